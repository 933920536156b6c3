package org.dixit.authority;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.Sha256;
import org.dixit.statement.AuthorityEntry;

/**
 * Gives imported actors their ids: that of the source where it is one of ours, that of the shipped actor with the same item or, with
 * nothing against it, the same name; else one from the name. Where several would get one id, their items tell them apart, else
 * numbers.
 */
final class ImportIds {

    private final AuthorityIndex shipped;
    private final Map<String, String> idsByItem = new HashMap<>();
    private final Map<String, Integer> wanted = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    ImportIds(AuthorityIndex shipped, List<ImportedActor> actors) {
        this.shipped = shipped;
        shipped.entries().forEach(entry -> itemOf(entry).ifPresent(item -> idsByItem.put(item, entry.id())));
        actors.forEach(actor -> wanted.merge(fromName(actor), 1, Integer::sum));
    }

    private static Optional<String> itemOf(AuthorityEntry entry) {
        return Wikidata.items(entry.sameAs()).stream().findFirst().flatMap(uri -> Wikidata.item(uri.toString()));
    }

    /** The id of an actor; none where the source's own id is given away already. */
    Optional<String> give(ImportedActor actor) {
        if (actor.ownId() != null) {
            return given.add(actor.ownId()) ? Optional.of(actor.ownId()) : Optional.empty();
        }
        String known = actor.item() == null ? null : idsByItem.get(actor.item());
        if (known != null && given.add(known)) {
            return Optional.of(known);
        }
        String id = fromName(actor);
        if (wanted.get(id) > 1 || !isFree(id, actor)) {
            String told = actor.item() == null ? id : id + "-" + actor.item().toLowerCase(Locale.ROOT);
            String numbered = told;
            for (int number = 2; given.contains(numbered) || !isFree(numbered, actor); number++) {
                numbered = told + "-" + number;
            }
            id = numbered;
        }
        given.add(id);
        return Optional.of(id);
    }

    private boolean isFree(String id, ImportedActor actor) {
        if (given.contains(id)) {
            return false;
        }
        Optional<AuthorityEntry> taken = shipped.byId(id);
        if (taken.isEmpty()) {
            return true;
        }
        boolean otherItem = actor.item() != null && itemOf(taken.get()).filter(item -> !item.equals(actor.item())).isPresent();
        boolean otherCountry = actor.country() != null && taken.get().country() != null
                && !actor.country().equals(taken.get().country());
        return !otherItem && !otherCountry;
    }

    private static String fromName(ImportedActor actor) {
        String slug = ImportCleaning.slug(actor.name());
        String rest = !slug.isEmpty() ? slug
                : actor.item() != null ? actor.item().toLowerCase(Locale.ROOT)
                : Sha256.hex(actor.name().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        return ImportCleaning.prefix(actor.type()) + rest;
    }
}
