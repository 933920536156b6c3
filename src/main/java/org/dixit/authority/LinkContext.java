package org.dixit.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What an article tells that helps to know who its actors are: their roles, the states that it names, its words. */
final class LinkContext {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Map<Actor, List<String>> roles = new HashMap<>();
    private final Map<Actor, Set<String>> statesInRoles = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final @Nullable String publishedIn;

    private LinkContext(ArticleStatements read) {
        Actor publisher = read.publisher();
        publishedIn = publisher == null || publisher.entry() == null ? null : publisher.entry().country();
        read.named().forEach(mention -> addState(mention.actor(), states));
        read.otherNames().forEach(other -> addState(other.actor(), states));
        words.addAll(List.of(NO_LETTERS.split(read.article().text().toLowerCase(Locale.ROOT))));
        Set<RoleHolding> holdings = new LinkedHashSet<>(read.roles());
        for (Statement statement : read.statements()) {
            statement.attributions().stream().map(Attribution::role).filter(role -> role != null).forEach(holdings::add);
        }
        for (RoleHolding holding : holdings) {
            roles.computeIfAbsent(holding.holder(), unseen -> new ArrayList<>()).add(holding.role());
            Set<String> named = statesInRoles.computeIfAbsent(holding.holder(), unseen -> new HashSet<>());
            addState(holding.place(), named);
            addState(holding.organization(), named);
            for (ActorMention mention : read.named()) {
                if (holding.span().contains(mention.span())) {
                    addState(mention.actor(), named);
                }
            }
            states.addAll(named);
        }
    }

    static LinkContext of(ArticleStatements read) {
        return new LinkContext(read);
    }

    private static void addState(@Nullable Actor actor, Set<String> to) {
        if (actor != null && actor.entry() != null) {
            String state = actor.entry().type() == ActorType.STATE ? actor.entry().id() : actor.entry().country();
            if (state != null && actor.entry().type() != ActorType.MEDIA_OUTLET) {
                to.add(state);
            }
        }
    }

    /** The roles that the article gives to an actor, in its words. */
    List<String> roles(Actor actor) {
        return roles.getOrDefault(actor, List.of());
    }

    /** The ids of the states that these roles name: that of "the French president" is France. */
    Set<String> statesInRoles(Actor actor) {
        return statesInRoles.getOrDefault(actor, Set.of());
    }

    /** Whether the article names the state, its people, its government or a body of it. */
    boolean names(String state) {
        return states.contains(state);
    }

    /** Whether the article has this word, in small letters, anywhere. */
    boolean hasWord(String word) {
        return words.contains(word);
    }

    /** The id of the state that the article was published in; null where that is not known. */
    @Nullable String publishedIn() {
        return publishedIn;
    }
}
