package org.dixit.statement;

import java.util.List;
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
 */
public record ArticleStatements(
        Article article,
        @Nullable Actor publisher,
        List<Statement> statements,
        List<RoleHolding> roles,
        List<OtherName> otherNames) {

    /** A form of an actor's name that the article uses, pronouns and bare roles excepted. */
    public record OtherName(Actor actor, String name) {
    }

    public ArticleStatements {
        statements = List.copyOf(statements);
        roles = List.copyOf(roles);
        otherNames = List.copyOf(otherNames);
        for (Statement statement : statements) {
            for (int inner : statement.reports()) {
                if (inner < 0 || inner >= statements.size()) {
                    throw new IllegalArgumentException("reports a statement that is not there: " + inner);
                }
            }
        }
    }
}
