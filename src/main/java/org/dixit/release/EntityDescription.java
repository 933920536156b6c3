package org.dixit.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * What the dataset says about one thing: its own triples, those of its parts (whose IRIs are its IRI with a fragment), and who
 * points to it. Where the thing is a named graph, also what that graph holds.
 *
 * @param subjects the thing itself first, then its parts, with their triples
 * @param incoming triples that point to the thing from elsewhere
 * @param held triples of the graph of that name
 * @param cut whether there is more than this
 */
public record EntityDescription(Map<Node, List<Triple>> subjects, List<Triple> incoming, List<Triple> held, boolean cut) {

    private static final int MOST_TRIPLES = 20_000;
    private static final int MOST_INCOMING = 200;

    /** Describes a thing within a read transaction; nothing where the dataset does not know it. */
    public static Optional<EntityDescription> of(DatasetGraph dataset, String iri) {
        Graph union = dataset.getUnionGraph();
        Node thing = NodeFactory.createURI(iri);
        Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
        List<Node> waiting = new ArrayList<>(List.of(thing));
        int total = 0;
        boolean cut = false;
        for (int i = 0; i < waiting.size() && !cut; i++) {
            List<Triple> own = some(union, Triple.create(waiting.get(i), Node.ANY, Node.ANY), MOST_TRIPLES - total + 1);
            total += own.size();
            cut = total > MOST_TRIPLES;
            if (!own.isEmpty()) {
                subjects.put(waiting.get(i), own);
            }
            own.stream().map(Triple::getObject)
                    .filter(object -> object.isURI() && object.getURI().startsWith(iri + "#") && !waiting.contains(object))
                    .distinct().forEach(waiting::add);
        }
        List<Triple> incoming = some(union, Triple.create(Node.ANY, Node.ANY, thing), MOST_INCOMING + 1);
        boolean manyIncoming = incoming.size() > MOST_INCOMING;
        List<Triple> held = some(dataset.getGraph(thing), Triple.ANY, MOST_TRIPLES + 1);
        if (subjects.isEmpty() && held.isEmpty() && incoming.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EntityDescription(subjects,
                manyIncoming ? incoming.subList(0, MOST_INCOMING) : incoming,
                held.size() > MOST_TRIPLES ? held.subList(0, MOST_TRIPLES) : held,
                cut || manyIncoming || held.size() > MOST_TRIPLES));
    }

    /** All of it as one graph with the usual prefixes. */
    public Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        subjects.values().forEach(triples -> triples.forEach(graph::add));
        incoming.forEach(graph::add);
        held.forEach(graph::add);
        return graph;
    }

    private static List<Triple> some(Graph graph, Triple pattern, int most) {
        List<Triple> triples = new ArrayList<>();
        ExtendedIterator<Triple> found = graph.find(pattern);
        try {
            while (found.hasNext() && triples.size() < most) {
                triples.add(found.next());
            }
        } finally {
            found.close();
        }
        return triples;
    }
}
