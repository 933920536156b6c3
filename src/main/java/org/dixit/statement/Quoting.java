package org.dixit.statement;

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
        int inside = 0;
        int all = 0;
        for (TextSpan piece : content) {
            int first = words.at(piece.start());
            int end = words.from(piece.end());
            boolean open = closesBeforeItOpens(words, first, end);
            boolean single = false;
            for (int i = first; i < end; i++) {
                if (words.form(i).equals("\u2018")) {
                    single = true;
                } else if (words.form(i).equals("\u2019")) {
                    single = false;
                } else if (words.isQuote(i)) {
                    open = isOpening(words, i, open);
                } else if (words.isWord(i)) {
                    all++;
                    inside += open || single ? 1 : 0;
                }
            }
        }
        if (inside == 0) {
            return Channel.INDIRECT;
        }
        return inside >= all * (1 - STRAY) ? Channel.DIRECT : Channel.MIXED;
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
