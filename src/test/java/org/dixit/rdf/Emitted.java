package org.dixit.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dixit.statement.ArticleStatements;

/** Quads in the order in which they came. */
final class Emitted {

    static final IriScheme IRIS = new IriScheme(IriScheme.DEFAULT_BASE);

    final List<Quad> quads = new ArrayList<>();

    static Emitted of(ArticleStatements read, TextLevel level) {
        Emitted emitted = new Emitted();
        new QuadEmitter(IRIS, level, FerryArticle.RUN).emit(read, emitted.sink());
        return emitted;
    }

    StreamRDF sink() {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        };
    }

    DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        return dataset;
    }

    List<Node> objects(Node subject, Node predicate) {
        return quads.stream().filter(quad -> quad.getSubject().equals(subject) && quad.getPredicate().equals(predicate))
                .map(Quad::getObject).toList();
    }

    List<String> texts(Node predicate) {
        return quads.stream().filter(quad -> quad.getPredicate().equals(predicate))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).toList();
    }

    boolean says(Node predicate) {
        return quads.stream().anyMatch(quad -> quad.getPredicate().equals(predicate));
    }
}
