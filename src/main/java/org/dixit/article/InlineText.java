package org.dixit.article;

/**
 * Gathers the words of one block: runs of space become one space, none at the start or end, and a line break stays as one
 * newline without spaces around it.
 */
final class InlineText {

    private final StringBuilder text = new StringBuilder();
    private char gap = 0;

    void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                continue;
            }
            if (Words.isSpace(c)) {
                gap = gap == '\n' ? '\n' : ' ';
            } else {
                if (gap != 0 && !text.isEmpty()) {
                    text.append(gap);
                }
                gap = 0;
                text.append(c);
            }
        }
    }

    void lineBreak() {
        gap = '\n';
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Gives the words and starts anew. */
    String take() {
        String words = text.toString();
        text.setLength(0);
        gap = 0;
        return words;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
