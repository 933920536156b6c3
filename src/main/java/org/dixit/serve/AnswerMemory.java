package org.dixit.serve;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all answers together may take while they are found and written, so that many large ones at once do not end the
 * process. Sizes are estimates of what things take on the heap.
 */
final class AnswerMemory {

    /** What is taken at once, so that not every row asks. */
    private static final long STEP = 1 << 20;

    private final long total;
    private final AtomicLong taken = new AtomicLong();

    /** @param total in bytes */
    AnswerMemory(long total) {
        this.total = total;
    }

    /** A quarter of what the process may have. */
    static AnswerMemory ofProcess() {
        return new AnswerMemory(Runtime.getRuntime().maxMemory() / 4);
    }

    /** In bytes, what answers hold now. */
    long taken() {
        return taken.get();
    }

    /** The most that a single answer may take: where two are being found, neither takes all. */
    long mostOfOne() {
        return total / 2;
    }

    Share share() {
        return new Share();
    }

    /** What one answer takes, until it is sent. */
    final class Share implements AutoCloseable {

        private long used;
        private long held;

        /** @throws QueryStopped where all is taken */
        void add(long bytes) {
            long wanted = used + bytes;
            if (wanted > held) {
                long more = Math.max(STEP, wanted - held);
                if (taken.addAndGet(more) > total) {
                    taken.addAndGet(-more);
                    throw QueryStopped.byMemory();
                }
                held += more;
            }
            used = wanted;
        }

        long used() {
            return used;
        }

        @Override
        public void close() {
            taken.addAndGet(-held);
            held = 0;
            used = 0;
        }
    }
}
