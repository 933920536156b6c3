package org.dixit.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.AuthorityEntry;

/**
 * Links the actors of an article that bear a name of the authority files, where the article shows that the entry is meant: the kind
 * is the same, the roles agree, the state and others of it are spoken of. A wrong link is worse than none: a role that conflicts,
 * another state, or a second entry that fits nearly as well leaves the actor local. Immutable, safe for many threads.
 *
 * <p>What speaks for an entry adds up to the confidence of the link. The weights were set on news whose names people had linked.
 */
public final class ActorLinker {

    /** Below it an actor stays local. */
    static final double THRESHOLD = 0.7;

    /** The name alone, of a body or of somebody whom news names without telling who that is: as often as not it is another. */
    private static final double KNOWN_NAME = 0.5;
    private static final double NAME = 0.4;
    private static final double SAME_OFFICE = 0.3;
    private static final double SAME_FIELD = 0.2;
    private static final double AT_OTHER_BODY = 0.1;
    private static final double STATE_IN_ROLE = 0.15;
    private static final double STATE_NAMED = 0.1;
    private static final double STATE_NAMED_OFTEN = 0.2;
    private static final int OFTEN = 2;
    private static final double ONE_OF_STATE = 0.1;
    private static final double MORE_OF_STATE = 0.15;
    private static final double OFFICE_NAMED = 0.1;
    private static final double PUBLISHED_THERE = 0.05;
    private static final double ABOUT_STATE = 0.2;
    private static final double SUREST = 0.95;
    private static final double SUREST_WITHOUT_ROLE = 0.85;
    /** Of two who bear the name, the better must be better by so much. */
    private static final double MARGIN = 0.15;

    private final Function<String, List<AuthorityEntry>> candidates;

    /** @param candidates gives every entry that bears a name, whatever its kind */
    public ActorLinker(Function<String, List<AuthorityEntry>> candidates) {
        this.candidates = candidates;
    }

    /** The same statements, with the actors linked that the context tells. */
    public ArticleStatements link(ArticleStatements read) {
        LinkContext context = LinkContext.of(read, this::fitting);
        Map<Actor, Actor> linked = new HashMap<>();
        return read.mapActors(actor -> linked.computeIfAbsent(actor, each -> choose(each, context).orElse(each)));
    }

    private List<AuthorityEntry> fitting(Actor actor) {
        return actor.entry() != null || actor.type() == ActorType.GROUP ? List.of()
                : candidates.apply(actor.name()).stream().filter(entry -> entry.type() == actor.type()).toList();
    }

    private Optional<Actor> choose(Actor actor, LinkContext context) {
        record Scored(AuthorityEntry entry, double score) {
        }
        List<Scored> scored = new ArrayList<>();
        for (AuthorityEntry entry : fitting(actor)) {
            scored.add(new Scored(entry, actor.type() == ActorType.PERSON
                    ? scoreOfPerson(actor, entry, context) : scoreOfBody(entry, context)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (scored.isEmpty() || scored.getFirst().score() < THRESHOLD
                || scored.size() > 1 && scored.getFirst().score() - scored.get(1).score() < MARGIN) {
            return Optional.empty();
        }
        return Optional.of(Actor.linked(scored.getFirst().entry(), scored.getFirst().score()));
    }

    /** Where a state is spoken of, its highest are too. */
    private static double stateNamed(boolean knownToAll, int times) {
        return knownToAll && times >= OFTEN ? STATE_NAMED_OFTEN : times > 0 ? STATE_NAMED : 0;
    }

    /** Several bodies of several states may share a name ("Labour Party"): the article must be about the state. */
    private static double scoreOfBody(AuthorityEntry entry, LinkContext context) {
        int others = context.othersOf(entry);
        return KNOWN_NAME + (context.isAboutStateOf(entry) ? ABOUT_STATE : 0)
                + (others > 1 ? MORE_OF_STATE : others > 0 ? ONE_OF_STATE : 0)
                + (context.isPublishedWhere(entry) ? PUBLISHED_THERE : 0);
    }

    /** How far the article shows that the actor is this entry; 0 where something speaks against it. */
    private static double scoreOfPerson(Actor actor, AuthorityEntry entry, LinkContext context) {
        boolean knownToAll = RoleFields.isKnownToAll(entry.offices());
        LinkContext.Roles roles = context.roles(actor, entry);
        RoleFields held = RoleFields.of(entry.offices());
        if (roles.all().conflictsWith(held)) {
            return 0;
        }
        boolean sameOffice = roles.there().sharesOffice(held);
        if (roles.elsewhere() && !sameOffice) {
            return 0;
        }
        int others = context.othersOf(entry);
        double score = (knownToAll ? KNOWN_NAME : NAME)
                + (sameOffice ? SAME_OFFICE : roles.there().sharesField(held) ? SAME_FIELD : 0)
                - (roles.atOtherBody() && !sameOffice ? AT_OTHER_BODY : 0)
                + (roles.namesState() ? STATE_IN_ROLE : 0)
                + stateNamed(knownToAll, context.timesStateNamed(entry))
                + (others > 1 ? MORE_OF_STATE : others > 0 ? ONE_OF_STATE : 0)
                + (context.names(held.offices()) || knownToAll && context.isPolitical() ? OFFICE_NAMED : 0)
                + (context.isPublishedWhere(entry) ? PUBLISHED_THERE : 0);
        boolean byRole = sameOffice || roles.namesState() || roles.there().sharesField(held);
        return Math.min(byRole ? SUREST : SUREST_WITHOUT_ROLE, score);
    }
}
