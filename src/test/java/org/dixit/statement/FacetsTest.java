package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {

    private static Statement only(String marked) {
        return MarkedArticle.read(marked).statements().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[T1 \"It rains,\"] [S1 Ann Lee] [C1 said]. | DIRECT",
        "[S1 Ann Lee] [C1 said] [T1 it \"simply pours\" in the north]. | MIXED",
        "[S1 Ann Lee] [C1 said] [T1 that it rains]. | INDIRECT",
        "[T1 It rains a lot,\"] [S1 Ann Lee] [C1 said]. | DIRECT",
        "[T1 \u201cIt rains.] | DIRECT",
        "[S1 Reuters] [C1 reported] [T1 that it rains]. | PRESS_REPORT",
        "[S1 Reuters] [C1 said]: [T1 \"It rains a lot.\"] | DIRECT",
        "[S1 Ann Lee] [C1 said] [T1 that \"the rain is heavy and the street is wet\"]. | MIXED",
        "[T1 \u2018It rains,\u2019] [S1 Ann Lee] [C1 said]. | DIRECT",
        "[S1 Ann Lee] [C1 said] in a report [T1 that it rains]. | PUBLISHED_WORK",
        "[T1 It rains], [S1 Ann Lee] [C1 wrote] in a post on X. | SOCIAL_POST",
        "[S1 Ann Lee] [C1 would not say] [T1 whether it rains]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 declined to comment]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 declined] [T1 to comment]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 refused] [T1 to say whether it rains]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 could not be reached] [T1 for comment]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 refused [T1 to] comment]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 refused to] [T1 comment]. | DECLINED_TO_COMMENT",
        "[S1 Ann Lee] [C1 refused] [T1 to go]. | INDIRECT",
        "[S1 Ann Lee] [C1 said] [T1 she had declined to comment]. | INDIRECT",
        "[T1 It rains], [C1 reportedly]. | UNATTRIBUTED",
        "[S1 Ann Lee] [C1 wrote] on Telegram [T1 that it rains]. | SOCIAL_POST",
        "[S1 Ann Lee] [C1 tweeted] [T1 that it rains]. | SOCIAL_POST",
    })
    void tellsTheChannel(String marked, Channel channel) {
        assertThat(only(marked).channel()).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Ann Lee] [C1 said] [T1 it rains]. | CERTAIN",
        "[S1 Ann Lee] [C1 said] [T1 it may rain]. | POSSIBLE",
        "[S1 Ann Lee] [C1 said] [T1 it will probably rain]. | PROBABLE",
        "[S1 Ann Lee] [C1 believes] [T1 it rains]. | PROBABLE",
        "[S1 Ann Lee] [C1 believes] [T1 it might rain]. | POSSIBLE",
        "[S1 Ann Lee] did not [C1 say] [T1 that it rains]. | UNKNOWN",
        "[S1 Ann Lee] [C1 asked] [T1 whether it rains]. | UNKNOWN",
        "[S1 Ann Lee] [C1 said] [T1 it rained in May]. | CERTAIN",
    })
    void tellsTheSpeakersCertainty(String marked, Certainty certainty) {
        assertThat(only(marked).certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Ann Lee] [C1 said] [T1 it rains]. | POSITIVE",
        "[S1 Ann Lee] [C1 said] [T1 it does not rain]. | NEGATIVE",
        "[S1 Ann Lee] [C1 said] [T1 it won't rain]. | NEGATIVE",
        "[S1 Ann Lee] [C1 denied] [T1 that it rains]. | NEGATIVE",
        "[S1 Ann Lee] [C1 said] [T1 it rains because nobody prayed]. | POSITIVE",
        "[S1 Ann Lee] did not [C1 say] [T1 that it rains]. | UNKNOWN",
    })
    void tellsThePolarity(String marked, Polarity polarity) {
        assertThat(only(marked).polarity()).isEqualTo(polarity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Ann Lee] [C1 said] [T1 it will rain]. | FUTURE",
        "[S1 Ann Lee] [C1 said] [T1 it would rain]. | FUTURE",
        "[S1 Ann Lee] [C1 said] [T1 it is going to rain]. | FUTURE",
        "[S1 Ann Lee] [C1 said] [T1 it is raining]. | PRESENT",
        "[S1 Ann Lee] [C1 said] [T1 Norway exports fish]. | PRESENT",
        "[S1 Ann Lee] [C1 said] [T1 it was raining]. | PRESENT",
        "[S1 Ann Lee] [C1 says] [T1 it was raining]. | PAST",
        "[S1 Ann Lee] [C1 said] [T1 it rained]. | PAST",
        "[S1 Ann Lee] [C1 wants] [T1 to leave]. | FUTURE",
        "[S1 Ann Lee] [C1 declined to comment]. | UNKNOWN",
    })
    void tellsTheTime(String marked, Temporality temporality) {
        assertThat(only(marked).temporality()).isEqualTo(temporality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Ann Lee] [C1 said] [T1 it rains]. | ASSERT | NEUTRAL",
        "[S1 Ann Lee] [C1 claimed] [T1 it rains]. | ASSERT | DISTANCING",
        "[S1 Ann Lee] [C1 pointed out] [T1 that it rains]. | ASSERT | ENDORSING",
        "[S1 Ann Lee] [C1 denied] [T1 that it rains]. | DENY | ADVERSARIAL",
        "[S1 Reuters] [C1 said] [T1 that it rains]. | REPORT | NEUTRAL",
        "[T1 It rains], [C1 allegedly]. | REPORT | DISTANCING",
        "[T1 It rains], [C1 reportedly]. | REPORT | NEUTRAL",
        "[S1 Ann Lee] [C1 asked] [T1 the mayor to stay]. | DEMAND | NEUTRAL",
        "[S1 Ann Lee] [C1 asked] [T1 what to do]. | ASK | NEUTRAL",
        "[S1 Ann Lee] [C1 maintains] [T1 that it rains]. | ASSERT | DISTANCING",
    })
    void tellsActAndStance(String marked, Act act, Stance stance) {
        assertThat(only(marked).act()).isEqualTo(act);
        assertThat(only(marked).attributions().getFirst().stance()).isEqualTo(stance);
    }
}
