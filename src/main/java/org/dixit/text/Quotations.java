package org.dixit.text;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.TextSpan;

/**
 * Finds the outermost quotations of one paragraph: curly, low, straight and doubled single marks, guillemets, single marks told
 * apart from apostrophes. A quotation never leaves its paragraph: one without a closing mark ends with it, so that a lost mark
 * swallows no more than that; a closing mark without its partner takes the paragraph's beginning.
 */
public final class Quotations {

    private final String text;
    private final int start;
    private final int limit;
    private final List<Quotation> found = new ArrayList<>();
    /** No single mark closes before here: whatever opens up to here need not look again. */
    private int noSingleBefore;

    private Quotations(String text, TextSpan paragraph) {
        this.text = text;
        this.start = paragraph.start();
        this.limit = paragraph.end();
    }

    /** The quotations of a paragraph, in order and apart from each other. */
    public static List<Quotation> of(String text, TextSpan paragraph) {
        Quotations scan = new Quotations(text, paragraph);
        scan.run();
        return List.copyOf(scan.found);
    }

    private void run() {
        int at = start;
        while (at < limit) {
            at = step(at);
        }
    }

    private int step(int at) {
        char c = text.charAt(at);
        switch (c) {
            case '“', '„' -> {
                return close(at, 1, c == '„' ? "“”" : "”");
            }
            case '«' -> {
                return close(at, 1, "»");
            }
            case '”' -> {
                return unopened(at, 1);
            }
            case '"' -> {
                return opens(at, 1) ? closeStraight(at, "\"") : inches(at) ? at + 1 : unopened(at, 1);
            }
            case '`' -> {
                return doubled(at) && opens(at, 2) ? closeStraight(at, "''") : at + 1;
            }
            case '\'', '’' -> {
                if (doubled(at)) {
                    return opens(at, 2) ? closeStraight(at, "" + c + c) : unopened(at, 2);
                }
                return c == '\'' ? single(at) : at + 1;
            }
            case '‘' -> {
                return single(at);
            }
            default -> {
                return at + 1;
            }
        }
    }

    private boolean doubled(int at) {
        return at + 1 < limit && text.charAt(at + 1) == text.charAt(at);
    }

    /** A mark opens when words follow it at once and none stands directly before it. */
    private boolean opens(int at, int length) {
        int after = at + length;
        return after < limit && !Character.isWhitespace(text.charAt(after))
                && (at == start || !wordy(text.charAt(at - 1)) && ",.!?".indexOf(text.charAt(at - 1)) < 0);
    }

    private boolean inches(int at) {
        return at > start && Character.isDigit(text.charAt(at - 1));
    }

    private static boolean wordy(char c) {
        return Character.isLetterOrDigit(c);
    }

    private int close(int open, int length, String closing) {
        char opening = text.charAt(open);
        for (int i = open + length; i < limit; i++) {
            char c = text.charAt(i);
            if (closing.indexOf(c) >= 0 || c == '"' && !opens(i, 1)) {
                return add(open, i + 1, true, true);
            }
            if (c == opening && opening != '„') {
                boolean meantAsClosing = i > open + 1 && !Character.isWhitespace(text.charAt(i - 1));
                return meantAsClosing ? add(open, i + 1, true, true) : add(open, trimmed(open, i), true, false);
            }
        }
        return add(open, trimmed(open, limit), true, false);
    }

    private int closeStraight(int open, String mark) {
        int length = mark.length();
        for (int i = open + (mark.equals("\"") ? 1 : 2); i + length <= limit; i++) {
            boolean here = text.startsWith(mark, i) || length == 1 && text.charAt(i) == '”';
            if (!here) {
                continue;
            }
            boolean reopens = i > start && Character.isWhitespace(text.charAt(i - 1)) && opens(i, length);
            return reopens ? add(open, trimmed(open, i), true, false) : add(open, i + length, true, true);
        }
        return add(open, trimmed(open, limit), true, false);
    }

    /** Single marks: a quotation only where a fitting closing mark follows; otherwise it is an apostrophe. */
    private int single(int open) {
        if (open < noSingleBefore || !opens(open, 1) || Character.isDigit(text.charAt(open + 1))) {
            return open + 1;
        }
        int plural = -1;
        int i = open + 3;
        for (; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“' || c == '”') {
                break;
            }
            boolean mark = (c == '\'' || c == '’') && (i + 1 >= limit || !wordy(text.charAt(i + 1)));
            if (mark && !Character.isWhitespace(text.charAt(i - 1))) {
                if (text.charAt(i - 1) != 's') {
                    return add(open, i + 1, true, true);
                }
                plural = plural < 0 ? i : plural;
            }
        }
        if (plural < 0) {
            noSingleBefore = i;
            return open + 1;
        }
        return add(open, plural + 1, true, true);
    }

    /** A closing mark alone: what stands before it in the paragraph is quoted, if nothing else was. */
    private int unopened(int at, int length) {
        boolean closes = at > start && !Character.isWhitespace(text.charAt(at - 1));
        if (found.isEmpty() && closes && at - start > 20) {
            return add(start, at + length, false, true);
        }
        return at + length;
    }

    private int trimmed(int from, int end) {
        int last = end;
        while (last > from + 1 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private int add(int from, int end, boolean opened, boolean closed) {
        found.add(new Quotation(new TextSpan(from, end), opened, closed));
        return end;
    }
}
