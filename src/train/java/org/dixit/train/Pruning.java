package org.dixit.train;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.dixit.text.Window;
import org.dixit.text.Windows;
import org.dixit.text.WordPieces;
import org.dixit.train.weights.SmallerLayers;
import org.dixit.train.weights.TaggerShape;
import org.dixit.train.weights.Weights;

/**
 * Leaves out the attention heads and inner numbers of a trained tagger on which its answers depend least, so that it becomes faster and
 * little has to be learned anew. How much the loss depends on a part is told by the slope at a gate of one that the part goes through
 * (Michel, Levy and Neubig 2019, "Are sixteen heads really better than one?").
 */
final class Pruning {

    /** Enough for an order that hardly changes with more. */
    private static final int TEXTS = 60;

    private final Weights weights;
    private final int layers;
    /** For each gate how many neighbouring numbers are one part. */
    private final Map<String, Integer> widths = new TreeMap<>();
    /** For each gate the sum of its slopes' amounts. */
    private final Map<String, double[]> slopes = new TreeMap<>();

    /** @param texts from which some are taken by chance */
    Pruning(Weights weights, List<TrainingText> texts, WordPieces pieces, int windowPieces, long seed) {
        this.weights = weights;
        Map<String, Tensor> tensors = Parameters.of(weights, Integer.MAX_VALUE, seed).average();
        int headWidth = TaggerShape.headWidth((int) tensors.get("embeddings.LayerNorm.weight").size(0));
        Map<String, Tensor> gates = new TreeMap<>();
        int layer = 0;
        for (; tensors.containsKey(TaggerModel.inner(layer) + ".weight"); layer++) {
            gates.put(TaggerModel.attention(layer), gate(tensors.get(TaggerModel.attention(layer) + ".query.bias").size(0)));
            widths.put(TaggerModel.attention(layer), headWidth);
            gates.put(TaggerModel.inner(layer), gate(tensors.get(TaggerModel.inner(layer) + ".bias").size(0)));
            widths.put(TaggerModel.inner(layer), 1);
        }
        layers = layer;
        TaggerModel model = new TaggerModel(tensors, new Dropout(0, seed), gates);
        List<TrainingText> drawn = new ArrayList<>(texts);
        Collections.shuffle(drawn, new Random(seed));
        for (TrainingText text : drawn.subList(0, Math.min(TEXTS, drawn.size()))) {
            for (Window window : new Windows(text.words(), pieces, windowPieces).from(0, 0)) {
                measure(model, gates, Example.of(text, window));
            }
        }
    }

    private static Tensor gate(long length) {
        float[] ones = new float[(int) length];
        Arrays.fill(ones, 1);
        Tensor gate = Tensor.create(ones, length);
        gate.set_requires_grad(true);
        return gate;
    }

    private void measure(TaggerModel model, Map<String, Tensor> gates, Example example) {
        try (PointerScope scope = new PointerScope()) {
            new Loss(model).of(model.apply(Batch.of(List.of(example.window())), false), List.of(example), List.of()).backward();
            gates.forEach((name, gate) -> {
                FloatBuffer slope = gate.grad().contiguous().createBuffer();
                int width = widths.get(name);
                double[] sums = slopes.computeIfAbsent(name, key -> new double[slope.remaining() / width]);
                for (int part = 0; part < sums.length; part++) {
                    int first = part * width;
                    sums[part] += Math.abs(IntStream.range(first, first + width).mapToDouble(slope::get).sum());
                }
                gate.grad().zero_();
            });
        }
    }

    /**
     * The weights with fewer parts.
     *
     * @param heads how many attention heads to keep of those of all layers together; each layer keeps one at least
     * @param inner how many inner numbers each layer keeps
     */
    Weights keep(int heads, int inner) {
        Weights smaller = weights;
        List<SortedSet<Integer>> kept = heads(heads);
        for (int layer = 0; layer < layers; layer++) {
            double[] slope = slopes.get(TaggerModel.inner(layer));
            SortedSet<Integer> most = new TreeSet<>(IntStream.range(0, slope.length).boxed()
                    .sorted(Comparator.comparingDouble(number -> -slope[number])).limit(inner).toList());
            smaller = SmallerLayers.withInner(SmallerLayers.withHeads(smaller, layer, kept.get(layer)), layer, most);
        }
        return smaller;
    }

    private List<SortedSet<Integer>> heads(int count) {
        record Head(int layer, int number, double slope) {
        }
        List<Head> all = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            double[] slope = slopes.get(TaggerModel.attention(layer));
            double most = Arrays.stream(slope).max().orElseThrow();
            for (int number = 0; number < slope.length; number++) {
                all.add(new Head(layer, number, slope[number] == most ? Double.POSITIVE_INFINITY : slope[number]));
            }
        }
        all.sort(Comparator.comparingDouble(Head::slope).reversed());
        List<SortedSet<Integer>> kept = new ArrayList<>();
        IntStream.range(0, layers).forEach(layer -> kept.add(new TreeSet<>()));
        all.subList(0, Math.max(layers, Math.min(count, all.size()))).forEach(head -> kept.get(head.layer()).add(head.number()));
        return kept;
    }
}
