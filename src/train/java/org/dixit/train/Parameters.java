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
    private static final String SHAPES = "embeddings.shape_embeddings.weight";

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
            if (!above && !name.startsWith("pooler") && !isOurs(name)) {
                tensors.put(name, tensor(weight));
            }
        });
        int width = (int) tensors.get("embeddings.LayerNorm.weight").size(0);
        Random random = new Random(seed);
        Map<String, Tensor> ours = new LinkedHashMap<>();
        ours.put(SHAPES, Tensor.create(new float[WordShape.COUNT * width], WordShape.COUNT, width));
        ours.put("heads.tags.weight", random(random, TaggerNetwork.ROLES * TaggerNetwork.TAGS, width));
        ours.put("heads.tags.bias", Tensor.create(new float[TaggerNetwork.ROLES * TaggerNetwork.TAGS]));
        ours.put("heads.links.weight", random(random, 4 * TaggerNetwork.LINK_WIDTH, width));
        ours.put("heads.links.bias", Tensor.create(new float[4 * TaggerNetwork.LINK_WIDTH]));
        // Hardly any word is the answer to a question: start from there.
        ours.put("heads.linkbias", Tensor.create(new float[] {-3, -2}));
        // Always in the same order, since a saved optimizer knows its tensors by their places only.
        ours.forEach((name, fresh) -> tensors.put(name, weights.has(name) ? tensor(widened(weights.get(name), fresh)) : fresh));
        return new Parameters(tensors);
    }

    /** A tagger that marked fewer things goes on learning with the rows of its head that it has. */
    private static Weight widened(Weight known, Tensor fresh) {
        float[] values = new float[(int) fresh.numel()];
        fresh.contiguous().<FloatBuffer>createBuffer().get(values);
        System.arraycopy(known.values(), 0, values, 0, Math.min(values.length, known.values().length));
        long[] shape = known.shape().clone();
        shape[0] = fresh.size(0);
        return new Weight(shape, values);
    }

    /** Whether a weight is learned from nothing. */
    static boolean isOurs(String name) {
        return name.startsWith("heads.") || name.equals(SHAPES);
    }

    private static Tensor tensor(Weight weight) {
        return Tensor.create(weight.values().clone(), weight.shape());
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
            average.forEach((name, tensor) -> tensor.copy_(tensor(saved.get(name))));
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
