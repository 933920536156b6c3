package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies of states that an article names by their kind: "China's foreign ministry", "the ministry of defence in Seoul". */
final class Institutions {

    private static final Set<String> BODIES = NameWords.words("ministry department embassy consulate mission");
    /** Those stand in another state, so that the place behind them is not their owner. */
    private static final Set<String> ABROAD = NameWords.words("embassy consulate mission");
    private static final Set<String> OF_PLACE = Set.of("in", "of");
    private static final int FARTHEST = 400;
    private static final int REACH_OF_PLACE = 3;

    private final ArticleWords words;
    private final Cast cast;
    private final NameLookup lookup;

    Institutions(ArticleWords words, Cast cast, NameLookup lookup) {
        this.words = words;
        this.cast = cast;
        this.lookup = lookup;
    }

    /**
     * The body that a noun phrase names; null where it names none, or does not tell whose it is.
     *
     * @param first its first word but determiners
     * @param headEnd the word after its head
     * @param end how far words that tell more may reach
     */
    @Nullable Actor in(int first, int headEnd, int end) {
        int head = words.lower(headEnd - 1).equals("general") ? headEnd - 2 : headEnd - 1;
        String kind = words.lower(head);
        if (head < first || !BODIES.contains(kind) || !words.isLower(head)) {
            return null;
        }
        int start = first;
        Actor owner = null;
        for (Mention mention : cast.between(first, head)) {
            if (isState(mention)) {
                owner = mention.actorOrState();
                start = mention.end();
            }
        }
        Mention place = place(headEnd, end);
        if (owner == null && place != null && isState(place)
                && (!ABROAD.contains(kind) || words.lower(headEnd).equals("of"))) {
            owner = place.actorOrState();
        }
        if (owner == null && words.lower(first - 1).equals("its")) {
            owner = latestState(first - 1);
        }
        if (owner == null) {
            return null;
        }
        while (start < head && (!words.isWord(start) || words.lower(start).equals("'s"))) {
            start++;
        }
        boolean located = ABROAD.contains(kind) && place != null && words.lower(headEnd).equals("in");
        return named(owner, start, head, headEnd, located ? place.name().text() : null);
    }

    /** "the ministry": the latest body of that kind that the article named in full before. */
    @Nullable Actor earlier(String kind, int before) {
        if (!BODIES.contains(kind)) {
            return null;
        }
        for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
            if (words.lower(i).equals(kind) && words.isLower(i)) {
                int first = i;
                while (first > 0 && words.sentence(first - 1) == words.sentence(i) && goesOn(first - 1)) {
                    first--;
                }
                Actor body = in(first, i + 1, words.sentenceEnd(words.sentence(i)));
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    private boolean goesOn(int i) {
        return cast.at(i) != null || words.lower(i).equals("'s")
                || words.isLower(i) && words.isWord(i) && !RoleWords.STOPS.contains(words.lower(i));
    }

    private Actor named(Actor owner, int start, int head, int headEnd, @Nullable String place) {
        String kind = title(head, headEnd);
        String of = start < head ? title(start, head) : "";
        String full = (of + " " + kind).strip();
        for (String form : List.of(owner.name() + "'s " + full, full + " of " + owner.name())) {
            AuthorityEntry entry = lookup.byName(form).orElse(null);
            if (entry != null && entry.type() == ActorType.ORGANIZATION) {
                return Actor.linked(entry, Cast.LISTED);
            }
        }
        boolean foreign = of.equals("Foreign") && kind.equals("Ministry");
        String office = ABROAD.contains(words.lower(head)) || of.isEmpty() ? full
                : kind + " of " + (foreign ? "Foreign Affairs" : of);
        return Actor.local(ActorType.ORGANIZATION, office + " of " + owner.name() + (place == null ? "" : " in " + place));
    }

    private String title(int first, int end) {
        List<String> parts = new ArrayList<>();
        for (int i = first; i < end; i++) {
            String form = words.form(i);
            parts.add(form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1));
        }
        return String.join(" ", parts);
    }

    private @Nullable Mention place(int headEnd, int end) {
        if (!OF_PLACE.contains(words.lower(headEnd))) {
            return null;
        }
        List<Mention> behind = cast.between(headEnd + 1, Math.min(end, headEnd + 1 + REACH_OF_PLACE));
        return behind.isEmpty() || behind.getFirst().name().kind() == Name.Kind.DEMONYM ? null : behind.getFirst();
    }

    /** Whose "its" is: the state that heads the sentence, else the last one named before. */
    private @Nullable Actor latestState(int before) {
        for (Mention mention : cast.between(words.sentenceStart(words.sentence(before)), before)) {
            if (isState(mention)) {
                return mention.actorOrState();
            }
        }
        for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
            Mention mention = cast.at(i);
            if (mention != null && isState(mention)) {
                return mention.actorOrState();
            }
        }
        return null;
    }

    private static boolean isState(Mention mention) {
        Actor actor = mention.actorOrState();
        return actor != null && actor.type() == ActorType.STATE;
    }
}
