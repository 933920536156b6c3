package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.dixit.statement.Trust.Evidence;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final Trust EVEN = Trust.weighted(new double[] {0, 1, 1, 1, -1, 1, 1});

    @Test
    void weighsTheOddsOfEachPart() {
        Trust cueOnly = Trust.weighted(new double[] {0, 1, 0, 0, 0, 0, 0});
        assertThat(cueOnly.in(new Evidence(0.8, 0.1, -3, true, 0.1, -3))).isCloseTo(0.8, within(1e-9));

        Trust constant = Trust.weighted(new double[] {Math.log(3), 0, 0, 0, 0, 0, 0});
        assertThat(constant.in(new Evidence(0.8, 0.1, -3, true, 0.1, -3))).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void looksAtNoSourceWhereThereIsNone() {
        assertThat(Evidence.withoutSource(0.5, 0.5, 2).numbers()).containsExactly(1, 0, 0, 2, 1, 0, 0);
        assertThat(new Evidence(0.5, 0.5, 2, true, 0.5, -2).numbers()).containsExactly(1, 0, 0, 2, 0, 0, -2);
    }

    @Test
    void staysAProbabilityWhateverTheNetworkSays() {
        assertThat(EVEN.in(new Evidence(1, 1, Double.POSITIVE_INFINITY, true, 1, 1e300))).isBetween(0.99, 1.0);
        assertThat(EVEN.in(new Evidence(0, 0, Double.NEGATIVE_INFINITY, true, 0, -1e300))).isBetween(0.0, 0.01);
        assertThat(EVEN.in(Evidence.withoutSource(0, 0, Double.NEGATIVE_INFINITY))).isBetween(0.0, 0.01);
    }

    @Test
    void needsAWeightForEachNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Trust.weighted(new double[6])).withMessageContaining("7");
        double[] weights = {0, 1, 0, 0, 0, 0, 0};
        Trust trust = Trust.weighted(weights);
        weights[1] = 5;
        assertThat(trust.in(new Evidence(0.8, 0.5, 0, true, 0.5, 0))).isCloseTo(0.8, within(1e-9));
    }
}
