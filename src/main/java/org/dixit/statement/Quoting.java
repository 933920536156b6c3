package org.dixit.statement;

import java.util.BitSet;
import java.util.List;
import org.dixit.article.TextSpan;

/** Whether the words of a content stand in quotation marks: all of them, some of them, none. */
final class Quoting {

    /** A content is direct though this share of its words stands outside the marks, by a slip. */
    private static final double STRAY = 0.05;

    private Quoting() {
    }

    /** DIRECT, MIXED or INDIRECT. */
    static Channel of(ArticleWords words, List<TextSpan> content) {
        BitSet quoted = quoted(words, content);
        int all = 0;
        for (TextSpan piece : content) {
            for (int i = words.at(piece.start()); i < words.from(piece.end()); i++) {
                all += words.isWord(i) ? 1 : 0;
            }
        }
        if (quoted.isEmpty()) {
            return Channel.INDIRECT;
        }
        return quoted.cardinality() >= all * (1 - STRAY) ? Channel.DIRECT : Channel.MIXED;
    }

    /** Which words of the article, by their numbers, stand in quotation marks within the content. */
    static BitSet quoted(ArticleWords words, List<TextSpan> content) {
        BitSet quoted = new BitSet();
        for (TextSpan piece : content) {
            int first = words.at(piece.start());
            int end = words.from(piece.end());
            if (words.turns().holds(piece)) {
                quoted.set(first, end);
                continue;
            }
            boolean open = closesBeforeItOpens(words, first, end);
            boolean single = false;
            for (int i = first; i < end; i++) {
                if (isTwoApostrophes(words, i)) {
                    open = !open;
                    i++;
                } else if (words.form(i).equals("\u2018") || !single && opensSingle(words, i, end)) {
                    single = true;
                } else if (words.form(i).equals("\u2019") || single && words.form(i).equals("'")) {
                    single = false;
                } else if (words.isQuote(i)) {
                    open = isOpening(words, i, open);
                } else if (words.isWord(i) && (open || single)) {
                    quoted.set(i);
                }
            }
        }
        return quoted;
    }

    /** Two apostrophes in the place of one mark, as some papers' archives have them. */
    private static boolean isTwoApostrophes(ArticleWords words, int i) {
        return words.form(i).equals("'") && i + 1 < words.size() && words.form(i + 1).equals("'") && words.start(i + 1) == words.end(i);
    }

    /** A straight single mark before a word, which another one closes. */
    private static boolean opensSingle(ArticleWords words, int i, int end) {
        if (!words.form(i).equals("'") || !words.isWord(i + 1) || words.start(i + 1) > words.end(i)
                || i > 0 && words.end(i - 1) == words.start(i) && words.isWord(i - 1)) {
            return false;
        }
        for (int k = i + 2; k < end; k++) {
            if (words.form(k).equals("'") && words.start(k) == words.end(k - 1)) {
                return true;
            }
        }
        return false;
    }

    /** A quotation whose first mark the article forgot. */
    private static boolean closesBeforeItOpens(ArticleWords words, int first, int end) {
        for (int i = first; i < end; i++) {
            if (words.isQuote(i)) {
                return i > first && !isOpening(words, i, false);
            }
        }
        return false;
    }

    private static boolean isOpening(ArticleWords words, int i, boolean open) {
        return switch (words.form(i)) {
            case "\u201c", "\u201e", "\u00ab" -> true;
            case "\u201d", "\u00bb" -> false;
            default -> !open && !(i > 0 && words.start(i) == words.end(i - 1)
                    && (i + 1 >= words.size() || words.start(i + 1) > words.end(i)));
        };
    }
}
