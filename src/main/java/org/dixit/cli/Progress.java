package org.dixit.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a long task has come: a bar on a terminal, a plain line now and then elsewhere, nothing when asked to be quiet, and
 * nothing within the first second.
 */
final class Progress implements AutoCloseable {

    /** What progress is shown as. */
    enum Form { BAR, LINES, NONE }

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int WIDTH = 100;

    private final String task;
    private final String unit;
    private final long total;
    private final Form form;
    private final PrintStream err;
    private final long start = System.nanoTime();
    private long nextLine = start + PATIENCE.toNanos();
    private long done;
    private @Nullable ProgressBar bar;

    /**
     * @param task what is done: "Converting"
     * @param unit what is counted: "articles"
     * @param total how many there will be, or -1 where unknown
     */
    Progress(String task, String unit, long total, Form form, PrintStream err) {
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.form = form;
        this.err = err;
    }

    void step() {
        at(done + 1);
    }

    /** @param reached how many are done by now */
    void at(long reached) {
        done = reached;
        if (form == Form.NONE) {
            return;
        }
        long now = System.nanoTime();
        if (form == Form.BAR) {
            showBar(now);
        } else if (now >= nextLine) {
            err.println(line(now));
            nextLine = now + BETWEEN_LINES.toNanos();
        }
    }

    /** Prints a message without tearing the bar. */
    void say(String message) {
        if (bar != null) {
            err.print("\r\u001b[K");
        }
        err.println(message);
    }

    private void showBar(long now) {
        if (bar == null && now - start >= PATIENCE.toNanos()) {
            bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setUnit(" " + unit, 1).setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH)).showSpeed().startsFrom(done, Duration.ofNanos(now - start))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    private String line(long now) {
        double seconds = (now - start) / 1e9;
        double rate = done / seconds;
        String left = total < 0 ? "" : String.format(Locale.ROOT, " of %d, %.0f s left", total, (total - done) / rate);
        return String.format(Locale.ROOT, "%s: %d %s%s, %.1f a second", task, done, unit, left, rate);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
