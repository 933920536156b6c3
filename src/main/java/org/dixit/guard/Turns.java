package org.dixit.guard;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Who works when in one process. A request that has just come goes first; queries that have gone on for longer share half of the
 * processors by turns, whichever has worked least before the others, in the time that newcomers leave, of which a part is theirs in any
 * case.
 */
public final class Turns {

    /** Nearly all that people ask is answered by then. */
    private static final Duration FREE = Duration.ofMillis(100);

    private final PriorityQueue<Turn> waiting = new PriorityQueue<>(Comparator.comparingLong(Turn::worked));
    private final int atEase;
    private final Duration free;
    private int places;
    private final Set<Newcomer> present = ConcurrentHashMap.newKeySet();

    /** For this process: half of its processors for long queries, one for what the machine does beside answering, the rest for the new. */
    public Turns() {
        this(Runtime.getRuntime().availableProcessors());
    }

    private Turns(int processors) {
        this(Math.max(1, processors / 2), Math.max(0, processors - processors / 2 - 1), FREE);
    }

    /**
     * @param places how many long queries work at once
     * @param atEase how many newcomers there are processors for beside them
     * @param free how long one is new
     */
    Turns(int places, int atEase, Duration free) {
        this.places = places;
        this.atEase = atEase;
        this.free = free;
    }

    /** Somebody has come; to be closed when the answer is sent. Whoever takes long (to read it, say) is soon no longer new. */
    public Newcomer arrive() {
        return new Newcomer();
    }

    /** A turn of a query that begins now. */
    Turn begin() {
        return new Turn(this);
    }

    /**
     * Waits for a place to work at, a while only.
     *
     * @return whether there was one
     */
    synchronized boolean take(Turn turn, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        waiting.add(turn);
        try {
            while (places == 0 || waiting.peek() != turn) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            places--;
            return true;
        } finally {
            waiting.remove(turn);
            notifyAll();
        }
    }

    synchronized void giveBack() {
        places++;
        notifyAll();
    }

    /** How many more could work now. */
    synchronized int places() {
        return places;
    }

    Duration free() {
        return free;
    }

    /** Whether more wait for an answer who have only just asked than there are processors for. */
    boolean isCrowded() {
        if (present.size() <= atEase) {
            return false;
        }
        long youngest = System.nanoTime() - free.toNanos();
        return present.stream().filter(newcomer -> newcomer.since - youngest > 0).limit(atEase + 1L).count() > atEase;
    }

    /** A request that is being answered. */
    public final class Newcomer implements AutoCloseable {

        private final long since = System.nanoTime();

        private Newcomer() {
            present.add(this);
        }

        @Override
        public void close() {
            present.remove(this);
        }
    }
}
