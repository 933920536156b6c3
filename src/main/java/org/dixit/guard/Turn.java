package org.dixit.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One query's place among {@link Turns}. The time that it waits counts as its own. */
final class Turn {

    private static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long newcomers may keep a query waiting whose turn it is, and what it then has for itself: a tenth of the time at least. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(180);

    private static final long SURE = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private static final long SHORT_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final Turns turns;
    private long end;
    private long sure;
    private boolean taken;
    private long worked;

    /** A query that begins now. */
    Turn(Turns turns) {
        this(turns, turns.free());
    }

    /** @param free before it waits for anybody */
    Turn(Turns turns, Duration free) {
        this.turns = turns;
        this.end = System.nanoTime() + free.toNanos();
        this.sure = end;
    }

    /** Nanoseconds of its turns so far. */
    long worked() {
        return worked;
    }

    /** Waits while others are to work; a query that is stopped waits no longer. */
    void go(Stop stop) {
        long now = System.nanoTime();
        boolean over = now - end >= 0;
        if (!over && (now - sure < 0 || !turns.isCrowded())) {
            return;
        }
        if (over) {
            worked += LENGTH;
            giveBack();
        }
        try {
            await(stop);
        } catch (InterruptedException e) {
            stop.cancel(Stop.Reason.SHUTDOWN);
            Thread.currentThread().interrupt();
        }
        if (over) {
            end = System.nanoTime() + LENGTH;
        }
    }

    private void await(Stop stop) throws InterruptedException {
        while (!taken && !stop.isCancelled()) {
            taken = turns.take(this, BETWEEN_LOOKS_MILLIS);
        }
        long patience = System.nanoTime() + PATIENCE;
        while (turns.isCrowded() && !stop.isCancelled()) {
            if (System.nanoTime() - patience >= 0) {
                sure = System.nanoTime() + SURE;
                return;
            }
            TimeUnit.NANOSECONDS.sleep(SHORT_PAUSE_NANOS);
        }
        sure = System.nanoTime();
    }

    /** Lets another go on; done at the end of the query too. */
    void giveBack() {
        if (taken) {
            taken = false;
            turns.giveBack();
        }
    }
}
