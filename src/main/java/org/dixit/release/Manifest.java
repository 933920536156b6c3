package org.dixit.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.InputException;

/**
 * The release's own list of what it is and holds: {@code manifest.json}.
 *
 * @param format of the release folder; a program refuses one that it does not know
 * @param version of the release
 * @param created when, in ISO 8601, UTC
 * @param base that every IRI begins with
 * @param title of the dataset
 * @param programVersion that built it
 * @param extractor that found the statements
 * @param counts of what the dataset holds
 * @param files all but the database's own, in the order of their paths
 */
public record Manifest(
        int format,
        String version,
        String created,
        String base,
        String title,
        String programVersion,
        String extractor,
        Counts counts,
        List<FileDigest> files) {

    /** The format that this program writes and reads. */
    static final int FORMAT = 1;

    static final String FILE = "manifest.json";

    /**
     * How much the dataset holds.
     *
     * @param articles of any version
     * @param statements of any channel
     * @param actors of any kind
     * @param citedSources actors and articles that some statement relies on
     * @param publishers of at least one article
     * @param quads in all graphs, the description's and the ontology's included
     */
    public record Counts(long articles, long statements, long actors, long citedSources, long publishers, long quads) {
    }

    public Manifest {
        files = List.copyOf(files);
    }

    void write(Path folder) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        Files.writeString(folder.resolve(FILE), new ObjectMapper().writer(printer).writeValueAsString(this) + "\n");
    }

    /**
     * @throws InputException where the folder holds no release, or one of another format
     */
    static Manifest read(Path folder) throws IOException, InputException {
        Path file = folder.resolve(FILE);
        Manifest manifest;
        try {
            manifest = new ObjectMapper().readValue(Files.readString(file), Manifest.class);
        } catch (NoSuchFileException e) {
            throw new InputException(folder.toString(), "not a release: it has no " + FILE + "; build one with dixit build");
        } catch (JsonProcessingException e) {
            throw new InputException(file.toString(), "not readable as a manifest: " + e.getOriginalMessage()
                    + "; build the release again");
        }
        if (manifest.format() != FORMAT) {
            throw new InputException(file.toString(), "a release of format " + manifest.format() + ", this program reads format "
                    + FORMAT + "; build the release again");
        }
        return manifest;
    }
}
