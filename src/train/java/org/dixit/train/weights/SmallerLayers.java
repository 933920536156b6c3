package org.dixit.train.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Takes parts of an encoder away, whose work the other parts then have to learn: whole layers, attention heads, inner numbers. */
public final class SmallerLayers {

    private static final String LAYER = "encoder.layer.";

    private SmallerLayers() {
    }

    /** Without these layers, counted from 0; those above them move down. */
    public static Weights withoutLayers(Weights weights, Set<Integer> left) {
        Map<String, Weight> kept = new LinkedHashMap<>();
        weights.byName().forEach((name, weight) -> {
            if (name.startsWith(LAYER)) {
                String[] parts = name.substring(LAYER.length()).split("\\.", 2);
                int layer = Integer.parseInt(parts[0]);
                if (!left.contains(layer)) {
                    kept.put(LAYER + (layer - left.stream().filter(other -> other < layer).count()) + "." + parts[1], weight);
                }
            } else {
                kept.put(name, weight);
            }
        });
        return new Weights(kept, weights.metadata());
    }

    /** With these attention heads of a layer only. */
    public static Weights withHeads(Weights weights, int layer, SortedSet<Integer> kept) {
        String in = LAYER + layer + ".attention.";
        int width = TaggerShape.headWidth(weights.get(in + "self.query.weight").length(1));
        int[] numbers = kept.stream().flatMapToInt(head -> IntStream.range(head * width, (head + 1) * width)).toArray();
        return with(weights, List.of(in + "self.query", in + "self.key", in + "self.value"), in + "output.dense", numbers);
    }

    /** With these numbers inside of a layer's feed-forward part only. */
    public static Weights withInner(Weights weights, int layer, SortedSet<Integer> kept) {
        String in = LAYER + layer + ".";
        return with(weights, List.of(in + "intermediate.dense"), in + "output.dense", kept.stream().mapToInt(Integer::intValue).toArray());
    }

    /** What makes the numbers makes only those kept, and what takes them takes only those. */
    private static Weights with(Weights weights, List<String> makers, String taker, int[] kept) {
        Map<String, Weight> smaller = new LinkedHashMap<>(weights.byName());
        for (String maker : makers) {
            change(smaller, maker + ".weight", weight -> weight.rows(kept));
            change(smaller, maker + ".bias", bias -> bias.rows(kept));
        }
        change(smaller, taker + ".weight", weight -> weight.transposed().rows(kept).transposed());
        return new Weights(smaller, weights.metadata());
    }

    private static void change(Map<String, Weight> weights, String name, UnaryOperator<Weight> change) {
        weights.computeIfPresent(name, (key, weight) -> change.apply(weight));
    }
}
