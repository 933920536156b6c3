package org.dixit.serve;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dixit.guard.Stop;

/**
 * Stops a query when its time is over, or nobody waits for its answer any more. Jena's own clock waits while a query is being
 * prepared, and TDB2 looks for the first match of a pattern already then: one without any match would go on for as long as it takes.
 */
final class Deadline implements AutoCloseable {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final Set<Deadline> RUNNING = ConcurrentHashMap.newKeySet();

    private final Stop stop;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread watch;
    private volatile boolean something;

    /** @param first after which a query is stopped that has found nothing yet */
    Deadline(Stop stop, Duration first, Duration time, Client client) {
        this.stop = stop;
        long begin = System.nanoTime();
        RUNNING.add(this);
        watch = Thread.ofVirtual().name("deadline").start(() -> {
            try {
                for (;;) {
                    long granted = (something || first.compareTo(time) > 0 ? time : first).toNanos();
                    long left = begin + granted - System.nanoTime();
                    if (left <= 0) {
                        stop.cancel(Stop.Reason.TIME);
                        return;
                    }
                    if (done.await(Math.min(left, BETWEEN_LOOKS), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    if (client.isGone()) {
                        stop.cancel(Stop.Reason.GONE);
                        return;
                    }
                }
            } catch (InterruptedException e) {
                // Nobody does: it would close the connection that is looked at.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The query has found something: from now on it has its whole time. */
    void something() {
        something = true;
    }

    boolean hasSomething() {
        return something;
    }

    /** Stops all queries at once: the process is about to end. */
    static void endAll() {
        RUNNING.forEach(deadline -> deadline.stop.cancel(Stop.Reason.SHUTDOWN));
    }

    /** The query is done. Nobody looks at the connection afterwards. */
    @Override
    public void close() {
        RUNNING.remove(this);
        done.countDown();
        boolean interrupted = false;
        while (watch.isAlive()) {
            try {
                watch.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
