package org.dixit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void longWorkGoesOnByTurnsAndAllOfItGetsOn() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ZERO);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger working = new AtomicInteger();
        List<AtomicInteger> works = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            AtomicInteger own = new AtomicInteger();
            works.add(own);
            threads.add(Thread.ofPlatform().start(() -> {
                Turn turn = turns.begin();
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
        await(() -> works.stream().allMatch(own -> own.get() > 1));
        done.set(true);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
        assertThat(works).allMatch(own -> own.get() > 1);
        assertThat(most).as("at once").hasValue(1);
        assertThat(turns.places()).as("given back").isEqualTo(1);
    }

    @Test
    void whateverHasWorkedLeastGoesFirst() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ZERO);
        Stop stop = new Stop();
        Turn old = turns.begin();
        for (int i = 0; i < 3; i++) {
            old.go(stop);
            Thread.sleep(150);
        }
        old.giveBack();
        Turn working = turns.begin();
        working.go(stop);
        Turn young = turns.begin();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Thread first = waiting(() -> work(old, stop, order, "old"));
        Thread second = waiting(() -> work(young, stop, order, "young"));
        working.giveBack();
        first.join(PATIENCE);
        second.join(PATIENCE);
        assertThat(order).containsExactly("young", "old");
    }

    private static void work(Turn turn, Stop stop, List<String> order, String name) {
        turn.go(stop);
        order.add(name);
        turn.giveBack();
    }

    private static Thread waiting(Runnable work) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(work);
        await(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return thread;
    }

    @Test
    void shortWorkNeverWaits() {
        Turns turns = new Turns(0, 0, Duration.ofDays(1));
        try (Turns.Newcomer other = turns.arrive()) {
            Turn turn = turns.begin();
            turn.go(new Stop());
            turn.giveBack();
        }
        assertThat(turns.places()).isZero();
    }

    @Test
    void longWorkWaitsForWhoeverHasJustCome() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ofMillis(500));
        Turn turn = turns.begin();
        Thread.sleep(600);
        Duration alone = time(() -> turn.go(new Stop()));
        Duration waited;
        try (Turns.Newcomer newcomer = turns.arrive()) {
            waited = time(() -> turn.go(new Stop()));
        }
        assertThat(waited).isGreaterThan(Duration.ofMillis(100)).isGreaterThan(alone);
    }

    @Test
    void longWorkGetsItsPartHoweverManyKeepComing() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ofDays(1));
        Turns.Newcomer newcomer = turns.arrive();
        Turn turn = new Turn(turns, Duration.ZERO);
        Stop stop = new Stop();
        for (int i = 0; i < 5; i++) {
            turn.go(stop);
        }
        assertThat(stop.isCancelled()).isFalse();
        newcomer.close();
        assertThat(turns.isCrowded()).isFalse();
    }

    @Test
    void nobodyWaitsWhereThereAreProcessorsEnough() {
        Turns turns = new Turns(1, 1, Duration.ofDays(1));
        try (Turns.Newcomer one = turns.arrive()) {
            assertThat(turns.isCrowded()).isFalse();
            try (Turns.Newcomer another = turns.arrive()) {
                assertThat(turns.isCrowded()).isTrue();
            }
        }
    }

    @Test
    void whoeverHasWaitedForLongIsNotNew() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ofMillis(1));
        try (Turns.Newcomer slow = turns.arrive()) {
            Thread.sleep(5);
            assertThat(turns.isCrowded()).isFalse();
        }
    }

    @Test
    void whatIsStoppedWaitsNoLonger() throws Exception {
        Stop stop = new Stop();
        Turn turn = new Turns(0, 0, Duration.ZERO).begin();
        Thread waiting = Thread.ofPlatform().start(() -> {
            while (!stop.isCancelled()) {
                turn.go(stop);
            }
        });
        await(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        stop.cancel(Stop.Reason.TIME);
        assertThat(waiting.join(PATIENCE)).isTrue();
    }

    private static Duration time(Runnable work) {
        Instant begin = Instant.now();
        work.run();
        return Duration.between(begin, Instant.now());
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
