package org.dixit.text;

/**
 * A part of an article that goes through the encoder at once: whole paragraphs where they fit.
 *
 * @param first the index of its first word in the article
 * @param end the index after its last word
 * @param pieces the numbers of its word pieces, with the special ones at the start, between paragraphs and at the end
 * @param shapes the {@linkplain WordShape shape} of each piece's word; 0 for special pieces
 * @param heads for each word the position of its first piece
 */
public record Window(int first, int end, int[] pieces, int[] shapes, int[] heads) {

    /** How many words it has. */
    public int words() {
        return end - first;
    }

    /** How many pieces it has, the special ones included. */
    public int length() {
        return pieces.length;
    }
}
