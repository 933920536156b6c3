package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads a source without a speaking name to its actor: a role, a kind of organization, a state's rulers, or a group. */
final class UnnamedSpeakers {

    private static final double BY_ROLE = 0.85;
    private static final double BY_KIND = 0.7;
    private static final double BY_GUESS = 0.5;
    private static final double GROUP = 0.9;
    private static final int LONGEST_NAME = 9;
    static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1),
            Map.entry("another", 1), Map.entry("two", 2), Map.entry("both", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9),
            Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12));
    private static final Set<String> DESCRIBED = NameWords.words("people those person persons someone source sources one");
    private static final Set<String> PROPER = NameWords.union(NameWords.NEVER_FIRST,
            NameWords.words("republican republicans democrat democrats democratic"));
    private static final Set<String> PLACES = NameWords.words("there here abroad elsewhere");
    private static final Set<String> GENERIC = NameWords.words("man woman author speaker politician guest interviewee");

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;
    private final Discourse discourse;
    private final NamedSpeakers named;
    private final Institutions institutions;
    private final Groups groups;

    UnnamedSpeakers(ArticleWords words, Cast cast, Roles roles, Discourse discourse, NamedSpeakers named,
            Institutions institutions) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
        this.discourse = discourse;
        this.named = named;
        this.institutions = institutions;
        groups = new Groups(words, cast, (first, end) -> whole(first, end).actor());
    }

    Groups groups() {
        return groups;
    }

    /** The actor of a noun phrase without a speaking name; the phrase must hold a word. */
    Speaker in(int first, int end) {
        Actor part = groups.part(first, end);
        return part != null ? new Speaker(part, null, BY_ROLE, "of a group named before") : whole(first, end);
    }

    private Speaker whole(int first, int end) {
        int at = first;
        boolean definite = false;
        Integer count = null;
        while (at < end - 1 && (RoleWords.DETERMINERS.contains(words.lower(at)) || NUMBERS.containsKey(words.lower(at))
                || isNumber(at) || words.isQuote(at) || words.lower(at).equals("'s") || words.lower(at).equals("of"))) {
            String word = words.lower(at);
            definite |= word.equals("the") || word.equals("this") || word.equals("that");
            if (NUMBERS.containsKey(word)) {
                count = NUMBERS.get(word);
            } else if (isNumber(at)) {
                count = number(at);
            }
            at++;
        }
        if (at > first && PLACES.contains(words.lower(at))) {
            at--;
        }
        int headEnd = headEnd(at, end);
        int start = afterPossessive(at, headEnd);
        String head = words.lower(headEnd - 1);
        Mention modifier = named.any(at, headEnd);

        Speaker found = null;
        if (RoleWords.DOCUMENTS.contains(head)) {
            found = document(headEnd, end, modifier);
        } else if (RoleWords.GOVERNMENT.contains(head) && modifier != null) {
            found = rulers(modifier);
        } else if (institutions.in(at, headEnd, end) instanceof Actor body) {
            found = new Speaker(body, null, BY_ROLE, "body of the state named here");
        }
        boolean mayBeKnown = (definite || count == null && start == first && !head.endsWith("s"))
                && modifierIsNoOwner(start, headEnd);
        if (found == null && mayBeKnown && RoleWords.PERSONS.contains(head)) {
            found = holder(start, headEnd, first);
        }
        if (found == null && start > at && RoleWords.ORGANIZATIONS.contains(head)) {
            found = new Speaker(Actor.local(ActorType.ORGANIZATION, name(at, headEnd)), null, BY_KIND,
                    "body of an owner named here");
        }
        if (found == null && definite) {
            found = kind(head, start, headEnd, first);
        }
        return found != null ? found : group(at, start, headEnd, end, count, head);
    }

    private boolean modifierIsNoOwner(int start, int headEnd) {
        return named.any(start, headEnd) == null || named.any(start, headEnd).state() != null;
    }

    private int headEnd(int at, int end) {
        for (int i = at + 1; i < end; i++) {
            String word = words.lower(i);
            boolean stop = cast.at(i) == null && (RoleWords.PREPOSITIONS.contains(word) || RoleWords.CLAUSES.contains(word)
                    || !words.isWord(i) && !word.equals("'s") && !words.isQuote(i) && !word.equals("'"));
            if (stop) {
                return i;
            }
        }
        return end;
    }

    private int afterPossessive(int at, int headEnd) {
        for (int i = headEnd - 2; i > at; i--) {
            if (words.lower(i).equals("'s") || words.lower(i).equals("'")) {
                return i + 1;
            }
        }
        return at;
    }

    /** "a report by U", "US information": whoever made it. */
    private @Nullable Speaker document(int headEnd, int end, @Nullable Mention modifier) {
        Mention maker = modifier != null ? modifier : named.any(headEnd, end);
        Actor actor = maker == null ? null : maker.actorOrState();
        if (actor != null) {
            return new Speaker(actor, maker.isPerson() ? roles.of(maker) : null, BY_ROLE, "who made the document");
        }
        int by = headEnd;
        if (by + 1 < end && (words.lower(by).equals("by") || words.lower(by).equals("from"))) {
            return in(by + 1, end);
        }
        return null;
    }

    private @Nullable Speaker rulers(Mention modifier) {
        Actor state = modifier.actorOrState();
        return state != null && state.type() == ActorType.STATE ? new Speaker(state, null, BY_ROLE, "rulers of a state") : null;
    }

    /** The latest person before this place whose role has these words, or at least a noun of the same kind. */
    private @Nullable Speaker holder(int start, int headEnd, int before) {
        String head = words.lower(headEnd - 1);
        Roles.Held same = null;
        Roles.Held alike = null;
        for (Roles.Held held : roles.held()) {
            if (held.at() >= before) {
                continue;
            }
            boolean hasAll = true;
            for (int i = start; i < headEnd; i++) {
                hasAll &= held.words().contains(words.lower(i));
            }
            if (hasAll) {
                same = later(same, held);
            } else if (held.words().contains(head) && isFree(start, headEnd, held) || isAlike(head, held.words())) {
                alike = later(alike, held);
            }
        }
        boolean bare = headEnd - start == 1;
        Roles.Held found = same == null || bare && alike != null && later(same, alike) == alike ? alike : same;
        if (found != null) {
            return new Speaker(found.holding().holder(), found.holding(), same == found ? BY_ROLE : BY_KIND,
                    same == found ? "role held by" : "role of that kind held by", found.holding().span());
        }
        Actor latest = discourse.latestPerson(before, GivenNames.Gender.UNKNOWN);
        boolean guess = latest != null && (GENERIC.contains(head) || RoleWords.EXPERTS.contains(head)) && headEnd - start == 1;
        return guess ? new Speaker(latest, null, BY_GUESS, "last person who spoke") : null;
    }

    /** Whether the phrase says nothing of a state other than the role's. */
    private boolean isFree(int start, int headEnd, Roles.Held held) {
        Mention modifier = named.any(start, headEnd);
        Actor place = held.holding().place();
        return modifier == null || place != null && place.equals(modifier.actorOrState());
    }

    /** The one who spoke later, else the one named later. */
    private Roles.Held later(Roles.@Nullable Held one, Roles.Held other) {
        if (one == null) {
            return other;
        }
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

    /** "the ministry", "the newspaper": the latest actor of that kind. */
    private @Nullable Speaker kind(String head, int start, int headEnd, int before) {
        boolean medium = RoleWords.MEDIA.contains(head);
        if (!medium && !RoleWords.ORGANIZATIONS.contains(head)) {
            return null;
        }
        Actor body = institutions.earlier(head, before);
        if (body != null) {
            return new Speaker(body, null, BY_KIND, "latest body of that kind");
        }
        Actor found = null;
        Actor ofMedia = null;
        Actor called = null;
        for (Mention mention : cast.between(0, before)) {
            Actor actor = mention.actor();
            if (actor == null) {
                continue;
            }
            called = isCalled(mention, head) ? actor : called;
            boolean named = actor.type() == ActorType.ORGANIZATION && containsWord(actor.name(), head);
            if (named || actor.type() == ActorType.ORGANIZATION && isGeneralKind(head)) {
                found = actor;
            }
            if (medium && actor.type() == ActorType.MEDIA_OUTLET) {
                ofMedia = actor;
            }
        }
        Actor actor = called != null ? called : ofMedia != null ? ofMedia : found;
        if (actor != null) {
            return new Speaker(actor, null, BY_KIND, "latest actor of that kind");
        }
        ActorType type = medium && !head.equals("agency") ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION;
        return new Speaker(Actor.local(type, name(start, headEnd)), null, BY_GUESS, "named by its kind here");
    }

    /** "the group, N" or "the company N" */
    private boolean isCalled(Mention mention, String head) {
        int before = mention.name().titleFirst() - 1;
        return !mention.isPerson() && words.lower(words.lower(before).equals(",") ? before - 1 : before).equals(head);
    }

    private static boolean isGeneralKind(String head) {
        return switch (head) {
            case "company", "firm", "group", "organization", "organisation", "body", "institute", "think-tank" -> true;
            default -> false;
        };
    }

    private static boolean containsWord(String name, String word) {
        return (" " + name.toLowerCase(Locale.ROOT) + " ").contains(" " + word + " ");
    }

    private Speaker group(int at, int start, int headEnd, int end, @Nullable Integer count, String head) {
        Mention owner = named.any(at, headEnd);
        int stop = headEnd;
        if (DESCRIBED.contains(head)) {
            while (stop < end && stop - start < LONGEST_NAME && (words.isWord(stop) || words.lower(stop).equals("'s"))
                    && !words.lower(stop).equals("who") && !words.lower(stop).equals("that")) {
                stop++;
            }
        }
        if (owner == null) {
            owner = named.any(headEnd, end);
        }
        boolean single = count != null && count == 1 || count == null && !head.endsWith("s");
        boolean medium = RoleWords.MEDIA.contains(head) && !head.equals("agency");
        if (single && (medium || RoleWords.ORGANIZATIONS.contains(head))) {
            return new Speaker(Actor.local(medium ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION, name(at, stop)), null,
                    BY_GUESS, "named by its kind here");
        }
        Actor affiliation = owner == null ? null : owner.actorOrState();
        Integer known = count;
        if (known == null && RoleWords.PERSONS.contains(head) && !head.endsWith("s")) {
            known = 1;
        }
        return new Speaker(Actor.group(name(at, stop), affiliation, known), null, GROUP,
                known != null && known == 1 ? "unnamed person told of here" : "group named here");
    }

    /** The phrase as a label: without leading adjectives of quantity, its first word in lower case unless it is a name. */
    private String name(int first, int end) {
        List<String> parts = new ArrayList<>();
        int last = end;
        while (last - 1 > first && !words.isWord(last - 1)) {
            last--;
        }
        for (int i = first; i < last; i++) {
            if (!words.isQuote(i)) {
                boolean capitals = words.form(i).length() > 1 && words.form(i).equals(words.form(i).toUpperCase(Locale.ROOT));
                boolean keep = cast.at(i) != null || capitals;
                boolean proper = words.isCapital(i)
                        && (i > words.sentenceStart(words.sentence(i)) || PROPER.contains(words.lower(i)));
                String form = keep || proper ? words.form(i) : words.lower(i);
                boolean glued = i > first && words.start(i) == words.end(i - 1) && !parts.isEmpty();
                if (glued) {
                    parts.set(parts.size() - 1, parts.getLast() + form);
                } else {
                    parts.add(form);
                }
            }
        }
        String name = String.join(" ", parts);
        return name.isBlank() ? words.phrase(first, end) : name;
    }

    private boolean isNumber(int i) {
        return Character.isDigit(words.form(i).charAt(0)) && number(i) != null;
    }

    private @Nullable Integer number(int i) {
        String form = words.form(i);
        if (form.length() > 4 || !form.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int value = 0;
        for (char c : form.toCharArray()) {
            value = value * 10 + Character.digit(c, 10);
        }
        return value > 0 ? value : null;
    }
}
