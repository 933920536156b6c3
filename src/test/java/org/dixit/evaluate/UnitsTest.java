package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.Article;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Findings;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;
import org.dixit.text.SpanRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    private static final String FERRY = "“The ferry sails,” Ines Marek said.\n\n😀 Crews and owners hope so.\n\nIt rained.\n\n";
    private static final String MILL = "The mill (1899) doesn't pay $5, it's said.\n\n";

    @TempDir
    private Path folder;
    private Path file;
    private Path predicted;

    @BeforeEach
    void writesGoldAndPredictions() throws IOException {
        file = Files.writeString(folder.resolve("units.jsonl"), String.join("\n",
                unit("ferry_a1b2", "``/B-content The/I-content ferry/I-content sails/I-content ,/I-content ''/I-content "
                        + "Ines/B-source Marek/I-source said/B-cue ./O"),
                unit("mill_a1b2", "The/B-content mill/I-content -LRB-/I-content 1899/I-content -RRB-/I-content does/I-content "
                        + "n't/I-content pay/I-content $/I-content 5/I-content ,/O it/O 's/B-cue said/I-cue ./O"),
                unit("ferry_a1b2", "😀/O Crews/B-source and/O owners/B-source hope/B-cue so/B-content ./I-cue"),
                unit("ferry_a1b2", "It/O rained/O ./O"),
                unit("ferry_c3d4", "``/O The/B-content ferry/I-content sails/I-content ,/O ''/O Ines/O Marek/B-source said/B-cue ./O"),
                unit("quay_c3d4", "Quay/B-content shut/I-content :/B-cue union/B-source"), ""));
        predicted = Files.createDirectory(folder.resolve("predicted"));
        Files.writeString(predicted.resolve("ferry_a1b2.ann"), """
                T1\tsource 19 29\tInes Marek
                T2\tCue 30 34\tsaid
                T3\tContent 0 17\t“The ferry sails,
                T4\tContent 0 8\t“The fer
                T5\tContent 5 10;61 68\tferry so. It
                T6\tSource 40 43\trew
                T7\tSource 39 44\tCrews
                T8\tAttribution 30 34\tsaid
                E1\tAttribution:T8 Source:T1 Cue:T2
                """);
        Files.writeString(predicted.resolve("mill_a1b2.ann"), """
                T1\tSOURCE 4 8\tmill
                T2\tCue 32 41\tit's said
                T3\tContent 0 30\tThe mill (1899) doesn't pay $5
                """);
        Files.writeString(predicted.resolve("quay_c3d4.ann"), "T1\tContent 6 7\tu\n");
    }

    /** Computed by an independent script over the same files. */
    @Test
    void countsEveryMeasureAsTheCommonScoringDoes() throws Exception {
        Report report = Evaluation.of(Gold.open(file), predicted);

        assertThat(report.documents()).isEqualTo(4);
        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.figures().entrySet()).containsExactly(
                Map.entry("exact Source", new Figures(66.7, 40, 50, 5, 3)),
                Map.entry("begin Source", new Figures(66.7, 40, 50, 5, 3)),
                Map.entry("exact Cue", new Figures(50, 20, 28.6, 5, 2)),
                Map.entry("begin Cue", new Figures(50, 20, 28.6, 5, 2)),
                Map.entry("exact Content", new Figures(14.3, 20, 16.7, 5, 7)),
                Map.entry("begin Content", new Figures(57.1, 60, 58.5, 5, 7)));
        assertThat(report.means().entrySet()).containsExactly(Map.entry("jaccard Source", 33.3),
                Map.entry("jaccard Cue", 33.3), Map.entry("jaccard Content", 47.2));
    }

    @Test
    void givesTheSameFiguresForFilesAsForTheFinderThatFoundThem() throws Exception {
        Gold gold = Gold.open(file);
        TestFinder finder = new TestFinder("pattern", UnitsTest::speakersAndCues);
        Path standoff = Files.createDirectory(folder.resolve("standoff"));

        Report found = Evaluation.of(gold, finder, 0, standoff);

        assertThat(found.figures().get("exact Source")).isEqualTo(new Figures(66.7, 40, 50, 5, 3));
        assertThat(Evaluation.of(gold, standoff).figures()).isEqualTo(found.figures());
        assertThat(Evaluation.of(gold, standoff).means()).isEqualTo(found.means());
        assertThat(found.reliability()).isNull();
    }

    @Test
    void countsSpansThatCouldNotBeJoinedSinceUnitsTellOfSpansAlone() throws Exception {
        RelationFinder finder = new TestFinder("loose", article -> List.of()) {
            @Override
            public Findings read(Article article) {
                int at = article.text().indexOf("Ines Marek");
                return new Findings(List.of(), List.of(), at < 0 ? List.of()
                        : List.of(new Findings.Marked(SpanRole.SOURCE, new TextSpan(at, at + 10), 0.5)));
            }
        };
        Path standoff = Files.createDirectory(folder.resolve("standoff"));

        Report found = Evaluation.of(Gold.open(file), finder, 0, standoff);

        assertThat(found.figures().get("exact Source")).isEqualTo(new Figures(50, 20, 28.6, 5, 2));
        assertThat(Evaluation.of(Gold.open(file), standoff).figures()).isEqualTo(found.figures());
        assertThat(Evaluation.of(Gold.open(file), finder, 0.6, null).figures().get("exact Source").predicted()).isZero();
    }

    @Test
    void laysDocumentsOutAsTextWithAParagraphForEachUnit() throws Exception {
        Gold gold = Gold.open(file);

        assertThat(gold.read(0).name()).isEqualTo("ferry_a1b2");
        assertThat(gold.read(0).article().text()).isEqualTo(FERRY);
        assertThat(gold.read(0).article().blocks()).extracting(block -> block.span().in(FERRY))
                .containsExactly("“The ferry sails,” Ines Marek said.", "😀 Crews and owners hope so.", "It rained.");
        assertThat(gold.read(1).article().text()).isEqualTo(MILL);
    }

    @Test
    void takesADocumentWithTwoAnnotatorsForTwo() throws Exception {
        Gold gold = Gold.open(file);

        assertThat(gold.size()).isEqualTo(4);
        assertThat(gold.read(2).name()).isEqualTo("ferry_c3d4");
        assertThat(Evaluation.of(gold, predicted).scores()).extracting(DocumentScore::name)
                .containsExactly("ferry_a1b2", "mill_a1b2", "ferry_c3d4", "quay_c3d4");
    }

    @Test
    void listsTheDocumentsInWhichFewestSpansAreExact() throws Exception {
        assertThat(Evaluation.of(Gold.open(file), predicted).worst(3)).containsExactly(new DocumentScore("ferry_c3d4", 0, 3, 0),
                new DocumentScore("quay_c3d4", 0, 3, 1), new DocumentScore("ferry_a1b2", 3, 7, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "a", "tokens": ["x"]                                      | is no JSON
            {"id": "a", "tokens": [], "labels": []} {}                       | is no JSON
            {"id": "../a", "tokens": [], "labels": []}                       | has no id that could name a file
            {"tokens": [], "labels": []}                                     | has no id that could name a file
            {"id": "a", "tokens": "x", "labels": ["O"]}                      | has no list of strings "tokens"
            {"id": "a", "tokens": ["x"], "labels": [1]}                      | has no list of strings "labels"
            {"id": "a", "tokens": ["x", "y"], "labels": ["O"]}               | has 2 tokens and 1 labels
            {"id": "a", "tokens": ["x"], "labels": ["B-speaker"]}            | has the label "B-speaker"
            """)
    void saysInWhichLineAUnitIsBad(String line, String problem) throws IOException {
        Files.writeString(file, unit("a", "x/O") + "\n\n" + line + "\n");

        assertThatThrownBy(() -> Gold.open(file)).isInstanceOf(InputException.class)
                .hasMessageStartingWith("[" + file + ", line 3] " + problem).hasMessageContaining("; ");
    }

    @Test
    void saysThatAFileHoldsNoUnits() throws IOException {
        Files.writeString(file, "\n");

        assertThatThrownBy(() -> Gold.open(file)).isInstanceOf(InputException.class).hasMessageContaining("holds no units");
        assertThatThrownBy(() -> Gold.open(folder.resolve("nowhere"))).isInstanceOf(IOException.class);
    }

    @Test
    void takesALabelThatGoesOnWithNothingForNone() {
        Unit unit = Unit.of(List.of("a", "b", "c", "d", "e"), List.of("I-cue", "B-cue", "I-source", "B-content", "I-content"));

        assertThat(unit.gold(Part.CUE)).containsExactly(new TextSpan(1, 2));
        assertThat(unit.gold(Part.SOURCE)).isEmpty();
        assertThat(unit.gold(Part.CONTENT)).containsExactly(new TextSpan(3, 5));
    }

    /** Tokens and their labels as a line of a units file; no token holds what JSON would want escaped. */
    private static String unit(String id, String tokens) {
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String token : tokens.split(" ")) {
            int slash = token.indexOf('/');
            words.add("\"" + token.substring(0, slash) + "\"");
            labels.add("\"" + token.substring(slash + 1) + "\"");
        }
        return "{\"id\": \"" + id + "\", \"tokens\": " + words + ", \"labels\": " + labels + "}";
    }

    private static List<Relation> speakersAndCues(Article article) {
        List<TextSpan> cues = spans(article, "said|hope|It");
        return cues.isEmpty() ? List.of()
                : List.of(new Relation(spans(article, "Ines Marek|owners"), cues, spans(article, "[^ ]+ (ferry|mill)"), 0.7));
    }

    private static List<TextSpan> spans(Article article, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(article.text());
        return matcher.results().map(found -> new TextSpan(found.start(), found.end())).toList();
    }
}
