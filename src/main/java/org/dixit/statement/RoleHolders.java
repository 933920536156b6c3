package org.dixit.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds the role by which a source names its speaker: "the expert", "his attorney", "the 34-year-old mother of two". */
final class RoleHolders {

    private static final double BY_ROLE = 0.85;
    private static final double BY_KIND = 0.7;
    private static final double BY_GUESS = 0.5;
    private static final int SENTENCES_BACK = 3;
    private static final Set<String> GENERIC = NameWords.words("man woman author speaker politician guest interviewee");
    /** By these the news calls somebody again whom it named before. */
    private static final Set<String> CALLED_AGAIN = NameWords.words("""
            candidate nominee billionaire businessman businesswoman mogul mother father senator congressman congresswoman
            governor president actress actor singer star republican democrat lawmaker tycoon veteran mayor minister
            premier chancellor contender front-runner frontrunner hopeful celebrity developer""");

    private static final List<String> LESSER = List.of("vice", "deputy", "assistant", "lieutenant");

    private final ArticleWords words;
    private final Roles roles;
    private final Discourse discourse;
    private final NamedSpeakers named;

    RoleHolders(ArticleWords words, Roles roles, Discourse discourse, NamedSpeakers named) {
        this.words = words;
        this.roles = roles;
        this.discourse = discourse;
        this.named = named;
    }

    /** The one person of whom the article says this; null where it says so of nobody. */
    @Nullable Speaker of(NounPhrase phrase) {
        if (!RoleWords.PERSONS.contains(phrase.head()) && !isCalledAgain(phrase)) {
            return null;
        }
        boolean ownedByName = phrase.hasOwner() && phrase.possessive() < 0;
        boolean mayBeKnown = phrase.definite() || phrase.possessive() >= 0
                || phrase.count() == null && !ownedByName && phrase.isSingle();
        if (!mayBeKnown || !modifierIsNoOwner(phrase)) {
            return null;
        }
        Speaker holder = phrase.possessive() >= 0 ? owned(phrase) : holder(phrase);
        return holder != null || !phrase.definite() ? holder : calledAgain(phrase);
    }

    private boolean modifierIsNoOwner(NounPhrase phrase) {
        Mention modifier = named.any(phrase.start(), phrase.headEnd());
        Actor owner = modifier == null ? null : modifier.actorOrState();
        return owner == null || owner.type() == ActorType.STATE
                || owner.type() != ActorType.PERSON && isInSomeRole(phrase, owner);
    }

    private boolean isInSomeRole(NounPhrase phrase, Actor body) {
        return phrase.definite() && roles.held().stream().anyMatch(held -> held.words().contains(phrase.head())
                && (body.equals(held.holding().organization()) || body.equals(held.holding().place())));
    }

    /** "his attorney", before or after the article names that attorney; nobody where it names two. */
    private @Nullable Speaker owned(NounPhrase phrase) {
        Roles.Held before = null;
        Roles.Held after = null;
        for (Roles.Held held : roles.held()) {
            if (held.words().contains(phrase.head())) {
                if (held.at() < phrase.first()) {
                    before = before == null ? held : later(before, held);
                } else if (after == null) {
                    after = held;
                } else if (!after.holding().holder().equals(held.holding().holder())) {
                    return before == null ? null : speaker(before, BY_KIND, "role held by");
                }
            }
        }
        Roles.Held found = before != null ? before : after;
        return found == null ? null : speaker(found, BY_KIND, "role held by");
    }

    /** The latest person before this place whose role has these words, or at least a noun of the same kind. */
    private @Nullable Speaker holder(NounPhrase phrase) {
        String head = phrase.head();
        Roles.Held same = null;
        Roles.Held alike = null;
        for (Roles.Held held : roles.held()) {
            if (held.at() >= phrase.first() || isLesser(phrase, held) || isElsewhere(phrase, held)) {
                continue;
            }
            if (hasAll(phrase, held)) {
                same = same == null ? held : later(same, held);
            } else if (held.words().contains(head) && isFree(phrase, held) || isAlike(head, held.words())) {
                alike = alike == null ? held : later(alike, held);
            }
        }
        Roles.Held found = same == null || phrase.isBare() && alike != null && later(same, alike) == alike ? alike : same;
        if (found != null) {
            boolean exact = same == found;
            return speaker(found, exact ? BY_ROLE : BY_KIND, exact ? "role held by" : "role of that kind held by");
        }
        Roles.Held later = namedLater(phrase);
        if (later != null) {
            return speaker(later, BY_KIND, "role held by, named later");
        }
        Actor latest = discourse.latestPerson(phrase.first(), GivenNames.Gender.UNKNOWN);
        boolean guess = latest != null && (GENERIC.contains(head) || RoleWords.EXPERTS.contains(head)) && phrase.isBare();
        return guess ? new Speaker(latest, null, BY_GUESS, "last person who spoke", discourse.spokenAt(latest)) : null;
    }

