package org.dixit.statement;

import org.jspecify.annotations.Nullable;

/**
 * Whom a source names.
 *
 * @param actor the actor
 * @param role the role that the source gives, or that by which it names the actor; null without one
 * @param confidence that it is this actor, 0 to 1
 */
record Speaker(Actor actor, @Nullable RoleHolding role, double confidence) {
}
