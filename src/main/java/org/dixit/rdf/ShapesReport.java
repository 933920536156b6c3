package org.dixit.rdf;

import java.util.Comparator;
import java.util.List;

/**
 * What the shapes say of a graph.
 *
 * @param violations each once, by focus node; empty where the graph conforms
 */
public record ShapesReport(List<Violation> violations) {

    /**
     * One thing that is wrong.
     *
     * @param focus the node that is wrong
     * @param path the property that it concerns, with our prefixes; empty where it is the node itself
     * @param message what is wrong; what to do
     * @param found the value that is wrong; empty where it is the number of values, or the node itself
     */
    public record Violation(String focus, String path, String message, String found) implements Comparable<Violation> {

        private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::focus).thenComparing(Violation::path)
                .thenComparing(Violation::message).thenComparing(Violation::found);

        @Override
        public int compareTo(Violation other) {
            return ORDER.compare(this, other);
        }

        /** {@code [focus node, path] what is wrong; what to do (found: value)}. */
        @Override
        public String toString() {
            return "[" + focus + (path.isEmpty() ? "" : ", " + path) + "] " + message + (found.isEmpty() ? "" : " (found: "
                    + found + ")");
        }
    }

    public ShapesReport {
        violations = List.copyOf(violations);
    }

    public boolean conforms() {
        return violations.isEmpty();
    }
}
