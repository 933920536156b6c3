package org.dixit.pages.lists;

import java.util.List;
import org.dixit.release.Namespaces;

/** Parts of the queries that lists can be taken away as. */
final class SparqlText {

    private SparqlText() {
    }

    static String prefixes(String... names) {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append("PREFIX ").append(name).append(": <").append(Namespaces.ALL.get(name)).append(">\n");
        }
        return lines.append('\n').toString();
    }

    static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("\r", " ") + "\"";
    }

    static String lines(List<String> patterns) {
        StringBuilder lines = new StringBuilder();
        patterns.forEach(pattern -> lines.append("  ").append(pattern).append('\n'));
        return lines.toString();
    }
}
