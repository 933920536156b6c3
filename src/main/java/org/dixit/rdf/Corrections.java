package org.dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.dixit.article.InputException;
import org.dixit.article.Sha256;
import org.dixit.statement.Actor;
import org.dixit.statement.AuthorityEntry;

/**
 * A file of corrections, which people write by hand and every conversion applies. Immutable and safe for many threads.
 *
 * @param file what messages call it
 * @param digest SHA-256 of the file, in hexadecimal
 * @param all in the order of the file
 * @param known the right actors that the file describes or an authority knows, by their IRIs
 */
public record Corrections(String file, String digest, List<Correction> all, Map<Node, Actor> known) {

    private static final String RESOURCE = "/corrections/corrections.ttl";
    private static final String SHIPPED = "corrections.ttl";

    /** No correction, out of no file. */
    public static final Corrections NONE = new Corrections("", "", List.of(), Map.of());

    public Corrections {
        all = List.copyOf(all);
        known = Map.copyOf(known);
    }

    /**
     * Reads a file of Turtle.
     *
     * @param iris whose base relative IRIs lie under
     * @param authority knows actors by the ids of their entries
     * @throws IOException if it cannot be read
     * @throws InputException if it is no Turtle, or holds what is no correction; the message names the line
     */
    public static Corrections read(Path file, IriScheme iris, Function<String, Optional<AuthorityEntry>> authority)
            throws IOException, InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "there is no such file of corrections; check the path");
        }
        return of(file.toString(), Files.readAllBytes(file), iris, authority);
    }

    /** The corrections that the program carries, which are about its sample articles. */
    public static Corrections shipped(IriScheme iris, Function<String, Optional<AuthorityEntry>> authority)
            throws IOException, InputException {
        try (InputStream in = Corrections.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
            }
            return of(SHIPPED, in.readAllBytes(), iris, authority);
        }
    }

    static Corrections of(String file, byte[] bytes, IriScheme iris, Function<String, Optional<AuthorityEntry>> authority)
            throws InputException {
        CorrectionsFile read = new CorrectionsFile(file, iris, authority);
        read.read(bytes);
        return new Corrections(file, Sha256.hex(bytes), read.corrections(), read.known());
    }

    /** Where a correction stands, as messages say it. */
    public String place(Correction correction) {
        return file + ", line " + correction.line();
    }
}
