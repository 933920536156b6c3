package org.dixit.train;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.WordShape;
import org.dixit.train.weights.Weight;
import org.dixit.train.weights.Weights;

/** Weights as tensors that learn, and their running average. */
final class Parameters {

    private static final double SMALL = 0.02;

    private final Map<String, Tensor> live;
    private final Map<String, Tensor> average = new LinkedHashMap<>();

    private Parameters(Map<String, Tensor> live) {
        this.live = live;
        live.forEach((name, tensor) -> average.put(name, tensor.detach().clone()));
        live.values().forEach(tensor -> tensor.set_requires_grad(true));
    }

    /** Those of a pretrained encoder's first layers with new heads, or those of a whole tagger. */
    static Parameters of(Weights weights, int layers, long seed) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        new TreeMap<>(weights.byName()).forEach((name, weight) -> {
            boolean above = name.startsWith("encoder.layer.") && Integer.parseInt(name.split("\\.")[2]) >= layers;
            if (!above && !name.startsWith("pooler")) {
                tensors.put(name, Tensor.create(weight.values().clone(), weight.shape()));
            }
        });
        int width = (int) tensors.get("embeddings.LayerNorm.weight").size(0);
        Random random = new Random(seed);
        tensors.computeIfAbsent("embeddings.shape_embeddings.weight", name -> Tensor.create(new float[WordShape.COUNT * width],
                WordShape.COUNT, width));
        tensors.computeIfAbsent("heads.tags.weight", name -> random(random, TaggerNetwork.ROLES * 5, width));
        tensors.computeIfAbsent("heads.tags.bias", name -> Tensor.create(new float[TaggerNetwork.ROLES * 5]));
        tensors.computeIfAbsent("heads.links.weight", name -> random(random, 4 * TaggerNetwork.LINK_WIDTH, width));
        tensors.computeIfAbsent("heads.links.bias", name -> Tensor.create(new float[4 * TaggerNetwork.LINK_WIDTH]));
        // Hardly any word is the answer to a question: start from there.
        tensors.computeIfAbsent("heads.linkbias", name -> Tensor.create(new float[] {-3, -2}));
        return new Parameters(tensors);
    }

    private static Tensor random(Random random, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * SMALL);
        }
        return Tensor.create(values, rows, columns);
    }

    Map<String, Tensor> live() {
        return live;
    }

    Map<String, Tensor> average() {
        return average;
    }

    /** Lets the average follow the weights. */
    void follow(double keep) {
        try (NoGradGuard guard = new NoGradGuard(); Scalar share = new Scalar(1 - keep)) {
            average.forEach((name, tensor) -> tensor.lerp_(live.get(name), share));
        }
    }

    /** Takes back a saved average. */
    void restoreAverage(Weights saved) {
        try (NoGradGuard guard = new NoGradGuard()) {
            average.forEach((name, tensor) -> tensor.copy_(Tensor.create(saved.byName().get(name).values().clone(),
                    saved.byName().get(name).shape())));
        }
    }

    static Weights weights(Map<String, Tensor> tensors, Map<String, String> metadata) {
        Map<String, Weight> weights = new TreeMap<>();
        tensors.forEach((name, tensor) -> {
            FloatBuffer buffer = tensor.detach().contiguous().createBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            long[] shape = new long[(int) tensor.dim()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = tensor.size(i);
            }
            weights.put(name, new Weight(shape, values));
        });
        return new Weights(weights, new TreeMap<>(metadata));
    }
}
