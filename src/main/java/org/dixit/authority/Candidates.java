package org.dixit.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.statement.AuthorityEntry;

/** All entries by all their names: what a name may mean, where {@link AuthorityIndex#byName} tells only what it surely means. */
final class Candidates {

    private final Map<String, List<AuthorityEntry>> listed = new HashMap<>();
    private final Map<String, List<AuthorityEntry>> folded = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    void add(String name, AuthorityEntry entry) {
        order.putIfAbsent(entry.id(), order.size());
        String bare = Folding.bare(name);
        add(listed, bare, entry);
        if (!Folding.isAbbreviation(bare)) {
            add(folded, Folding.fold(bare), entry);
        }
    }

    private static void add(Map<String, List<AuthorityEntry>> index, String key, AuthorityEntry entry) {
        List<AuthorityEntry> bearers = index.computeIfAbsent(key, unseen -> new ArrayList<>(1));
        if (!bearers.contains(entry)) {
            bearers.add(entry);
        }
    }

    List<AuthorityEntry> of(String name) {
        String bare = Folding.bare(name);
        if (bare.isEmpty()) {
            return List.of();
        }
        List<AuthorityEntry> found = new ArrayList<>(listed.getOrDefault(bare, List.of()));
        if (!Character.isLowerCase(bare.charAt(0))) {
            folded.getOrDefault(Folding.fold(bare), List.of()).stream().filter(entry -> !found.contains(entry)).forEach(found::add);
        }
        found.sort(Comparator.comparing(entry -> order.get(entry.id())));
        return List.copyOf(found);
    }
}
