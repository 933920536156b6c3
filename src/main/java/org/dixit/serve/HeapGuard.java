package org.dixit.serve;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops the query that has asked for the most memory when the process is about to have none left. What a query keeps while it is
 * being answered (to sort, group, join, tell apart) is inside of the engine, which knows no bounds.
 */
final class HeapGuard {

    /** Of the heap, in use by what cannot be thrown away, at which somebody has to go. */
    private static final double FULL = 0.85;

    /** Of the heap: a query that has asked for less than this since it began is not the one. */
    private static final double LARGE = 0.05;

    private static final long LOOK_EVERY_MILLIS = 50;

    /** How long a query that was told to stop may take for it before another has to go as well. */
    private static final int MOST_LOOKS = 100;

    private final Set<Watch> running = ConcurrentHashMap.newKeySet();
    private final Optional<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private HeapGuard() {
    }

    static HeapGuard start() {
        HeapGuard guard = new HeapGuard();
        Thread.ofPlatform().daemon().name("heap-guard").start(guard::look);
        return guard;
    }

    /** Watches a query that is being answered by the current thread. */
    Watch watch(Runnable stop) {
        return new Watch(Thread.currentThread(), stop);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (!running.isEmpty() && kept() > FULL * Runtime.getRuntime().maxMemory()) {
                    free();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a query and sees to it that the next look is at what is left then, not at what was before. */
    private void free() throws InterruptedException {
        Optional<Watch> stopped = stopLargest();
        if (stopped.isPresent()) {
            for (int i = 0; i < MOST_LOOKS && running.contains(stopped.get()); i++) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            System.gc();
        }
    }

    /** What was left after the last collection, in bytes; where the collector does not tell, what is in use. */
    private long kept() {
        MemoryUsage left = old.map(MemoryPoolMXBean::getCollectionUsage).orElse(null);
        return left == null ? ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() : left.getUsed();
    }

    /** Stops that query of all, if there is one, whose thread has asked for the most memory. */
    private Optional<Watch> stopLargest() {
        long large = (long) (LARGE * Runtime.getRuntime().maxMemory());
        Optional<Watch> largest = running.stream().filter(watch -> !watch.stopped && watch.allocated() > large)
                .max(Comparator.comparingLong(Watch::allocated));
        largest.ifPresent(Watch::stop);
        return largest;
    }

    /** One query under watch. */
    final class Watch implements AutoCloseable {

        private final Thread thread;
        private final long before;
        private final Runnable stop;
        private volatile boolean stopped;

        private Watch(Thread thread, Runnable stop) {
            this.thread = thread;
            this.stop = stop;
            this.before = threads.getThreadAllocatedBytes(thread.threadId());
            running.add(this);
        }

        private long allocated() {
            return threads.getThreadAllocatedBytes(thread.threadId()) - before;
        }

        private void stop() {
            stopped = true;
            stop.run();
        }

        /** Whether it was this guard that stopped the query. */
        boolean stopped() {
            return stopped;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
