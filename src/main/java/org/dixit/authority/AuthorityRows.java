package org.dixit.authority;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.article.InputException;
import org.dixit.statement.AuthorityEntry;

/** The rows of several files, one for each actor. */
final class AuthorityRows {

    private final Map<String, AuthorityRow> byId = new LinkedHashMap<>();
    private final Map<URI, String> idsBySameAs = new HashMap<>();
    private final Map<String, String> otherIds = new HashMap<>();

    /** Adds a row of an actor who must be new. */
    void add(AuthorityRow row) throws InputException {
        if (byId.containsKey(row.entry().id())) {
            throw new InputException(row.where(), "the id " + row.entry().id() + " is there twice; give each entry its own");
        }
        put(row);
    }

    /** Adds a row, or what it tells beyond the row of the same actor: one with the same id or an identifier in common. */
    void join(AuthorityRow row) throws InputException {
        String id = row.entry().id();
        AuthorityRow known = byId.get(otherIds.getOrDefault(id, id));
        if (known != null && isAnother(known.entry(), row.entry())) {
            throw new InputException(row.where(), "the id " + id + " belongs to another actor, " + known.entry().sameAs().getFirst()
                    + "; give this one its own");
        }
        if (known == null) {
            for (URI same : row.entry().sameAs()) {
                String other = idsBySameAs.get(same);
                if (other != null) {
                    otherIds.put(id, other);
                    known = byId.get(other);
                    break;
                }
            }
        }
        put(known == null ? withKnownCountry(row) : joined(known, withKnownCountry(row)));
    }

    /** Each tells Wikidata items, and none is in both. */
    private static boolean isAnother(AuthorityEntry known, AuthorityEntry entry) {
        List<URI> one = Wikidata.items(known.sameAs());
        List<URI> two = Wikidata.items(entry.sameAs());
        return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
    }

    private AuthorityRow withKnownCountry(AuthorityRow row) {
        AuthorityEntry entry = row.entry();
        String country = otherIds.get(entry.country());
        return country == null ? row : row.withEntry(new AuthorityEntry(
                entry.id(), entry.type(), entry.name(), entry.sameAs(), country, entry.offices()));
    }

    private static AuthorityRow joined(AuthorityRow known, AuthorityRow more) {
        AuthorityEntry one = known.entry();
        AuthorityEntry two = more.entry();
        AuthorityEntry entry = new AuthorityEntry(one.id(), one.type(), one.name(), union(one.sameAs(), two.sameAs()),
                one.country() != null ? one.country() : two.country(), union(one.offices(), two.offices()));
        return new AuthorityRow(known.where(), entry, union(known.names(), more.names()), union(known.demonyms(), more.demonyms()),
                union(known.ambiguous(), more.ambiguous()), union(known.hosts(), more.hosts()),
                union(known.seats(), more.seats()));
    }

    private static <T> List<T> union(List<T> one, List<T> two) {
        Set<T> union = new LinkedHashSet<>(one);
        union.addAll(two);
        return new ArrayList<>(union);
    }

    private void put(AuthorityRow row) {
        byId.put(row.entry().id(), row);
        row.entry().sameAs().forEach(same -> idsBySameAs.putIfAbsent(same, row.entry().id()));
    }

    Collection<AuthorityRow> all() {
        return byId.values();
    }
}
