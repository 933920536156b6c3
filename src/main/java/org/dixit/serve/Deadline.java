package org.dixit.serve;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Stops a query in time. Jena's own clock waits while a query is being prepared, and TDB2 looks for the first match of a pattern
 * already then: one without any match would go on for as long as it takes.
 */
final class Deadline implements AutoCloseable {

    private static final Set<Deadline> RUNNING = ConcurrentHashMap.newKeySet();

    private final QueryExec exec;
    private final Thread watch;

    Deadline(QueryExec exec, Duration time) {
        this.exec = exec;
        RUNNING.add(this);
        watch = Thread.ofVirtual().name("deadline").start(() -> {
            try {
                Thread.sleep(time);
                exec.abort();
            } catch (InterruptedException e) {
                // The query was done before.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Stops all queries at once: the process is about to end. */
    static void endAll() {
        RUNNING.forEach(deadline -> deadline.exec.abort());
    }

    /** The query is done. */
    @Override
    public void close() {
        RUNNING.remove(this);
        watch.interrupt();
    }
}
