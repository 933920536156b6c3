package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dixit.article.TextSpan;
import org.dixit.evaluate.Evaluation;
import org.dixit.statement.Relation;
import org.dixit.statement.TaggerFinder;
import org.dixit.statement.Trust;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggerNetwork;

/** Fits what comes after a network's scores, on texts that it did not learn from: how readily spans are marked, and confidence. */
final class Fitting {

    private static final double[] LEANINGS = {-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2};

    private static final int STEPS = 3000;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-3;

    /** Numbers the findings, since a finder returns them in another order than that in which it asks how far to trust them. */
    private static final double SMALL = 1e-7;

    private final List<TrainingText> texts;
    private final RememberingNetwork network;

    Fitting(List<TrainingText> texts, RememberingNetwork network) {
        this.texts = texts;
        this.network = network;
    }

    /** For each role in turn the leaning with which most is right; the network keeps them. */
    double[] leanings() {
        double[] best = new double[TaggerNetwork.ROLES];
        double most = figure(best);
        for (SpanRole part : SpanRole.PARTS) {
            int role = part.ordinal();
            for (double leaning : LEANINGS) {
                double[] tried = best.clone();
                tried[role] = leaning;
                double figure = figure(tried);
                if (figure > most) {
                    most = figure;
                    best = tried;
                }
            }
        }
        network.lean(best);
        return best;
    }

    /** The mean of four F1s: of contents that overlap the gold ones with their sources, and of each role's spans that equal gold ones. */
    private double figure(double[] leanings) {
        network.lean(leanings);
        TaggerFinder finder = new TaggerFinder(network, evidence -> 1);
        double[] right = new double[4];
        double[] all = new double[4];
        for (TrainingText text : texts) {
            List<Relation> found = finder.find(text.article());
            List<Relation> gold = text.relations();
            right[0] += Evaluation.right(text.article().text(), gold, found).cardinality();
            all[0] += found.size() + gold.size();
            List<Function<Relation, List<TextSpan>>> roles = List.of(Relation::source, Relation::cue, Relation::content);
            for (int role = 0; role < roles.size(); role++) {
                Set<List<TextSpan>> foundSpans = found.stream().map(roles.get(role)).collect(Collectors.toSet());
                Set<List<TextSpan>> goldSpans = gold.stream().map(roles.get(role)).collect(Collectors.toSet());
                all[role + 1] += foundSpans.size() + goldSpans.size();
                foundSpans.retainAll(goldSpans);
                right[role + 1] += foundSpans.size();
            }
        }
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += 2 * right[i] / Math.max(1, all[i]);
        }
        return sum / right.length;
    }

    /** The weights of {@link Trust}. */
    double[] trust() {
        List<double[]> evidence = new ArrayList<>();
        Map<Integer, Boolean> right = new HashMap<>();
        TaggerFinder finder = new TaggerFinder(network, found -> {
            evidence.add(found.numbers());
            return (evidence.size() - 1) * SMALL;
        });
        for (TrainingText text : texts) {
            List<Relation> found = finder.find(text.article());
            BitSet paired = Evaluation.right(text.article().text(), text.relations(), found);
            for (int i = 0; i < found.size(); i++) {
                right.put((int) Math.round(found.get(i).confidence() / SMALL), paired.get(i));
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
