package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggingTest {

    private static final int WIDTH = TaggerNetwork.LINK_WIDTH;

    private static List<String> found(MarkedText text, SpanRole role) {
        Tagging tagging = Tagging.of(Words.of(text.article()), text.network(), 0);
        return tagging.spans(role).stream()
                .map(span -> tagging.words().span(span.first(), span.last()).in(text.article().text())).toList();
    }

    /** Five paragraphs of four words; a window has room for three of them, and the last of these is seen again in the next. */
    private static Tagging inTwoWindows(DictatedNetwork network) {
        Words words = Words.of(MarkedText.article("a a a a\n\na a a a\n\na a a a\n\na a a a\n\na a a a"));
        return Tagging.of(words, network, 5);
    }

    private static TaggedSpan word(int index) {
        return new TaggedSpan(index, index, 1);
    }

    @Test
    void findsTheSpansOfEachRole() {
        MarkedText text = new MarkedText("“[T1 It rains],” said [S1 Ann Lee], a pilot. [S2 She] [C2 left no doubt] [T2 that it pours].");

        assertThat(found(text, SpanRole.SOURCE)).containsExactly("Ann Lee", "She");
        assertThat(found(text, SpanRole.CUE)).containsExactly("left no doubt");
        assertThat(found(text, SpanRole.CONTENT)).containsExactly("It rains", "that it pours");
    }

    @Test
    void letsALoneQuotationMarkGoWithWhatItOpens() {
        assertThat(found(new MarkedText("It was late.[T1 ”] [T1 It rains,”] she said."), SpanRole.CONTENT)).containsExactly("” It rains,”");
        assertThat(found(new MarkedText("[T1 It rains,] [T1 it pours]"), SpanRole.CONTENT)).containsExactly("It rains,", "it pours");
    }

    @Test
    void givesASpanTheBracketBackThatItsBorderLeftOutside() {
        assertThat(found(new MarkedText("[S1 The Rail Union (RU]) [C1 said] [T1 it rains]."), SpanRole.SOURCE))
                .containsExactly("The Rail Union (RU)");
        assertThat(found(new MarkedText("It rains (so [S1 Ann Lee] [C1 said])."), SpanRole.SOURCE)).containsExactly("Ann Lee");
    }

    @Test
    void findsNamesByTheirKind() {
        MarkedText text = new MarkedText("[S1 [P Ann Lee] of the [O Rail Union]] [C1 said] in [L Oslo] [T1 that [N Easter] is over].");
        Tagging tagging = Tagging.of(Words.of(text.article()), text.network(), 0);

        assertThat(tagging.names()).extracting(name -> name.kind() + " "
                        + tagging.words().span(name.span().first(), name.span().last()).in(text.article().text()))
                .containsExactly("PERSON Ann Lee", "ORGANIZATION Rail Union", "PLACE Oslo", "OTHER_NAME Easter");
    }

    @Test
    void ofTwoKindsForTheSameWordsTakesTheLikelier() {
        Words words = Words.of(MarkedText.article("Paris Match"));
        DictatedNetwork torn = new DictatedNetwork(64, 0, window -> {
            TaggerNetwork.WindowScores scores = DictatedNetwork.indifferent(window);
            for (float[] word : scores.tags()) {
                for (SpanRole role : SpanRole.values()) {
                    word[role.ordinal() * TaggerNetwork.TAGS] = 9;
                }
            }
            scores.tags()[0][SpanRole.PLACE.ordinal() * TaggerNetwork.TAGS + 4] = 12;
            scores.tags()[0][SpanRole.ORGANIZATION.ordinal() * TaggerNetwork.TAGS + 1] = 15;
            scores.tags()[1][SpanRole.ORGANIZATION.ordinal() * TaggerNetwork.TAGS + 3] = 15;
            return scores;
        });

        assertThat(Tagging.of(words, torn, 0).names()).singleElement()
                .satisfies(name -> assertThat(name.kind()).isEqualTo(SpanRole.ORGANIZATION));
    }

    @Test
    void endsEverySpanWithItsParagraph() {
        assertThat(found(new MarkedText("[T1 It rains.\n\nIt pours.]"), SpanRole.CONTENT)).containsExactly("It rains.", "It pours.");
        assertThat(found(new MarkedText("[S1 The northern factor\n\nExperts in town] agree."), SpanRole.SOURCE))
                .containsExactly("The northern factor", "Experts in town");
    }

    @Test
    void isAsSureAsTheNetwork() {
        MarkedText text = new MarkedText("[S1 Lee]");
        Tagging tagging = Tagging.of(Words.of(text.article()), text.network(2, 0), 0);

        assertThat(tagging.spans(SpanRole.SOURCE)).singleElement().satisfies(span ->
                assertThat(span.confidence()).isCloseTo(Math.exp(2) / (Math.exp(2) + 1), within(1e-6)));
    }

    @Test
    void findsNothingInAnArticleWithoutWords() {
        Tagging tagging = Tagging.of(Words.of(MarkedText.article("")), new MarkedText("a").network(), 4);

        assertThat(tagging.spans(SpanRole.CUE)).isEmpty();
        assertThat(tagging.words().size()).isZero();
    }

    @Test
    void believesTheWindowThatShowsMoreOfWhatStandsAroundAWord() {
        Tagging tagging = inTwoWindows(new DictatedNetwork(16, 0, window -> {
            TaggerNetwork.WindowScores scores = DictatedNetwork.indifferent(window);
            for (float[] word : scores.tags()) {
                word[SpanRole.CUE.ordinal() * TaggerNetwork.TAGS + (window.first() == 0 ? 4 : 0)] = 9;
            }
            return scores;
        }));

        assertThat(tagging.spans(SpanRole.CUE)).extracting(TaggedSpan::last).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void linksByTheMeanOverTheWordsOfBoth() {
        Tagging tagging = Tagging.of(Words.of(MarkedText.article("a a a a")), new DictatedNetwork(16, 0.5, window -> {
            TaggerNetwork.WindowScores scores = DictatedNetwork.indifferent(window);
            scores.links()[0][3] = 4;
            scores.links()[1][3] = 2;
            scores.links()[2][2 * WIDTH + 3] = 8;
            scores.links()[3][2 * WIDTH + 3] = 16;
            scores.links()[0][WIDTH + 5] = 2;
            scores.links()[3][3 * WIDTH + 5] = -4;
            return scores;
        }), 0);

        assertThat(tagging.link(new TaggedSpan(0, 1, 1), SpanRole.SOURCE, new TaggedSpan(2, 3, 1)))
                .isCloseTo((4 * 8 + 4 * 16 + 2 * 8 + 2 * 16) / 8.0 / 4 + 0.5, within(1e-9));
        assertThat(tagging.link(word(0), SpanRole.CONTENT, word(3))).isCloseTo(-1 + 0.5, within(1e-9));
        assertThat(tagging.link(word(2), SpanRole.SOURCE, word(0))).isEqualTo(0.5);
    }

    @Test
    void linksOnlyWhatWasSeenTogetherWithTheCue() {
        Tagging tagging = inTwoWindows(new DictatedNetwork(16, 0, window -> {
            TaggerNetwork.WindowScores scores = DictatedNetwork.indifferent(window);
            for (float[] word : scores.links()) {
                word[0] = window.first() == 0 ? 4 : 8;
                word[2 * WIDTH] = 4;
            }
            return scores;
        }));

        assertThat(tagging.link(word(0), SpanRole.SOURCE, word(11))).as("within the first window").isEqualTo(2);
        assertThat(tagging.link(word(9), SpanRole.SOURCE, word(8))).as("a cue of the first window").isEqualTo(2);
        assertThat(tagging.link(word(10), SpanRole.SOURCE, word(8))).as("a cue of the second window").isEqualTo(4);
        assertThat(tagging.link(word(0), SpanRole.SOURCE, word(12))).as("beyond the window").isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(tagging.link(word(10), SpanRole.SOURCE, word(7))).as("before the window").isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(tagging.link(word(9), SpanRole.SOURCE, new TaggedSpan(10, 15, 1))).as("an answer that goes on after it").isEqualTo(2);
        assertThat(tagging.link(new TaggedSpan(9, 10, 1), SpanRole.SOURCE, word(11))).as("a cue in two windows").isEqualTo(3);
    }
}
