package org.dixit.train.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A tagger of two layers with chance weights: small enough to be reckoned by hand. */
final class SmallTagger {

    static final int LAYERS = 2;
    static final int HIDDEN = 24;
    static final int INNER = 48;
    static final int PIECES = 50;

    private static final int POSITIONS = 16;

    private SmallTagger() {
    }

    static Weights weights() {
        Random chance = new Random(11);
        Map<String, Weight> weights = new LinkedHashMap<>();
        weights.put("embeddings.word_embeddings.weight", some(chance, 1, PIECES, HIDDEN));
        weights.put("embeddings.position_embeddings.weight", some(chance, 0.3, POSITIONS, HIDDEN));
        weights.put("embeddings.token_type_embeddings.weight", some(chance, 0.3, 2, HIDDEN));
        weights.put("embeddings.shape_embeddings.weight", some(chance, 0.5, 16, HIDDEN));
        norm(weights, chance, "embeddings.LayerNorm");
        for (int layer = 0; layer < LAYERS; layer++) {
            String in = "encoder.layer." + layer + ".";
            for (String part : new String[] {"self.query", "self.key", "self.value", "output.dense"}) {
                linear(weights, chance, in + "attention." + part, HIDDEN, HIDDEN);
            }
            norm(weights, chance, in + "attention.output.LayerNorm");
            linear(weights, chance, in + "intermediate.dense", INNER, HIDDEN);
            linear(weights, chance, in + "output.dense", HIDDEN, INNER);
            norm(weights, chance, in + "output.LayerNorm");
        }
        linear(weights, chance, "heads.tags", 15, HIDDEN);
        linear(weights, chance, "heads.links", 256, HIDDEN);
        weights.put("heads.linkbias", new Weight(new long[] {2}, new float[] {-1.5f, 0.25f}));
        return new Weights(weights, new TreeMap<>(Map.of("case", "lower")));
    }

    private static void linear(Map<String, Weight> weights, Random chance, String name, int out, int in) {
        weights.put(name + ".weight", some(chance, 1.5 / Math.sqrt(in), out, in));
        weights.put(name + ".bias", some(chance, 0.2, out));
    }

    private static void norm(Map<String, Weight> weights, Random chance, String name) {
        Weight scale = some(chance, 0.2, HIDDEN);
        for (int i = 0; i < HIDDEN; i++) {
            scale.values()[i] += 1;
        }
        weights.put(name + ".weight", scale);
        weights.put(name + ".bias", some(chance, 0.2, HIDDEN));
    }

    private static Weight some(Random chance, double spread, long... shape) {
        float[] values = new float[(int) Weight.count(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (chance.nextGaussian() * spread);
        }
        return new Weight(shape, values);
    }
}
