package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanDecoderTest {

    /** The tags in the order of the network's outputs: outside, begin, inside, end, single. */
    private static final String TAGS = "OBIES";

    /** Scores that prefer one tag for each word, given by its letter. */
    private static float[][] preferring(String tags, SpanRole role, float by) {
        float[][] scores = new float[tags.length()][TaggerNetwork.ROLES * TaggerNetwork.TAGS];
        for (int i = 0; i < scores.length; i++) {
            scores[i][role.ordinal() * TaggerNetwork.TAGS + TAGS.indexOf(tags.charAt(i))] = by;
        }
        return scores;
    }

    private static List<TaggedSpan> spans(float[][] scores, SpanRole role) {
        return new SpanDecoder(scores, role, 0, scores.length, 0).spans();
    }

    private static List<String> found(String tags) {
        return spans(preferring(tags, SpanRole.CUE, 6), SpanRole.CUE).stream().map(span -> span.first() + "-" + span.last()).toList();
    }

    @Test
    void readsTagsThatMakeSenseAsTheyAre() {
        assertThat(found("OBIIEOSSBEO")).containsExactly("1-4", "6-6", "7-7", "8-9");
        assertThat(found("OOO")).isEmpty();
        assertThat(found("S")).containsExactly("0-0");
    }

    @Test
    void makesSenseOfTagsThatDoNotFit() {
        assertThat(found("BIIII")).containsExactly("0-4");
        assertThat(found("IIIE")).containsExactly("0-3");
        assertThat(found("BIIOIIE")).containsExactly("0-6");
        assertThat(found("BEE")).hasSize(1);
        assertThat(found("I")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void leansTowardsMoreSpansOrFewer() {
        float[][] scores = preferring("OSOBEO", SpanRole.CUE, 2);
        assertThat(new SpanDecoder(scores, SpanRole.CUE, 0, 6, 5).spans()).hasSizeGreaterThan(2);
        assertThat(new SpanDecoder(scores, SpanRole.CUE, 0, 6, -5).spans()).isEmpty();
        double neutral = new SpanDecoder(scores, SpanRole.CUE, 1, 2, 0).spans().getFirst().confidence();
        double leaning = new SpanDecoder(scores, SpanRole.CUE, 1, 2, 1).spans().getFirst().confidence();
        assertThat(List.of(neutral, leaning)).allSatisfy(sure -> assertThat(sure).isBetween(0.5, 1.0));
        assertThat(leaning / (1 - leaning)).isCloseTo(neutral / (1 - neutral) * Math.E, within(1e-6));
    }

    @Test
    void looksAtOneRoleOnly() {
        float[][] scores = preferring("SSS", SpanRole.SOURCE, 9);
        for (float[] word : scores) {
            word[SpanRole.CUE.ordinal() * TaggerNetwork.TAGS] = 9;
        }
        assertThat(spans(scores, SpanRole.SOURCE)).hasSize(3);
        assertThat(spans(scores, SpanRole.CUE)).isEmpty();
    }

    @Test
    void countsWordsInTheArticleAndLooksAtOneParagraphOnly() {
        float[][] scores = preferring("BIIIIE", SpanRole.CONTENT, 9);
        assertThat(new SpanDecoder(scores, SpanRole.CONTENT, 3, 6, 0).spans()).singleElement()
                .satisfies(span -> assertThat(List.of(span.first(), span.last())).containsExactly(3, 5));
        assertThat(new SpanDecoder(scores, SpanRole.CONTENT, 0, 3, 0).spans()).singleElement()
                .satisfies(span -> assertThat(List.of(span.first(), span.last())).containsExactly(0, 2));
    }

    /** Two words can be tagged in five ways that make sense: OO, OS, SO, SS, BE. */
    @Test
    void tellsHowProbableASpanIsAmongAllWaysToTagTwoWords() {
        float[][] scores = {{0.5f, 2, 9, 9, 1}, {1, 9, 9, 1.5f, 0.25f}};
        double all = Math.exp(1.5) + Math.exp(0.75) + Math.exp(2) + Math.exp(1.25) + Math.exp(3.5);

        assertThat(new SpanDecoder(widened(scores), SpanRole.SOURCE, 0, 2, 0).spans()).singleElement().satisfies(span -> {
            assertThat(List.of(span.first(), span.last())).containsExactly(0, 1);
            assertThat(span.confidence()).isCloseTo(Math.exp(3.5) / all, within(1e-9));
        });
    }

    @Test
    void sumsUpOverlappingWaysToFindASpan() {
        float[][] scores = {{0, -9, 9, 9, 1}, {0.5f, 9, 9, -9, 0}};
        double all = Math.exp(0.5) + 1 + Math.exp(1.5) + Math.exp(1) + Math.exp(-18);

        assertThat(new SpanDecoder(widened(scores), SpanRole.SOURCE, 0, 2, 0).spans()).singleElement().satisfies(span -> {
            assertThat(List.of(span.first(), span.last())).containsExactly(0, 0);
            assertThat(span.confidence()).isCloseTo((Math.exp(1.5) + Math.exp(1)) / all, within(1e-9));
        });
    }

    @Test
    void findsWhatTryingAllSequencesFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 150; round++) {
            float[][] scores = new float[1 + random.nextInt(5)][TaggerNetwork.TAGS];
            for (float[] word : scores) {
                for (int tag = 0; tag < word.length; tag++) {
                    word[tag] = (float) (random.nextGaussian() * 3);
                }
            }
            List<String> sequences = sensible(scores.length);
            double all = sequences.stream().mapToDouble(sequence -> Math.exp(score(scores, sequence))).sum();
            String best = sequences.stream().max(Comparator.comparingDouble(sequence -> score(scores, sequence))).orElseThrow();
            List<String> expected = spansOf(best);

            List<TaggedSpan> spans = new SpanDecoder(widened(scores), SpanRole.SOURCE, 0, scores.length, 0).spans();
            assertThat(spans.stream().map(span -> span.first() + "-" + span.last())).isEqualTo(expected);
            for (int i = 0; i < spans.size(); i++) {
                String wanted = expected.get(i);
                double having = sequences.stream().filter(sequence -> spansOf(sequence).contains(wanted))
                        .mapToDouble(sequence -> Math.exp(score(scores, sequence))).sum();
                assertThat(spans.get(i).confidence()).isCloseTo(having / all, within(1e-6));
            }
        }
    }

    @Test
    void givesSpansInOrderAndApartWhateverTheScores() {
        Random random = new Random(8);
        float[][] scores = new float[100_000][TaggerNetwork.ROLES * TaggerNetwork.TAGS];
        for (float[] word : scores) {
            for (int tag = 0; tag < word.length; tag++) {
                word[tag] = (float) (random.nextGaussian() * 40);
            }
        }
        for (SpanRole role : SpanRole.values()) {
            int end = -1;
            for (TaggedSpan span : spans(scores, role)) {
                assertThat(span.first()).isGreaterThan(end);
                assertThat(span.last()).isBetween(span.first(), scores.length - 1);
                assertThat(span.confidence()).isBetween(0.0, 1.0);
                end = span.last();
            }
            assertThat(end).isPositive();
        }
    }

    /** With zeros for the other roles. */
    private static float[][] widened(float[][] scores) {
        float[][] wide = new float[scores.length][];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = java.util.Arrays.copyOf(scores[i], TaggerNetwork.ROLES * TaggerNetwork.TAGS);
        }
        return wide;
    }

    /** All sequences of tags in which every span begins and ends. */
    private static List<String> sensible(int length) {
        List<String> sequences = List.of("");
        for (int i = 0; i < length; i++) {
            List<String> longer = new ArrayList<>();
            for (String sequence : sequences) {
                for (char tag : TAGS.toCharArray()) {
                    longer.add(sequence + tag);
                }
            }
            sequences = longer;
        }
        return sequences.stream().filter(sequence -> sequence.matches("(?:O|S|BI*E)*")).toList();
    }

    private static double score(float[][] scores, String sequence) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i][TAGS.indexOf(sequence.charAt(i))];
        }
        return sum;
    }

    private static List<String> spansOf(String sequence) {
        List<String> spans = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < sequence.length(); i++) {
            char tag = sequence.charAt(i);
            begin = tag == 'B' || tag == 'S' ? i : begin;
            if (tag == 'E' || tag == 'S') {
                spans.add(begin + "-" + i);
            }
        }
        return spans;
    }
}
