package org.dixit.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * All that the dataset says about one thing, for machines, in pages: what is said of the thing, then of its parts (IRIs that are its
 * own with a fragment, and unnamed nodes), then who points to it, then, where it names a graph, what the graph holds.
 *
 * @param quads of this page, in the order of the database, which is the same for each asking of a release
 * @param more whether there is a page after this
 */
public record EntityData(List<Quad> quads, boolean more) {

    /** Quads of one page: some megabytes of text. */
    public static final int PAGE_SIZE = 10_000;

    public EntityData {
        quads = List.copyOf(quads);
    }

    /**
     * Reads a page within a read transaction.
     *
     * @param page from 1
     * @param size of a page, in quads
     * @return nothing where the dataset says nothing about the thing, or not so many pages
     */
    public static Optional<EntityData> of(DatasetGraph dataset, String iri, int page, int size) {
        Node thing = NodeFactory.createURI(iri);
        Iterator<Quad> all = Iter.concat(
                new Outgoing(dataset, thing),
                Iter.concat(lazily(() -> dataset.find(Node.ANY, Node.ANY, Node.ANY, thing)),
                        lazily(() -> dataset.find(thing, Node.ANY, Node.ANY, Node.ANY))));
        long skipped = 0;
        for (; skipped < (page - 1L) * size && all.hasNext(); skipped++) {
            all.next();
        }
        List<Quad> quads = new ArrayList<>();
        while (quads.size() < size && all.hasNext()) {
            quads.add(all.next());
        }
        return quads.isEmpty() ? Optional.empty() : Optional.of(new EntityData(quads, all.hasNext()));
    }

    /**
     * The page with the usual prefixes: its triples as default graph and, where asked for, each also in the graph that states it,
     * as the SPARQL endpoint shows the whole.
     */
    public DatasetGraph dataset(boolean withGraphs) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Namespaces.ALL.forEach(dataset.prefixes()::add);
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        for (Quad quad : quads) {
            dataset.getDefaultGraph().add(quad.asTriple());
            if (withGraphs) {
                dataset.add(quad);
            }
        }
        return dataset;
    }

    private static Iterator<Quad> lazily(Supplier<Iterator<Quad>> source) {
        return Iter.flatMap(Iter.singletonIter(source), Supplier::get);
    }

    /** Quads of the thing, then of each of its parts as it comes up. */
    private static final class Outgoing implements Iterator<Quad> {
        private final DatasetGraph dataset;
        private final String partsBegin;
        private final Set<Node> known = new HashSet<>();
        private final Queue<Node> waiting = new ArrayDeque<>();
        private final Node thing;
        private boolean lookedBack;
        private Iterator<Quad> current;

        Outgoing(DatasetGraph dataset, Node thing) {
            this.dataset = dataset;
            this.thing = thing;
            this.partsBegin = thing.getURI() + "#";
            this.known.add(thing);
            this.current = find(thing);
        }

        private Iterator<Quad> find(Node subject) {
            return dataset.find(Node.ANY, subject, Node.ANY, Node.ANY);
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && (!waiting.isEmpty() || lookBack())) {
                current = find(waiting.remove());
            }
            return current.hasNext();
        }

        /** Some parts are only known by pointing to the whole. What has no parts otherwise has none of these: that spares a search. */
        private boolean lookBack() {
            if (!lookedBack && known.size() > 1) {
                lookedBack = true;
                dataset.find(Node.ANY, Node.ANY, Node.ANY, thing).forEachRemaining(quad -> note(quad.getSubject()));
            }
            return !waiting.isEmpty();
        }

        private void note(Node node) {
            if ((node.isBlank() || node.isURI() && node.getURI().startsWith(partsBegin)) && known.add(node)) {
                waiting.add(node);
            }
        }

        @Override
        public Quad next() {
            hasNext();
            Quad quad = current.next();
            note(quad.getObject());
            return quad;
        }
    }
}
