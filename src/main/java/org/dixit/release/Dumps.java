package org.dixit.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** The whole dataset as compressed text: as lines for machines that sort and compare, and as TriG, which people can read. */
final class Dumps {

    private static final int REPORT_EVERY = 10_000;

    private Dumps() {
    }

    /**
     * @param quads sorted N-Quads; the dumps keep their order
     * @param besides what else is made of the quads, in one pass
     */
    static void write(Path quads, Path nquads, Path trig, List<StreamRDF> besides, LongConsumer progress) throws IOException {
        try (OutputStream out = compressed(nquads)) {
            Files.copy(quads, out);
        }
        try (OutputStream out = compressed(trig)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
            Counting counting = new Counting(writer, besides, progress);
            counting.start();
            Namespaces.ALL.forEach(counting::prefix);
            QuadFile.readOwn(quads, new Body(counting));
            counting.finish();
        }
    }

    /** The format's header holds no time, so that the same quads give the same bytes. */
    private static OutputStream compressed(Path file) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16);
    }

    /** The parser's own start and end stay out, since the prefixes come before. */
    private static final class Body extends StreamRDFWrapper {
        Body(StreamRDF destination) {
            super(destination);
        }

        @Override
        public void start() {
            // Started already.
        }

        @Override
        public void finish() {
            // Finished by the caller.
        }
    }

    private static final class Counting extends StreamRDFWrapper {
        private final List<StreamRDF> besides;
        private final LongConsumer progress;
        private long count;

        Counting(StreamRDF destination, List<StreamRDF> besides, LongConsumer progress) {
            super(destination);
            this.besides = besides;
            this.progress = progress;
        }

        @Override
        public void quad(Quad quad) {
            super.quad(quad);
            besides.forEach(other -> other.quad(quad));
            if (++count % REPORT_EVERY == 0) {
                progress.accept(count);
            }
        }

        @Override
        public void finish() {
            super.finish();
            besides.forEach(StreamRDF::finish);
        }
    }
}
