package org.dixit.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What an article tells that helps to know who its actors are: their roles, the states that it names, who else is named, its words. */
final class LinkContext {

    /**
     * The roles that the article gives to an actor, as seen from an entry.
     *
     * @param all what they say
     * @param there the same of those that are not held at a body or in a state that the entry does not belong to
     * @param namesState whether one of them names the entry's state
     * @param elsewhere whether one of them names another state
     * @param atOtherBody whether one of them is held at a body that the entry does not belong to
     */
    record Roles(RoleFields all, RoleFields there, boolean namesState, boolean elsewhere, boolean atOtherBody) {
    }

    private static final Set<String> POLITICAL = Set.of("president", "presidential", "presidency", "minister", "government", "parliament",
            "senate", "congress", "lawmakers", "election", "elections", "campaign", "candidate", "nominee", "voters", "democrats",
            "republicans", "treaty", "sanctions", "diplomatic", "summit", "coalition");
    private static final int ENOUGH_WORDS = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Map<Actor, List<RoleHolding>> roles = new HashMap<>();
    private final Map<RoleHolding, Set<String>> statesOfRoles = new HashMap<>();
    private final Map<String, Integer> states = new HashMap<>();
    private final Map<String, Set<String>> personsByState = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final @Nullable String publishedIn;

    private LinkContext(ArticleStatements read, Function<Actor, List<AuthorityEntry>> candidates) {
        Actor publisher = read.publisher();
        publishedIn = publisher == null || publisher.entry() == null ? null : publisher.entry().country();
        for (String word : NO_LETTERS.split(read.article().text().toLowerCase(Locale.ROOT))) {
            words.add(RoleFields.office(word));
        }
        read.otherNames().forEach(other -> state(other.actor()).forEach(this::count));
        Set<Actor> persons = new LinkedHashSet<>();
        for (ActorMention mention : read.named()) {
            state(mention.actor()).forEach(this::count);
            persons.add(mention.actor());
        }
        for (Actor person : persons) {
            List<AuthorityEntry> bearers = person.type() == ActorType.PERSON ? candidates.apply(person) : List.of();
            if (bearers.size() == 1 && bearers.getFirst().country() != null) {
                personsByState.computeIfAbsent(bearers.getFirst().country(), unseen -> new HashSet<>()).add(bearers.getFirst().id());
            }
        }
        addRoles(read);
    }

    /** @param candidates gives the entries that an actor may be */
    static LinkContext of(ArticleStatements read, Function<Actor, List<AuthorityEntry>> candidates) {
        return new LinkContext(read, candidates);
    }

    private void addRoles(ArticleStatements read) {
        Set<RoleHolding> holdings = new LinkedHashSet<>(read.roles());
        for (Statement statement : read.statements()) {
            statement.attributions().stream().map(Attribution::role).filter(role -> role != null).forEach(holdings::add);
        }
        for (RoleHolding holding : holdings) {
            roles.computeIfAbsent(holding.holder(), unseen -> new ArrayList<>()).add(holding);
            Set<String> named = new HashSet<>();
            named.addAll(state(holding.place()));
            named.addAll(state(holding.organization()));
            read.named().stream().filter(mention -> holding.span().contains(mention.span()))
                    .forEach(mention -> named.addAll(state(mention.actor())));
            statesOfRoles.put(holding, named);
            named.forEach(this::count);
        }
    }

    /** The state itself, or that of a body; a medium says nothing of the states that an article is about. */
    private static Set<String> state(@Nullable Actor actor) {
        if (actor == null || actor.entry() == null || actor.type() == ActorType.MEDIA_OUTLET) {
            return Set.of();
        }
        String state = actor.type() == ActorType.STATE ? actor.entry().id() : actor.entry().country();
        return state == null ? Set.of() : Set.of(state);
    }

    private void count(String state) {
        states.merge(state, 1, Integer::sum);
    }

    Roles roles(Actor actor, AuthorityEntry entry) {
        List<String> all = new ArrayList<>();
        List<String> there = new ArrayList<>();
        boolean namesState = false;
        boolean elsewhere = false;
        boolean atOtherBody = false;
        for (RoleHolding holding : roles.getOrDefault(actor, List.of())) {
            Set<String> named = statesOfRoles.getOrDefault(holding, Set.of());
            boolean own = entry.country() != null && named.contains(entry.country());
            boolean foreign = !own && entry.country() != null && !named.isEmpty();
            boolean atOther = !isHeldAt(holding.organization(), entry);
            all.add(holding.role());
            if (!foreign && !atOther) {
                there.add(holding.role());
            }
            namesState |= own;
            elsewhere |= foreign;
            atOtherBody |= atOther;
        }
        return new Roles(RoleFields.of(all), RoleFields.of(there), namesState, elsewhere, atOtherBody);
    }

    /** "The president of the Harbour Club" is no head of state; a body of the same state, or one that the offices name, is in order. */
    private static boolean isHeldAt(@Nullable Actor organization, AuthorityEntry entry) {
        if (organization == null || organization.type() == ActorType.STATE) {
            return true;
        }
        AuthorityEntry body = organization.entry();
        return body != null && body.country() != null && body.country().equals(entry.country())
                || entry.offices().stream().anyMatch(office -> office.contains(organization.name()));
    }

    /** How often the article names the entry's state, its people, its government or a body of it. */
    int timesStateNamed(AuthorityEntry entry) {
        return entry.country() == null ? 0 : states.getOrDefault(entry.country(), 0);
    }

    /** Whether the article names no state more often than that of the entry. */
    boolean isAboutStateOf(AuthorityEntry entry) {
        int own = timesStateNamed(entry);
        return own > 0 && states.values().stream().noneMatch(count -> count > own);
    }

    /** How many others of the entry's state the article may mean by a name that only they bear. */
    int othersOf(AuthorityEntry entry) {
        Set<String> persons = entry.country() == null ? Set.of() : personsByState.getOrDefault(entry.country(), Set.of());
        return persons.size() - (persons.contains(entry.id()) ? 1 : 0);
    }

    /** Whether the article names an office by one of these nouns, anybody's. */
    boolean names(Set<String> offices) {
        return offices.stream().anyMatch(words::contains);
    }

    /** Whether the article is about those who govern or want to. */
    boolean isPolitical() {
        return POLITICAL.stream().filter(words::contains).count() >= ENOUGH_WORDS;
    }

    /** Whether the article appeared in the entry's state. */
    boolean isPublishedWhere(AuthorityEntry entry) {
        return publishedIn != null && publishedIn.equals(entry.country());
    }
}
