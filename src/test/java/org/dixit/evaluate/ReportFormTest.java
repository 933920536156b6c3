package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportFormTest {

    private static final SequencedMap<String, Figures> RELATIONS = new LinkedHashMap<>();
    private static final SequencedMap<String, Figures> UNITS = new LinkedHashMap<>();
    private static final SequencedMap<String, Double> NONE = new LinkedHashMap<>();
    private static final Reliability SURE = new Reliability(List.of(
            new Reliability.Tenth(0.4, 0.5, 1, 45, 0), new Reliability.Tenth(0.9, 1, 1, 93.5, 100)), 25.8);

    static {
        RELATIONS.put("tokens Source", new Figures(60, 75, 66.7, 4, 5));
        RELATIONS.put("exact Source", new Figures(100, 33.3, 50, 3, 1));
        RELATIONS.put("said", new Figures(50, 33.3, 40, 3, 2));
        UNITS.put("exact Cue", new Figures(100, 100, 100, 2, 2));
    }

    @Test
    void printsAllLinesOfOneReport() {
        assertThat(new ReportForm(0, false).text(List.of(byFinder("rules")))).isEqualTo("""
                3 documents, 0 without a prediction
                rules: 12.3 articles per second, 8640 words per second on one thread
                                              P      R     F1    gold    pred
                tokens Source              60.0   75.0   66.7       4       5
                exact Source              100.0   33.3   50.0       3       1
                said                       50.0   33.3   40.0       3       2
                """);
    }

    @Test
    void printsMeansBelowTheLinesThatHavePrecisionAndRecall() {
        assertThat(new ReportForm(0, false).text(List.of(report("found", 1, UNITS, means(8.5), null, null)))).isEqualTo("""
                3 documents, 1 without a prediction
                found
                                              P      R     F1    gold    pred
                exact Cue                 100.0  100.0  100.0       2       2
                jaccard Cue                               8.5
                """);
    }

    @Test
    void listsTheWorstDocumentsAndTheReliabilityWhereAsked() {
        assertThat(new ReportForm(2, true).text(List.of(byFinder("rules")))).endsWith("""
                said                       50.0   33.3   40.0       3       2
                worst   40.0  1/3 gold, 2 predicted  b
                worst  100.0  0/0 gold, 0 predicted  a
                confidence                    mean     right relations
                0.4 to 0.5                    45.0       0.0         1
                0.9 to 1.0                    93.5     100.0         1
                expected calibration error              25.8
                """);
    }

    @Test
    void setsSeveralReportsSideBySide() {
        Report files = report("/home/ann/predictions-of-somebody", 2, RELATIONS, NONE, null, null);

        assertThat(new ReportForm(0, false).text(List.of(byFinder("rules"), files))).isEqualTo("""
                3 documents
                                                      rules   …ictions-of-somebody
                                            P      R     F1        P      R     F1
                exact Source            100.0   33.3   50.0    100.0   33.3   50.0
                said                     50.0   33.3   40.0     50.0   33.3   40.0
                articles per second                    12.3
                words per second                       8640
                without a prediction                      0                      2
                """);
    }

    @Test
    void tellsBelowAComparisonWhoseWorstDocumentsTheseAre() {
        Report files = report("found", 0, RELATIONS, NONE, null, null);

        assertThat(new ReportForm(1, true).text(List.of(files, byFinder("rules")))).endsWith("""

                found
                worst   40.0  1/3 gold, 2 predicted  b

                rules
                worst   40.0  1/3 gold, 2 predicted  b
                confidence                    mean     right relations
                0.4 to 0.5                    45.0       0.0         1
                0.9 to 1.0                    93.5     100.0         1
                expected calibration error              25.8
                """);
    }

    @Test
    void givesJsonTheKeysOfTheTable() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new ReportForm(0, false).json(byFinder("rules")));

        assertThat(json.fieldNames()).toIterable().containsExactly("extractor", "documents", "missing", "tokens Source",
                "exact Source", "said", "articlesPerSecond", "wordsPerSecond");
        assertThat(json.get("said").toString())
                .isEqualTo("{\"precision\":50.0,\"recall\":33.3,\"f1\":40.0,\"gold\":3,\"predicted\":2}");
        assertThat(json.get("articlesPerSecond").asDouble()).isEqualTo(12.35);
    }

    @Test
    void givesJsonWhatWasAskedForBesides() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new ReportForm(1, true).json(byFinder("rules")));

        assertThat(json.get("worst").toString())
                .isEqualTo("[{\"name\":\"b\",\"f1\":40.0,\"right\":1,\"gold\":3,\"predicted\":2}]");
        assertThat(json.get("reliability").get("expectedCalibrationError").asDouble()).isEqualTo(25.8);
        assertThat(json.get("reliability").get("tenths").get(1).toString())
                .isEqualTo("{\"from\":0.9,\"to\":1.0,\"relations\":1,\"confidence\":93.5,\"right\":100.0}");
    }

    @Test
    void jsonOfFilesNamesTheirFolderAndTellsNoSpeed() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new ReportForm(1, true).json(report("found", 1, UNITS, means(8.5), null, null)));

        assertThat(json.fieldNames()).toIterable()
                .containsExactly("predicted", "documents", "missing", "exact Cue", "jaccard Cue", "worst");
        assertThat(json.get("jaccard Cue").asDouble()).isEqualTo(8.5);
    }

    @Test
    void tellsWhereStatementsInsideOfOthersDoNotCount() throws Exception {
        Report whole = byFinder("tagger");
        Report outermost = new Report("tagger", 3, 0, whole.figures(), whole.means(), whole.scores(), whole.speed(), null, true);

        assertThat(new ReportForm(0, false).text(List.of(outermost))).contains("statements inside of others are left out");
        assertThat(new ReportForm(0, false).json(outermost)).contains("\"outermost\":true");
        assertThat(new ReportForm(0, false).text(List.of(whole))).doesNotContain("left out");
    }

    private static Report byFinder(String name) {
        return report(name, 0, RELATIONS, NONE, new Speed(12.345, 8640), SURE);
    }

    private static Report report(String predictor, int missing, SequencedMap<String, Figures> figures,
            SequencedMap<String, Double> means, @Nullable Speed speed, @Nullable Reliability reliability) {
        return new Report(predictor, 3, missing, figures, means,
                List.of(new DocumentScore("b", 1, 3, 2), new DocumentScore("a", 0, 0, 0)), speed, reliability, false);
    }

    private static SequencedMap<String, Double> means(double value) {
        return new LinkedHashMap<>(Map.of("jaccard Cue", value));
    }
}
