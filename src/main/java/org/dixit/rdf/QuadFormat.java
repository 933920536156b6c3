package org.dixit.rdf;

import java.util.Locale;
import java.util.Optional;

/** The formats that the dataset is written in, each also compressed. */
public enum QuadFormat {

    /** A quad a line; what sorts and concatenates. */
    N_QUADS(".nq"),
    /** In blocks by graph and subject; the smallest as a dump. */
    TRIG(".trig"),
    /** In blocks by subject, without the names of the graphs; what two articles both say stands there twice. */
    TURTLE(".ttl"),
    /** JSON-LD 1.1; held in memory until the end, so for small datasets. */
    JSON_LD(".jsonld");

    private static final String COMPRESSED = ".gz";

    private final String suffix;

    QuadFormat(String suffix) {
        this.suffix = suffix;
    }

    /** How a file of this format ends: {@code .nq}. */
    public String suffix() {
        return suffix;
    }

    /** The format that a file's name asks for, {@code .gz} set aside; empty where it names none of ours. */
    public static Optional<QuadFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = isCompressed(lower) ? lower.substring(0, lower.length() - COMPRESSED.length()) : lower;
        for (QuadFormat format : values()) {
            if (plain.endsWith(format.suffix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    }
}
