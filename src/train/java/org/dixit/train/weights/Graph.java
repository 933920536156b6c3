package org.dixit.train.weights;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An ONNX graph being written, node by node. Values go by name; constants of the same name are the same constant. */
final class Graph {

    /** The newest that all supported releases of ONNX Runtime read, and the first to scale parts of a tensor by themselves. */
    private static final int OPERATORS = 21;
    private static final int FORMAT = 10;
    /** ONNX Runtime's own operators. */
    private static final String OWN = "com.microsoft";

    static final TensorProto.DataType FLOAT = TensorProto.DataType.FLOAT;
    static final TensorProto.DataType LONG = TensorProto.DataType.INT64;
    static final TensorProto.DataType INT = TensorProto.DataType.INT32;
    static final TensorProto.DataType BYTE = TensorProto.DataType.INT8;
    static final TensorProto.DataType UNSIGNED = TensorProto.DataType.UINT8;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tagger");
    private final Set<String> constants = new HashSet<>();

    /** A node of ONNX's own operators with one result, whose name is returned. */
    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return node("", operator, inputs, attributes);
    }

    /** A node of ONNX Runtime's operators with one result, whose name is returned. */
    String ownNode(String operator, List<String> inputs, AttributeProto... attributes) {
        return node(OWN, operator, inputs, attributes);
    }

    private String node(String domain, String operator, List<String> inputs, AttributeProto... attributes) {
        String name = operator + "_" + graph.getNodeCount();
        graph.addNode(NodeProto.newBuilder().setDomain(domain).setOpType(operator).setName(name).addAllInput(inputs).addOutput(name)
                .addAllAttribute(Arrays.asList(attributes)));
        return name;
    }

    /** Cuts the last axis into parts, which are the graph's results. */
    void split(String whole, String sizes, List<String> parts) {
        graph.addNode(NodeProto.newBuilder().setOpType("Split").setName("Split").addInput(whole).addInput(sizes).addAllOutput(parts)
                .addAttribute(attribute("axis", -1)));
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
    }

    static AttributeProto attribute(String name, float value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value).build();
    }

    String floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = little(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        return constant(name, FLOAT, bytes, shape);
    }

    String longs(String name, long... values) {
        ByteBuffer bytes = little(Long.BYTES * values.length);
        bytes.asLongBuffer().put(values);
        return constant(name, LONG, bytes, values.length);
    }

    String bytes(String name, TensorProto.DataType type, byte[] values, long... shape) {
        return constant(name, type, ByteBuffer.wrap(values), shape);
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String constant(String name, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        if (constants.add(name)) {
            TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber())
                    .setRawData(ByteString.copyFrom(bytes));
            Arrays.stream(shape).forEach(tensor::addDims);
            graph.addInitializer(tensor);
        }
        return name;
    }

    /** An axis is a length, or a name where the length is the caller's choice. */
    void input(String name, TensorProto.DataType type, Object... axes) {
        graph.addInput(value(name, type, axes));
    }

    void output(String name, TensorProto.DataType type, Object... axes) {
        graph.addOutput(value(name, type, axes));
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, Object... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object axis : axes) {
            TensorShapeProto.Dimension.Builder dimension = shape.addDimBuilder();
            if (axis instanceof Number length) {
                dimension.setDimValue(length.longValue());
            } else {
                dimension.setDimParam(axis.toString());
            }
        }
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(tensor)).build();
    }

    /** The finished model. */
    ModelProto model(Map<String, String> metadata) {
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(FORMAT).setProducerName("dixit").setGraph(graph)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(OWN).setVersion(1));
        metadata.forEach((key, value) -> model.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build();
    }
}
