package org.dixit.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Leads a source without a speaking name to its actor: a document, a role, a kind of organization, a state's rulers, or a group. */
final class UnnamedSpeakers {

    private static final double BY_ROLE = 0.85;
    private static final double BY_KIND = 0.7;
    private static final double BY_GUESS = 0.5;
    private static final double GROUP = 0.9;
    private static final int LONGEST_NAME = 9;
    private static final Set<String> DESCRIBED = NameWords.words("people those person persons someone source sources one");
    /** Bodies that bear their leader's or owner's name: "the Weber campaign". */
    private static final Set<String> LED = NameWords.words("campaign administration");
    private static final Set<String> BODIES = NameWords.union(NameWords.union(RoleWords.ORGANIZATIONS, LED),
            NameWords.words("panel subcommittee hospital"));

    private static final Set<String> TOWNS = NameWords.words("city town village county municipality borough province prefecture");
    private static final Set<String> OTHER = NameWords.words("opposing opposite rival other another different competing");
    private static final Set<String> SITES = NameWords.words("website site outlet publication network platform");

    private final ArticleWords words;
    private final Cast cast;
    private final Discourse discourse;
    private final NamedSpeakers named;
    private final Institutions institutions;
    private final RoleHolders holders;
    private final Documents documents;
    private final Groups groups;

    UnnamedSpeakers(ArticleWords words, Cast cast, Roles roles, Discourse discourse, NamedSpeakers named,
            Institutions institutions) {
        this.words = words;
        this.cast = cast;
        this.discourse = discourse;
        this.named = named;
        this.institutions = institutions;
        holders = new RoleHolders(words, roles, discourse, named);
        documents = new Documents(words, cast, roles, discourse, named, this::namedOrNot);
        groups = new Groups(words, cast, (first, end) -> whole(first, end).actor());
    }

    /** Whether a noun names persons or bodies. */
    static boolean canSpeak(String noun) {
        return RoleWords.isPerson(noun) || BODIES.contains(noun) || BODIES.contains(RoleWords.singular(noun))
                || RoleWords.MEDIA.contains(noun) || DESCRIBED.contains(noun);
    }

    Groups groups() {
        return groups;
    }

    /** The actor of a noun phrase without a speaking name; the phrase must hold a word. */
    Speaker in(int first, int end) {
        Actor part = groups.part(first, end);
        return part != null ? new Speaker(part, null, BY_ROLE, "of a group named before") : whole(first, end);
    }

    /** The first actor of any noun phrase. */
    Speaker namedOrNot(int first, int end) {
        List<Speaker> speakers = named.in(first, end);
        Speaker unexplained = speakers.isEmpty() ? named.unexplained(first, end) : null;
        return !speakers.isEmpty() ? speakers.getFirst() : unexplained != null ? unexplained : in(first, end);
    }

    private Speaker whole(int first, int end) {
        NounPhrase phrase = NounPhrase.of(words, cast, first, end);
        Speaker found = documents.maker(phrase);
        if (found == null && RoleWords.GOVERNMENT.contains(phrase.head())) {
            found = rulers(phrase);
        }
        if (found == null && institutions.in(phrase.at(), phrase.headEnd(), end) instanceof Actor body) {
            found = new Speaker(body, null, BY_ROLE, "body of the state named here");
        }
        if (found == null && TOWNS.contains(phrase.head())) {
            found = town(phrase);
        }
        if (found == null) {
            found = holders.of(phrase);
        }
        if (found == null && BODIES.contains(phrase.head())) {
            found = body(phrase);
        }
        if (found == null && NameWords.ORGANIZATIONS.contains(phrase.head()) && phrase.isSingle()) {
            found = chamber(phrase);
        }
        return found != null ? found : group(phrase);
    }

    /** "the Chinese government", and "the government" alone: that of the state last spoken of. */
    private @Nullable Speaker rulers(NounPhrase phrase) {
        Mention modifier = named.any(phrase.at(), phrase.headEnd());
        Actor state = modifier != null ? modifier.actorOrState() : null;
        if (state != null) {
            return state.type() == ActorType.STATE ? new Speaker(state, null, BY_ROLE, "rulers of a state") : null;
        }
        boolean alone = phrase.definite() && phrase.isBare() && phrase.head().equals("government");
        Actor earlier = alone ? discourse.latestSpeaker(phrase.first(), ActorType.STATE) : null;
        return earlier == null ? null : new Speaker(earlier, null, BY_KIND, "latest state that spoke", discourse.spokenAt(earlier));
    }

