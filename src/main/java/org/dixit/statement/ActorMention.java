package org.dixit.statement;

import org.dixit.article.TextSpan;

/**
 * An actor named at a place of the text.
 *
 * @param actor who
 * @param span the words that name it
 */
public record ActorMention(Actor actor, TextSpan span) {
}
