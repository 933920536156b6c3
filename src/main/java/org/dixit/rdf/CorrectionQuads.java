package org.dixit.rdf;

import org.apache.jena.graph.Node;

/** What a corrected graph says of the corrections: the graph and what was corrected lead to them, and they are told in full. */
final class CorrectionQuads {

    private CorrectionQuads() {
    }

    /** Into the provenance. */
    static void add(Corrected corrected, Node graph, GraphTriples provenance) {
        for (Correction correction : corrected.applied()) {
            provenance.add(graph, Vocabulary.wasCorrectedBy, correction.node());
            correction.triples().forEach(triple -> provenance.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }
    }

    /** Beside the actors. */
    static void addActors(Corrected corrected, GraphTriples described) {
        corrected.actors().forEach((actor, corrections) -> corrections.forEach(
                correction -> described.add(actor, Vocabulary.wasCorrectedBy, correction.node())));
    }
}
