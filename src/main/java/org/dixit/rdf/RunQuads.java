package org.dixit.rdf;

import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;

/** Which run made which graph out of which article. */
final class RunQuads {

    private RunQuads() {
    }

    static void add(Node node, ExtractionRun run, GraphTriples out) {
        out.add(node, Rdf.type, Vocabulary.ExtractionRun);
        out.add(node, Vocabulary.programVersion, Literals.text(run.programVersion()));
        out.add(node, Vocabulary.extractor, Literals.text(run.extractor()));
        out.add(node, Vocabulary.modelDigest, Literals.text(run.modelDigest()));
        out.add(node, Vocabulary.settings, Literals.text(run.settings()));
        if (run.endedAt() != null) {
            out.add(node, Prov.endedAtTime, Literals.instant(run.endedAt()));
        }
    }

    static void addGraph(Node graph, Node article, Node run, GraphTriples out) {
        out.add(graph, Prov.wasGeneratedBy, run);
        out.add(graph, Prov.wasDerivedFrom, article);
    }
}
