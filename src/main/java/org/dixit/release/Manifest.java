package org.dixit.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dixit.article.InputException;
import org.jspecify.annotations.Nullable;

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
 * @param publisher name of who publishes it
 * @param license on the data, its address
 * @param canonicalHash SHA-256, in hexadecimal, of the dumps' quads as canonical N-Quads (RDFC-1.0): of the dump's own lines, sorted
 *     by code point
 * @param counts of what the dataset holds
 * @param change against the release before
 * @param earlier releases that were built at the same place, newest first
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
        String publisher,
        String license,
        String canonicalHash,
        Counts counts,
        Change change,
        List<Earlier> earlier,
        List<FileDigest> files) {

    /** The format that this program writes and reads. */
    static final int FORMAT = 2;

    static final String FILE = "manifest.json";

    /**
     * How much the dataset holds.
     *
     * @param articles of any version
     * @param statements of any channel
     * @param actors of any kind
     * @param citedSources actors and articles that some statement relies on
     * @param publishers of at least one article
     * @param quads in the dumps: those of all graphs, but of the one that tells the dumps' own checksums
     */
    public record Counts(long articles, long statements, long actors, long citedSources, long publishers, long quads) {
        Counts withQuads(long number) {
            return new Counts(articles, statements, actors, citedSources, publishers, number);
        }
    }

    /**
     * What a release changes.
     *
     * @param revisionOf version of the release before, if there was one
     * @param added number of statements that are new
     * @param removed number of statements that are gone
     * @param notes of the publisher, else the same in words
     */
    public record Change(@Nullable String revisionOf, long added, long removed, String notes) {
    }

    /**
     * What is kept of a release when the next one has taken its place.
     *
     * @param version of that release
     * @param created when, in ISO 8601, UTC
     * @param canonicalHash of its quads
     * @param counts of what it held
     * @param change against the one before it
     */
    public record Earlier(String version, String created, String canonicalHash, Counts counts, Change change) {
    }

    public Manifest {
        for (Object needed : new Object[] {version, created, base, title, programVersion, extractor, publisher, license, canonicalHash,
            counts, change}) {
            Objects.requireNonNull(needed, "something is missing that every release has");
        }
        Instant.parse(created);
        earlier = List.copyOf(earlier);
        files = List.copyOf(files);
    }

    Earlier asEarlier() {
        return new Earlier(version, created, canonicalHash, counts, change);
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), writer().writeValueAsString(this) + "\n");
    }

    /** JSON with one value a line, the same on every machine. */
    static ObjectWriter writer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return new ObjectMapper().writer(printer);
    }

    /**
     * @throws InputException where the folder holds no release, or one of another format
     */
    static Manifest read(Path folder) throws IOException, InputException {
        JsonNode json = json(folder);
        int format = json.path("format").asInt();
        String file = folder.resolve(FILE).toString();
        if (format != FORMAT) {
            throw new InputException(file, "a release of format " + format + ", this program reads format " + FORMAT
                    + "; build the release again");
        }
        try {
            return new ObjectMapper().treeToValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        }
    }

    /**
     * Whether a folder holds a release that an older program has built.
     *
     * @throws InputException where the folder holds no release
     */
    static boolean isOlder(Path folder) throws IOException, InputException {
        int format = json(folder).path("format").asInt();
        return format > 0 && format < FORMAT;
    }

    private static JsonNode json(Path folder) throws IOException, InputException {
        Path file = folder.resolve(FILE);
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            if (!json.isObject()) {
                throw new InputException(file.toString(), "is damaged (it holds nothing); copy the release again from a back-up, or build "
                        + "it again");
            }
            return json;
        } catch (NoSuchFileException e) {
            throw new InputException(folder.toString(), "not a release: it has no " + FILE + "; build one with dixit build");
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw damaged(file.toString(), e);
        }
    }

    private static InputException damaged(String file, IOException e) {
        return new InputException(file, "is damaged (" + reason(e) + "); copy the release again from a back-up, or build it again");
    }

    /** Why bytes are no JSON, in a line. */
    static String reason(IOException e) {
        return e instanceof JsonProcessingException json
                ? Objects.requireNonNullElse(json.getOriginalMessage(), "no JSON").lines().findFirst().orElse("no JSON")
                : "no text in UTF-8";
    }
}