    /** "the city of Larkfield" */
    private @Nullable Speaker town(NounPhrase phrase) {
        int name = phrase.headEnd() + 1;
        Mention mention = words.lower(phrase.headEnd()).equals("of") ? cast.at(name) : null;
        return mention == null || mention.end() > phrase.end() ? null : new Speaker(
                Actor.local(ActorType.ORGANIZATION, label(phrase.at(), mention.end())), null, BY_KIND, "named by its kind here");
    }

    /** "the Weber campaign", "the bank's board", "the ministry", "a House panel". */
    private @Nullable Speaker body(NounPhrase phrase) {
        if (LED.contains(phrase.head()) && named.any(phrase.at(), phrase.headEnd()) != null) {
            return new Speaker(Actor.local(ActorType.ORGANIZATION, led(phrase)), null, BY_KIND, "body of an owner named here");
        }
        if (phrase.hasOwner()) {
            return new Speaker(Actor.local(ActorType.ORGANIZATION, label(phrase.at(), phrase.headEnd())), null, BY_KIND,
                    "body of an owner named here");
        }
        if (phrase.definite()) {
            return kind(phrase);
        }
        boolean named = phrase.head().equals("panel") && phrase.isSingle() && !phrase.isBare();
        return named ? new Speaker(Actor.local(ActorType.ORGANIZATION, label(phrase.start(), phrase.headEnd())), null, BY_GUESS,
                "named by its kind here") : null;
    }

    /** "the fund", "the Senate": the body whose name has this noun, or by this noun alone where it has a capital. */
    private @Nullable Speaker chamber(NounPhrase phrase) {
        Mention latest = phrase.definite() && !words.isCapital(phrase.headEnd() - 1) ? latestNamed(phrase) : null;
        if (latest != null && latest.actor() != null) {
            return new Speaker(latest.actor(), null, BY_KIND, "latest actor of that kind", words.span(latest.first(), latest.end()));
        }
        boolean proper = words.isCapital(phrase.headEnd() - 1) && !words.isLower(phrase.start());
        return proper ? new Speaker(Actor.local(ActorType.ORGANIZATION, words.phrase(phrase.start(), phrase.headEnd())), null, BY_KIND,
                "named by its kind here") : null;
    }

