package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.evaluate.Evaluation;
import org.dixit.statement.Relation;
import org.dixit.statement.TaggerFinder;
import org.dixit.statement.Trust;
import org.dixit.text.TaggerNetwork;

/** Fits the weights by which the network's scores come to a confidence, on texts that it did not learn from. */
final class TrustFitting {

    private static final int STEPS = 2000;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-3;
    private static final double SMALL = 1e-7;

    private TrustFitting() {
    }

    /** @param dev texts with their gold relations */
    static double[] fit(List<TrainingText> dev, TaggerNetwork network) {
        List<double[]> evidence = new ArrayList<>();
        Map<Integer, Boolean> right = new HashMap<>();
        TaggerFinder finder = new TaggerFinder(network, found -> {
            evidence.add(found.numbers());
            return (evidence.size() - 1) * SMALL;
        });
        for (TrainingText text : dev) {
            List<Relation> predicted = finder.find(text.article());
            BitSet paired = Evaluation.right(text.article().text(), text.relations(), predicted);
            for (int i = 0; i < predicted.size(); i++) {
                // The finder puts them in another order than that in which it asked; what it was answered tells which is which.
                right.put((int) Math.round(predicted.get(i).confidence() / SMALL), paired.get(i));
            }
        }
        return regression(evidence, right);
    }

    /** Logistic regression by gradient descent over numbers brought to like scale. */
    private static double[] regression(List<double[]> evidence, Map<Integer, Boolean> right) {
        double[] scale = new double[Trust.WEIGHTS];
        for (int k = 0; k < scale.length; k++) {
            int number = k;
            scale[k] = Math.max(1e-3, Math.sqrt(evidence.stream().mapToDouble(row -> row[number] * row[number]).average().orElse(1)));
        }
        double[] weights = new double[Trust.WEIGHTS];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (int i = 0; i < evidence.size(); i++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * evidence.get(i)[k] / scale[k];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (right.get(i) ? 1 : 0);
                for (int k = 0; k < weights.length; k++) {
                    gradient[k] += error * evidence.get(i)[k] / scale[k];
                }
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] -= RATE * (gradient[k] / evidence.size() + (k == 0 ? 0 : DECAY * weights[k]));
            }
        }
        double[] plain = new double[weights.length];
        Arrays.setAll(plain, k -> weights[k] / scale[k]);
        return plain;
    }
}
