package org.dixit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads spans off a paragraph's tag scores: of all sequences of outside, begin, inside, end and single that make sense, the most
 * probable one (Viterbi), and how probable each of its spans is among all of them (forward and backward sums).
 */
final class SpanDecoder {

    private static final int TAGS = TaggerNetwork.TAGS;

    private static final int OUTSIDE = 0;
    private static final int BEGIN = 1;
    private static final int INSIDE = 2;
    private static final int END = 3;
    private static final int SINGLE = 4;

    private static final int[] APART = {OUTSIDE, END, SINGLE};
    private static final int[] WITHIN = {BEGIN, INSIDE};

    /** For each tag those that may stand before it. */
    private static final int[][] BEFORE = {APART, APART, WITHIN, WITHIN, APART};

    private final double[][] logs;
    private final int first;
    private final int length;

    /**
     * @param scores for each word of the article the log-odds of all roles
     * @param role which of them
     * @param first the paragraph's first word
     * @param end the one after its last
     * @param leaning what is added to the log-odds of every span, so that more of them are found, or fewer where it is negative
     */
    SpanDecoder(float[][] scores, SpanRole role, int first, int end, double leaning) {
        this.first = first;
        this.length = end - first;
        this.logs = new double[length][TAGS];
        for (int i = 0; i < length; i++) {
            double sum = Double.NEGATIVE_INFINITY;
            for (int tag = 0; tag < TAGS; tag++) {
                logs[i][tag] = scores[first + i][role.ordinal() * TAGS + tag];
                sum = add(sum, logs[i][tag]);
            }
            for (int tag = 0; tag < TAGS; tag++) {
                logs[i][tag] -= sum;
            }
            logs[i][BEGIN] += leaning;
            logs[i][SINGLE] += leaning;
        }
    }

    List<TaggedSpan> spans() {
        int[] best = best();
        if (Arrays.stream(best).allMatch(tag -> tag == OUTSIDE)) {
            return List.of();
        }
        double[][] forward = forward();
        double[][] backward = backward();
        double all = Double.NEGATIVE_INFINITY;
        for (int tag : APART) {
            all = add(all, forward[length - 1][tag]);
        }
        List<TaggedSpan> spans = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < length; i++) {
            begin = best[i] == BEGIN || best[i] == SINGLE ? i : begin;
            if (best[i] == END || best[i] == SINGLE) {
                double log = forward[begin][best[begin]] + backward[i][best[i]];
                for (int inner = begin + 1; inner <= i; inner++) {
                    log += logs[inner][best[inner]];
                }
                spans.add(new TaggedSpan(first + begin, first + i, Math.min(1, Math.exp(log - all))));
            }
        }
        return spans;
    }

    private int[] best() {
        double[][] score = new double[length][TAGS];
        int[][] from = new int[length][TAGS];
        for (int i = 0; i < length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                double before = i == 0 ? startsWith(tag) : Double.NEGATIVE_INFINITY;
                for (int previous : i == 0 ? new int[0] : BEFORE[tag]) {
                    if (score[i - 1][previous] > before) {
                        before = score[i - 1][previous];
                        from[i][tag] = previous;
                    }
                }
                score[i][tag] = before + logs[i][tag];
            }
        }
        int[] tags = new int[length];
        int last = OUTSIDE;
        for (int tag : APART) {
            last = score[length - 1][tag] > score[length - 1][last] ? tag : last;
        }
        for (int i = length - 1; i >= 0; i--) {
            tags[i] = last;
            last = from[i][last];
        }
        return tags;
    }

    private double[][] forward() {
        double[][] sums = new double[length][TAGS];
        for (int i = 0; i < length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                double before = i == 0 ? startsWith(tag) : Double.NEGATIVE_INFINITY;
                for (int previous : i == 0 ? new int[0] : BEFORE[tag]) {
                    before = add(before, sums[i - 1][previous]);
                }
                sums[i][tag] = before + logs[i][tag];
            }
        }
        return sums;
    }

    /** What comes after a word with this tag, itself not included. */
    private double[][] backward() {
        double[][] sums = new double[length][TAGS];
        for (int i = length - 1; i >= 0; i--) {
            Arrays.fill(sums[i], i == length - 1 ? 0 : Double.NEGATIVE_INFINITY);
            if (i == length - 1) {
                sums[i][BEGIN] = Double.NEGATIVE_INFINITY;
                sums[i][INSIDE] = Double.NEGATIVE_INFINITY;
                continue;
            }
            for (int next = 0; next < TAGS; next++) {
                for (int tag : BEFORE[next]) {
                    sums[i][tag] = add(sums[i][tag], logs[i + 1][next] + sums[i + 1][next]);
                }
            }
        }
        return sums;
    }

    private static double startsWith(int tag) {
        return tag == INSIDE || tag == END ? Double.NEGATIVE_INFINITY : 0;
    }

    /** The logarithm of the sum of two numbers given by their logarithms. */
    private static double add(double a, double b) {
        double greater = Math.max(a, b);
        return greater == Double.NEGATIVE_INFINITY ? greater : greater + Math.log1p(Math.exp(Math.min(a, b) - greater));
    }
}
