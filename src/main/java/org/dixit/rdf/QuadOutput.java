package org.dixit.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Quads on their way into a file or stream, in UTF-8 with our prefixes and line feeds. Order of calls: {@link #quads()} as long
 * as there are any, {@link #commit()} once, {@link #close()} always. Without {@code commit} a file does not appear. For one thread.
 */
public final class QuadOutput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final @Nullable WholeOutput file;
    private final OutputStream out;
    private final QuadFormat format;
    private final StreamRDF quads;
    private final @Nullable DatasetGraph held;

    private QuadOutput(@Nullable WholeOutput file, OutputStream out, QuadFormat format) {
        this.file = file;
        this.out = out;
        this.format = format;
        this.held = format == QuadFormat.JSON_LD ? DatasetGraphFactory.create() : null;
        this.quads = new Reporting(sink());
        guarded(() -> {
            quads.start();
            Prefixes.all().forEach(quads::prefix);
        });
    }

    /**
     * Begins a file that appears whole or not at all.
     *
     * @param target its ending says the format: {@code .nq}, {@code .trig}, {@code .ttl} or {@code .jsonld}, alone or with
     *        {@code .gz}
     * @throws IllegalArgumentException for any other ending
     */
    public static QuadOutput toFile(Path target) throws IOException {
        String name = target.getFileName() == null ? "" : target.getFileName().toString();
        QuadFormat format = QuadFormat.ofFileName(name).orElseThrow(() -> new IllegalArgumentException("\"" + target
                + "\" names no format; let it end with .nq, .trig, .ttl or .jsonld, or one of these and .gz"));
        WholeOutput file = WholeOutput.file(target);
        try {
            OutputStream bytes = Files.newOutputStream(file.path());
            return new QuadOutput(file, QuadFormat.isCompressed(name) ? new GZIPOutputStream(bytes, BUFFER) : bytes, format);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Begins writing to a stream that belongs to the caller: it is flushed, never closed.
     *
     * @param out one that reports its errors; {@link System#out} does not
     */
    public static QuadOutput toStream(OutputStream out, QuadFormat format) {
        return new QuadOutput(null, out, format);
    }

    /**
     * Takes quads; it is started already, and finished by {@link #commit()}.
     * What it throws when bytes cannot be written is an {@link UncheckedIOException}.
     */
    public StreamRDF quads() {
        return quads;
    }

    private StreamRDF sink() {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        return switch (format) {
            case N_QUADS -> StreamRDFWriter.getWriterStream(buffered, RDFFormat.NQUADS);
            case TRIG -> StreamRDFWriter.getWriterStream(buffered, RDFFormat.TRIG_BLOCKS);
            case TURTLE -> new WithoutGraphs(StreamRDFWriter.getWriterStream(buffered, RDFFormat.TURTLE_BLOCKS));
            case JSON_LD -> StreamRDFLib.dataset(held);
        };
    }

    /**
     * Writes what is left and lets the file appear.
     *
     * @throws IOException where the bytes could not be written; the file does not appear then
     */
    public void commit() throws IOException {
        try {
            quads.finish();
            if (held != null) {
                guarded(() -> RDFWriter.source(held).format(RDFFormat.JSONLD11_PRETTY).output(out));
            }
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (file != null) {
            out.close();
            file.commit();
        }
    }

    /** Lets go of everything; a file that was not committed leaves no trace. */
    @Override
    public void close() throws IOException {
        if (file == null) {
            return;
        }
        try (file) {
            out.close();
        }
    }

    /** Jena wraps what the stream throws, each writer in its own way. */
    private static void guarded(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            throw e;
        }
    }

    /** Says in Java's own terms when bytes cannot be written. */
    private static final class Reporting extends StreamRDFWrapper {
        Reporting(StreamRDF other) {
            super(other);
        }

        @Override
        public void triple(Triple triple) {
            guarded(() -> super.triple(triple));
        }

        @Override
        public void quad(Quad quad) {
            guarded(() -> super.quad(quad));
        }

        @Override
        public void finish() {
            guarded(super::finish);
        }
    }

    /** A Turtle writer that is given quads would write TriG. */
    private static final class WithoutGraphs extends StreamRDFWrapper {
        WithoutGraphs(StreamRDF other) {
            super(other);
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }
}
