package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final long SECOND = 1_000_000_000;
    private long now = 7 * SECOND;

    @Test
    void refusesRequestsBeyondTheMinutesAndTellsHowLongToWait() {
        Account account = new Account(new ClientLimits(0, 0, 6, 0), now);
        for (int i = 0; i < 6; i++) {
            assertThat(account.enter(false, now)).isEmpty();
        }
        Account.Refusal refusal = account.enter(false, now).orElseThrow();
        assertThat(refusal.limit()).isEqualTo("requests-per-minute");
        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(10));
        now += refusal.pause().toNanos();
        assertThat(account.enter(false, now)).isEmpty();
        assertThat(account.enter(false, now)).isPresent();
    }

    @Test
    void letsFinishWhatHasBegunAndHasTheExcessPaidByWaiting() {
        Account account = new Account(new ClientLimits(0, 0, 0, 30), now);
        assertThat(account.enter(true, now)).isEmpty();
        assertThat(account.enter(true, now)).isEmpty();
        account.leave(true, Duration.ofSeconds(25), now);
        account.leave(true, Duration.ofSeconds(25), now);
        Account.Refusal refusal = account.enter(false, now).orElseThrow();
        assertThat(refusal.limit()).isEqualTo("processing-per-minute");
        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(40));
        assertThat(account.left()).isEqualTo("\"processing\";r=0;t=100");
        now += 41 * SECOND;
        assertThat(account.enter(false, now)).isEmpty();
    }

    @Test
    void countsQueriesAtOnceApartFromPages() {
        Account account = new Account(new ClientLimits(2, 3, 0, 0), now);
        assertThat(account.enter(true, now)).isEmpty();
        assertThat(account.enter(true, now)).isEmpty();
        assertThat(account.enter(true, now).orElseThrow().limit()).isEqualTo("queries-at-once");
        assertThat(account.enter(false, now)).isEmpty();
        assertThat(account.enter(false, now).orElseThrow().limit()).isEqualTo("requests-at-once");
        account.leave(true, Duration.ZERO, now);
        assertThat(account.enter(true, now)).isEmpty();
    }

    @Test
    void savesNoMoreThanAMinutesGrant() {
        Account account = new Account(new ClientLimits(0, 0, 2, 0), now);
        now += 3_600 * SECOND;
        assertThat(account.enter(false, now)).isEmpty();
        assertThat(account.enter(false, now)).isEmpty();
        assertThat(account.enter(false, now)).isPresent();
        assertThat(account.left()).isEqualTo("\"requests\";r=0;t=60");
    }

    @Test
    void grantsAnythingWhereNothingIsLimited() {
        Account account = new Account(ClientLimits.NONE, now);
        for (int i = 0; i < 10_000; i++) {
            assertThat(account.enter(true, now)).isEmpty();
        }
        assertThat(account.left()).isEmpty();
        assertThat(ClientLimits.NONE.policy()).isEmpty();
    }
}
