package org.dixit.statement;

import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Whom a source names.
 *
 * @param actor the actor
 * @param role the role that the source gives, or that by which it names the actor; null without one
 * @param confidence that it is this actor, 0 to 1
 * @param grounds why it is this actor
 */
record Speaker(Actor actor, @Nullable RoleHolding role, double confidence, Grounds grounds) {

    Speaker(Actor actor, @Nullable RoleHolding role, double confidence, String why) {
        this(actor, role, confidence, new Grounds(why));
    }

    Speaker(Actor actor, @Nullable RoleHolding role, double confidence, String why, @Nullable TextSpan antecedent) {
        this(actor, role, confidence, new Grounds(why, antecedent));
    }
}
