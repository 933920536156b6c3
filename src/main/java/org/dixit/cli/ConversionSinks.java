package org.dixit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.convert.Conversion;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.QuadFormat;
import org.dixit.rdf.QuadOutput;
import org.dixit.rdf.Quads;
import org.dixit.rdf.QuotationLinks;
import org.dixit.rdf.WholeOutput;
import org.dixit.statement.StandoffWriter;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Everywhere that converted articles go: one file, a folder of files or a stream, and a folder of standoff beside it. */
final class ConversionSinks implements AutoCloseable {

    private static final String LINKS_FILE = "quotations";

    private final QuotationLinks links;
    private final FileNames names = new FileNames(LINKS_FILE);
    private @Nullable QuadOutput single;
    private @Nullable WholeOutput folder;
    private @Nullable WholeOutput standoff;

    private ConversionSinks(QuotationLinks links) {
        this.links = links;
    }

    /**
     * @param output a file, a new folder, or null for the stream
     * @param standoff a new folder, or null for none
     */
    static ConversionSinks open(IriScheme iris, @Nullable Path output, @Nullable Path standoff, OutputStream stream)
            throws IOException, InputException {
        ConversionSinks sinks = new ConversionSinks(new QuotationLinks(iris));
        try {
            if (output == null) {
                sinks.single = QuadOutput.toStream(stream, QuadFormat.N_QUADS);
            } else if (QuadFormat.ofFileName(output.getFileName().toString()).isPresent()) {
                sinks.single = QuadOutput.toFile(output);
            } else {
                sinks.folder = newFolder(output, "a file there ends in .nq, .trig, .ttl or .jsonld");
            }
            sinks.standoff = standoff == null ? null : newFolder(standoff, "standoff wants a folder of its own");
            return sinks;
        } catch (IOException | InputException | RuntimeException failed) {
            sinks.close();
            throw failed;
        }
    }

    /**
     * Refuses a folder that holds something: it would be lost when a new one is moved to its place.
     *
     * @param purpose what the folder is named for, to end the message
     */
    static void checkEmpty(Path folder, String purpose) throws IOException, InputException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new InputException(folder.toString(), "is not empty; name a new folder " + purpose);
            }
        }
    }

    /** Only a new or empty folder. */
    private static WholeOutput newFolder(Path path, String remark) throws IOException, InputException {
        if (path.getFileName() != null && path.getFileName().toString().contains(".") && !Files.isDirectory(path)) {
            throw new InputException(path.toString(), "names no format that is known; end it with .nq, .trig, .ttl or .jsonld, or name a "
                    + "folder without a dot");
        }
        if (Files.exists(path)) {
            if (!Files.isDirectory(path)) {
                throw new InputException(path.toString(), "is a file; name a new folder (" + remark + ")");
            }
            checkEmpty(path, "(" + remark + ")");
        }
        return WholeOutput.folder(path);
    }

    void accept(Conversion result) {
        if (!(result instanceof Conversion.Converted converted)) {
            return;
        }
        try {
            links.add(converted.emitted(), converted.statements());
            String name = names.unique(converted.name());
            if (single != null) {
                converted.quads().forEach(single.quads()::quad);
            }
            if (folder != null) {
                write(folder.path().resolve(name + QuadFormat.TRIG.suffix()), converted.quads());
            }
            if (standoff != null) {
                StandoffWriter.write(standoff.path(), name, converted.statements().article().text(),
                        converted.statements().statements().stream().map(Statement::relation).toList());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, List<Quad> quads) throws IOException {
        try (QuadOutput output = QuadOutput.toFile(file)) {
            quads.forEach(output.quads()::quad);
            output.commit();
        }
    }

    /**
     * Writes the links between articles and lets all outputs appear.
     *
     * @return how many quads the links are
     */
    long commit() throws IOException {
        List<Quad> linking = new ArrayList<>();
        links.emit(Quads.into(linking));
        if (single != null) {
            linking.forEach(single.quads()::quad);
            single.commit();
        }
        if (folder != null) {
            write(folder.path().resolve(LINKS_FILE + QuadFormat.TRIG.suffix()), linking);
            folder.commit();
        }
        if (standoff != null) {
            standoff.commit();
        }
        return linking.size();
    }

    @Override
    public void close() throws IOException {
        if (single != null) {
            single.close();
        }
        if (folder != null) {
            folder.close();
        }
        if (standoff != null) {
            standoff.close();
        }
    }
}
