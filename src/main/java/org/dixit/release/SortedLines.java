package org.dixit.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Any number of lines, given back once each in code point order (which is the order of their UTF-8 bytes), with bounded memory:
 * full buffers are sorted into files, and the files are merged. Confined to one thread.
 */
final class SortedLines {

    /** Takes one line without its line feed. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] line) throws IOException;
    }

    private static final int MOST_LINES = 250_000;
    private static final int MOST_BYTES = 60_000_000;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final List<Path> runs = new ArrayList<>();
    private final List<byte[]> lines = new ArrayList<>();
    private int bytes;

    /**
     * @param folder for the temporary files, removed by the caller
     * @param name what their names begin with
     */
    SortedLines(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** @param line without a line feed in it */
    void add(CharSequence line) {
        byte[] encoded = line.toString().getBytes(StandardCharsets.UTF_8);
        lines.add(encoded);
        bytes += encoded.length;
        if (lines.size() >= MOST_LINES || bytes >= MOST_BYTES) {
            spill();
        }
    }

    /** Gives all lines that came so far; more may come, to be given with them again. */
    void forEach(Taker taker) throws IOException {
        spill();
        PriorityQueue<Run> waiting = new PriorityQueue<>();
        List<Run> open = new ArrayList<>();
        try {
            for (Path file : runs) {
                Run run = new Run(Files.newInputStream(file));
                open.add(run);
                if (run.advance()) {
                    waiting.add(run);
                }
            }
            byte[] last = null;
            while (!waiting.isEmpty()) {
                Run run = waiting.poll();
                if (last == null || !Arrays.equals(last, run.line)) {
                    last = run.line;
                    taker.take(last);
                }
                if (run.advance()) {
                    waiting.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.in.close();
            }
        }
    }

    private void spill() {
        if (lines.isEmpty()) {
            return;
        }
        lines.sort(Arrays::compareUnsigned);
        Path run = folder.resolve(name + "-" + runs.size());
        runs.add(run);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), BUFFER)) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.clear();
        bytes = 0;
    }

    /** One sorted file and the line that comes next. */
    private static final class Run implements Comparable<Run> {
        private final InputStream in;
        private byte[] buffer = new byte[BUFFER];
        private int begin;
        private int end;
        private byte[] line = {};

        Run(InputStream in) {
            this.in = in;
        }

        /** Looks for the line's end in blocks: single octets of a stream cost a lock each. */
        boolean advance() throws IOException {
            int at = begin;
            while (true) {
                while (at < end && buffer[at] != '\n') {
                    at++;
                }
                if (at < end) {
                    line = Arrays.copyOfRange(buffer, begin, at);
                    begin = at + 1;
                    return true;
                }
                at -= begin;
                if (!fill()) {
                    return false;
                }
            }
        }

        /** Moves what is left to the front and reads on; every line ends, so that nothing is left at the end. */
        private boolean fill() throws IOException {
            int left = end - begin;
            byte[] target = left == buffer.length ? new byte[2 * buffer.length] : buffer;
            System.arraycopy(buffer, begin, target, 0, left);
            buffer = target;
            begin = 0;
            int read = in.read(buffer, left, buffer.length - left);
            end = left + Math.max(0, read);
            return read > 0;
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(line, other.line);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
