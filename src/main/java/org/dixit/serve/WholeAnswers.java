package org.dixit.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.dixit.guard.Stop;
import org.dixit.release.Namespaces;

/**
 * Finds whole answers before their first byte is sent, so that a query that runs out of time is a 503 instead of a 200 with an error
 * message in the midst of the rows. What is kept for it is bounded: an answer that is too large is cut, and says so.
 */
final class WholeAnswers {

    /** The header that tells how many rows there are, where the answer had more. */
    static final String ROWS_CUT = "Dixit-Rows-Cut-At";

    /** The header that tells how many triples there are, where the answer had more. */
    static final String TRIPLES_CUT = "Dixit-Triples-Cut-At";

    /** What things take on the heap besides their characters, in bytes; somewhat more than measured. */
    private static final long ROW = 64;
    private static final long VALUE = 80;
    private static final long TRIPLE = 320;

    private final QueryLimits granted;
    private final AnswerMemory.Share share;
    private final Stop stop;
    private final Runnable onFirst;
    private int kept;
    private boolean cut;

    /**
     * @param share that grows with what is kept
     * @param stop that ends the reading
     * @param onFirst done when there is something to keep
     */
    WholeAnswers(QueryLimits granted, AnswerMemory.Share share, Stop stop, Runnable onFirst) {
        this.granted = granted;
        this.share = share;
        this.stop = stop;
        this.onFirst = onFirst;
    }

    /** Whether something was left out. */
    boolean cut() {
        return cut;
    }

    /** How many rows or triples were kept. */
    int kept() {
        return kept;
    }

    List<Binding> rows(RowSet rows) {
        List<Binding> all = new ArrayList<>();
        while (!cut && rows.hasNext()) {
            Binding row = rows.next();
            long bytes = ROW;
            for (Iterator<Var> variables = row.vars(); variables.hasNext();) {
                bytes += VALUE + length(row.get(variables.next()));
            }
            if (fits(bytes)) {
                all.add(row);
            }
        }
        return all;
    }

    /** A CONSTRUCT's triples or quads, each once. */
    DatasetGraph constructed(Query query, QueryExec exec) {
        return query.isConstructQuad() ? collected(exec.constructQuads())
                : collected(Iter.map(exec.constructTriples(), WholeAnswers::inDefaultGraph));
    }

    /**
     * A DESCRIBE's triples: those of which each thing is the subject, and those of the unnamed nodes that they lead to.
     *
     * @param things a query for them, which was made by {@link #things}
     */
    DatasetGraph described(Query query, QueryExec things, Graph data) {
        Iterator<Node> named = query.getResultURIs().iterator();
        Iterator<Node> found = query.getQueryPattern() == null ? Iter.nullIterator()
                : Iter.flatMap(things.select(), row -> Iter.map(row.vars(), row::get));
        Set<Node> seen = new HashSet<>();
        Iterator<Node> all = Iter.filter(Iter.concat(named, found), node -> !node.isLiteral() && seen.add(node));
        return collected(Iter.flatMap(all, node -> Iter.map(closure(data, node), WholeAnswers::inDefaultGraph)));
    }

    /** The SELECT whose rows hold what a DESCRIBE describes. */
    static Query things(Query describe) {
        Query select = describe.cloneQuery();
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        select.setQuerySelectType();
        select.setQueryResultStar(describe.isQueryResultStar() || describe.getResultVars().isEmpty());
        select.setDistinct(true);
        select.resetResultVars();
        return select;
    }

    private static Iterator<Triple> closure(Graph data, Node thing) {
        Queue<Node> waiting = new ArrayDeque<>(List.of(thing));
        Set<Node> known = new HashSet<>(waiting);
        return new Iterator<>() {
            private Iterator<Triple> current = Iter.nullIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && !waiting.isEmpty()) {
                    current = data.find(waiting.remove(), Node.ANY, Node.ANY);
                }
                return current.hasNext();
            }

            @Override
            public Triple next() {
                hasNext();
                Triple triple = current.next();
                if (triple.getObject().isBlank() && known.add(triple.getObject())) {
                    waiting.add(triple.getObject());
                }
                return triple;
            }
        };
    }

    private DatasetGraph collected(Iterator<Quad> quads) {
        DatasetGraph data = DatasetGraphFactory.create();
        Namespaces.ALL.forEach(data.prefixes()::add);
        data.getDefaultGraph().getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        while (!cut && quads.hasNext()) {
            stop.check();
            Quad quad = quads.next();
            if (!data.contains(quad)) {
                if (fits(TRIPLE + length(quad.getSubject()) + length(quad.getPredicate()) + length(quad.getObject()))) {
                    data.add(quad);
                }
            }
        }
        return data;
    }

    private static Quad inDefaultGraph(Triple triple) {
        return new Quad(Quad.defaultGraphIRI, triple);
    }

    private boolean fits(long bytes) {
        if (kept == 0) {
            onFirst.run();
        }
        cut = kept == granted.rows() || share.used() + bytes > granted.memory();
        if (!cut) {
            kept++;
            share.add(bytes);
        }
        return !cut;
    }

    private static int length(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm().length() : node.isURI() ? node.getURI().length() : 1;
    }
}
