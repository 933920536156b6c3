package org.dixit.release;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Labels of actors, looked up within a transaction; the last ones used are kept, so that memory stays bounded. */
final class ActorNames {

    private static final int MOST_KEPT = 20_000;

    private final DatasetGraph dataset;
    private final Map<Node, String> kept = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, String> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ActorNames(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Nullable String of(@Nullable Node actor) {
        return actor == null ? null : kept.computeIfAbsent(actor, this::label);
    }

    private String label(Node actor) {
        Iterator<Quad> labels = dataset.find(Node.ANY, actor, Vocabulary.Rdf.label, Node.ANY);
        return labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : "";
    }
}
