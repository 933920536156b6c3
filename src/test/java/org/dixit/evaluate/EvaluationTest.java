package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.StandoffWriter;
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

    private static final RelationFinder GUESSING = new TestFinder("guesses", article -> guesses(article.text()));

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
        Report report = Evaluation.of(GoldCorpus.open(folder), GUESSING);

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.missing()).isZero();
        assertThat(report.figures().sequencedKeySet()).containsExactly("tokens Source", "exact Source", "overlap Source",
                "tokens Cue", "exact Cue", "overlap Cue", "tokens Content", "exact Content", "overlap Content", "said",
                "relation", "said direct", "said mixed", "said indirect", "exact Content direct", "exact Content mixed",
                "exact Content indirect");
        assertThat(report.figures().entrySet().stream().limit(EXPECTED.size())).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void partsTheRelationsByChannel() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), GUESSING);

        assertThat(report.figures()).containsEntry("said direct", new Figures(100, 100, 100, 1, 1));
        assertThat(report.figures()).containsEntry("said mixed", new Figures(0, 0, 0, 1, 0));
        assertThat(report.figures()).containsEntry("said indirect", new Figures(33.3, 33.3, 33.3, 3, 3));
        assertThat(report.figures()).containsEntry("exact Content direct", new Figures(100, 100, 100, 1, 1));
        assertThat(report.figures()).containsEntry("exact Content mixed", new Figures(0, 0, 0, 1, 0));
        assertThat(report.figures()).containsEntry("exact Content indirect", new Figures(0, 0, 0, 3, 3));
    }

    @Test
    void givesTheSameFiguresForFilesAsForTheFinderThatWroteThem(@TempDir Path predicted) throws Exception {
        GoldCorpus corpus = GoldCorpus.open(folder);
        StandoffWriter.write(predicted, "harbour", HARBOUR, guesses(HARBOUR));
        StandoffWriter.write(predicted, "market", MARKET, guesses(MARKET));

        assertThat(Evaluation.of(corpus, predicted).figures())
                .isEqualTo(Evaluation.of(corpus, GUESSING).figures());
    }

    @Test
    void countsAMissingFileAsNoPrediction(@TempDir Path predicted) throws Exception {
        StandoffWriter.write(predicted, "market", MARKET, guesses(MARKET));

        Report report = Evaluation.of(GoldCorpus.open(folder), predicted);

        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.figures().get("said")).isEqualTo(new Figures(0, 0, 0, 5, 1));
        assertThat(report.speed()).isNull();
        assertThat(report.reliability()).isNull();
    }

    @Test
    void finderSeesTheTextUntouchedAndItsParagraphs() throws Exception {
        SequencedSet<Article> seen = new LinkedHashSet<>();
        Evaluation.of(GoldCorpus.open(folder), new TestFinder("looking", article -> {
            seen.add(article);
            return List.of();
        }));

        assertThat(seen).extracting(Article::text).containsExactly(HARBOUR, MARKET);
        assertThat(seen.getFirst().blocks()).extracting(Block::span).containsExactly(
                new TextSpan(0, HARBOUR.indexOf("\n")), new TextSpan(HARBOUR.indexOf("Two"), HARBOUR.length() - 1));
        assertThat(seen.getLast().blocks()).hasSize(1);
    }

    @Test
    void listsTheWorstDocumentsFirst() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), GUESSING);

        assertThat(report.worst(9)).containsExactly(new DocumentScore("market", 0, 1, 1), new DocumentScore("harbour", 2, 4, 3));
        assertThat(report.worst(1)).hasSize(1);
    }

    @Test
    void dropsRelationsOfLessConfidenceBeforeItScores() throws Exception {
        RelationFinder finder = new TestFinder("sure", article -> guesses(article.text()).stream()
                .map(r -> new Relation(r.source(), r.cue(), r.content(), r.cue().equals(List.of(span(HARBOUR, "said"))) ? 0.5 : 0.4))
                .toList());

        assertThat(Evaluation.of(GoldCorpus.open(folder), finder, 0.5, null).figures())
                .containsEntry("said", new Figures(100, 20, 33.3, 5, 1));
        assertThat(Evaluation.of(GoldCorpus.open(folder), finder, 0.4, null).figures())
                .containsEntry("said", new Figures(50, 40, 44.4, 5, 4));
    }

    @Test
    void tellsOfTheConfidenceHowOftenItWasRight() throws Exception {
        RelationFinder finder = new TestFinder("sure", article -> guesses(article.text()).stream()
                .map(r -> new Relation(r.source(), r.cue(), r.content(), r.cue().equals(List.of(span(HARBOUR, "said"))) ? 0.9 : 0.36))
                .toList());

        assertThat(Evaluation.of(GoldCorpus.open(folder), finder).reliability()).isEqualTo(new Reliability(List.of(
                new Reliability.Tenth(0.3, 0.4, 3, 36, 33.3), new Reliability.Tenth(0.9, 1, 1, 90, 100)), 4.5));
    }

    @Test
    void writesWhatItScoredSoThatOthersCanScoreIt(@TempDir Path standoff) throws Exception {
        GoldCorpus corpus = GoldCorpus.open(folder);

        Report report = Evaluation.of(corpus, GUESSING, 0, standoff);

        assertThat(standoff.resolve("harbour.txt")).hasContent(HARBOUR);
        assertThat(Evaluation.of(corpus, standoff).figures()).isEqualTo(report.figures());
    }

    @Test
    void measuresTheSpeedOfTheFindingInArticlesAndWords() throws Exception {
        Report report = Evaluation.of(GoldCorpus.open(folder), GUESSING);

        assertThat(report.speed()).isNotNull();
        // Seven words in the one text, 28 in the other.
        assertThat(report.speed().wordsPerSecond() / report.speed().articlesPerSecond()).isCloseTo(17.5, within(1e-6));
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

        assertThatThrownBy(() -> Evaluation.of(GoldCorpus.open(folder), GUESSING)).isInstanceOf(InputException.class)
                .hasMessageContaining("market.ann, line 2] names T7");
    }

    @Test
    void refusesAFolderOfPredictionsThatIsNotThere() {
        assertThatThrownBy(() -> Evaluation.of(GoldCorpus.open(folder), folder.resolve("nowhere")))
                .isInstanceOf(IOException.class);
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
