package org.dixit.train.weights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Products of whole numbers: weights in signed bytes with a scale for each output, activations in unsigned bytes with a scale for each
 * piece. A piece's scale depends on the piece alone, so that neither its neighbours in a batch nor the padding change its result,
 * and one piece with large numbers does not blur the others.
 */
final class ByteArithmetic implements Arithmetic {

    /** What stands for zero where numbers have either sign. */
    private static final int MIDDLE = 128;
    private static final int LARGEST = 255;
    /** GELU, in the form with tanh, gives no less than this (at -0.7525). */
    private static final float LEAST_OF_GELU = -0.17005f;
    /** What stands for zero after GELU: leaves most of the byte to the numbers above. */
    private static final int LOW = 24;

    /** Rows in bytes and each row's scale. */
    private record Bytes(String values, String scales) {
    }

    private final Graph graph;
    private final Weights weights;
    /** The same rows are multiplied by query, key and value. */
    private final Map<String, Bytes> ready = new HashMap<>();
    /** What stands for zero, for every piece: always of the same form. */
    private final Map<Integer, String> zeros = new HashMap<>();

    ByteArithmetic(Graph graph, Weights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    @Override
    public String words(String pieces) {
        ByteMatrix words = ByteMatrix.rowsOf(weights.get(TaggerGraph.WORDS));
        String table = graph.bytes(TaggerGraph.WORDS, Graph.BYTE, words.values(), words.rows(), words.columns());
        String scales = graph.floats(TaggerGraph.WORDS + ".scales", words.scales(), words.rows(), 1);
        String rows = graph.node("Cast", List.of(graph.node("Gather", List.of(table, pieces))),
                Graph.attribute("to", Graph.FLOAT.getNumber()));
        return graph.node("Mul", List.of(rows, graph.node("Gather", List.of(scales, pieces))));
    }

    @Override
    public String product(String rows, String matrix) {
        Bytes bytes = ready.get(rows);
        if (bytes == null) {
            // A piece whose numbers are all zero gets the scale 0, which makes its product zero whatever its bytes become.
            String scales = scales(graph.node("Abs", List.of(rows)), LARGEST - MIDDLE);
            bytes = bytes(rows, scales, MIDDLE, weights.get(matrix).length(1));
            ready.put(rows, bytes);
        }
        return product(bytes, MIDDLE, matrix);
    }

    @Override
    public String productAfterGelu(String rows, String matrix) {
        String scales = graph.node("Max", List.of(scales(rows, LARGEST - LOW),
                graph.floats("least", new float[] {-LEAST_OF_GELU / LOW})));
        return product(bytes(rows, scales, LOW, weights.get(matrix).length(1)), LOW, matrix);
    }

    private String scales(String rows, int steps) {
        String largest = graph.node("ReduceMax", List.of(rows, graph.longs("last", -1)), Graph.attribute("keepdims", 1));
        return graph.node("Mul", List.of(largest, graph.floats("step." + steps, new float[] {1f / steps})));
    }

    private Bytes bytes(String rows, String scales, int zero, int length) {
        String each = zeros.computeIfAbsent(zero,
                value -> graph.node("Expand", List.of(zero(value), graph.node("Shape", List.of(scales)))));
        return new Bytes(graph.node("QuantizeLinear", List.of(rows, scales, each), Graph.attribute("axis", -1),
                Graph.attribute("block_size", length)), scales);
    }

    private String product(Bytes rows, int zero, String matrix) {
        ByteMatrix factor = ByteMatrix.factorOf(weights.get(matrix));
        String product = graph.ownNode("MatMulIntegerToFloat", List.of(rows.values,
                graph.bytes(matrix, Graph.BYTE, factor.values(), factor.rows(), factor.columns()),
                // The operator knows one scale for all rows only; each row's own comes after.
                graph.floats("one", new float[] {1}),
                graph.floats(matrix + ".scales", factor.scales(), factor.columns()), zero(zero)));
        return graph.node("Mul", List.of(product, rows.scales));
    }

    private String zero(int value) {
        return graph.bytes("zero." + value, Graph.UNSIGNED, new byte[] {(byte) value});
    }
}
