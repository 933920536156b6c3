package org.dixit.article;

import java.util.regex.Pattern;

/** Small questions about the characters of a text. */
final class Words {

    private static final Pattern FINAL = Pattern.compile("[.!?…:;,][\"'”’»›)\\]]*$");

    private Words() {
    }

    /** Space of any kind, also the no-break spaces that Java does not count. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\u0085' || c == '\uFEFF'
                || c > '\u007F' && Character.isWhitespace(c);
    }

    /** The characters in one line, runs of space and control characters as one space, broken surrogates replaced. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) || Character.isISOControl(c)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            if (!Character.isSurrogate(c)) {
                line.append(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                line.append(c).append(text.charAt(++i));
            } else {
                line.append('\uFFFD');
            }
        }
        return line.toString();
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** The number of stretches between spaces. */
    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** Whether it ends as a sentence or clause does, closing quotation marks and brackets apart. */
    static boolean endsWithPunctuation(String text) {
        return FINAL.matcher(text.substring(Math.max(0, text.length() - 6))).find();
    }

    static boolean hasQuotationMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("\"“”„«»‹›".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
