package org.dixit.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.Quad;

/**
 * Any number of quads, written out once each in the order of graph, subject, predicate, object, with bounded memory. Confined to
 * one thread.
 */
final class SortedQuads {

    private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

    /** A line is held as graph, subject, predicate, object; no space stands in the first three. */
    private final SortedLines lines;

    /** @param folder for the temporary files, removed by the caller */
    SortedQuads(Path folder) {
        this.lines = new SortedLines(folder, "quads");
    }

    void add(Quad quad) {
        StringBuilder line = new StringBuilder(200);
        CanonicalQuads.append(quad.getGraph(), line);
        line.append(' ');
        CanonicalQuads.appendTriple(quad.asTriple(), line);
        lines.add(line);
    }

    /** Writes all quads that came so far as N-Quads, each once; more may come, to be written with them again. */
    void writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            lines.forEach(line -> {
                int afterGraph = 0;
                while (line[afterGraph] != ' ') {
                    afterGraph++;
                }
                out.write(line, afterGraph + 1, line.length - afterGraph - 1);
                out.write(' ');
                out.write(line, 0, afterGraph);
                out.write(END);
            });
        }
    }
}
