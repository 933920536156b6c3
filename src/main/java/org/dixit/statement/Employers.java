package org.dixit.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which organization, and in which state, a role is held, from the role's own words and the ones before them. */
final class Employers {

    private static final Set<String> CUTS = NameWords.words("at with from");
    private static final Set<String> NO_EMPLOYERS = NameWords.words("against between among about over under during since");
    private static final Set<String> HELD_AT_BODIES = NameWords.words("""
            president founder co-founder ceo chairman chairwoman chair director head owner co-owner editor executive officer manager
            partner spokesman spokeswoman spokesperson treasurer""");
    private static final Set<String> OF_FIRMS = NameWords.words("ceo cfo coo founder co-founder chairman chairwoman executive");
    private static final int FARTHEST = 300;

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
        for (int i = first; i < end; i++) {
            String word = words.lower(i);
            if (cast.at(i) != null || !RoleWords.PREPOSITIONS.contains(word) || NO_EMPLOYERS.contains(word)
                    || found != null && !word.equals("at")) {
                continue;
            }
            Mention object = CUTS.contains(word) ? firstOrganization(i + 1, end) : directOrganization(i + 1, end);
            if (object != null) {
                Actor actor = object.actor() != null && object.actor().type() != ActorType.PERSON ? object.actor()
                        : Actor.local(ActorType.ORGANIZATION, object.name().text().replaceFirst("^\\S+-based ", ""));
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

    /** The organization that a role names without a preposition: "K Line director", "X's director", "S defence ministry official". */
    @Nullable Actor within(int first, int end) {
        for (int i = first; i < end && (cast.at(i) != null || !RoleWords.PREPOSITIONS.contains(words.lower(i))); i++) {
            Mention mention = cast.at(i);
            if (mention != null && isOrganization(mention) && !mention.name().text().equals("TV")) {
                return mention.actor();
            }
            boolean firm = mention != null && mention.actorOrState() == null && mention.name().kind() == Name.Kind.UNTOLD
                    && mention.end() < end && OF_FIRMS.contains(words.lower(mention.end()));
            if (firm) {
                return Actor.local(ActorType.ORGANIZATION, mention.name().text());
            }
        }
        for (int i = first; i + 1 < end; i++) {
            Actor body = institutions.in(first, i + 1, i + 1);
            if (body != null) {
                return body;
            }
        }
        Actor called = called(first, end);
        return called != null ? called : owner(first);
    }

    /** "directs the institute": the latest organization with that noun in its name. */
    private @Nullable Actor called(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            boolean definite = words.lower(i - 1).equals("the") && words.isLower(i) && RoleWords.ORGANIZATIONS.contains(words.lower(i));
            for (int back = first - 1; definite && back >= Math.max(0, first - FARTHEST); back--) {
                Mention earlier = cast.at(back);
                if (earlier != null && isOrganization(earlier) && earlier.actor() != null
                        && List.of(earlier.actor().name().toLowerCase(Locale.ROOT).split(" ")).contains(words.lower(i))) {
                    return earlier.actor();
                }
            }
        }
        return null;
    }

    /** "X's director", "its director": X, or the organization that the sentence names before. */
    private @Nullable Actor owner(int first) {
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
                || words.lower(i).endsWith("-based") || isState(cast.at(i)))) {
            i++;
        }
        Mention mention = cast.at(i);
        boolean body = mention != null && (isOrganization(mention) || mention.actorOrState() == null && isBodyOf(from - 1, mention));
        return i < end && body ? mention : null;
    }

    /** "founder of Pogue Construction": a name of several words that nothing explains, behind a noun that is held at bodies. */
    private boolean isBodyOf(int preposition, Mention mention) {
        boolean several = mention.end() - mention.first() > 1;
        String noun = words.lower(preposition - 1);
        boolean held = HELD_AT_BODIES.contains(noun) && (several || OF_FIRMS.contains(noun))
                || words.lower(preposition).equals("for") && noun.startsWith("spokes");
        return held && mention.name().kind() != Name.Kind.OTHER;
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
