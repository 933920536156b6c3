package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.dixit.pages.OntologyPage;
import org.dixit.release.Release;
import org.dixit.release.ReleasedOntology;
import org.dixit.release.ReleasedOntology.Document;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the ontology, each of its versions and its shapes, in the form that the request accepts or the path's ending names. Older
 * versions and the shapes have no page: a browser gets their Turtle.
 */
final class OntologyAnswers implements Routes.Answer {

    private static final String ONTOLOGY = "ontology";
    private static final String SHAPES = "ontology/shapes";

    private final ReleasedOntology ontology;
    private final OntologyPage page;
    private final FileAnswers files;

    private OntologyAnswers(ReleasedOntology ontology, OntologyPage page, FileAnswers files) {
        this.ontology = ontology;
        this.page = page;
        this.files = files;
    }

    static OntologyAnswers of(Release release, FileAnswers files) throws IOException {
        ReleasedOntology ontology = ReleasedOntology.of(release);
        return new OntologyAnswers(ontology, new OntologyPage(release, ontology), files);
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (document(path) != null) {
            exchange.header("Vary", "Accept");
            Optional<MediaType> chosen = Negotiation.choose(exchange.accept());
            if (chosen.isEmpty()) {
                exchange.problem(406, "Not in that form", "There is HTML, Turtle, JSON-LD, N-Triples and RDF/XML.");
            } else {
                answer(exchange, path, chosen.get());
            }
            return;
        }
        Optional<MediaType> named = MediaType.byExtension(path);
        String bare = named.map(type -> path.substring(0, path.length() - type.extension().length() - 1)).orElse(path);
        if (named.isPresent() && document(bare) != null) {
            answer(exchange, bare, named.get());
        } else {
            files.ofRelease(exchange);
        }
    }

    private void answer(Exchange exchange, String path, MediaType type) throws IOException {
        Document document = document(path);
        if (document == null) {
            throw new IllegalStateException("no document at " + path);
        }
        for (MediaType other : MediaType.all()) {
            if (other.format != null || path.equals(ONTOLOGY)) {
                exchange.header("Link", "</" + path + "." + other.extension() + ">; rel=\"alternate\"; type=\"" + other.type() + "\"");
            }
        }
        if (type.format == null && path.equals(ONTOLOGY)) {
            exchange.page(page.page());
        } else if (type.format == null || type == MediaType.TURTLE) {
            exchange.bytes(MediaType.TURTLE.type() + ";charset=utf-8", document.turtle().getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.bytes(type.type() + ";charset=utf-8", written(document.graph(), type.format));
        }
    }

    /** What lies at a path without an ending: {@code ontology}, {@code ontology/0.1.0}, {@code ontology/shapes}. */
    private @Nullable Document document(String path) {
        if (path.equals(ONTOLOGY)) {
            return ontology.current();
        }
        if (path.equals(SHAPES)) {
            return ontology.shapes();
        }
        return path.startsWith(ONTOLOGY + "/") ? ontology.version(path.substring(ONTOLOGY.length() + 1)).orElse(null) : null;
    }

    private static byte[] written(Graph graph, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }
}
