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
 * is the same, the roles agree, the state is spoken of. A wrong link is worse than none: a role that conflicts, another state, or a
 * second entry that fits as well leaves the actor local. Immutable, safe for many threads.
 */
public final class ActorLinker {

    /** Below it an actor stays local. */
    static final double THRESHOLD = 0.65;

    /** A name alone: as often as not somebody else bears it. */
    private static final double NAME = 0.5;
    private static final double SAME_OFFICE = 0.3;
    private static final double SAME_FIELD = 0.2;
    private static final double STATE_IN_ROLE = 0.15;
    private static final double STATE_NAMED = 0.1;
    private static final double OFFICE_NAMED = 0.1;
    private static final double PUBLISHED_THERE = 0.05;
    private static final double SUREST = 0.95;
    /** Of two who bear the name, the better must be better by so much. */
    private static final double MARGIN = 0.15;

    private final Function<String, List<AuthorityEntry>> candidates;

    /** @param candidates gives every entry that bears a name, whatever its kind */
    public ActorLinker(Function<String, List<AuthorityEntry>> candidates) {
        this.candidates = candidates;
    }

    /** The same statements, with the actors linked that the context tells. */
    public ArticleStatements link(ArticleStatements read) {
        LinkContext context = LinkContext.of(read);
        Map<Actor, Actor> linked = new HashMap<>();
        return read.mapActors(actor -> linked.computeIfAbsent(actor, each -> choose(each, context).orElse(each)));
    }

    private Optional<Actor> choose(Actor actor, LinkContext context) {
        if (actor.entry() != null || actor.type() == ActorType.GROUP) {
            return Optional.empty();
        }
        record Scored(AuthorityEntry entry, double score) {
        }
        List<Scored> scored = new ArrayList<>();
        for (AuthorityEntry entry : candidates.apply(actor.name())) {
            if (entry.type() == actor.type()) {
                scored.add(new Scored(entry, score(actor, entry, context)));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (scored.isEmpty() || scored.getFirst().score() < THRESHOLD
                || scored.size() > 1 && scored.getFirst().score() - scored.get(1).score() < MARGIN) {
            return Optional.empty();
        }
        return Optional.of(Actor.linked(scored.getFirst().entry(), scored.getFirst().score()));
    }

    /** How far the article shows that the actor is this entry; 0 where something speaks against it. */
    private static double score(Actor actor, AuthorityEntry entry, LinkContext context) {
        RoleFields given = RoleFields.of(context.roles(actor));
        RoleFields held = RoleFields.of(entry.offices());
        boolean ofState = entry.country() != null && context.statesInRoles(actor).contains(entry.country());
        boolean ofOther = entry.country() != null && !ofState && !context.statesInRoles(actor).isEmpty();
        if (given.conflictsWith(held) || ofOther) {
            return 0;
        }
        boolean there = entry.country() != null && context.names(entry.country());
        double score = NAME
                + (given.sharesOffice(held) ? SAME_OFFICE : given.sharesField(held) ? SAME_FIELD : 0)
                + (ofState ? STATE_IN_ROLE : 0)
                + (there ? STATE_NAMED : 0)
                + (held.offices().stream().anyMatch(context::hasWord) ? OFFICE_NAMED : 0)
                + (entry.country() != null && entry.country().equals(context.publishedIn()) ? PUBLISHED_THERE : 0);
        return Math.min(SUREST, score);
    }
}
