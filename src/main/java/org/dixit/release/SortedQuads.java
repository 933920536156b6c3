package org.dixit.release;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * Any number of quads, written out once each in the order of graph, subject, predicate, object, with bounded memory: full buffers
 * are sorted into files, and the files are merged. Confined to one thread.
 */
final class SortedQuads {

    /** A line is held as graph, subject, predicate, object; no space stands in the first three. */
    private record Source(String line, BufferedReader rest) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            return line.compareTo(other.line);
        }
    }

    private static final int MOST_LINES = 250_000;
    private static final int MOST_CHARACTERS = 60_000_000;

    private final NodeFormatter formatter = new NodeFormatterNT();
    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int characters;

    /** @param folder for the temporary files, removed by the caller */
    SortedQuads(Path folder) {
        this.folder = folder;
    }

    void add(Quad quad) {
        String line = line(quad);
        lines.add(line);
        characters += line.length();
        if (lines.size() >= MOST_LINES || characters >= MOST_CHARACTERS) {
            spill();
        }
    }

    /** Writes all quads that came so far as N-Quads, each once; more may come, to be written with them again. */
    void writeTo(Path file) throws IOException {
        spill();
        PriorityQueue<Source> sources = new PriorityQueue<>();
        List<BufferedReader> readers = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Path run : runs) {
                BufferedReader reader = Files.newBufferedReader(run);
                readers.add(reader);
                advance(sources, reader);
            }
            String last = "";
            while (!sources.isEmpty()) {
                Source source = sources.poll();
                if (!source.line().equals(last)) {
                    last = source.line();
                    write(last, out);
                }
                advance(sources, source.rest());
            }
        } finally {
            for (BufferedReader reader : readers) {
                reader.close();
            }
        }
    }

    private static void advance(PriorityQueue<Source> sources, BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line != null) {
            sources.add(new Source(line, reader));
        }
    }

    private static void write(String line, BufferedWriter out) throws IOException {
        int afterGraph = line.indexOf(' ');
        out.write(line, afterGraph + 1, line.length() - afterGraph - 1);
        out.write(' ');
        out.write(line, 0, afterGraph);
        out.write(" .\n");
    }

    private String line(Quad quad) {
        StringWriterI out = new StringWriterI();
        formatter.format(out, quad.getGraph());
        out.print(' ');
        formatter.format(out, quad.getSubject());
        out.print(' ');
        formatter.format(out, quad.getPredicate());
        out.print(' ');
        formatter.format(out, quad.getObject());
        return out.toString();
    }

    private void spill() {
        if (lines.isEmpty()) {
            return;
        }
        Collections.sort(lines);
        Path run = folder.resolve("run-" + runs.size());
        runs.add(run);
        try (BufferedWriter out = Files.newBufferedWriter(run)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.clear();
        characters = 0;
    }
}
