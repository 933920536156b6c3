package org.dixit.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dixit.guard.Stop;

/**
 * Stops a query when its time is over, or nobody waits for its answer any more. Jena's own clock waits while a query is being
 * prepared, and TDB2 looks for the first match of a pattern already then: one without any match would go on for as long as it takes.
 */
final class Deadline implements AutoCloseable {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread watch;

    Deadline(Stop stop, Duration time, Client client) {
        long end = System.nanoTime() + time.toNanos();
        watch = Thread.ofVirtual().name("deadline").start(() -> {
            try {
                for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                    if (done.await(Math.min(left, BETWEEN_LOOKS), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    if (client.isGone()) {
                        stop.cancel(Stop.Reason.GONE);
                        return;
                    }
                }
                stop.cancel(Stop.Reason.TIME);
            } catch (InterruptedException e) {
                // Nobody does: it would close the connection that is looked at.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The query is done. Nobody looks at the connection afterwards. */
    @Override
    public void close() {
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
