package org.dixit.text;

/**
 * A name that the tagger marks.
 *
 * @param kind one of {@link SpanRole#NAMES}
 * @param span its words
 */
public record TaggedName(SpanRole kind, TaggedSpan span) {
}