    /** The only one of whom the article goes on to say this; with more words than the noun where it stands without "the". */
    private Roles.@Nullable Held namedLater(NounPhrase phrase) {
        Roles.Held found = null;
        for (Roles.Held held : roles.held()) {
            boolean same = held.at() >= phrase.first() && hasAll(phrase, held) && !isLesser(phrase, held)
                    && !isElsewhere(phrase, held);
            if (same && found != null && !found.holding().holder().equals(held.holding().holder())) {
                return null;
            }
            found = same && found == null ? held : found;
        }
        return phrase.definite() || !phrase.isBare() ? found : null;
    }

    /** "the president" is no vice president. */
    private boolean isLesser(NounPhrase phrase, Roles.Held held) {
        for (String lesser : LESSER) {
            boolean said = false;
            for (int i = phrase.at(); i < phrase.headEnd(); i++) {
                said |= words.lower(i).equals(lesser);
            }
            if (held.words().contains(lesser) && !said) {
                return true;
            }
        }
        return false;
    }

    /** The first word of "Norway" in "the president of Norway"; -1 where the phrase names no such place or body. */
    private int seat(NounPhrase phrase) {
        int of = phrase.headEnd();
        int at = words.lower(of + 1).equals("the") ? of + 2 : of + 1;
        return words.lower(of).equals("of") && at < phrase.end() && words.isCapital(at) ? at : -1;
    }

    /** Whether the role is held at another place than the phrase names; where the article tells none, another holder makes it doubtful. */
    private boolean isElsewhere(NounPhrase phrase, Roles.Held held) {
        int seat = seat(phrase);
        if (seat < 0) {
            return false;
        }
        Mention named = this.named.any(seat, phrase.end());
        RoleHolding holding = held.holding();
        boolean here = held.words().contains(words.lower(seat))
                || named != null && (named.actorOrState().equals(holding.place()) || named.actorOrState().equals(holding.organization()));
        boolean untold = holding.place() == null && holding.organization() == null;
        return !here && !(untold && roles.held().stream().filter(other -> other.words().contains(phrase.head()))
                .allMatch(other -> other.holding().holder().equals(holding.holder())));
    }

    private boolean hasAll(NounPhrase phrase, Roles.Held held) {
        return hasAllBut(null, phrase, held);
    }

    private boolean hasAllBut(@Nullable Mention modifier, NounPhrase phrase, Roles.Held held) {
        for (int i = phrase.start(); i < phrase.headEnd(); i++) {
            boolean aside = modifier != null && i >= modifier.first() && i < modifier.end();
            if (words.isWord(i) && !aside && !held.words().contains(words.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** "the Manhattan billionaire": the person just spoken of, where nothing says otherwise. */
    private @Nullable Speaker calledAgain(NounPhrase phrase) {
        if (!isCalledAgain(phrase) || seat(phrase) >= 0) {
            return null;
        }
        Actor latest = discourse.latestPerson(phrase.first(), genderOf(phrase.head()));
        int at = latest == null ? -1 : discourse.lastSeen(latest, phrase.first());
        boolean near = at >= 0 && words.sentence(phrase.first()) - words.sentence(at) <= SENTENCES_BACK;
        return near ? new Speaker(latest, null, BY_GUESS, "called so: the person last spoken of", words.span(at, at + 1)) : null;
    }

    private boolean isCalledAgain(NounPhrase phrase) {
        boolean once = phrase.definite() && RoleWords.PERSONS.contains(phrase.head()) && words.lower(phrase.at()).equals("former");
        return once || CALLED_AGAIN.contains(phrase.head()) || phrase.head().endsWith("-year-old");
    }

    private static GivenNames.Gender genderOf(String noun) {
        return switch (noun) {
            case "mother", "actress", "businesswoman", "congresswoman" -> GivenNames.Gender.FEMALE;
            case "father", "businessman", "congressman" -> GivenNames.Gender.MALE;
            default -> GivenNames.Gender.UNKNOWN;
        };
    }

    private static Speaker speaker(Roles.Held held, double confidence, String why) {
        return new Speaker(held.holding().holder(), held.holding(), confidence, why, held.holding().span());
    }

    /** Whether the phrase says nothing of a state other than the role's. */
    private boolean isFree(NounPhrase phrase, Roles.Held held) {
        Mention modifier = named.any(phrase.start(), phrase.headEnd());
        Actor place = held.holding().place();
        return modifier == null || (place == null ? hasAllBut(modifier, phrase, held) : place.equals(modifier.actorOrState()));
    }

    /** The one who spoke later, else the one named later. */
    private Roles.Held later(Roles.Held one, Roles.Held other) {
        int spoken = Integer.compare(
                discourse.lastSpoken(one.holding().holder()), discourse.lastSpoken(other.holding().holder()));
        return spoken > 0 ? one : other;
    }

    private static boolean isAlike(String head, Set<String> role) {
        for (Set<String> kind : List.of(RoleWords.EXPERTS, RoleWords.OFFICIALS)) {
            boolean general = head.equals("expert") || head.equals("official") || head.equals("leader") || head.equals("academic")
                    || head.equals("scholar") || head.equals("analyst");
            if (general && kind.contains(head) && role.stream().anyMatch(kind::contains)) {
                return true;
            }
        }
        return false;
    }
}
