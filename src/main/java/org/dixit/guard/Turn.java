package org.dixit.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What keeps long queries from slowing down short ones: after its first moments a query works in turns with the others that have come
 * so far, and together they have half of the processors. The time that it waits counts as its own.
 */
final class Turn {

    /** Nearly all queries that people ask are done by then. */
    private static final Duration FREE = Duration.ofMillis(300);

    private static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private static final Semaphore PLACES = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Semaphore places;
    private long end;
    private boolean taken;

    Turn() {
        this(PLACES, FREE);
    }

    /**
     * @param places for those that work, given in the order of asking
     * @param free how long nobody need ask
     */
    Turn(Semaphore places, Duration free) {
        this.places = places;
        this.end = System.nanoTime() + free.toNanos();
    }

    /** Waits for the next turn where this one is over; a query that is stopped waits no longer. */
    void go(Stop stop) {
        if (System.nanoTime() - end < 0) {
            return;
        }
        giveBack();
        boolean interrupted = false;
        while (!taken && !stop.isCancelled()) {
            try {
                taken = places.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                stop.cancel(Stop.Reason.SHUTDOWN);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        end = System.nanoTime() + LENGTH;
    }

    /** Lets another go on; done at the end of the query too. */
    void giveBack() {
        if (taken) {
            taken = false;
            places.release();
        }
    }
}
