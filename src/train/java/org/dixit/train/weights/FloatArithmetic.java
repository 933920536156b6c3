package org.dixit.train.weights;

import java.util.List;

/** Everything in single precision: as exact as training itself. */
final class FloatArithmetic implements Arithmetic {

    private final Graph graph;
    private final Weights weights;

    FloatArithmetic(Graph graph, Weights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    @Override
    public String words(String pieces) {
        Weight words = weights.get(TaggerGraph.WORDS);
        return graph.node("Gather", List.of(graph.floats(TaggerGraph.WORDS, words.values(), words.shape()), pieces));
    }

    @Override
    public String product(String rows, String matrix) {
        Weight turned = weights.get(matrix).transposed();
        return graph.node("MatMul", List.of(rows, graph.floats(matrix, turned.values(), turned.shape())));
    }

    @Override
    public String productAfterGelu(String rows, String matrix) {
        return product(rows, matrix);
    }
}
