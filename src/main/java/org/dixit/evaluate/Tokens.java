package org.dixit.evaluate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.article.TextSpan;

/**
 * A text as words and single marks. The cut is that of Python's {@code \w+|[^\w\s]}, with which published figures for such
 * corpora are commonly computed; Java's own classes differ from it at combining marks and some white space.
 */
final class Tokens {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Tokens(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Tokens of(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length();) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (isWordPart(codePoint)) {
                while (end < text.length() && isWordPart(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            if (!isSpace(codePoint)) {
                starts[count] = at;
                ends[count++] = end;
            }
            at = end;
        }
        return new Tokens(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /** Letters, numbers of every kind, and the underscore; no combining marks. */
    static boolean isWordPart(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> codePoint == '_';
        };
    }

    /** White space as Unicode's bidirectional classes have it: no-break spaces and the four ASCII separators belong to it. */
    static boolean isSpace(int codePoint) {
        return codePoint >= 0x09 && codePoint <= 0x0D || codePoint >= 0x1C && codePoint <= 0x1F || codePoint == 0x85
                || Character.isSpaceChar(codePoint);
    }

    /** The tokens that the spans touch, less those at both ends of the whole that are no words. */
    BitSet within(List<TextSpan> spans) {
        BitSet found = new BitSet();
        for (TextSpan span : spans) {
            for (int i = firstEndingAfter(span.start()); i < starts.length && starts[i] < span.end(); i++) {
                found.set(i);
            }
        }
        for (int i = found.nextSetBit(0); i >= 0 && !isWord(i); i = found.nextSetBit(i)) {
            found.clear(i);
        }
        for (int i = found.length() - 1; i >= 0 && !isWord(i); i = found.length() - 1) {
            found.clear(i);
        }
        return found;
    }

    boolean isWord(int token) {
        return isWordPart(text.codePointAt(starts[token]));
    }

    int start(int token) {
        return starts[token];
    }

    int count() {
        return starts.length;
    }

    /** How many tokens are words. */
    int words() {
        return (int) IntStream.range(0, starts.length).filter(this::isWord).count();
    }

    private int firstEndingAfter(int offset) {
        int at = Arrays.binarySearch(ends, offset + 1);
        return at < 0 ? -at - 1 : at;
    }
}
