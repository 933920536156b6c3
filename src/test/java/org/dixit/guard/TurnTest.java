package org.dixit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void longWorkGoesOnByTurnsAndAllOfItGetsOn() throws Exception {
        Semaphore places = new Semaphore(1, true);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger working = new AtomicInteger();
        List<AtomicInteger> turns = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            AtomicInteger own = new AtomicInteger();
            turns.add(own);
            threads.add(Thread.ofPlatform().start(() -> {
                Turn turn = new Turn(places, Duration.ZERO);
                Stop stop = new Stop();
                while (!done.get()) {
                    turn.go(stop);
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    Thread.yield();
                    working.decrementAndGet();
                    own.incrementAndGet();
                }
                turn.giveBack();
            }));
        }
        await(() -> turns.stream().allMatch(own -> own.get() > 1));
        done.set(true);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
        assertThat(turns).allMatch(own -> own.get() > 1);
        assertThat(most).as("at once").hasValue(1);
        assertThat(places.availablePermits()).as("given back").isEqualTo(1);
    }

    @Test
    void shortWorkNeverWaits() {
        Semaphore none = new Semaphore(0, true);
        Turn turn = new Turn(none, Duration.ofDays(1));
        turn.go(new Stop());
        turn.giveBack();
        assertThat(none.availablePermits()).isZero();
    }

    @Test
    void whatIsStoppedWaitsNoLonger() throws Exception {
        Stop stop = new Stop();
        Turn turn = new Turn(new Semaphore(0, true), Duration.ZERO);
        Thread waiting = Thread.ofPlatform().start(() -> {
            while (!stop.isCancelled()) {
                turn.go(stop);
            }
        });
        await(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        stop.cancel(Stop.Reason.TIME);
        assertThat(waiting.join(PATIENCE)).isTrue();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        assertThat(condition.holds()).isTrue();
    }
}
