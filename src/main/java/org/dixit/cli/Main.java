package org.dixit.cli;

/** Replaced when the commands come. */
public final class Main {

    private Main() {
    }
}
