package org.dixit.cli;

import java.io.PrintStream;

/**
 * Where a command writes: data to one stream, words for people to the other.
 *
 * @param out data
 * @param err words for people
 */
record Streams(PrintStream out, PrintStream err) {
}
