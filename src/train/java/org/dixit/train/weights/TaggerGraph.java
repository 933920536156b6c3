package org.dixit.train.weights;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.Arrays;
import java.util.List;

/**
 * The tagger as a graph. Inputs are {@code pieces} and {@code shapes}, each int64 [B,T], no window shorter than the others, since
 * without a mask attention is faster; results are {@code tags} and {@code links}, each float [B,T,…]. Attention, GELU (the form with
 * tanh, which takes half the time of the one with erf) and the sums before each layer normalization are ONNX Runtime's own operators,
 * which do in one step what ONNX's would in ten.
 */
final class TaggerGraph {

    static final String WORDS = "embeddings.word_embeddings.weight";

    private static final float EPSILON = 1e-12f;

    private final Weights weights;
    private final TaggerShape shape;
    private final Graph graph = new Graph();
    private final Arithmetic arithmetic;

    TaggerGraph(Weights weights, TaggerShape shape, boolean inBytes) {
        this.weights = weights;
        this.shape = shape;
        this.arithmetic = inBytes ? new ByteArithmetic(graph, weights) : new FloatArithmetic(graph, weights);
    }

    /** The model with the weights inside, and what the weights' file tells about itself. */
    ModelProto model() {
        for (String input : List.of("pieces", "shapes")) {
            graph.input(input, Graph.LONG, "B", "T");
        }
        String rows = embeddings();
        for (int layer = 0; layer < shape.layers(); layer++) {
            rows = layer("encoder.layer." + layer + ".", TaggerShape.heads(weights, layer), rows);
        }
        heads(rows);
        return graph.model(weights.metadata());
    }

    private String embeddings() {
        String words = arithmetic.words("pieces");
        String letters = graph.node("Gather", List.of(floats("embeddings.shape_embeddings.weight"), "shapes"));
        String sum = graph.node("Add", List.of(graph.node("Add", List.of(words, letters)), positions()));
        return graph.node("LayerNormalization",
                List.of(sum, floats("embeddings.LayerNorm.weight"), floats("embeddings.LayerNorm.bias")),
                Graph.attribute("axis", -1), Graph.attribute("epsilon", EPSILON));
    }

    /** Every piece is of token type 0 here, so that type's row is part of each position's. */
    private String positions() {
        float[] positions = weights.get("embeddings.position_embeddings.weight").values().clone();
        float[] types = weights.get("embeddings.token_type_embeddings.weight").values();
        for (int i = 0; i < positions.length; i++) {
            positions[i] += types[i % shape.hidden()];
        }
        String table = graph.floats("embeddings.positions", positions, shape.positions(), shape.hidden());
        String length = graph.node("Shape", List.of("pieces"), Graph.attribute("start", 1), Graph.attribute("end", 2));
        return graph.node("Slice", List.of(table, graph.longs("first", 0), length, graph.longs("axis", 0)));
    }

    private String layer(String in, int heads, String rows) {
        String self = in + "attention.self.";
        float[] biases = join(self + "query.bias", self + "key.bias", self + "value.bias");
        String attention = graph.ownNode("MultiHeadAttention", List.of(arithmetic.product(rows, self + "query.weight"),
                arithmetic.product(rows, self + "key.weight"), arithmetic.product(rows, self + "value.weight"),
                graph.floats(self + "bias", biases, biases.length)), Graph.attribute("num_heads", heads));
        String attended = normalized(arithmetic.product(attention, in + "attention.output.dense.weight"), rows, in + "attention.output.");
        String inner = graph.ownNode("FastGelu", List.of(arithmetic.product(attended, in + "intermediate.dense.weight"),
                floats(in + "intermediate.dense.bias")));
        return normalized(arithmetic.productAfterGelu(inner, in + "output.dense.weight"), attended, in + "output.");
    }

    private String normalized(String product, String skipping, String part) {
        return graph.ownNode("SkipLayerNormalization", List.of(product, skipping, floats(part + "LayerNorm.weight"),
                floats(part + "LayerNorm.bias"), floats(part + "dense.bias")), Graph.attribute("epsilon", EPSILON));
    }

    /** Both heads in one product; in single precision, since what is decided is decided here and the product is small. */
    private void heads(String rows) {
        int width = shape.tags() + shape.links();
        Weight both = new Weight(new long[] {width, shape.hidden()}, join("heads.tags.weight", "heads.links.weight")).transposed();
        String product = graph.node("MatMul", List.of(rows, graph.floats("heads.weight", both.values(), both.shape())));
        String sum = graph.node("Add", List.of(product, graph.floats("heads.bias", join("heads.tags.bias", "heads.links.bias"), width)));
        graph.split(sum, graph.longs("widths", shape.tags(), shape.links()), List.of("tags", "links"));
        graph.output("tags", Graph.FLOAT, "B", "T", shape.tags());
        graph.output("links", Graph.FLOAT, "B", "T", shape.links());
    }

    private String floats(String name) {
        Weight weight = weights.get(name);
        return graph.floats(name, weight.values(), weight.shape());
    }

    private float[] join(String... names) {
        float[] joined = new float[Arrays.stream(names).mapToInt(name -> weights.get(name).values().length).sum()];
        int end = 0;
        for (String name : names) {
            float[] values = weights.get(name).values();
            System.arraycopy(values, 0, joined, end, values.length);
            end += values.length;
        }
        return joined;
    }
}
