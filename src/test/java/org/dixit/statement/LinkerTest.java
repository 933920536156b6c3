package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.text.DictatedNetwork;
import org.dixit.text.MarkedText;
import org.dixit.text.TaggerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How marked spans become attributions, told by a network that marks what the test wants. */
class LinkerTest {

    private static List<String> found(String marked) {
        MarkedText text = new MarkedText(marked);
        return found(text, text.network());
    }

    private static List<String> found(MarkedText text, TaggerNetwork network) {
        return SampleArticle.relations(new TaggerFinder(network), text.article());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            [S1 Ann Lee] [C1 said] [T1 that it rains].         ; Ann Lee | said | that it rains
            [T1 “It rains,”] [C1 said] [S1 Ann Lee].           ; Ann Lee | said | “It rains,”
            It [C1 was revealed] [T1 that it rains].           ; ~ | was revealed | that it rains~
            [T1 “It rains,”] [S1 she] [C1 said]. [T1 “A lot.”] ; she | said | “It rains,” // “A lot.”
            [T1 The rain], [S1 she] [C1 said], [T1 will end].  ; she | said | The rain // will end
            """)
    void joinsSourceCueAndContent(String marked, String relation) {
        assertThat(found(marked)).containsExactly(relation);
    }

    @Test
    void tellsApartWhatCouldNotBeJoined() {
        MarkedText text = new MarkedText("[S1 Ann Lee] [C1 said] [T1 that it rains]. [S2 Orr] slept; [C3 doubts]. [T4 It pours.]");
        Findings findings = new TaggerFinder(text.network()).read(text.article());
        assertThat(findings.relations()).hasSize(1);
        assertThat(findings.loose()).extracting(span -> span.role() + " " + span.span().in(text.article().text()))
                .containsExactlyInAnyOrder("SOURCE Orr", "CUE doubts", "CONTENT It pours.");
    }

    @Test
    void joinsPiecesOfOneContentAcrossParagraphs() {
        assertThat(found("[S1 Ann Lee] [C1 said]: [T1 “It rains.]\n\n[T1 “It pours.]\n\n[T1 “It hails.”]"))
                .containsExactly("Ann Lee | said | “It rains. // “It pours. // “It hails.”");
    }

    @Test
    void givesEachContentToTheCueThatAsksForIt() {
        assertThat(found("[S1 Lee] [C1 said] [T1 that it rains], and [S2 Orr] [C2 warned] [T2 that it pours]."))
                .containsExactly("Lee | said | that it rains", "Orr | warned | that it pours");
    }

    @Test
    void givesASpeakersTitleBackToTheSpeaker() {
        assertThat(found("[T1 The pumps failed at noon, harbour] master [S1 Ida Ruiz] [C1 said]."))
                .containsExactly("harbour master Ida Ruiz | said | The pumps failed at noon");
        assertThat(found("[T1 The pumps failed, the weather] [S1 service] [C1 said]."))
                .containsExactly("the weather service | said | The pumps failed");
    }

    @Test
    void leavesNothingLooseWhereABorderWasMended() {
        MarkedText text = new MarkedText("[T1 The pumps failed at noon, harbour] master [S1 Ida Ruiz] [C1 said].");
        assertThat(new TaggerFinder(text.network()).read(text.article()).loose()).isEmpty();
    }

    @Test
    void leavesBordersWhereACommaOrAMarkParts() {
        assertThat(found("[T1 The pumps failed, twice], [S1 Ruiz] [C1 said].")).containsExactly("Ruiz | said | The pumps failed, twice");
        assertThat(found("[T1 “It failed, twice”] [S1 Ruiz] [C1 said].")).containsExactly("Ruiz | said | “It failed, twice”");
        assertThat(found("[S1 Ruiz] [C1 said] [T1 it failed, twice].")).containsExactly("Ruiz | said | it failed, twice");
    }

    @Test
    void letsTwoCuesShareASource() {
        assertThat(found("[S12 Lee] [C1 said] [T1 that it rains] and [C2 warned] [T2 that it pours]."))
                .containsExactly("Lee | said | that it rains", "Lee | warned | that it pours");
    }

    @Test
    void letsTwoCuesShareAContent() {
        assertThat(found("[S1 Lee] [C1 said], and [S2 Orr] [C2 confirmed], [T12 that it rains]."))
                .containsExactly("Lee | said | that it rains", "Orr | confirmed | that it rains");
    }

    @Test
    void looksForNoSourceInAnotherParagraph() {
        assertThat(found("[S1 Lee] left.\n\nIt [C1 was said] [T1 that it rains].")).containsExactly(" | was said | that it rains");
    }

    @Test
    void leavesOutWhatNobodySaysOfABareName() {
        assertThat(found("[T1 The silence] [C1 was noticed].")).isEmpty();
        assertThat(found("[T1 “Slava Ukraini!”] [C1 was heard].")).containsExactly(" | was heard | “Slava Ukraini!”");
    }

    @Test
    void letsNobodySayThatTheySayIt() {
        assertThat(found("[S1 Lee] [C1 reported] [T12 that [C2 it is said] to rain]."))
                .containsExactly("Lee | reported | that it is said to rain");
    }

    @Test
    void leavesOutACueThatNothingAnswers() {
        assertThat(found("[S1 Lee] [C1 spoke] for an hour. [S2 Orr] [C2 said] [T2 that it rains]."))
                .containsExactly("Orr | said | that it rains");
    }

    @Test
    void givesTheRelationsInTheOrderOfTheirFirstWords() {
        assertThat(found("[T2 It pours], [S1 Lee] [C1 said] [T1 that it rains], as [S2 Orr] [C2 knew].")).containsExactly(
                "Orr | knew | It pours", "Lee | said | that it rains");
    }

    @Test
    void sharesAContentOnlyWhereTheLinkIsStrong() {
        MarkedText text = new MarkedText("[S1 Lee] [C1 said], and [S2 Orr] [C2 confirmed], [T12 that it rains].");

        assertThat(found(text, text.network(10, 0.5))).containsExactly("Lee | said | that it rains");
        assertThat(found(text, text.network(10, -1.5))).isEmpty();
    }

    @Test
    void leavesASourceAwayThatHasLittleToDoWithTheCue() {
        MarkedText text = new MarkedText("[S2 Lee] left. It was [C1 said] [T1 that it rains].");

        assertThat(found(text, text.network(10, 9))).containsExactly("Lee | said | that it rains");
        assertThat(found(text, text.network(10, 5))).containsExactly(" | said | that it rains");
    }

    @Test
    void letsOnlyQuotationsGoOnBeyondTheSentence() {
        assertThat(found("[S1 Lee] [C1 said] [T1 that it rains]. [T1 Snow fell in May.]")).containsExactly("Lee | said | that it rains");
        assertThat(found("[S1 Lee] [C1 said] [T1 that it rains]. [T1 “Snow fell in May.”]"))
                .containsExactly("Lee | said | that it rains // “Snow fell in May.”");
    }

    @Test
    void findsNothingInAnArticleWithoutWords() {
        assertThat(new TaggerFinder(new MarkedText("a").network()).find(MarkedText.article(""))).isEmpty();
    }

    @Test
    void isLessSureOfWhatTheNetworkIsLessSureOf() {
        MarkedText text = new MarkedText("[S1 Ann Lee] [C1 said] [T1 that it rains].");
        Relation sure = new TaggerFinder(text.network(12, 5)).find(text.article()).getFirst();
        Relation unsure = new TaggerFinder(text.network(3, 5)).find(text.article()).getFirst();

        assertThat(sure.confidence()).isGreaterThan(unsure.confidence()).isLessThanOrEqualTo(1);
        assertThat(unsure.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void namesItselfAndItsNetwork() {
        MarkedText text = new MarkedText("a");
        TaggerFinder finder = new TaggerFinder(text.network());

        assertThat(finder.name()).isEqualTo("tagger");
        assertThat(finder.digest()).matches("[0-9a-f]{64}").isEqualTo(new TaggerFinder(text.network()).digest())
                .isNotEqualTo(new TaggerFinder(new DictatedNetwork(16, 0, DictatedNetwork::indifferent)).digest());
    }
}
