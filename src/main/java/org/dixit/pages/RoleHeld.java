package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A role that articles give an actor, as far as they give the same.
 *
 * @param role in the words of an article, leading to one holding of it
 * @param organization at which, where named
 * @param place of it, where named
 * @param first date of an article that gives it; empty where none has a date
 * @param last likewise
 * @param articles how many give it
 * @param latest the last of them
 */
public record RoleHeld(Text role, @Nullable Text organization, @Nullable Text place, String first, String last, int articles,
        @Nullable Text latest) {

    private record Same(String label, Optional<Node> organization, Optional<Node> place) {
    }

    /** Newest first: the roles behind these holdings. */
    static List<RoleHeld> of(List<NewestFirst.Dated> holdings, Facts facts, Names names) {
        Map<Same, List<NewestFirst.Dated>> same = new LinkedHashMap<>();
        for (NewestFirst.Dated holding : holdings) {
            Node node = holding.thing();
            same.computeIfAbsent(new Same(facts.literal(node, Vocabulary.roleLabel).orElse("").toLowerCase(Locale.ROOT),
                    facts.object(node, Vocabulary.organization), facts.object(node, Vocabulary.place)),
                    unused -> new ArrayList<>()).add(holding);
        }
        List<RoleHeld> roles = new ArrayList<>();
        same.forEach((what, held) -> {
            Node latest = held.getFirst().thing();
            List<String> dates = held.stream().map(NewestFirst.Dated::date).filter(date -> !date.isEmpty()).toList();
            roles.add(new RoleHeld(names.text(latest), what.organization().map(names::text).orElse(null),
                    what.place().map(names::text).orElse(null), dates.isEmpty() ? "" : dates.getLast(),
                    dates.isEmpty() ? "" : dates.getFirst(),
                    (int) held.stream().map(NewestFirst.Dated::graph).distinct().count(),
                    facts.object(latest, Vocabulary.givenIn).map(names::text).orElse(null)));
        });
        roles.sort(Comparator.comparing(RoleHeld::last).reversed().thenComparing(role -> role.role().text()));
        return roles;
    }
}
