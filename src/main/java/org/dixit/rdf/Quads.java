package org.dixit.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Quads held in memory. */
public final class Quads {

    private Quads() {
    }

    /** A sink that adds to a list. */
    public static StreamRDF into(List<Quad> quads) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        };
    }

    /** All of them as one graph. */
    public static Graph union(List<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }
}
