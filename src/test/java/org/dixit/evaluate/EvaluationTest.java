package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String HARBOUR = """
            “The harbour is open,” Ines Marek said. The port office denied that “any ship” was held.

            Two pilots believe the channel needs work, according to a union paper.
            """;
    private static final String MARKET = "Prices will fall, the grocers’ guild promised.\n";

    /** Computed by an independent script over the same files. */
    private static final List<Map.Entry<String, Figures>> EXPECTED = List.of(
            Map.entry("tokens Source", new Figures(85.7, 42.9, 57.1, 14, 7)),
            Map.entry("exact Source", new Figures(25, 20, 22.2, 5, 4)),
            Map.entry("overlap Source", new Figures(75, 60, 66.7, 5, 4)),
            Map.entry("tokens Cue", new Figures(100, 66.7, 80, 6, 4)),
            Map.entry("exact Cue", new Figures(100, 80, 88.9, 5, 4)),
            Map.entry("overlap Cue", new Figures(100, 80, 88.9, 5, 4)),
            Map.entry("tokens Content", new Figures(66.7, 66.7, 66.7, 21, 21)),
            Map.entry("exact Content", new Figures(25, 20, 22.2, 5, 4)),
            Map.entry("overlap Content", new Figures(50, 40, 44.4, 5, 4)),
            Map.entry("said", new Figures(50, 40, 44.4, 5, 4)),
            Map.entry("relation", new Figures(25, 20, 22.2, 5, 4)));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGold() throws IOException {
        StandoffWriter.write(folder, "harbour", HARBOUR, List.of(
                relation(HARBOUR, "Ines Marek", "said", "“The harbour is open,”"),
                relation(HARBOUR, "The port office", "denied", "that “any ship” was held"),
                relation(HARBOUR, "Two pilots", "believe", "the channel needs work"),
                relation(HARBOUR, "a union paper", "according to", "Two pilots believe the channel needs work")));
        StandoffWriter.write(folder, "market", MARKET, List.of(
                relation(MARKET, "the grocers’ guild", "promised", "Prices will fall")));
    }

    @Test
    void countsEveryMeasureAsTheCommonScoringDoes() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), EvaluationTest::guess);

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.missing()).isZero();
        assertThat(report.figures().sequencedKeySet()).containsExactly("tokens Source", "exact Source", "overlap Source",
                "tokens Cue", "exact Cue", "overlap Cue", "tokens Content", "exact Content", "overlap Content", "said",
                "relation", "said direct", "said mixed", "said indirect");
        assertThat(report.figures().entrySet().stream().limit(EXPECTED.size())).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void partsTheRelationsByChannel() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), EvaluationTest::guess);

        assertThat(report.figures()).containsEntry("said direct", new Figures(100, 100, 100, 1, 1));
        assertThat(report.figures()).containsEntry("said mixed", new Figures(0, 0, 0, 1, 0));
        assertThat(report.figures()).containsEntry("said indirect", new Figures(33.3, 33.3, 33.3, 3, 3));
    }

    @Test
    void givesTheSameFiguresForFilesAsForTheFinderThatWroteThem(@TempDir Path predicted) throws Exception {
        GoldCorpus corpus = GoldCorpus.open(folder);
        StandoffWriter.write(predicted, "harbour", HARBOUR, guesses(HARBOUR));
        StandoffWriter.write(predicted, "market", MARKET, guesses(MARKET));

        assertThat(Evaluation.of(corpus, predicted).figures())
                .isEqualTo(Evaluation.of(corpus, EvaluationTest::guess).figures());
    }

    @Test
    void countsAMissingFileAsNoPrediction(@TempDir Path predicted) throws Exception {
        StandoffWriter.write(predicted, "market", MARKET, guesses(MARKET));

        Report report = Evaluation.of(GoldCorpus.open(folder), predicted);

        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.figures().get("said")).isEqualTo(new Figures(0, 0, 0, 5, 1));
        assertThat(report.articlesPerSecond()).isNull();
    }

    @Test
    void finderSeesTheTextUntouchedAndItsParagraphs() throws Exception {
        List<Article> seen = new ArrayList<>();
        Evaluation.of(GoldCorpus.open(folder), article -> {
            seen.add(article);
            return List.of();
        });

        assertThat(seen).extracting(Article::text).containsExactly(HARBOUR, MARKET);
        assertThat(seen.getFirst().blocks()).extracting(Block::span).containsExactly(
                new TextSpan(0, HARBOUR.indexOf("\n")), new TextSpan(HARBOUR.indexOf("Two"), HARBOUR.length() - 1));
        assertThat(seen.getLast().blocks()).hasSize(1);
    }

    @Test
    void listsTheWorstDocumentsFirst() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), EvaluationTest::guess);

        assertThat(report.worst(9)).containsExactly(new DocumentScore("market", 0, 1, 1), new DocumentScore("harbour", 2, 4, 3));
        assertThat(report.worst(1)).hasSize(1);
    }

    @Test
    void printsATable() {
        Report report = new Report(3, 1, new LinkedHashMap<>(Map.of("said", new Figures(50, 33.3, 40, 3, 2))),
                List.of(new DocumentScore("b", 1, 3, 2), new DocumentScore("a", 0, 0, 0)), 1234.56);

        assertThat(report.toText(1)).isEqualTo("""
                3 documents, 1 without a prediction, 1234.6 articles per second
                                        P      R     F1    gold    pred
                said                 50.0   33.3   40.0       3       2
                worst   40.0  1/3 gold, 2 predicted  b
                """);
    }

    @Test
    void printsJsonWithTheSameKeysAsTheTable() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), EvaluationTest::guess);

        JsonNode json = new ObjectMapper().readTree(report.toJson());
        assertThat(json.fieldNames()).toIterable().startsWith("documents", "missing", "tokens Source").contains("said mixed")
                .endsWith("articlesPerSecond");
        assertThat(json.get("said").toString())
                .isEqualTo("{\"precision\":50.0,\"recall\":40.0,\"f1\":44.4,\"gold\":5,\"predicted\":4}");
    }

    @Test
    void roundsHalvesToEvenFromTheNumberThatTheDoubleReallyIs() {
        assertThat(Figures.percent(0.0625)).isEqualTo(6.2);
        assertThat(Figures.percent(0.1875)).isEqualTo(18.8);
        assertThat(Figures.percent(2 / 3.0)).isEqualTo(66.7);
    }

    @Test
    void stopsAtABadGoldFile() throws IOException {
        Files.writeString(folder.resolve("market.ann"), "T1\tCue 0 6\tPrices\nE1\tAttribution:T1 Cue:T7\n");

        assertThatThrownBy(() -> Evaluation.of(GoldCorpus.open(folder), EvaluationTest::guess)).isInstanceOf(InputException.class)
                .hasMessageContaining("market.ann, line 2] names T7");
    }

    @Test
    void refusesAFolderOfPredictionsThatIsNotThere() {
        assertThatThrownBy(() -> Evaluation.of(GoldCorpus.open(folder), folder.resolve("nowhere")))
                .isInstanceOf(IOException.class);
    }

    private static List<Relation> guess(Article article) {
        return guesses(article.text());
    }

    private static List<Relation> guesses(String text) {
        if (text.equals(MARKET)) {
            return List.of(relation(MARKET, "Prices", "promised", "fall, the grocers’ guild"));
        }
        return List.of(
                relation(HARBOUR, "Marek", "said", "The harbour is open"),
                relation(HARBOUR, "union paper", "believe", "Two pilots believe the channel needs work, according"),
                relation(HARBOUR, "The port office", "denied", "was held"));
    }

    private static Relation relation(String text, String source, String cue, String content) {
        return new Relation(List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), 1);
    }

    private static TextSpan span(String text, String words) {
        int start = text.indexOf(words);
        return new TextSpan(start, start + words.length());
    }
}
