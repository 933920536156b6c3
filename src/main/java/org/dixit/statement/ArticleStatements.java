package org.dixit.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * All that was read out of one article.
 *
 * @param article the article
 * @param publisher the actor that published it, where known
 * @param statements in the order of the text; their {@code reports} point into this list and form no cycle
 * @param roles all roles that the article gives to actors, whether or not these speak
 * @param otherNames forms under which actors appear in this article beside their preferred one
 * @param named every name in the article that leads to an actor, whether or not a statement holds it; an adjective of a state leads
 *     to the state
 */
public record ArticleStatements(
        Article article,
        @Nullable Actor publisher,
        List<Statement> statements,
        List<RoleHolding> roles,
        List<OtherName> otherNames,
        List<ActorMention> named) {

    /** A form of an actor's name that the article uses, pronouns and bare roles excepted. */
    public record OtherName(Actor actor, String name) {
    }

    /** What was read out of an article of which no other names are told. */
    public ArticleStatements(Article article, @Nullable Actor publisher, List<Statement> statements, List<RoleHolding> roles,
            List<OtherName> otherNames) {
        this(article, publisher, statements, roles, otherNames, List.of());
    }

    public ArticleStatements {
        statements = List.copyOf(statements);
        roles = List.copyOf(roles);
        otherNames = List.copyOf(otherNames);
        named = List.copyOf(named);
        for (Statement statement : statements) {
            for (int inner : statement.reports()) {
                if (inner < 0 || inner >= statements.size()) {
                    throw new IllegalArgumentException("reports a statement that is not there: " + inner);
                }
            }
        }
    }

    /**
     * The same statements with other actors in the places of some, in all parts: an authority's, or those of a correction. The name
     * that an actor had becomes another name of the one in its place.
     *
     * @param change gives for every actor the one to stand in its place, often the same; affiliations are asked for alone
     */
    public ArticleStatements mapActors(UnaryOperator<Actor> change) {
        UnaryOperator<Actor> whole = actor -> {
            Actor changed = change.apply(actor);
            Actor affiliation = changed.affiliation();
            return affiliation == null ? changed : new Actor(changed.type(), changed.name(), changed.entry(),
                    change.apply(affiliation), changed.count(), changed.linkConfidence());
        };
        Set<OtherName> others = new LinkedHashSet<>();
        UnaryOperator<Actor> naming = actor -> {
            Actor changed = whole.apply(actor);
            if (actor.type() != ActorType.GROUP) {
                others.add(new OtherName(changed, actor.name()));
            }
            return changed;
        };
        Actor publishing = publisher == null ? null : naming.apply(publisher);
        List<Statement> saying = statements.stream().map(statement -> statement.mapActors(naming)).toList();
        List<RoleHolding> holding = roles.stream().map(role -> role.mapActors(naming)).toList();
        otherNames.forEach(other -> others.add(new OtherName(naming.apply(other.actor()), other.name())));
        others.removeIf(other -> other.name().equals(other.actor().name()));
        return new ArticleStatements(article, publishing, saying, holding, List.copyOf(others), ActorMention.map(named, whole));
    }

    /**
     * The same with another statement in the place of some.
     *
     * @param change gives for the index of a statement and itself the one to stand there, mostly the same
     */
    public ArticleStatements mapStatements(BiFunction<Integer, Statement, Statement> change) {
        return new ArticleStatements(article, publisher,
                IntStream.range(0, statements.size()).mapToObj(i -> change.apply(i, statements.get(i))).toList(), roles, otherNames, named);
    }

    /** The same without some statements, given by their indices; who reported one of them now reports what that one reported. */
    public ArticleStatements without(Set<Integer> left) {
        List<Integer> stay = IntStream.range(0, statements.size()).filter(i -> !left.contains(i)).boxed().toList();
        List<Statement> kept = stay.stream()
                .map(i -> statements.get(i).reporting(reported(i, left).map(stay::indexOf).distinct().sorted().toList())).toList();
        return new ArticleStatements(article, publisher, kept, roles, otherNames, named);
    }

    /** The same with these forms of names in the place of those read. */
    public ArticleStatements withOtherNames(List<OtherName> names) {
        return new ArticleStatements(article, publisher, statements, roles, names, named);
    }

    /** All actors that the article names or means, some more than once. */
    public Stream<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        mapActors(actor -> {
            actors.add(actor);
            return actor;
        });
        return actors.stream();
    }

    private Stream<Integer> reported(int outer, Set<Integer> left) {
        return statements.get(outer).reports().stream().flatMap(inner -> left.contains(inner) ? reported(inner, left) : Stream.of(inner));
    }
}
