package org.dixit.rdf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which program, model and settings made a graph.
 *
 * @param programVersion of Dixit
 * @param extractor name of the extractor: {@code rules}
 * @param modelDigest SHA-256 in hexadecimal of the data that the extractor decides by
 * @param settings those that change the output, as {@code name=value} pairs parted by spaces, in a fixed order
 * @param endedAt when, where the caller says so; left out by default, so that converting twice gives the same triples
 */
public record ExtractionRun(
        String programVersion, String extractor, String modelDigest, String settings, @Nullable Instant endedAt) {
}
