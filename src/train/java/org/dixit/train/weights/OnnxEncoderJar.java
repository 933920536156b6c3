package org.dixit.train.weights;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;

/**
 * An encoder as the embedding jars of langchain4j carry it: {@code NAME.onnx} and {@code NAME-tokenizer.json} at the top of the jar.
 * The export to ONNX kept the names of all weights but the matrices', which it made anonymous and turned to [in, out]; a matrix
 * takes its name from the bias that is added to its product.
 */
final class OnnxEncoderJar {

    private final String name;

    OnnxEncoderJar(String name) {
        this.name = name;
    }

    PretrainedEncoder read() throws IOException, InputException {
        JsonNode tokenizer = tokenizer();
        GraphProto graph;
        try (InputStream in = open(name + ".onnx")) {
            graph = ModelProto.parseFrom(in).getGraph();
        }
        return PretrainedEncoder.of(weights(graph), vocabulary(tokenizer), tokenizer.at("/normalizer/lowercase").asBoolean());
    }

    private static Map<String, Weight> weights(GraphProto graph) {
        Map<String, TensorProto> tensors = new LinkedHashMap<>();
        graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
        Map<String, Weight> weights = new LinkedHashMap<>();
        tensors.forEach((tensor, proto) -> {
            if (isNamed(tensor) && proto.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
                weights.put(tensor, weight(proto));
            }
        });
        Map<String, String> matrices = matrices(graph);
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Add")) {
                nameMatrix(node.getInput(0), node.getInput(1), matrices, tensors, weights);
                nameMatrix(node.getInput(1), node.getInput(0), matrices, tensors, weights);
            }
        }
        return weights;
    }

    private static boolean isNamed(String tensor) {
        return tensor.startsWith("embeddings.") || tensor.startsWith("encoder.");
    }

    /** From the product's name to its second factor's. */
    private static Map<String, String> matrices(GraphProto graph) {
        Map<String, String> matrices = new HashMap<>();
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("MatMul")) {
                matrices.put(node.getOutput(0), node.getInput(1));
            }
        }
        return matrices;
    }

    private static void nameMatrix(String bias, String product, Map<String, String> matrices, Map<String, TensorProto> tensors,
            Map<String, Weight> weights) {
        if (isNamed(bias) && bias.endsWith(".bias") && matrices.containsKey(product)) {
            TensorProto matrix = tensors.get(matrices.get(product));
            if (matrix != null) {
                weights.put(bias.replaceFirst("bias$", "weight"), weight(matrix).transposed());
            }
        }
    }

    private static Weight weight(TensorProto tensor) {
        long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        float[] values = new float[Math.toIntExact(Weight.count(shape))];
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Weight(shape, values);
    }

    private JsonNode tokenizer() throws IOException {
        try (InputStream in = open(name + "-tokenizer.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private List<String> vocabulary(JsonNode tokenizer) throws InputException {
        JsonNode pieces = tokenizer.at("/model/vocab");
        String[] inOrder = new String[pieces.size()];
        for (Map.Entry<String, JsonNode> piece : pieces.properties()) {
            int id = piece.getValue().asInt(-1);
            if (id < 0 || id >= inOrder.length || inOrder[id] != null) {
                throw new InputException(name + "-tokenizer.json, " + piece.getKey(),
                        "the pieces are not numbered from 0 without gaps; take another version of the jar");
            }
            inOrder[id] = piece.getKey();
        }
        return new ArrayList<>(Arrays.asList(inOrder));
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = OnnxEncoderJar.class.getResourceAsStream("/" + resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path; run with the libraries of the train profile");
        }
        return in;
    }
}
