package org.dixit.explain;

/**
 * A part of a line of a note: words, or the number of a statement.
 *
 * @param text the words; for a number what stands for it, such as {@code [3]}
 * @param number the statement referred to, from 1; 0 for words
 */
public record Part(String text, int number) {

    static Part words(String text) {
        return new Part(text, 0);
    }

    static Part statement(int number) {
        return new Part("[" + number + "]", number);
    }
}
