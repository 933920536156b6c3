package org.dixit.cli;

import java.io.PrintStream;
import picocli.CommandLine.Option;

/** How much a command says besides its data. */
final class TalkOptions {

    @Option(names = {"-q", "--quiet"}, description = "Say nothing but errors.")
    private boolean quiet;

    boolean quiet() {
        return quiet;
    }

    /** Says how far a task has come; the launcher tells whether standard error is a terminal. */
    Progress progress(String task, String unit, long total, PrintStream err) {
        Progress.Form form = quiet ? Progress.Form.NONE
                : "bar".equals(System.getenv("DIXIT_PROGRESS")) ? Progress.Form.BAR : Progress.Form.LINES;
        return new Progress(task, unit, total, form, err);
    }
}
