package org.dixit.statement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dixit.article.TextSpan;

/**
 * An actor named at a place of the text.
 *
 * @param actor who
 * @param span the words that name it
 */
public record ActorMention(Actor actor, TextSpan span) {

    static List<ActorMention> map(List<ActorMention> mentions, UnaryOperator<Actor> change) {
        return mentions.stream().map(mention -> new ActorMention(change.apply(mention.actor()), mention.span())).toList();
    }
}
