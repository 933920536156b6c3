package org.dixit.text;

import java.util.Locale;
import org.dixit.article.TextSpan;

/**
 * A word, number, mark or whole quotation at a place of a text.
 *
 * @param kind what it is
 * @param span where it stands
 * @param lower its characters in lower case, with straight apostrophes; of a quotation only the opening mark
 * @param capital whether it starts with a capital letter
 */
public record Token(Kind kind, TextSpan span, String lower, boolean capital) {

    /** What a token is; QUOTATION only where quotations were folded. */
    public enum Kind { WORD, NUMBER, PUNCTUATION, QUOTATION }

    static Token of(Kind kind, String text, int start, int end) {
        String words = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        return new Token(kind, new TextSpan(start, end), words, Character.isUpperCase(text.charAt(start)));
    }

    static Token quotation(String text, TextSpan span) {
        return new Token(Kind.QUOTATION, span, text.substring(span.start(), span.start() + 1), false);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
