package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;
import org.dixit.statement.StandoffWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandoffTest {

    private static final String TEXT = "😀 “We agree,”\nthe ministers of Aland and Bland said, “for now.” It was revealed.\n";

    private static TextSpan span(String words) {
        int start = TEXT.indexOf(words);
        return new TextSpan(start, start + words.length());
    }

    private static final List<Relation> RELATIONS = List.of(
            new Relation(List.of(span("Aland"), span("Bland")), List.of(span("said")),
                    List.of(span("“We agree,”\n"), span("“for now.”")), 1),
            new Relation(List.of(), List.of(span("revealed")), List.of(), 1),
            new Relation(List.of(span("the ministers")), List.of(), List.of(span("We agree,”\nthe")), 1));

    private static final String ANNOTATIONS = """
            T1\tSource 31 36\tAland
            T2\tSource 41 46\tBland
            T3\tCue 47 51\tsaid
            T4\tContent 2 14;53 63\t“We agree,”  “for now.”
            T5\tAttribution 47 51\tsaid
            E1\tAttribution:T5 Source:T1 Source2:T2 Cue:T3 Content:T4
            T6\tCue 71 79\trevealed
            T7\tAttribution 71 79\trevealed
            E2\tAttribution:T7 Cue:T6
            T8\tSource 14 27\tthe ministers
            T9\tContent 3 17\tWe agree,” the
            T10\tAttribution 3 17\tWe agree,” the
            E3\tAttribution:T10 Source:T8 Content:T9
            """;

    @Test
    void writesSpansInCodePointsAndOneEventForEachRelation() {
        assertThat(StandoffWriter.annotations(TEXT, RELATIONS)).isEqualTo(ANNOTATIONS);
    }

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws Exception {
        StandoffWriter.write(folder, "ministers", TEXT, RELATIONS);

        assertThat(folder.resolve("ministers.txt")).hasContent(TEXT);
        assertThat(Files.readString(folder.resolve("ministers.txt"))).isEqualTo(TEXT);
        assertThat(StandoffReader.read(folder.resolve("ministers.ann"), TEXT)).isEqualTo(RELATIONS);
    }

    @Test
    void keepsTabsAndForeignLineEndsOutOfTheWordsColumn() {
        String text = "a\tb\r\nc\u2028d\u0085e";
        Relation whole = new Relation(List.of(), List.of(), List.of(new TextSpan(0, text.length())), 1);
        assertThat(StandoffWriter.annotations(text, List.of(whole))).startsWith("T1\tContent 0 10\ta b  c d e\n");
    }

    @Test
    void refusesANameThatLeadsOutOfTheFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> StandoffWriter.write(folder, "../a", TEXT, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesAsideWhatIsNoAttribution() throws Exception {
        String annotations = """
                #1\tAnnotatorNotes T1\twhy?
                T1\tCue 47 51\tsaid
                A1\tNegated E1
                R1\tSame Arg1:T1 Arg2:T1
                *\tEquiv T1 T1
                E1\tAttribution-no-source:T1 Cue:T1 Discuss:T1\s
                E2\tAttribution:T1\s

                """;
        assertThat(StandoffReader.read("a.ann", annotations, TEXT))
                .containsExactly(new Relation(List.of(), List.of(span("said")), List.of(), 1));
    }

    @Test
    void readsEventsBeforeTheirSpansAndWindowsLineEnds() throws Exception {
        assertThat(StandoffReader.read("a.ann", "E1\tAttribution:T1 Cue:T1\r\nT1\tCue 47 51\tsaid\r\n", TEXT)).hasSize(1);
    }

    @Test
    void takesALineAfterASpanForTheRestOfItsWords() throws Exception {
        String annotations = "T1\tContent 3 27\tWe agree,”\nThe ministers\nE1\tAttribution:T1 Content:T1\n";
        assertThat(StandoffReader.read("a.ann", annotations, TEXT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello                                       | [a.ann, line 1] is no brat line: "hello"
            T1\tCue 47                                  | [a.ann, line 1] is no span: "T1\tCue 47"
            T1\tCue 47 5x\tsaid                         | [a.ann, line 1] is no span
            T1 Cue 47 51 said                           | [a.ann, line 1] is no span
            T1\tCue 51 47\tsaid                         | [a.ann, line 1] has a span that ends before it starts: 51 47
            T1\tCue 47 9999\tsaid                       | [a.ann, line 1] has offset 9999, but the text has 81 characters
            T1\tCue 47 99999999999\tsaid                | [a.ann, line 1] has offset 99999999999, but
            T1\tCue 1 2\\nT1\tCue 1 3                   | [a.ann, line 2] gives T1 a second time
            T1\tCue 1 2\\nE1\tAttribution:T1 Cue:T2     | [a.ann, line 2] names T2, which no line gives
            T1\tCue 1 2\\nE1\tAttribution               | [a.ann, line 2] is no event
            T1\tCue 1 2\\nE1                            | [a.ann, line 2] is no event: "E1"
            """)
    void reportsABadLineWithItsPlace(String lines, String message) {
        assertThatThrownBy(() -> StandoffReader.read("a.ann", lines.replace("\\n", "\n"), TEXT))
                .isInstanceOf(InputException.class).hasMessageStartingWith(message).hasMessageContaining(";");
    }

    @Test
    void reportsWhatIsNotUtf8(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.ann"), new byte[] {'T', (byte) 0xE9});
        assertThatThrownBy(() -> StandoffReader.read(file, TEXT)).isInstanceOf(InputException.class)
                .hasMessage("[" + file + "] is not UTF-8; convert it first");
    }
}
