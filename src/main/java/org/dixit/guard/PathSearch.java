package org.dixit.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Distinct;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Multi;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_Shortest;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Follows property paths as SPARQL 1.1 (section 18.4) says, one node at a time. Jena's own search holds all ends of a path in memory,
 * calls itself once for each node of a long chain until the stack ends, and looks at no clock; here ends come as they are asked for,
 * {@code *} and {@code +} keep the nodes that they have seen and no more, and each step can be stopped.
 */
final class PathSearch {

    private final Graph graph;
    private final Stop stop;

    PathSearch(Graph graph, Stop stop) {
        this.graph = graph;
        this.stop = stop;
    }

    /** The rows that a pattern adds to this one. */
    QueryIterator rows(TriplePath pattern, Binding row, ExecutionContext context) {
        Path path = pattern.isTriple() ? new P_Link(pattern.getPredicate()) : pattern.getPath();
        Node subject = Var.lookup(row, pattern.getSubject());
        Node object = Var.lookup(row, pattern.getObject());
        return QueryIterPlainWrapper.create(rows(path, subject, object, row), context);
    }

    private Iterator<Binding> rows(Path path, Node subject, Node object, Binding row) {
        if (!Var.isVar(subject)) {
            Iterator<Node> ends = ends(path, subject, true);
            return Var.isVar(object) ? with(row, object, ends) : Iter.map(Iter.filter(ends, object::sameValueAs), end -> row);
        }
        if (!Var.isVar(object)) {
            return with(row, subject, ends(path, object, false));
        }
        return Iter.flatMap(starts(path), start -> {
            Iterator<Node> ends = ends(path, start, true);
            return subject.equals(object) ? with(row, subject, Iter.filter(ends, start::equals))
                    : with(BindingFactory.binding(row, Var.alloc(subject), start), object, ends);
        });
    }

    private static Iterator<Binding> with(Binding row, Node variable, Iterator<Node> values) {
        Var name = Var.alloc(variable);
        return Iter.map(values, value -> BindingFactory.binding(row, name, value));
    }

    /** Where a path between two variables may begin: where its first step is one property, there, else everywhere. */
    private Iterator<Node> starts(Path path) {
        Set<Node> seen = new HashSet<>();
        Iterator<Node> nodes = switch (path) {
            case P_OneOrMore1 more when first(more.getSubPath()) instanceof P_Link link ->
                    Iter.map(found(Node.ANY, link.getNode(), Node.ANY), Triple::getSubject);
            case P_Seq seq when first(seq) instanceof P_Link link ->
                    Iter.map(found(Node.ANY, link.getNode(), Node.ANY), Triple::getSubject);
            default -> Iter.flatMap(found(Node.ANY, Node.ANY, Node.ANY),
                    triple -> List.of(triple.getSubject(), triple.getObject()).iterator());
        };
        return Iter.filter(nodes, node -> isNew(node, seen));
    }

    private static Path first(Path path) {
        Path first = path;
        while (first instanceof P_Seq seq) {
            first = seq.getLeft();
        }
        return first instanceof P_OneOrMore1 more ? first(more.getSubPath()) : first;
    }

    private boolean isNew(Node node, Set<Node> seen) {
        boolean added = seen.add(node);
        if (added) {
            stop.keep(node);
        }
        return added;
    }

