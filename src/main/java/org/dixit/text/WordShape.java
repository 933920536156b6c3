package org.dixit.text;

/**
 * What a piece's spelling alone does not tell the encoder: how its word is written, and whether it is quoted. One of
 * {@value #COUNT} numbers, each with a learned vector.
 */
public final class WordShape {

    /** How many shapes there are. */
    public static final int COUNT = 16;

    private static final int CAPITALIZED = 1;
    private static final int ALL_CAPITALS = 2;
    private static final int MIXED = 3;
    private static final int QUOTED = 4;
    private static final int GLUED = 8;

    private WordShape() {
    }

    static int of(String text, Words.Word word) {
        return letters(text, word) + (word.quoted() ? QUOTED : 0) + (word.glued() ? GLUED : 0);
    }

    private static int letters(String text, Words.Word word) {
        int capitals = 0;
        int small = 0;
        boolean first = Character.isUpperCase(text.codePointAt(word.span().start()));
        for (int i = word.span().start(); i < word.span().end(); i += Character.charCount(text.codePointAt(i))) {
            capitals += Character.isUpperCase(text.codePointAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.codePointAt(i)) ? 1 : 0;
        }
        if (capitals == 0) {
            return 0;
        }
        if (small == 0) {
            return capitals == 1 ? CAPITALIZED : ALL_CAPITALS;
        }
        return first && capitals == 1 ? CAPITALIZED : MIXED;
    }
}
