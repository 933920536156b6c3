package org.dixit.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dixit.article.TextSpan;
import org.dixit.text.Quotation;
import org.dixit.text.Token;
import org.jspecify.annotations.Nullable;

/** One sentence for the rules: its tokens, quotations folded into one token each, and where clauses and noun phrases end. */
final class Sentence {

    private static final int LONGEST_APPOSITION = 30;

    final String text;
    final List<Token> tokens;
    final List<String> words;
    /** Every cue asks for the phrases before all cues after it. */
    private final Map<Integer, Optional<Range>> phrasesBefore = new HashMap<>();

    Sentence(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.words = tokens.stream().map(Token::lower).collect(Collectors.toUnmodifiableList());
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** The lower-case word at a place, empty outside the sentence. */
    String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }

    boolean isQuotation(int at) {
        return at >= 0 && at < size() && token(at).isQuotation();
    }

    Quotation quotation(int at) {
        return new Quotation(token(at).span(), true, true);
    }

    /** Whether a quotation is long enough to be an utterance, not a title or a scare quote. */
    boolean isUtterance(int at) {
        return isQuotation(at) && (quotation(at).words(text) > 3 || ",.?!".indexOf(quotation(at).lastInside(text)) >= 0);
    }

    boolean isComma(int at) {
        return word(at).equals(",");
    }

    boolean isDash(int at) {
        String word = word(at);
        return word.equals("–") || word.equals("—") || word.equals("―") || word.startsWith("-");
    }

    /** Whether the sentence ends here but for its full stop. */
    boolean isEnd(int at) {
        if (at >= size()) {
            return true;
        }
        String word = word(at);
        if (at == size() - 1 && word.equals(":")) {
            return true;
        }
        return at >= size() - 2 && (word.startsWith(".") || word.equals("!") || word.equals("?") || word.equals(";"));
    }

    /** Whether a negation stands among these tokens: "did not immediately respond". */
    boolean negates(int from, int to) {
        return words.subList(from, to).stream()
                .anyMatch(word -> word.equals("not") || word.equals("never") || word.equals("cannot") || word.endsWith("n't"));
    }

    TextSpan span(Range range) {
        return new TextSpan(token(range.from()).start(), token(range.to() - 1).end());
    }

