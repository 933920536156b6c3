package org.dixit.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which organization, and in which state, a role is held, from the role's own words and the ones before them. */
final class Employers {

    private static final Set<String> CUTS = NameWords.words("at with from");

    private final ArticleWords words;
    private final Cast cast;
    private final Institutions institutions;

    Employers(ArticleWords words, Cast cast, Institutions institutions) {
        this.words = words;
        this.cast = cast;
        this.institutions = institutions;
    }

    /** Where a role is held: the organization, the preposition before it and its first word. */
    record Place(Actor organization, int preposition, int word) {
    }

    /** What the role is held at; behind "of" and "for" only where no "at" follows ("director of the P at the U"). */
    @Nullable Place at(int first, int end) {
        Place found = null;
        for (int i = first + 1; i < end; i++) {
            String word = words.lower(i);
            if (cast.at(i) != null || !RoleWords.PREPOSITIONS.contains(word) || found != null && !word.equals("at")) {
                continue;
            }
            Mention object = CUTS.contains(word) ? firstOrganization(i + 1, end) : directOrganization(i + 1, end);
            if (object != null) {
                Actor actor = object.actor() != null && object.actor().type() != ActorType.PERSON ? object.actor()
                        : Actor.local(ActorType.ORGANIZATION, object.name().text());
                found = new Place(actor, i, object.first());
            } else {
                found = body(i, end, found);
            }
        }
        return found;
    }

    /** "at the defence ministry of S" */
    private @Nullable Place body(int preposition, int end, @Nullable Place otherwise) {
        int first = preposition + 1;
        while (first < end && RoleWords.DETERMINERS.contains(words.lower(first))) {
            first++;
        }
        for (int i = first; i < end && (words.isWord(i) || words.lower(i).equals("'s")); i++) {
            Actor body = institutions.in(first, i + 1, end);
            if (body != null) {
                return new Place(body, preposition, first);
            }
            if (RoleWords.PREPOSITIONS.contains(words.lower(i)) && cast.at(i) == null) {
                break;
            }
        }
        return otherwise;
    }

    /** "X's director", "its director": X, or the organization that the sentence names before. */
    @Nullable Actor owner(int first) {
        Mention owner = cast.at(first - 2);
        if (words.lower(first - 1).equals("'s") && owner != null && isOrganization(owner)) {
            return owner.actor();
        }
        if (words.lower(first - 1).equals("its")) {
            for (int i = first - 2; i >= words.sentenceStart(words.sentence(first)); i--) {
                Mention mention = cast.at(i);
                if (mention != null && isOrganization(mention)) {
                    return mention.actor();
                }
            }
        }
        return null;
    }

    static boolean isOrganization(Mention mention) {
        return mention.actor() != null
                && (mention.actor().type() == ActorType.ORGANIZATION || mention.actor().type() == ActorType.MEDIA_OUTLET);
    }

    private @Nullable Mention firstOrganization(int from, int end) {
        for (Mention mention : cast.between(from, end)) {
            boolean unplaced = mention.actorOrState() == null
                    && (words.lower(mention.first() - 1).equals("at") || words.lower(mention.first() - 2).equals("at"));
            if (isOrganization(mention) || unplaced) {
                return mention;
            }
        }
        return null;
    }

    private @Nullable Mention directOrganization(int from, int end) {
        int i = from;
        while (i < end && (RoleWords.DETERMINERS.contains(words.lower(i)) || words.isQuote(i) || words.lower(i).equals("'s")
                || isState(cast.at(i)))) {
            i++;
        }
        Mention mention = cast.at(i);
        return i < end && mention != null && isOrganization(mention) ? mention : null;
    }

    /** The state that the role names; one behind the organization's name rather than one before it. */
    @Nullable Actor place(int first, int end, int organization) {
        Actor place = null;
        for (Mention mention : cast.between(first, end)) {
            boolean behind = organization >= 0 && mention.first() > organization;
            if (isState(mention) && (place == null || behind)) {
                place = mention.actorOrState();
            }
        }
        Mention owner = cast.at(first - 2);
        return place == null && words.lower(first - 1).equals("'s") && owner != null && isState(owner)
                ? owner.actorOrState() : place;
    }

    private static boolean isState(@Nullable Mention mention) {
        Actor actor = mention == null ? null : mention.actorOrState();
        return actor != null && actor.type() == ActorType.STATE;
    }
}
