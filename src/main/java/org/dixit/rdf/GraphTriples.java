package org.dixit.rdf;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** The triples of one graph, each once, in the order in which they were first said. */
final class GraphTriples {

    private final Node graph;
    private final Set<Triple> triples = new LinkedHashSet<>();

    GraphTriples(Node graph) {
        this.graph = graph;
    }

    void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    void writeTo(StreamRDF out) {
        for (Triple triple : triples) {
            out.quad(Quad.create(graph, triple));
        }
    }
}
