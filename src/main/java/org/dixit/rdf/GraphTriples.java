package org.dixit.rdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** The triples of one graph, each once: subjects as they were first spoken of, and of each what was said in order. */
final class GraphTriples {

    private final Node graph;
    private final Map<Node, Set<Triple>> bySubject = new LinkedHashMap<>();

    GraphTriples(Node graph) {
        this.graph = graph;
    }

    void add(Node subject, Node predicate, Node object) {
        bySubject.computeIfAbsent(subject, unused -> new LinkedHashSet<>()).add(Triple.create(subject, predicate, object));
    }

    void writeTo(StreamRDF out) {
        for (Set<Triple> triples : bySubject.values()) {
            for (Triple triple : triples) {
                out.quad(Quad.create(graph, triple));
            }
        }
    }
}