    /** The other ends of a path from this node, each as often as there are ways where SPARQL counts ways. */
    private Iterator<Node> ends(Path path, Node node, boolean forward) {
        stop.check();
        return switch (path) {
            case P_Link link -> step(node, link.getNode(), forward);
            case P_ReverseLink link -> step(node, link.getNode(), !forward);
            case P_Inverse inverse -> ends(inverse.getSubPath(), node, !forward);
            case P_Seq seq when forward -> Iter.flatMap(ends(seq.getLeft(), node, true), next -> ends(seq.getRight(), next, true));
            case P_Seq seq -> Iter.flatMap(ends(seq.getRight(), node, false), next -> ends(seq.getLeft(), next, false));
            case P_Alt alt -> Iter.concat(ends(alt.getLeft(), node, forward), later(() -> ends(alt.getRight(), node, forward)));
            case P_NegPropSet set -> Iter.concat(without(set.getFwdNodes(), node, forward),
                    later(() -> without(set.getBwdNodes(), node, !forward)));
            case P_ZeroOrOne maybe -> distinct(Iter.concat(Iter.singletonIterator(node),
                    later(() -> ends(maybe.getSubPath(), node, forward))));
            case P_ZeroOrMore1 more -> closure(more.getSubPath(), Iter.singletonIterator(node), forward);
            case P_ZeroOrMoreN more -> closure(more.getSubPath(), Iter.singletonIterator(node), forward);
            case P_OneOrMore1 more -> closure(more.getSubPath(), ends(more.getSubPath(), node, forward), forward);
            case P_OneOrMoreN more -> closure(more.getSubPath(), ends(more.getSubPath(), node, forward), forward);
            case P_Distinct distinct -> distinct(ends(distinct.getSubPath(), node, forward));
            case P_Multi multi -> ends(multi.getSubPath(), node, forward);
            case P_Shortest shortest -> ends(shortest.getSubPath(), node, forward);
            case P_FixedLength fixed -> times(fixed.getSubPath(), node, fixed.getCount(), fixed.getCount(), forward);
            case P_Mod mod -> times(mod.getSubPath(), node, Math.max(0, mod.getMin()), mod.getMax(), forward);
            default -> throw new TooMuch("The path " + path + " is none of SPARQL 1.1.");
        };
    }

    private Iterator<Node> step(Node node, Node property, boolean forward) {
        return forward ? Iter.map(found(node, property, Node.ANY), Triple::getObject)
                : Iter.map(found(Node.ANY, property, node), Triple::getSubject);
    }

    /** Nothing where there is none to leave out: that half of the set was not written. */
    private Iterator<Node> without(List<Node> properties, Node node, boolean forward) {
        if (properties.isEmpty()) {
            return Iter.nullIterator();
        }
        Function<Triple, Node> end = forward ? Triple::getObject : Triple::getSubject;
        Iterator<Triple> all = forward ? found(node, Node.ANY, Node.ANY) : found(Node.ANY, Node.ANY, node);
        return Iter.map(Iter.filter(all, triple -> !properties.contains(triple.getPredicate())), end);
    }

    private Iterator<Node> distinct(Iterator<Node> nodes) {
        Set<Node> seen = new HashSet<>();
        return Iter.filter(nodes, node -> isNew(node, seen));
    }

    /** These nodes and all that the path leads to from them, each once. */
    private Iterator<Node> closure(Path path, Iterator<Node> from, boolean forward) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>();
        return new Ends() {
            private Iterator<Node> current = from;

            @Override
            boolean advance() {
                while (true) {
                    stop.check();
                    if (current.hasNext()) {
                        Node node = current.next();
                        if (isNew(node, seen)) {
                            waiting.add(node);
                            set(node);
                            return true;
                        }
                    } else if (waiting.isEmpty()) {
                        return false;
                    } else {
                        current = ends(path, waiting.remove(), forward);
                    }
                }
            }
        };
    }

    /** As often as this, one after the other; without an upper end where {@code most} is negative. */
    private Iterator<Node> times(Path path, Node node, long least, long most, boolean forward) {
        if (least > 0) {
            return Iter.flatMap(ends(path, node, forward), next -> times(path, next, least - 1, most < 0 ? most : most - 1, forward));
        }
        if (most < 0) {
            return closure(path, Iter.singletonIterator(node), forward);
        }
        Iterator<Node> here = Iter.singletonIterator(node);
        return most == 0 ? here : Iter.concat(here, later(
                () -> Iter.flatMap(ends(path, node, forward), next -> times(path, next, 0, most - 1, forward))));
    }

    private Iterator<Triple> found(Node subject, Node property, Node object) {
        stop.check();
        if (subject.isLiteral()) {
            return Iter.nullIterator();
        }
        Iterator<Triple> triples = graph.find(subject, property, object);
        return Iter.map(triples, triple -> {
            stop.check();
            return triple;
        });
    }

    private static Iterator<Node> later(Supplier<Iterator<Node>> nodes) {
        return Iter.flatMap(Iter.singletonIterator(nodes), Supplier::get);
    }

    /** Nodes that are looked for when asked for. */
    private abstract static class Ends implements Iterator<Node> {
        private @Nullable Node next;

        abstract boolean advance();

        final void set(Node node) {
            next = node;
        }

        @Override
        public final boolean hasNext() {
            return next != null || advance();
        }

        @Override
        public final Node next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Node found = Objects.requireNonNull(next);
            next = null;
            return found;
        }
    }
}
