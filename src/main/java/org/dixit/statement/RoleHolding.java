package org.dixit.statement;

import java.util.function.UnaryOperator;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A role that an article gives to an actor.
 *
 * @param holder who holds it
 * @param role in the article's words: "senior lecturer in Politics", "US Secretary of State"
 * @param organization where it is held, where named
 * @param place the place or state, where named
 * @param span the words that give the role
 * @param confidence the extractor's, 0 to 1
 */
public record RoleHolding(
        Actor holder, String role, @Nullable Actor organization, @Nullable Actor place, TextSpan span, double confidence) {

    public RoleHolding {
        if (role.isBlank()) {
            throw new IllegalArgumentException("a role without words");
        }
        Confidence.check(confidence);
    }

    RoleHolding mapActors(UnaryOperator<Actor> change) {
        return new RoleHolding(change.apply(holder), role, organization == null ? null : change.apply(organization),
                place == null ? null : change.apply(place), span, confidence);
    }
}
