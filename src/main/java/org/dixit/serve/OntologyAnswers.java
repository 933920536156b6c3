package org.dixit.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dixit.pages.Page;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Namespaces;
import org.dixit.release.OntologyFiles;

/**
 * Answers for the ontology's namespace, and so for every term and concept, whose IRIs are the namespace's with a fragment: all of
 * the ontology in any form, since nobody sends a fragment to a server.
 */
final class OntologyAnswers implements Routes.Answer {

    private static final String PATH = "ontology";

    private final Representations representations;
    private final Thing ontology;

    OntologyAnswers(Representations representations, Supplier<Page> page) throws IOException {
        this.representations = representations;
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(OntologyFiles.text(OntologyFiles.ONTOLOGY), Lang.TURTLE).parse(data);
        data.getDefaultGraph().getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        Namespaces.ALL.forEach(data.prefixes()::add);
        String iri = Vocabulary.ONTOLOGY.getURI();
        this.ontology = new Thing(iri, PATH, "", List.of("http://www.w3.org/2002/07/owl#Ontology"),
                Representations.licenses(data.getDefaultGraph(), iri), page, type -> data);
    }

    /** Whether a path asks for the ontology, in whatever form. */
    static boolean fits(String path) {
        return path.equals(PATH) || MediaType.byExtension(path).filter(type -> type.without(path).equals(PATH)).isPresent();
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        if (!representations.answered(exchange, exchange.path(),
                (path, form) -> path.equals(PATH) ? Optional.of(ontology) : Optional.empty())) {
            exchange.problem(404, "No such file", "The ontology is at /ontology.");
        }
    }
}
