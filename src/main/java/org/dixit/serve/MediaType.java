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
    RDF_XML("application/rdf+xml", "rdf", "RDF/XML", RDFFormat.RDFXML_PRETTY);

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

    static List<MediaType> all() {
        return List.of(values());
    }

    /** The form that a path's ending names, if it names one. */
    static Optional<MediaType> byExtension(String path) {
        return all().stream().filter(type -> path.endsWith("." + type.extension)).findFirst();
    }
}
