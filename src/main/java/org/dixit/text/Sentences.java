package org.dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;

/**
 * Cuts a paragraph into sentences: after a full stop, question or exclamation mark, with the closing marks that follow it,
 * where a capital letter, a number or an opening mark follows. Full stops of abbreviations and initials end a sentence only
 * before a word that usually begins one.
 */
public final class Sentences {

    private static final Set<String> USUAL_BEGINNINGS = Set.of(
            "the", "a", "an", "he", "she", "it", "they", "we", "i", "but", "and", "in", "on", "at", "this", "that", "these",
            "those", "his",
            "her", "their", "as", "when", "if", "for", "after", "while", "although", "however", "there", "according", "asked",
            "some");

    /** The time that rules take grows faster than a sentence. What is longer, in tokens, is no sentence, and parted just here. */
    private static final int LONGEST = 300;

    private Sentences() {
    }

    /** The sentences of a paragraph as spans of the text. */
    public static List<TextSpan> of(String text, TextSpan paragraph) {
        return of(text, Tokens.of(text, paragraph)).stream()
                .map(tokens -> new TextSpan(tokens.getFirst().start(), tokens.getLast().end()))
                .toList();
    }

    /** The sentences of a paragraph as runs of its tokens, which may be folded ones. */
    public static List<List<Token>> of(String text, List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!ends(text, tokens.get(i))) {
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && closes(text, tokens, end)) {
                end++;
            }
            if (end < tokens.size() && begins(tokens.get(i), tokens.get(end))) {
                add(tokens.subList(from, end), sentences);
                from = end;
            }
            i = end - 1;
        }
        if (from < tokens.size()) {
            add(tokens.subList(from, tokens.size()), sentences);
        }
        return sentences;
    }

    private static void add(List<Token> sentence, List<List<Token>> sentences) {
        for (int from = 0; from < sentence.size(); from += LONGEST) {
            sentences.add(List.copyOf(sentence.subList(from, Math.min(sentence.size(), from + LONGEST))));
        }
    }

    private static boolean ends(String text, Token token) {
        return switch (token.kind()) {
            case PUNCTUATION -> token.lower().startsWith(".") || token.is("!") || token.is("?") || token.is("…");
            case WORD -> token.lower().length() > 1 && token.lower().endsWith(".") && Abbreviations.canEndSentence(token.lower());
            case QUOTATION -> endsWithStop(text, token);
            case NUMBER -> false;
        };
    }

    private static boolean endsWithStop(String text, Token token) {
        return new Quotation(token.span(), true, true).endsSentence(text);
    }

    /** Brackets and closing marks right after a full stop still belong to its sentence. */
    private static boolean closes(String text, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.PUNCTUATION || tokens.get(at - 1).end() != token.start()) {
            return false;
        }
        char mark = text.charAt(token.start());
        return ")]”’»\"'".indexOf(mark) >= 0 || mark == '.' || mark == '!' || mark == '?';
    }

    private static boolean begins(Token last, Token next) {
        if (last.isWord()) {
            return next.capital() && USUAL_BEGINNINGS.contains(next.lower());
        }
        return switch (next.kind()) {
            case WORD -> next.capital();
            case NUMBER, QUOTATION -> true;
            case PUNCTUATION -> "“\"‘'«(„[`―—–•*".indexOf(next.lower().charAt(0)) >= 0;
        };
    }
}
