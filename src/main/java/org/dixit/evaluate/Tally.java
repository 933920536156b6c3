package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is counted while one document after another is scored; sums over all of them (micro-average). Not safe for threads. */
final class Tally {

    /** Right answers on both sides, since a class of gold items may be met by predicted items of another class. */
    static final class Count {
        private int goldFound;
        private int gold;
        private int predictedRight;
        private int predicted;

        void gold(int found, int all) {
            goldFound += found;
            gold += all;
        }

        void predicted(int right, int all) {
            predictedRight += right;
            predicted += all;
        }

        void add(int right, int ofGold, int ofPredicted) {
            gold(right, ofGold);
            predicted(right, ofPredicted);
        }
    }

    /** A mean over terms from 0 to 1. */
    static final class Mean {
        private double sum;
        private int terms;

        void add(double sumOfTerms, int numberOfTerms) {
            sum += sumOfTerms;
            terms += numberOfTerms;
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Mean> means = new LinkedHashMap<>();
    private final List<DocumentScore> documents = new ArrayList<>();
    private final List<Reliability.Judgement> judgements = new ArrayList<>();

    /**
     * @param countLines names of the report's lines that tell precision and recall, in order
     * @param meanLines names of those that tell a mean
     */
    Tally(List<String> countLines, List<String> meanLines) {
        countLines.forEach(line -> counts.put(line, new Count()));
        meanLines.forEach(line -> means.put(line, new Mean()));
    }

    Count count(String line) {
        return known(counts.get(line), line);
    }

    Mean mean(String line) {
        return known(means.get(line), line);
    }

    void document(DocumentScore score) {
        documents.add(score);
    }

    void judgement(double confidence, boolean right) {
        judgements.add(new Reliability.Judgement(confidence, right));
    }

    SequencedMap<String, Figures> figures() {
        SequencedMap<String, Figures> figures = new LinkedHashMap<>();
        counts.forEach((line, c) -> figures.put(line, Figures.of(c.goldFound, c.gold, c.predictedRight, c.predicted)));
        return figures;
    }

    /** Percentages with one decimal. */
    SequencedMap<String, Double> means() {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        means.forEach((line, mean) -> figures.put(line, Figures.rounded(100 * mean.sum / Math.max(1, mean.terms))));
        return figures;
    }

    List<DocumentScore> documents() {
        return documents;
    }

    Reliability reliability() {
        return Reliability.of(judgements);
    }

    private static <T> T known(@Nullable T value, String line) {
        if (value == null) {
            throw new IllegalStateException("no such line: " + line);
        }
        return value;
    }
}
