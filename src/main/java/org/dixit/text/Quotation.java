package org.dixit.text;

import org.dixit.article.TextSpan;

/**
 * Words between quotation marks, or what is left of that where a mark is missing.
 *
 * @param span the words with their marks
 * @param opened whether it has its opening mark
 * @param closed whether it has its closing mark
 */
public record Quotation(TextSpan span, boolean opened, boolean closed) {

    /** Whether a full stop, question or exclamation mark stands last in it, so that a sentence ends with it. */
    public boolean endsSentence(String text) {
        char last = lastInside(text);
        return last == '.' || last == '!' || last == '?' || last == '…';
    }

    /** The last character that is neither a mark nor white space; a blank when there is none. */
    public char lastInside(String text) {
        for (int i = span.end() - 1; i >= span.start(); i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "\"'“”‘’«»‹›`„".indexOf(c) < 0) {
                return c;
            }
        }
        return ' ';
    }

    /** How many words it has, counted by white space; short ones are often titles or scare quotes. */
    public int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }
}
