package org.dixit.cli;

/** What the program's exit codes mean. */
final class ExitCode {

    static final int DONE = 0;
    /** It ran, and the answer is no: articles were rejected, data do not conform. */
    static final int NO = 1;
    /** Wrong usage or bad input: nothing was done. */
    static final int USAGE = 2;
    /** The program failed. */
    static final int OUR_FAULT = 3;

    private ExitCode() {
    }
}
