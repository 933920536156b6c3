package org.dixit.statement;

/**
 * What the cue and the grammar around it tell of a statement.
 *
 * @param channel how the words reached the article
 * @param act what the speaker does
 * @param certainty the speaker's
 * @param polarity the speaker's
 * @param temporality as the speaker sees it
 * @param stance the article's
 */
record Facets(Channel channel, Act act, Certainty certainty, Polarity polarity, Temporality temporality, Stance stance) {
}
