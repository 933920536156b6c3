package org.dixit.reuse;

import java.util.List;

/**
 * A few lines on an actor, for a small frame in another program.
 *
 * @param name the preferred one
 * @param kind in words
 * @param href of the actor's page
 * @param roles the most frequent, at most three
 * @param otherNames at most five
 * @param statements of the actor
 * @param mentions statements that mention it
 * @param days of the first and the last article with a statement of it; empty without one
 */
public record ActorPreview(String name, String kind, String href, List<String> roles, List<String> otherNames, long statements,
        long mentions, List<String> days) {

    public ActorPreview {
        roles = List.copyOf(roles);
        otherNames = List.copyOf(otherNames);
        days = List.copyOf(days);
    }
}
