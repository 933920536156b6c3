package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Catalogue;
import org.dixit.release.Release;

/**
 * What the release says, asked in single steps that its indexes answer, so that a page costs what it shows and not what the
 * dataset holds. Called within a read transaction.
 */
final class Facts {

    /** An order that depends on nothing but the nodes. */
    static final Comparator<Node> NODES = Comparator.comparing(Node::toString);

    private final DatasetGraph dataset;
    private final Graph union;
    private final String base;

    Facts(Release release) {
        this(release.dataset(), release.dataset().getUnionGraph(), release.manifest().base());
    }

    private Facts(DatasetGraph dataset, Graph union, String base) {
        this.dataset = dataset;
        this.union = union;
        this.base = base;
    }

    /** What one graph says by some properties, and nothing else, read at once: for a page that asks hundreds of questions about it. */
    Facts readAhead(Node graph, List<Node> properties) {
        Graph read = GraphMemFactory.createDefaultGraph();
        for (Node property : properties) {
            dataset.find(graph, Node.ANY, property, Node.ANY).forEachRemaining(quad -> read.add(quad.asTriple()));
        }
        return new Facts(dataset, read, base);
    }

    /** The graph that says what kind of thing it is; nothing where none does. */
    Optional<Node> graph(Node thing, Node type) {
        Iterator<Quad> found = dataset.find(Node.ANY, thing, Vocabulary.Rdf.type, type);
        try {
            return found.hasNext() ? Optional.of(found.next().getGraph()) : Optional.empty();
        } finally {
            Iter.close(found);
        }
    }

    /** A thing of the dataset by its path under the base, as the catalogue has it. */
    Node thing(String path) {
        return NodeFactory.createURI(Catalogue.iri(path, base));
    }

    /** The path of a thing under the base; empty for things of others. */
    String path(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(base) ? thing.getURI().substring(base.length()) : "";
    }

    boolean has(Node subject, Node property, Node object) {
        return union.contains(subject, property, object);
    }

    boolean is(Node thing, Node type) {
        return has(thing, Vocabulary.Rdf.type, type);
    }

    /** The value of a property that has one; the least of several, so that it is always the same. */
    Optional<Node> object(Node subject, Node property) {
        List<Node> objects = objects(subject, property);
        return objects.isEmpty() ? Optional.empty() : Optional.of(objects.getFirst());
    }

    /** All values, in an order of their own. */
    List<Node> objects(Node subject, Node property) {
        List<Node> objects = new ArrayList<>(
                Iter.toList(Iter.map(union.find(subject, property, Node.ANY), Triple::getObject)));
        if (objects.size() > 1) {
            objects.sort(NODES);
        }
        return objects;
    }

    /** Some values, no more than {@code most}. */
    List<Node> objects(Node subject, Node property, int most) {
        return taken(Iter.map(union.find(subject, property, Node.ANY), Triple::getObject), most);
    }

    /** The text of a literal, or nothing. */
    Optional<String> literal(Node subject, Node property) {
        return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** Who points to a thing by a property; no more than {@code most}. */
    List<Node> subjects(Node property, Node object, int most) {
        return taken(Iter.map(union.find(Node.ANY, property, object), Triple::getSubject), most);
    }

    /** What is said of a thing; no more than {@code most}. */
    List<Triple> about(Node subject, int most) {
        return taken(union.find(subject, Node.ANY, Node.ANY), most);
    }

    /** Who points to a thing; no more than {@code most}. */
    List<Triple> pointing(Node object, int most) {
        return taken(union.find(Node.ANY, Node.ANY, object), most);
    }

    /** What a graph holds of a kind; any of the three may be {@link Node#ANY}. The caller closes the iterator by reading to its end. */
    Iterator<Quad> quads(Node graph, Node subject, Node property, Node object) {
        return dataset.find(graph, subject, property, object);
    }

    /** How many, or {@code most} where there are as many or more. */
    int count(Node graph, Node subject, Node property, Node object, int most) {
        Iterator<Quad> found = dataset.find(graph, subject, property, object);
        try {
            int count = 0;
            while (count < most && found.hasNext()) {
                found.next();
                count++;
            }
            return count;
        } finally {
            Iter.close(found);
        }
    }

    private static <T> List<T> taken(Iterator<T> found, int most) {
        try {
            List<T> taken = new ArrayList<>();
            while (taken.size() < most && found.hasNext()) {
                taken.add(found.next());
            }
            return taken;
        } finally {
            Iter.close(found);
        }
    }
}
