package org.dixit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dixit.statement.Statement;

/** How many of the marked facets the program reads as they are marked, in each half, and what it takes for what. */
public final class FacetReport {

    private static final class Count {
        private int marked;
        private int right;

        String text() {
            return marked == 0 ? "     -      0/0  "
                    : String.format(Locale.ROOT, "%6.1f  %4d/%-4d", 100.0 * right / marked, right, marked);
        }

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("accuracy", marked == 0 ? null : Figures.rounded(1000.0 * right / marked) / 10.0);
            fields.put("right", right);
            fields.put("marked", marked);
            return fields;
        }
    }

    private final Map<Facet, Count> tune = counts();
    private final Map<Facet, Count> check = counts();
    private final Map<Facet, Map<String, List<String>>> confused = new EnumMap<>(Facet.class);
    private final TreeSet<String> leftOut = new TreeSet<>();
    private int statements;

    FacetReport() {
    }

    private static Map<Facet, Count> counts() {
        Map<Facet, Count> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, new Count());
        }
        return counts;
    }

    void leaveOut(String corpus) {
        leftOut.add(corpus);
    }

    void add(MarkedFacets marked, Statement read) {
        statements++;
        marked.values().forEach((facet, value) -> {
            Count count = (marked.tune() ? tune : check).getOrDefault(facet, new Count());
            String found = facet.of(read);
            count.marked++;
            count.right += found.equals(value) ? 1 : 0;
            if (marked.tune() && !found.equals(value)) {
                confused.computeIfAbsent(facet, key -> new TreeMap<>())
                        .computeIfAbsent(value + " taken for " + found, key -> new ArrayList<>())
                        .add(marked.where().substring(marked.where().lastIndexOf(' ') + 1));
            }
        });
    }

    /**
     * For people: for each facet the share that is right in the half that the program was developed on and in the other, then for the
     * first half what was taken for what, with the lines of the gold. Nothing is told of single statements of the other half.
     */
    public String text() {
        StringBuilder out = new StringBuilder(statements + (statements == 1 ? " statement" : " statements") + (leftOut.isEmpty() ? ""
                : ", without those from " + String.join(", ", leftOut)) + "\n");
        out.append(String.format(Locale.ROOT, "%-12s%17s%20s%n", "", "tune", "check"));
        for (Facet facet : Facet.values()) {
            out.append(String.format(Locale.ROOT, "%-12s  %s  %s", facet.title(), count(tune, facet).text(), count(check, facet).text())
                    .stripTrailing()).append('\n');
        }
        confused.forEach((facet, pairs) -> pairs.forEach((pair, lines) -> out.append(String.format(Locale.ROOT,
                "%-12s  %-40s %3d  in line %s%n", facet.title(), pair, lines.size(), String.join(", ", lines)))));
        return out.toString();
    }

    /** For machines: one JSON object on one line, with {@code accuracy}, {@code right} and {@code marked} of each facet in each half. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statements", statements);
        for (Facet facet : Facet.values()) {
            json.put(facet.title(), Map.of("tune", count(tune, facet).fields(), "check", count(check, facet).fields()));
        }
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Count count(Map<Facet, Count> counts, Facet facet) {
        return counts.getOrDefault(facet, new Count());
    }
}
