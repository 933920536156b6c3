package org.dixit.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dixit.pages.OntologyPage;
import org.dixit.pages.Page;
import org.dixit.pages.ShapesPage;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Release;
import org.dixit.release.ReleasedOntology;
import org.dixit.release.ReleasedOntology.Document;

/**
 * Answers for the ontology's namespace, and so for every term and concept, whose IRIs are the namespace's with a fragment: all of
 * the ontology in any form, since nobody sends a fragment to a server. So also for each of its versions, and for the shapes. Files
 * of the release under the same address stay as they lie.
 */
final class OntologyAnswers implements Routes.Answer {

    private static final String PATH = "ontology";
    private static final String BELOW = PATH + "/";
    private static final String SHAPES = "shapes";
    private static final String CLASS = "http://www.w3.org/2002/07/owl#Ontology";

    private final Release release;
    private final ReleasedOntology ontology;
    private final OntologyPage pages;
    private final Representations representations;
    private final FileAnswers files;

    OntologyAnswers(Release release, Representations representations, FileAnswers files) throws IOException {
        this.release = release;
        this.ontology = ReleasedOntology.of(release);
        this.pages = new OntologyPage(release, ontology);
        this.representations = representations;
        this.files = files;
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        String path = exchange.path();
        boolean file = release.manifest().files().stream().anyMatch(listed -> listed.path().equals(path));
        if (file || !representations.answered(exchange, path, (asked, form) -> thing(asked))) {
            files.ofRelease(exchange);
        }
    }

    /** What lies at {@code ontology}, {@code ontology/0.1.0} and {@code ontology/shapes}. */
    private Optional<Thing> thing(String path) {
        if (path.equals(PATH)) {
            return Optional.of(thing(Vocabulary.ONTOLOGY.getURI(), path, ontology.current(), () -> pages.of(ontology.current())));
        }
        if (!path.startsWith(BELOW)) {
            return Optional.empty();
        }
        String name = path.substring(BELOW.length());
        if (name.equals(SHAPES)) {
            return Optional.of(thing(Vocabulary.ONTOLOGY + "/" + name, path, ontology.shapes(), () -> ShapesPage.of(ontology)));
        }
        return ontology.version(name).map(version -> thing(Vocabulary.ONTOLOGY + "/" + name, path, version, () -> pages.of(version)));
    }

    private static Thing thing(String iri, String path, Document document, Supplier<Page> page) {
        DatasetGraph data = DatasetGraphFactory.wrap(document.graph());
        document.graph().getPrefixMapping().getNsPrefixMap().forEach(data.prefixes()::add);
        String subject = path.endsWith(SHAPES) ? iri : Vocabulary.ONTOLOGY.getURI();
        return new Thing(iri, path, "", List.of(CLASS), Representations.licenses(document.graph(), subject), page, form -> data);
    }
}
