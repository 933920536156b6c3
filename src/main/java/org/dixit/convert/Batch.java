package org.dixit.convert;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;

/**
 * Converts many articles on several threads. Results come in the order of the sources, so that output never depends on the
 * threads, and only a window of articles is in memory at a time, however many there are.
 */
public final class Batch {

    /** Articles under way for each thread: enough that no thread waits for the one whose turn it is. */
    private static final int WINDOW = 8;

    private final ArticleConverter converter;
    private final int threads;

    public Batch(ArticleConverter converter, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        this.converter = converter;
        this.threads = threads;
    }

    /**
     * Converts all sources. An article that comes a second time (the same address and version, or the same text) is rejected: two
     * graphs of one name would run into each other.
     *
     * @param each receives every result, on the calling thread, in the order of the sources
     */
    public Tally run(Iterable<ArticleSource> sources, Consumer<Conversion> each) throws InterruptedException {
        Map<Node, String> seen = new HashMap<>();
        Tally tally = Tally.NONE;
        Iterator<ArticleSource> coming = sources.iterator();
        ArrayDeque<Future<Conversion>> underWay = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, Batch::daemon);
        try {
            while (coming.hasNext() || !underWay.isEmpty()) {
                while (coming.hasNext() && underWay.size() < threads * WINDOW) {
                    ArticleSource source = coming.next();
                    underWay.add(workers.submit(() -> converter.convert(source)));
                }
                Conversion result = unlessSeen(resultOf(underWay.remove()), seen);
                tally = tally.plus(result);
                each.accept(result);
            }
        } finally {
            workers.shutdownNow();
        }
        return tally;
    }

    private static Conversion unlessSeen(Conversion result, Map<Node, String> seen) {
        if (result instanceof Conversion.Converted converted) {
            String first = seen.putIfAbsent(converted.emitted().article(), converted.name());
            if (first != null) {
                return new Conversion.Rejected(result.name(), "[" + result.name() + "] is the same article as " + first
                        + " (same address and version, or same text); remove one, or give it a version", false);
            }
        }
        return result;
    }

    private static Conversion resultOf(Future<Conversion> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a worker ended on an error of the machine: " + broken.getCause(), broken.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "dixit-convert");
        thread.setDaemon(true);
        return thread;
    }
}
