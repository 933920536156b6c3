package org.dixit.guard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * Whether one query is to stop, and what it may still keep. Whatever works for the query asks {@link #check} at every step; the
 * engine's own iterators share the signal. Any thread may {@link #cancel}; the rest is for the one that works.
 */
public final class Stop implements AutoCloseable {

    /** Why a query was stopped. */
    public enum Reason {
        TIME("The query took too long; ask for less, or ask again later."),
        GONE("Whoever asked went away."),
        MEMORY("The query has to keep too much at once; ask for less, or sort, group and join fewer rows."),
        SHUTDOWN("The server is stopping.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** For whoever asked. */
        public String text() {
            return text;
        }
    }

    /** Few enough that whoever has just come waits for hardly a millisecond, however slow a step. */
    private static final int STEPS_BETWEEN_CLOCKS = 1 << 6;

    /** Octets of a row beside its texts: an object, its variables, its place in a table. */
    private static final long ROW = 100;

    private final AtomicBoolean signal = new AtomicBoolean();
    private final AtomicReference<Reason> reason = new AtomicReference<>(Reason.TIME);
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private final long most;
    private final @Nullable Turn turn;
    private long kept;
    private int steps;

    /** May keep an eighth of the memory that this process can have, and works without pause. */
    public Stop() {
        this(Runtime.getRuntime().maxMemory() / 8);
    }

    /** @param most octets that it may keep, by a rough estimate */
    public Stop(long most) {
        this(most, null);
    }

    private Stop(long most, @Nullable Turn turn) {
        this.most = most;
        this.turn = turn;
    }

    /** For one of many queries of strangers: after its first moments it lets others go first. It must be closed at its end. */
    public static Stop takingTurns(Turns turns) {
        return new Stop(Runtime.getRuntime().maxMemory() / 8, turns.begin());
    }

    /** Stops the work within moments; only the first reason counts. */
    public void cancel(Reason why) {
        synchronized (signal) {
            if (!signal.get()) {
                reason.set(why);
                signal.set(true);
            }
        }
        actions.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return signal.get();
    }

    /** What the engine's own iterators look at. */
    AtomicBoolean signal() {
        return signal;
    }

    /**
     * One step of the work. A query that has worked for long waits here for its turn.
     *
     * @throws Stopped where the work is to end
     */
    public void check() {
        if (turn != null && ++steps % STEPS_BETWEEN_CLOCKS == 0) {
            turn.go(this);
        }
        if (signal.get()) {
            throw stopped();
        }
    }

    /** Somebody else is going to work for the query: meanwhile other queries may have its turn. */
    void rest() {
        if (turn != null) {
            turn.giveBack();
        }
    }

    /** The work is done: others may have its turn. */
    @Override
    public void close() {
        rest();
    }

    /** The end of the work, with its reason. */
    public Stopped stopped() {
        return new Stopped(reason.get());
    }

    /** Runs this when the work is stopped, at once where it is already; until the handle is closed. */
    Handle whenStopped(Runnable action) {
        actions.add(action);
        if (signal.get()) {
            action.run();
        }
        return () -> actions.remove(action);
    }

    /** Takes an action back. */
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    /** Notes that this much more is kept until the end. */
    void keep(long octets) {
        kept += octets;
        if (kept > most) {
            cancel(Reason.MEMORY);
        }
        check();
    }

    void keep(Binding row) {
        long[] size = {ROW};
        row.forEach((variable, value) -> size[0] += size(value));
        keep(size[0]);
    }

    void keep(Node node) {
        keep(ROW + size(node));
    }

    private static long size(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
    }
}