    /** A run of tokens, end exclusive, never empty. */
    record Range(int from, int to) {
        Range {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("not a range: " + from + " to " + to);
            }
        }
    }

    /** The noun phrase that ends before a place, with an apposition between commas; null without one. */
    @Nullable Range nounPhraseBefore(int end) {
        return phrasesBefore.computeIfAbsent(end, unseen -> Optional.ofNullable(findNounPhraseBefore(unseen))).orElse(null);
    }

    private @Nullable Range findNounPhraseBefore(int end) {
        int last = end - 1;
        if (last < 0) {
            return null;
        }
        if (isComma(last) || isDash(last)) {
            return withApposition(end);
        }
        int from = phraseStart(end);
        return from < end && names(from, end) ? new Range(from, end) : null;
    }

    /** The noun phrase before the first finite verb that stands before a place; null without one. */
    @Nullable Range mainSubject(int limit) {
        for (int i = 1; i < limit; i++) {
            if (WordClasses.looksFinite(token(i))) {
                int from = i;
                while (from > 0 && WordClasses.isAdverb(token(from - 1))) {
                    from--;
                }
                return nounPhraseBefore(from);
            }
        }
        return null;
    }

    private @Nullable Range withApposition(int end) {
        String mark = word(end - 1);
        int open = end - 2;
        while (open >= 0 && end - open < LONGEST_APPOSITION && !word(open).equals(mark)) {
            open--;
        }
        if (open < 1 || !word(open).equals(mark) || open == end - 2) {
            return null;
        }
        int from = phraseStart(open);
        if (from >= open || !names(from, open)) {
            return null;
        }
        String first = word(open + 1);
        boolean describes = WordClasses.DETERMINERS.contains(first) || token(open + 1).kind() == Token.Kind.NUMBER
                || token(open + 1).isWord() && !WordClasses.CLAUSE_OPENERS.contains(first) && !first.endsWith("ing")
                && !WordClasses.PREPOSITIONS.contains(first);
        if (describes) {
            int earlier = word(open - 1).equals("") ? -1 : open - 1;
            for (int i = earlier; i > 0 && open - i < 6; i--) {
                if (isComma(i) && token(i + 1).kind() == Token.Kind.NUMBER) {
                    int first2 = phraseStart(i);
                    return first2 < i ? new Range(first2, end) : new Range(from, end);
                }
            }
            return new Range(from, end);
        }
        return new Range(from, open);
    }

    /** Whether a phrase has a word that can name somebody. */
    private boolean names(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = token(i);
            if (token.isWord() && !WordClasses.PREPOSITIONS.contains(token.lower()) && !WordClasses.isAdverb(token)
                    && !WordClasses.isTime(token)) {
                return true;
            }
        }
        return false;
    }

    private int phraseStart(int end) {
        int last = end - 1;
        if (WordClasses.SUBJECT_PRONOUNS.contains(word(last)) || WordClasses.INDEFINITE_PRONOUNS.contains(word(last))) {
            return last;
        }
        int at = end;
        while (at > 0 && goesThrough(at - 1, end)) {
            at--;
            if (word(at).equals(")")) {
                while (at > 0 && !word(at).equals("(")) {
                    at--;
                }
            }
        }
        return trimmedStart(at, end);
    }

    private boolean goesThrough(int at, int end) {
        Token token = token(at);
        String word = token.lower();
        return switch (token.kind()) {
            case NUMBER -> true;
            case QUOTATION -> at < end - 1 && quotation(at).words(text) <= 3 && quotation(at).lastInside(text) != ',';
            case PUNCTUATION -> word.equals(")") && at > 0 || word.equals("%") || word.equals("$") || word.equals("&");
            case WORD -> {
                if (word.equals("and") || word.equals("or")) {
                    yield joins(at, end);
                }
                boolean finite = WordClasses.looksFinite(token) && !(word.endsWith("ed") && word(at + 1).equals("by"));
                yield !WordClasses.CLAUSE_OPENERS.contains(word) && !finite
                        && !WordClasses.SUBJECT_PRONOUNS.contains(word);
            }
        };
    }

    /** Whether an "and" stands between two names or two like nouns of one phrase. */
    private boolean joins(int and, int end) {
        if (and == 0 || and + 1 >= end) {
            return false;
        }
        Token before = token(and - 1);
        Token after = token(and + 1);
        return before.isWord() && (before.capital() && after.capital()
                || !before.capital() && !WordClasses.DETERMINERS.contains(after.lower()) && end - and <= 3);
    }

    /** Drops what stands before the phrase itself: "But", "On Monday", "In Ohio last week". */
    private int trimmedStart(int start, int end) {
        int at = start;
        while (at < end - 1) {
            Token token = token(at);
            String word = token.lower();
            boolean leading = word.equals("and") || word.equals("but") || word.equals("so") || word.equals("or")
                    || WordClasses.isAdverb(token)
                    || WordClasses.isTime(token);
            if (leading) {
                at++;
                continue;
            }
            if (!WordClasses.PREPOSITIONS.contains(word)) {
                break;
            }
            int next = afterPrepositionalPhrase(at, end);
            if (next >= end) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** After a leading phrase like "In Ohio" or "On Monday" the subject begins with a determiner, a title or a name. */
    private int afterPrepositionalPhrase(int preposition, int end) {
        for (int i = preposition + 2; i < end; i++) {
            String word = word(i);
            boolean starts = WordClasses.DETERMINERS.contains(word) || token(i).capital() && !token(i - 1).capital()
                    || WordClasses.isTime(token(i - 1));
            if (starts && !WordClasses.PREPOSITIONS.contains(word(i - 1)) && !WordClasses.PREPOSITIONS.contains(word)) {
                return i;
            }
        }
        return end;
    }

    /** The noun phrase that begins at a place, with its apposition; null where none begins. */
    @Nullable Range nounPhraseFrom(int start) {
        if (start >= size() || !token(start).isWord() && token(start).kind() != Token.Kind.NUMBER) {
            return null;
        }
        if (WordClasses.SUBJECT_PRONOUNS.contains(word(start))) {
            return new Range(start, start + 1);
        }
        int at = start;
        while (at < size()) {
            Token token = token(at);
            String word = token.lower();
            if (isComma(at)) {
                int closing = appositionEnd(at);
                if (closing < 0) {
                    break;
                }
                at = closing;
                break;
            }
            if (word.equals("(")) {
                int close = at;
                while (close < size() && !word(close).equals(")")) {
                    close++;
                }
                if (close >= size()) {
                    break;
                }
                at = close + 1;
                continue;
            }
            boolean stops = token.kind() == Token.Kind.PUNCTUATION && !word.equals("%") && !word.equals("$") && !word.equals("&")
                    || token.isQuotation() && (at == start || quotation(at).words(text) > 3)
                    || at > start && (WordClasses.CLAUSE_OPENERS.contains(word) || WordClasses.looksFinite(token)
                    && at > start + 1
                            || WordClasses.SUBJECT_PRONOUNS.contains(word) || WordClasses.isTime(token) || leavesPhrase(at));
            if (stops) {
                break;
            }
            at++;
        }
        return at > start ? new Range(start, at) : null;
    }

    private boolean leavesPhrase(int at) {
        String word = word(at);
        if (!(word.equals("in") || word.equals("on") || word.equals("during") || word.equals("at") || word.equals("to"))) {
            return false;
        }
        if (word.equals("during") || word.equals("to")) {
            return true;
        }
        String next = word(at + 1);
        return WordClasses.TIMES.contains(next) || next.equals("a") || next.equals("an") || next.equals("his")
                || next.equals("her")
                || at + 1 < size() && token(at + 1).kind() == Token.Kind.NUMBER;
    }

    /** Whether only a name stands between a place and the sentence's end: "according to the party's expert, Oleh Kovalin." */
    private boolean isNameToTheEnd(int from) {
        int at = from;
        while (at < size() && token(at).capital() && token(at).isWord()) {
            at++;
        }
        return at > from && at - from <= 4 && isEnd(at);
    }

    /** The end of an apposition after a comma: the next comma, or the sentence's end; -1 where no apposition follows. */
    private int appositionEnd(int comma) {
        String first = word(comma + 1);
        if (comma + 1 >= size()) {
            return -1;
        }
        Token token = token(comma + 1);
        boolean describes = first.equals("a") || first.equals("an") || first.equals("the")
                || token.capital() && (word(comma + 2).equals("of") || word(comma + 2).equals("at")
                || word(comma + 2).equals("for"))
                || token.kind() == Token.Kind.NUMBER
                || token.isWord() && !token.capital() && !first.endsWith("ing") && !WordClasses.PREPOSITIONS.contains(first)
                && !WordClasses.CLAUSE_OPENERS.contains(first) && !WordClasses.DETERMINERS.contains(first)
                && !WordClasses.isAdverb(token) && !WordClasses.looksFinite(token) && !first.equals("and")
                && !WordClasses.SUBJECT_PRONOUNS.contains(first);
        if (!describes) {
            return isNameToTheEnd(comma + 1) ? size() - (isEnd(size() - 1) ? 1 : 0) : -1;
        }
        boolean relative = false;
        for (int i = comma + 1; i < size() && i - comma < LONGEST_APPOSITION; i++) {
            relative |= WordClasses.CLAUSE_OPENERS.contains(word(i));
            if (!relative && WordClasses.looksFinite(token(i))) {
                return -1;
            }
            if (isComma(i) || token(i).isQuotation() || isEnd(i) || word(i).equals(":") || word(i).equals(";")) {
                return i;
            }
        }
        return size() - comma < LONGEST_APPOSITION ? size() : -1;
    }
}
