package org.dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dixit.article.TextSpan;
import org.dixit.text.Token.Kind;

/**
 * Cuts a text into tokens: words (hyphens and apostrophes inside them stay, "'s" is a token of its own, abbreviations keep
 * their full stop), numbers, and single marks. A doubled single mark ('') is one token. One pass, no regular expressions.
 */
public final class Tokens {

    private Tokens() {
    }

    /** The tokens of a part of a text, in order. */
    public static List<Token> of(String text, TextSpan within) {
        List<Token> tokens = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int end = next(text, at, within.end(), tokens);
            at = end;
        }
        return tokens;
    }

    /**
     * The same, with each quotation as one token of kind {@link Kind#QUOTATION}, so that a sentence around quotations reads like
     * one without.
     *
     * @param quotations in order, apart from each other, within the part
     */
    public static List<Token> folded(String text, TextSpan within, List<Quotation> quotations) {
        List<Token> tokens = new ArrayList<>();
        int at = within.start();
        for (Quotation quotation : quotations) {
            tokens.addAll(of(text, new TextSpan(at, quotation.span().start())));
            tokens.add(Token.quotation(text, quotation.span()));
            at = quotation.span().end();
        }
        tokens.addAll(of(text, new TextSpan(at, within.end())));
        return tokens;
    }

    private static int next(String text, int start, int limit, List<Token> tokens) {
        char first = text.charAt(start);
        if (Character.isWhitespace(first) || first == '\u00a0' || first == '\ufeff') {
            return start + 1;
        }
        if (Character.isLetter(first) || Character.isHighSurrogate(first)) {
            return word(text, start, start + 1, limit, tokens);
        }
        if (Character.isDigit(first)) {
            int end = start + 1;
            while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || inside(text, end, limit, ".,:-/"))) {
                end++;
            }
            tokens.add(Token.of(Kind.NUMBER, text, start, end));
            return end;
        }
        int end = start + 1;
        if (isApostrophe(first)) {
            if (end < limit && text.charAt(end) == first) {
                end++;
            } else if (possessive(text, start, limit)) {
                tokens.add(Token.of(Kind.WORD, text, start, start + 2));
                return start + 2;
            }
        } else if (first == '-' || first == '.' || first == '`') {
            while (end < limit && text.charAt(end) == first) {
                end++;
            }
        }
        tokens.add(Token.of(Kind.PUNCTUATION, text, start, end));
        return end;
    }

    private static int word(String text, int start, int from, int limit, List<Token> tokens) {
        int end = from;
        while (end < limit) {
            char c = text.charAt(end);
            boolean goesOn = Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || inside(text, end, limit, "-&/")
                    || isApostrophe(c) && inside(text, end, limit, "'’") && !possessive(text, end, limit)
                    || c == '.' && inside(text, end, limit, ".") && dotted(text, start, end);
            if (!goesOn) {
                break;
            }
            end++;
        }
        if (end < limit && text.charAt(end) == '.'
                && Abbreviations.keepsStop(text.substring(start, end).toLowerCase(Locale.ROOT))) {
            end++;
            if (inside(text, Math.min(end, limit - 1), limit, "-")) {
                return word(text, start, end + 1, limit, tokens);
            }
        }
        tokens.add(Token.of(Kind.WORD, text, start, end));
        return end;
    }

    /** Whether all parts so far are one or two letters, as in "U.S.A" and "Ph.D", not as in "end.Then". */
    private static boolean dotted(String text, int start, int end) {
        int part = end;
        while (part > start && Character.isLetterOrDigit(text.charAt(part - 1))) {
            part--;
        }
        return end - part <= 2;
    }

    private static boolean inside(String text, int at, int limit, String marks) {
        return marks.indexOf(text.charAt(at)) >= 0 && at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean possessive(String text, int at, int limit) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
                && at + 1 < limit && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }
}