    /** Whether what the phrase says of a body may be said of this one: "the opposing party" is another, so is "the Trade department". */
    private boolean mayBe(NounPhrase phrase, Actor body) {
        for (int i = phrase.start(); i < phrase.headEnd() - 1; i++) {
            String word = words.lower(i);
            boolean field = words.isCapital(i) && (NameWords.isTopic(word) || NameWords.PORTFOLIOS.contains(word));
            if (OTHER.contains(word) || field && !containsWord(body.name(), word)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Mention latestNamed(NounPhrase phrase) {
        Mention found = null;
        for (Mention mention : cast.between(0, phrase.first())) {
            Actor actor = mention.actor();
            boolean named = actor != null && actor.type() == ActorType.ORGANIZATION && containsWord(actor.name(), phrase.head())
                    && mayBe(phrase, actor);
            found = named ? mention : found;
        }
        return found;
    }

    /** "Weber's campaign" and "the Weber campaign" are one. */
    private String led(NounPhrase phrase) {
        StringBuilder name = new StringBuilder();
        for (int i = phrase.at(); i < phrase.headEnd(); i++) {
            if (words.isWord(i)) {
                name.append(name.isEmpty() ? "" : " ").append(words.form(i));
            }
        }
        return name.toString();
    }

    /** "the ministry", "the newspaper": the latest actor of that kind. */
    private @Nullable Speaker kind(NounPhrase phrase) {
        String head = phrase.head();
        int before = phrase.first();
        boolean medium = RoleWords.MEDIA.contains(head);
        if (!medium && !BODIES.contains(head)) {
            return null;
        }
        Actor body = institutions.earlier(head, before);
        if (body != null && mayBe(phrase, body)) {
            return new Speaker(body, null, BY_KIND, "latest body of that kind");
        }
        Speaker led = LED.contains(head) ? latestLed(head, before) : null;
        if (led != null) {
            return led;
        }
        Mention found = null;
        Mention namedSo = null;
        Mention ofMedia = null;
        Mention called = null;
        for (Mention mention : cast.between(0, before)) {
            Actor actor = mention.actor();
            if (actor == null || !mayBe(phrase, actor)) {
                continue;
            }
            called = isCalled(mention, head) ? mention : called;
            if (actor.type() == ActorType.ORGANIZATION && containsWord(actor.name(), head)) {
                namedSo = mention;
            }
            if (actor.type() == ActorType.ORGANIZATION && isGeneralKind(head)) {
                found = mention;
            }
            if (medium && actor.type() == ActorType.MEDIA_OUTLET) {
                ofMedia = mention;
            }
        }
        Mention latest = called != null ? called : ofMedia != null ? ofMedia : namedSo != null ? namedSo : found;
        if (latest != null && latest.actor() != null) {
            return new Speaker(latest.actor(), null, BY_KIND, "latest actor of that kind", words.span(latest.first(), latest.end()));
        }
        Actor site = SITES.contains(head) ? discourse.latestSpeaker(before, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET) : null;
        if (site != null) {
            return new Speaker(site, null, BY_GUESS, "latest body that spoke", discourse.spokenAt(site));
        }
        ActorType type = medium && !head.equals("agency") ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION;
        return new Speaker(Actor.local(type, label(phrase.start(), phrase.headEnd())), null, BY_GUESS, "named by its kind here");
    }

    /** "the campaign" after "the Weber campaign". */
    private @Nullable Speaker latestLed(String head, int before) {
        for (int i = before - 1; i > 0; i--) {
            int owner = words.lower(i - 1).equals("'s") ? i - 2 : i - 1;
            Mention mention = words.lower(i).equals(head) ? cast.at(owner) : null;
            if (mention != null && mention.actorOrState() != null) {
                NounPhrase named = NounPhrase.of(words, cast, mention.first(), i + 1);
                return new Speaker(Actor.local(ActorType.ORGANIZATION, led(named)), null, BY_KIND, "latest actor of that kind",
                        words.span(mention.first(), i + 1));
            }
        }
        return null;
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

    private Speaker group(NounPhrase phrase) {
        int headEnd = phrase.headEnd();
        String head = phrase.head();
        boolean medium = RoleWords.MEDIA.contains(head) && !head.equals("agency") && !documents.isStudy(phrase);
        if (phrase.definite() && medium && !phrase.hasOwner()) {
            Speaker latest = kind(phrase);
            if (latest != null) {
                return latest;
            }
        }
        int stop = headEnd;
        if (DESCRIBED.contains(head)) {
            while (stop < phrase.end() && stop - phrase.start() < LONGEST_NAME && (words.isWord(stop) || words.lower(stop).equals("'s"))
                    && !words.lower(stop).equals("who") && !words.lower(stop).equals("that")) {
                stop++;
            }
        }
        Mention owner = named.any(phrase.at(), headEnd);
        if (owner == null) {
            owner = named.any(headEnd, phrase.end());
        }
        if (phrase.isSingle() && (medium || RoleWords.ORGANIZATIONS.contains(head))) {
            return new Speaker(Actor.local(medium ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION, label(phrase.at(), stop)), null,
                    BY_GUESS, "named by its kind here");
        }
        Actor affiliation = owner == null ? null : owner.actorOrState();
        Integer known = phrase.count();
        if (known == null || known == 1) {
            known = isOnePerson(phrase) && (known != null || !joined(phrase.at(), stop)) ? Integer.valueOf(1) : null;
        }
        return new Speaker(Actor.group(label(phrase.at(), stop), affiliation, known), null, GROUP,
                known != null && known == 1 ? "unnamed person told of here" : "group named here");
    }

    /** A jury, a study or a million are not one. */
    private static boolean isOnePerson(NounPhrase phrase) {
        String head = phrase.head();
        return !head.endsWith("s") && (RoleWords.PERSONS.contains(head) || RoleWords.looksLikePerson(head)
                || DESCRIBED.contains(head) && !head.equals("people") && !head.equals("those"));
    }

    private boolean joined(int first, int end) {
        return IntStream.range(first, end).anyMatch(i -> words.lower(i).equals("and"));
    }

    private String label(int first, int end) {
        return NounPhrase.label(words, cast, first, end);
    }
}
