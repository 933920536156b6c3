package org.dixit.serve;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;

/** The forms in which a thing of the dataset is described, the preferred first. */
enum MediaType {
    HTML("text/html", "html", "HTML", null),
    TURTLE("text/turtle", "ttl", "Turtle", RDFFormat.TURTLE_PRETTY),
    JSON_LD("application/ld+json", "jsonld", "JSON-LD", RDFFormat.JSONLD11_PRETTY),
    N_TRIPLES("application/n-triples", "nt", "N-Triples", RDFFormat.NTRIPLES_UTF8),
    TRIG("application/trig", "trig", "TriG", RDFFormat.TRIG_PRETTY),
    RDF_XML("application/rdf+xml", "rdf", "RDF/XML", RDFFormat.RDFXML_PRETTY),
    N_QUADS("application/n-quads", "nq", "N-Quads", RDFFormat.NQUADS_UTF8);

    private static final List<MediaType> ALL = List.of(values());
    private static final List<MediaType> DATA = ALL.stream().filter(type -> type != HTML).toList();

    /** Jena's writer of it; none for HTML. */
    final @Nullable RDFFormat format;

    private final String type;
    private final String extension;
    private final String label;

    MediaType(String type, String extension, String label, @Nullable RDFFormat format) {
        this.type = type;
        this.extension = extension;
        this.label = label;
        this.format = format;
    }

    /** For {@code Content-Type} and {@code Accept}. */
    String type() {
        return type;
    }

    String extension() {
        return extension;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** Whether it can name graphs. */
    boolean namesGraphs() {
        return this == TRIG || this == N_QUADS;
    }

    static List<MediaType> all() {
        return ALL;
    }

    /** All that machines read. */
    static List<MediaType> data() {
        return DATA;
    }

    /** The form that a path's ending names, if it names one. */
    static Optional<MediaType> byExtension(String path) {
        return ALL.stream().filter(type -> path.endsWith("." + type.extension)).findFirst();
    }

    /** The path without the ending that {@link #byExtension} found. */
    String without(String path) {
        return path.substring(0, path.length() - extension.length() - 1);
    }
}
