package org.dixit.train.weights;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dixit.article.InputException;

/**
 * Reads back what {@link OnnxExport} wrote, so that training can go on from the tagger that the product carries, of which nothing else
 * is kept. Bytes become numbers again by their scales: what rounding took stays lost, and some steps of training mend it.
 */
final class OnnxTagger {

    private static final String SCALES = ".scales";
    private static final String BIAS = ".bias";
    private static final String WEIGHT = ".weight";
    private static final String SELF = "attention.self.";

    private final String where;
    private final Map<String, TensorProto> constants = new HashMap<>();
    private final Map<String, String> metadata = new TreeMap<>();
    private final Map<String, Weight> weights = new LinkedHashMap<>();

    private OnnxTagger(Path file) throws IOException, InputException {
        where = file.toString();
        ModelProto model;
        try {
            model = ModelProto.parseFrom(Files.readAllBytes(file));
        } catch (InvalidProtocolBufferException e) {
            throw new InputException(where, "is no ONNX file: " + e.getMessage() + "; give a tagger's .onnx or .safetensors");
        }
        model.getGraph().getInitializerList().forEach(constant -> constants.put(constant.getName(), constant));
        for (StringStringEntryProto entry : model.getMetadataPropsList()) {
            metadata.put(entry.getKey(), entry.getValue());
        }
    }

    /**
     * @throws InputException where the file is no ONNX, or not one that {@link OnnxExport} wrote
     */
    static Weights read(Path file) throws IOException, InputException {
        return new OnnxTagger(file).weights();
    }

    private Weights weights() throws InputException {
        Weight words = matrix(TaggerGraph.WORDS, false);
        int hidden = words.length(1);
        weights.put(TaggerGraph.WORDS, words);
        // The row of the one token type that is used is part of each position's.
        weights.put("embeddings.position_embeddings.weight", floats("embeddings.positions"));
        weights.put("embeddings.token_type_embeddings.weight", new Weight(new long[] {2, hidden}, new float[2 * hidden]));
        for (String name : new String[] {"embeddings.shape_embeddings.weight", "embeddings.LayerNorm.weight", "embeddings.LayerNorm.bias"}) {
            weights.put(name, floats(name));
        }
        for (int layer = 0; constants.containsKey("encoder.layer." + layer + "." + SELF + "query" + WEIGHT); layer++) {
            layer("encoder.layer." + layer + ".");
        }
        heads(hidden);
        Weights read = new Weights(weights, new TreeMap<>(metadata));
        TaggerShape.of(read, where);
        return read;
    }

    private void layer(String in) throws InputException {
        String[] parts = {SELF + "query", SELF + "key", SELF + "value"};
        float[] biases = floats(in + SELF + "bias").values();
        int width = biases.length / parts.length;
        for (int i = 0; i < parts.length; i++) {
            weights.put(in + parts[i] + WEIGHT, matrix(in + parts[i] + WEIGHT, true));
            weights.put(in + parts[i] + BIAS, vector(Arrays.copyOfRange(biases, i * width, (i + 1) * width)));
        }
        for (String part : new String[] {"attention.output.dense", "intermediate.dense", "output.dense"}) {
            weights.put(in + part + WEIGHT, matrix(in + part + WEIGHT, true));
            weights.put(in + part + BIAS, floats(in + part + BIAS));
        }
        for (String part : new String[] {"attention.output.LayerNorm", "output.LayerNorm"}) {
            weights.put(in + part + WEIGHT, floats(in + part + WEIGHT));
            weights.put(in + part + BIAS, floats(in + part + BIAS));
        }
    }

    /** The heads are one product in the file; the results' widths part them. */
    private void heads(int hidden) throws InputException {
        float[] both = floats("heads.weight").transposed().values();
        float[] biases = floats("heads.bias").values();
        ByteBuffer widths = raw("widths");
        int tags = (int) widths.getLong(0);
        int links = (int) widths.getLong(Long.BYTES);
        weights.put("heads.tags.weight", new Weight(new long[] {tags, hidden}, Arrays.copyOf(both, tags * hidden)));
        weights.put("heads.tags.bias", vector(Arrays.copyOf(biases, tags)));
        weights.put("heads.links.weight", new Weight(new long[] {links, hidden}, Arrays.copyOfRange(both, tags * hidden, both.length)));
        weights.put("heads.links.bias", vector(Arrays.copyOfRange(biases, tags, biases.length)));
        String bias = metadata.remove(OnnxExport.LINK_BIAS);
        if (bias != null) {
            String[] numbers = bias.split(" ");
            float[] values = new float[numbers.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(numbers[i]);
            }
            weights.put(OnnxExport.LINK_BIAS_WEIGHT, vector(values));
        }
    }

    /** A matrix in bytes with scales, or in single precision; {@code turned} ones lie as [in, out] in the file. */
    private Weight matrix(String name, boolean turned) throws InputException {
        TensorProto constant = constant(name);
        if (constant.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
            return turned ? floats(name).transposed() : floats(name);
        }
        float[] scales = floats(name + SCALES).values();
        byte[] bytes = constant.getRawData().toByteArray();
        int rows = (int) constant.getDims(0);
        int columns = (int) constant.getDims(1);
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] * scales[turned ? i % columns : i / columns];
        }
        Weight weight = new Weight(new long[] {rows, columns}, values);
        return turned ? weight.transposed() : weight;
    }

    private Weight floats(String name) throws InputException {
        TensorProto constant = constant(name);
        float[] values = new float[constant.getRawData().size() / Float.BYTES];
        raw(name).asFloatBuffer().get(values);
        return new Weight(constant.getDimsList().stream().mapToLong(Long::longValue).toArray(), values);
    }

    private static Weight vector(float[] values) {
        return new Weight(new long[] {values.length}, values);
    }

    private ByteBuffer raw(String name) throws InputException {
        return constant(name).getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private TensorProto constant(String name) throws InputException {
        TensorProto constant = constants.get(name);
        if (constant == null) {
            throw new InputException(where + ", " + name, "the weight is missing; give a tagger that this training has exported");
        }
        return constant;
    }
}
