package org.dixit.authority;

import java.util.List;
import java.util.Optional;
import org.dixit.statement.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * An actor as an authority file tells it.
 *
 * @param where in the source, for messages
 * @param ownId the id that the source gives it, where that is one of ours
 * @param item the Wikidata item
 * @param country the id of the state
 */
record ImportedActor(
        String where,
        @Nullable String ownId,
        ActorType type,
        String name,
        List<String> aliases,
        List<String> demonyms,
        @Nullable String country,
        List<String> offices,
        List<String> hosts,
        @Nullable String item,
        @Nullable String wikipedia,
        List<String> sameAs) {

    static final String HEAD = String.join("\t", "id", "name", "aliases", "demonyms", "country", "offices", "hosts", "wikidata",
            "wikipedia", "same_as");

    String line(String id) {
        return String.join("\t", id, name, list(aliases), list(demonyms), one(country), list(offices), list(hosts), one(item),
                one(wikipedia), list(sameAs));
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "-" : String.join("|", values);
    }

    private static String one(@Nullable String value) {
        return Optional.ofNullable(value).orElse("-");
    }
}
