package org.dixit.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a statement, and those of them that stand within quotation marks; marks, punctuation and case set aside. */
final class QuotedWords {

    private static final String DOUBLE_MARKS = "\"“”„‟«»";
    private static final String SINGLE_MARKS = "'‘’‚‛‹›";

    private QuotedWords() {
    }

    /** Runs of letters, their marks and digits in lower case; an apostrophe within a word joins. */
    static List<String> all(String content) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            i += Character.charCount(point);
            if (isOfWord(point)) {
                word.appendCodePoint(point);
            } else if (!((point == '\'' || point == '’') && i < content.length() && Character.isLetter(content.codePointAt(i)))) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /**
     * The words within quotation marks.
     *
     * @param direct whether the whole content is a quotation, even where its marks lie outside of it
     */
    static List<String> quoted(String content, boolean direct) {
        if (contains(content, DOUBLE_MARKS)) {
            return all(withinDoubleMarks(content));
        }
        if (direct) {
            return all(content);
        }
        return all(withinSingleMarks(content));
    }

    private static boolean contains(String content, String marks) {
        return content.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    /** A quotation that is not closed goes on to the end; one reopened at a paragraph goes on as if nothing were. */
    private static String withinDoubleMarks(String content) {
        StringBuilder inside = new StringBuilder();
        char opened = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (DOUBLE_MARKS.indexOf(c) < 0) {
                if (opened != 0) {
                    inside.append(c);
                }
                continue;
            }
            // A mark parts words, inside and out.
            inside.append(' ');
            if (opened == 0) {
                opened = c;
            } else if (closes(c, opened) && !reopens(content, i, c)) {
                opened = 0;
            }
        }
        return inside.toString();
    }

    private static boolean closes(char mark, char opened) {
        return switch (opened) {
            case '„', '‟' -> mark == '“' || mark == '”' || mark == '"';
            case '“', '”' -> mark == '”' || mark == '"';
            case '«' -> mark == '»';
            case '»' -> mark == '«' || mark == '»';
            default -> mark == '"' || mark == '”';
        };
    }

    private static boolean reopens(String content, int at, char mark) {
        return mark == '"' && at > 0 && content.charAt(at - 1) == '\n';
    }

    /** From the first mark that opens a word to the last that ends one: apostrophes in between cannot be told from marks. */
    private static String withinSingleMarks(String content) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < content.length(); i++) {
            if (SINGLE_MARKS.indexOf(content.charAt(i)) >= 0) {
                boolean afterWord = i > 0 && Character.isLetterOrDigit(content.charAt(i - 1));
                boolean beforeWord = i + 1 < content.length() && Character.isLetterOrDigit(content.charAt(i + 1));
                if (start < 0 && beforeWord && !afterWord) {
                    start = i;
                } else if (start >= 0 && !beforeWord) {
                    end = i;
                }
            }
        }
        return end > start && start >= 0 ? content.substring(start, end) : "";
    }
}
