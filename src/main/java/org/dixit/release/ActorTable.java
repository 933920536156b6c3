package org.dixit.release;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.dixit.rdf.Vocabulary.Skos;
import org.jspecify.annotations.Nullable;

/** The rows of the table of actors; what other graphs say of an actor is looked up. */
final class ActorTable {

    private static final Set<Node> KINDS = Set.of(Vocabulary.Person, Vocabulary.Organization, Vocabulary.State, Vocabulary.MediaOutlet,
            Vocabulary.Group);

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final TableFile actors;
    private final ActorNames names;
    private final DatasetGraph dataset;

    ActorTable(TableFile actors, ActorNames names, DatasetGraph dataset) {
        this.actors = actors;
        this.names = names;
        this.dataset = dataset;
    }

    static boolean isKind(Node type) {
        return KINDS.contains(type);
    }

    /** @param graph what the graph of actors says of this one */
    void add(Node actor, ArticleGraph graph) {
        List<Node> kinds = graph.all(actor, Rdf.type).stream().filter(ActorTable::isKind).toList();
        if (kinds.isEmpty()) {
            return;
        }
        Node affiliation = graph.one(actor, Vocabulary.affiliation);
        List<String> same = graph.texts(actor, Skos.exactMatch);
        actors.set("actor", actor.getURI()).set("name", graph.text(actor, Rdf.label))
                .set("type", kinds.getFirst().getURI().substring(Vocabulary.NAMESPACE.length()))
                .set("other_names", graph.texts(actor, Skos.altLabel))
                .set("field", graph.text(actor, Vocabulary.field))
                .set("affiliation", affiliation == null ? null : affiliation.getURI()).set("affiliation_name", names.of(affiliation))
                .set("members", graph.text(actor, Vocabulary.count))
                .set("website", graph.texts(actor, Schema.url))
                .set("wikidata", same.stream().filter(iri -> iri.startsWith(WIKIDATA)).findFirst()
                        .map(iri -> iri.substring(WIKIDATA.length())).orElse(null))
                .set("same_as", same).set("link_confidence", confidence(actor, graph))
                .set("statements_made", count(Vocabulary.speaker, actor))
                .set("statements_about", count(Vocabulary.about, actor))
                .set("times_cited", count(Vocabulary.citedSource, actor)).end();
    }

    private @Nullable String confidence(Node actor, ArticleGraph graph) {
        return graph.all(actor, Vocabulary.identification).stream()
                .map(identification -> dataset.find(Node.ANY, identification, Vocabulary.confidence, Node.ANY))
                .filter(Iterator::hasNext).map(found -> found.next().getObject().getLiteralLexicalForm())
                .max(Comparator.comparingDouble(Double::parseDouble)).orElse(null);
    }

    private long count(Node property, Node actor) {
        long count = 0;
        for (Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, property, actor); found.hasNext(); found.next()) {
            count++;
        }
        return count;
    }
}
