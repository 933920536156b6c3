package org.dixit.text;

/**
 * Words that the tagger marks.
 *
 * @param first the index of the first word in the article
 * @param last the index of the last, itself included
 * @param confidence the probability that just these words are marked, as far as the network's own odds go
 */
public record TaggedSpan(int first, int last, double confidence) {

    /** Whether both have a word in common. */
    public boolean meets(TaggedSpan other) {
        return first <= other.last && other.first <= last;
    }
}
