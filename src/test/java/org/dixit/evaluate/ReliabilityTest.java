package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.evaluate.Reliability.Judgement;
import org.dixit.evaluate.Reliability.Tenth;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void tellsConfidenceAndShareOfRightOnesForEachTenthOfTheScale() {
        Reliability reliability = Reliability.of(List.of(new Judgement(0.95, true), new Judgement(0.91, true),
                new Judgement(0.93, false), new Judgement(0.42, false), new Judgement(0.48, true)));

        assertThat(reliability.tenths()).containsExactly(new Tenth(0.4, 0.5, 2, 45, 50), new Tenth(0.9, 1, 3, 93, 66.7));
        // (2 * |0.45 - 0.5| + 3 * |0.93 - 0.667|) / 5
        assertThat(reliability.expectedCalibrationError()).isEqualTo(17.8);
    }

    @Test
    void aBorderBelongsToTheTenthAboveItAndOneToTheHighest() {
        Reliability reliability = Reliability.of(List.of(new Judgement(0, false), new Judgement(0.1, false),
                new Judgement(0.3, false), new Judgement(0.7, false), new Judgement(0.9, true), new Judgement(1, true)));

        assertThat(reliability.tenths()).extracting(Tenth::from).containsExactly(0.0, 0.1, 0.3, 0.7, 0.9);
        assertThat(reliability.tenths().getLast().relations()).isEqualTo(2);
    }

    @Test
    void ofNoRelationsThereIsNothingToTell() {
        assertThat(Reliability.of(List.of())).isEqualTo(new Reliability(List.of(), 0));
    }
}
