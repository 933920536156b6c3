package org.dixit.statement;

import org.jspecify.annotations.Nullable;

/**
 * A name with the actor that it means.
 *
 * @param name where and how it stands
 * @param actor whom it means; null for names of places, events and the like, and for adjectives of states
 * @param state for an adjective of a state, that state
 */
record Mention(Name name, @Nullable Actor actor, @Nullable Actor state) {

    int first() {
        return name.first();
    }

    int end() {
        return name.end();
    }

    boolean isPerson() {
        return actor != null && actor.type() == ActorType.PERSON;
    }

    boolean isMedium() {
        return actor != null && actor.type() == ActorType.MEDIA_OUTLET;
    }

    /** The actor, or for an adjective its state. */
    @Nullable Actor actorOrState() {
        return actor != null ? actor : state;
    }
}
