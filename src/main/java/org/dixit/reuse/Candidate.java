package org.dixit.reuse;

/**
 * An actor that may be meant.
 *
 * @param actor under the name that fits best
 * @param score from 0 to 100: the likeness of the names, lowered where what is known of the actor speaks against it
 * @param match whether this one may be taken without a look
 */
record Candidate(ActorNames.Borne actor, double score, boolean match) {
}
