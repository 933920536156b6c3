package org.dixit.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;

/** Makes the catalogue's table of the roles that articles give actors. */
final class HoldingsReading {

    private final List<String> roles;
    private final Column rolesOfActors;
    private final Table table;

    HoldingsReading(ByProperty data, ColumnReading columns, RowNumbers actors, RowNumbers articles, Map<String, Integer> published) {
        Map<String, String> labels = new HashMap<>();
        data.all(Vocabulary.roleLabel, Node.ANY, (role, label) -> labels.put(role, label.getLiteralLexicalForm()));
        // Of several spellings the one with the fewest capitals, which sorts last: capitals at the start of a sentence make no other role.
        Map<String, String> spelled = new HashMap<>();
        labels.values().forEach(label -> spelled.merge(label.toLowerCase(Locale.ROOT), label, (one, other) ->
                one.compareTo(other) > 0 ? one : other));
        labels.replaceAll((role, label) -> spelled.getOrDefault(label.toLowerCase(Locale.ROOT), label));
        Map<String, Set<Integer>> holders = new TreeMap<>();
        data.all(Vocabulary.holder, Node.ANY, (role, actor) -> {
            String label = labels.get(role);
            int row = actors.of(data.path(actor));
            if (label != null && row >= 0) {
                holders.computeIfAbsent(label, unused -> new HashSet<>()).add(row);
            }
        });
        List<String> frequent = new ArrayList<>(holders.keySet());
        frequent.sort(Comparator.comparing((String label) -> -holders.get(label).size()));
        Column.Pairs pairs = new Column.Pairs();
        Map<String, Integer> numbers = new HashMap<>();
        for (String role : frequent) {
            int number = numbers.size();
            numbers.put(role, number);
            holders.get(role).forEach(actor -> pairs.add(actor, number));
        }
        this.roles = List.copyOf(frequent);
        this.rolesOfActors = pairs.column(actors.size());
        this.table = table(data, columns, actors, articles, published,
                holding -> numbers.getOrDefault(labels.getOrDefault(holding, ""), -1));
    }

    /** Newest first. */
    private static Table table(ByProperty data, ColumnReading columns, RowNumbers actors, RowNumbers articles,
            Map<String, Integer> published, ToIntFunction<String> role) {
        Map<String, Integer> dates = new HashMap<>();
        data.all(Vocabulary.givenIn, Node.ANY, (holding, article) ->
                dates.merge(holding, published.getOrDefault(data.path(article), 0), Math::max));
        RowNumbers holdings = new RowNumbers(data.instances(Vocabulary.RoleHolding).stream()
                .sorted(Comparator.comparing((String holding) -> -dates.getOrDefault(holding, 0)).thenComparing(holding -> holding))
                .toList());
        return new Table(holdings.paths, List.of(), Map.of(
                "role", ColumnReading.single(holdings, role),
                "holder", columns.links(holdings, Vocabulary.holder, actors),
                "organization", columns.links(holdings, Vocabulary.organization, actors),
                "place", columns.links(holdings, Vocabulary.place, actors),
                "givenIn", columns.links(holdings, Vocabulary.givenIn, articles)));
    }

    /** The words of roles, most frequent first. */
    List<String> roles() {
        return roles;
    }

    /** By rows of actors. */
    Column rolesOfActors() {
        return rolesOfActors;
    }

    Table table() {
        return table;
    }
}
