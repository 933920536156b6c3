package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.text.MarkedText;
import org.junit.jupiter.api.Test;

class NestingFinderTest {

    private static final String REPORT = "[S1 Lee] [C1 said] [T1 that many fear that it rains]. Few know that it pours.";

    /** What a finder of the first marks finds when a finder of the second ones looks inside; both mark the same text. */
    private static List<String> found(String outer, String inner) {
        MarkedText outside = new MarkedText(outer);
        MarkedText inside = new MarkedText(inner);
        assertThat(inside.article().text()).isEqualTo(outside.article().text());
        return SampleArticle.relations(new NestingFinder(new TaggerFinder(outside.network()), new TaggerFinder(inside.network()), 0.6),
                outside.article());
    }

    @Test
    void addsWhatIsSaidWithinWhatIsSaid() {
        assertThat(found(REPORT, "Lee said that [S1 many] [C1 fear] [T1 that it rains]. [S2 Few] [C2 know] [T2 that it pours]."))
                .containsExactly("Lee | said | that many fear that it rains", "many | fear | that it rains");
    }

    @Test
    void addsNothingThatLacksAPartOrThatTheFirstFoundItself() {
        assertThat(found(REPORT, "Lee said that many [C1 fear] [T1 that it rains]. Few know that it pours."))
                .containsExactly("Lee | said | that many fear that it rains");
        assertThat(found(REPORT, "[S1 Lee] [C1 said] [T1 that many fear that it rains]. Few know that it pours."))
                .containsExactly("Lee | said | that many fear that it rains");
    }

    @Test
    void addsNothingThatItIsUnsureOf() {
        MarkedText outside = new MarkedText("[S1 Lee] [C1 said] [T1 that it pours and many fear that it rains].");
        MarkedText inside = new MarkedText("Lee said that it pours and [S1 many] [C1 fear] [T1 that it rains].");
        RelationFinder unsure = new ConfidentFinder(new TaggerFinder(inside.network()), 0);

        assertThat(new NestingFinder(new TaggerFinder(outside.network()), unsure, 1.0).find(outside.article())).hasSize(1);
        assertThat(new NestingFinder(new TaggerFinder(outside.network()), unsure, 0.5).find(outside.article())).hasSize(2);
    }

    @Test
    void takesTheSourceThatTheFirstPassedOver() {
        assertThat(found("[T1 «It rains all day»], [C1 admitted] Jeong Min-kyu.",
                "[T1 «It rains all day»], [C1 admitted] [S1 Jeong Min-kyu]."))
                .containsExactly("Jeong Min-kyu | admitted | «It rains all day»");
        assertThat(found("It [C1 goes without saying] [T1 that it rains].", "[S1 It] [C1 goes without saying] [T1 that it rains]."))
                .containsExactly(" | goes without saying | that it rains");
    }

    @Test
    void addsThoseWhomTheSpeakerCites() {
        assertThat(found("[S1 Lee] [C1 said], citing two pilots, [T1 that it rains].",
                "Lee said, [C1 citing] [S1 two pilots], [T1 that it rains]."))
                .containsExactlyInAnyOrder("Lee | said | that it rains", "two pilots | citing | that it rains");
    }

    @Test
    void reportsAllOfWhatSomebodyIsQuotedAsSaying() {
        assertThat(found("[S1 Lee] [C1 quoted] two pilots as saying [T1 that it rains].",
                "Lee quoted [S1 two pilots] [C1 as saying] [T1 that it rains]."))
                .containsExactlyInAnyOrder("Lee | quoted | two pilots as saying that it rains", "two pilots | as saying | that it rains");
    }

    @Test
    void addsNobodyWhoOnlyStandsBeside() {
        assertThat(found("[S1 Lee] [C1 said], warned two pilots, [T1 that it rains].",
                "Lee said, [C1 warned] [S1 two pilots], [T1 that it rains]."))
                .containsExactly("Lee | said | that it rains");
    }

    @Test
    void isToldApartByBothFinders() {
        RelationFinder tagger = new TaggerFinder(new MarkedText("a").network());
        RelationFinder rules = new RuleFinder(CueLexicon.load());

        assertThat(new NestingFinder(tagger, rules, 0.6).name()).isEqualTo("tagger");
        assertThat(new NestingFinder(tagger, rules, 0.6).digest()).isEqualTo(new NestingFinder(tagger, rules, 0.6).digest())
                .isNotEqualTo(new NestingFinder(tagger, rules, 0.7).digest())
                .isNotEqualTo(new NestingFinder(tagger, tagger, 0.6).digest());
    }
}
