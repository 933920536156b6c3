package org.dixit.release;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What a release says of itself. Nothing here is read from a clock: the caller says when the release is made.
 *
 * @param base the address that every IRI of the dataset begins with, ending in a slash
 * @param version as it stands in {@code dataset/{version}}: letters, digits, dots and hyphens
 * @param created when it is made, to the second
 * @param programVersion of Dixit
 * @param extractor that found the statements: {@code rules}
 * @param title of the dataset, in English
 * @param publication who publishes it, and what they say of it
 */
public record ReleaseSettings(
        String base, String version, Instant created, String programVersion, String extractor, String title, Publication publication) {

    /** The title of a dataset whose publisher gives none. */
    public static final String DEFAULT_TITLE = "Dixit: who said what, through whom";

    public ReleaseSettings {
        Objects.requireNonNull(programVersion);
        Objects.requireNonNull(extractor);
        if (!base.endsWith("/") || !URI.create(base).isAbsolute()) {
            throw new IllegalArgumentException("a base is an absolute address that ends in a slash, not " + base);
        }
        if (!version.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("a version is made of letters, digits, dots and hyphens, not " + version);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a release without a title");
        }
        created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of a publisher who says no more than the title. */
    public ReleaseSettings(String base, String version, Instant created, String programVersion, String extractor, String title) {
        this(base, version, created, programVersion, extractor, title, Publication.at(base));
    }
}
