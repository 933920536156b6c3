package org.dixit.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;

/**
 * The words and punctuation marks of an article, numbered in the order of the text, with the sentence and block each stands in.
 * A possessive "'s" is a word of its own; the period of an abbreviation belongs to its word.
 */
final class ArticleWords {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "maj", "adm", "prof", "st", "jr",
            "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "inc", "corp", "co",
            "ltd", "no", "vs", "rev", "hon", "cmdr", "supt");
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "we", "but", "and", "this", "that", "these", "those",
            "when", "while", "after", "if", "his", "her", "its", "their", "however", "according", "there");

    private static final Set<String> HOSTS = Set.of("com", "org", "net", "gov", "edu");

    private final String text;
    private final List<Block> blocks;
    private final Turns turns;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] blockOf;
    private int[] sentenceOf;
    private int[] sentenceStarts = new int[16];
    private int sentences;
    private final String[] forms;
    private final String[] lower;

    ArticleWords(Article article) {
        text = article.text();
        blocks = article.blocks().isEmpty()
                ? List.of(new Block(Block.Kind.PARAGRAPH, new TextSpan(0, text.length())))
                : article.blocks();
        turns = new Turns(text, blocks);
        int guess = text.length() / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        blockOf = new int[guess];
        for (int b = 0; b < blocks.size(); b++) {
            cut(blocks.get(b).span(), b);
        }
        forms = new String[size];
        lower = new String[size];
        for (int i = 0; i < size; i++) {
            forms[i] = text.substring(starts[i], ends[i]);
            lower[i] = forms[i].toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        }
        sentenceOf = new int[size];
        numberSentences();
    }

    private void cut(TextSpan span, int block) {
        int i = span.start();
        while (i < span.end()) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = Character.isLetterOrDigit(c) ? wordEnd(i, span.end())
                    : isPossessive(i, span.end()) ? i + 2 : i + Character.charCount(c);
            add(i, end, block);
            i = end;
        }
    }

    private int wordEnd(int start, int limit) {
        int i = start;
        while (i < limit) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i += Character.charCount(c);
            } else if (i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1)) && joins(c, start, i, limit)) {
                i++;
            } else {
                break;
            }
        }
        if (i < limit && text.charAt(i) == '.' && isAbbreviation(start, i)) {
            i++;
        }
        return i;
    }

    private boolean joins(int c, int start, int at, int limit) {
        return switch (c) {
            case '-', '\u2010', '\u2011', '&' -> true;
            case '\'', '\u2019' -> !isPossessive(at, limit);
            case '.' -> isHost(at, limit) || at - start == 1 || at - start >= 3 && text.charAt(at - 2) == '.'
                    || Character.isDigit(text.charAt(at + 1));
            case ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            case '/' -> Character.isUpperCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at + 1));
            default -> false;
        };
    }

    /** "example.com" is one word. */
    private boolean isHost(int at, int limit) {
        int end = at + 1;
        while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return HOSTS.contains(text.substring(at + 1, end));
    }

    private boolean isPossessive(int at, int limit) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && at + 1 < limit
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private boolean isAbbreviation(int start, int end) {
        return end - start == 1 && Character.isUpperCase(text.charAt(start))
                || end - start >= 3 && text.charAt(end - 2) == '.'
                || end - start <= 4 && ABBREVIATIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private void add(int start, int end, int block) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            blockOf = Arrays.copyOf(blockOf, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        blockOf[size++] = block;
    }

    private void numberSentences() {
        for (int i = 0; i < size; i++) {
            if (i == 0 || blockOf[i] != blockOf[i - 1] || startsSentence(i)) {
                if (sentences == sentenceStarts.length) {
                    sentenceStarts = Arrays.copyOf(sentenceStarts, sentences * 2);
                }
                sentenceStarts[sentences++] = i;
            }
            sentenceOf[i] = sentences - 1;
        }
    }

    private boolean startsSentence(int i) {
        if (starts[i] == ends[i - 1] || Character.isLowerCase(text.charAt(starts[i]))) {
            return false;
        }
        int before = i - 1;
        while (before > 0 && isClosing(before)) {
            before--;
        }
        char last = forms[before].charAt(forms[before].length() - 1);
        if (forms[before].length() == 1 && (last == '.' || last == '!' || last == '?' || last == '\u2026')) {
            return true;
        }
        return last == '.' && OPENERS.contains(lower[i]);
    }

    private boolean isClosing(int i) {
        return forms[i].length() == 1 && "\"\u201d\u2019')\u00bb".indexOf(forms[i].charAt(0)) >= 0 && starts[i] == ends[i - 1];
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    /** Those of the conversation that the article prints as one; none in others. */
    Turns turns() {
        return turns;
    }

    /** The word as it stands. */
    String form(int i) {
        return forms[i];
    }

    /** The word in lower case without what is drawn together with it: "i" in "I've". */
    String uncontracted(int i) {
        int apostrophe = lower(i).indexOf('\'');
        return apostrophe > 0 ? lower(i).substring(0, apostrophe) : lower(i);
    }

    /** The word in lower case with a straight apostrophe; empty outside the article. */
    String lower(int i) {
        return i < 0 || i >= size ? "" : lower[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    int sentence(int i) {
        return sentenceOf[i];
    }

    int block(int i) {
        return blockOf[i];
    }

    Block.Kind kind(int i) {
        return blocks.get(blockOf[i]).kind();
    }

    /** The first word of a block that has one. */
    int blockStart(int block) {
        return at(blocks.get(block).span().start());
    }

    /** The first word of a sentence. */
    int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /** The word after a sentence's last. */
    int sentenceEnd(int sentence) {
        return sentence + 1 < sentences ? sentenceStarts[sentence + 1] : size;
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && Character.isLetterOrDigit(text.codePointAt(starts[i]));
    }

    /** Also of "al-Amin". */
    boolean isCapital(int i) {
        return i >= 0 && i < size && (Character.isUpperCase(text.codePointAt(starts[i])) || isArticled(i));
    }

    boolean isLower(int i) {
        return i >= 0 && i < size && Character.isLowerCase(text.codePointAt(starts[i])) && !isArticled(i);
    }

    private boolean isArticled(int i) {
        return (lower[i].startsWith("al-") || lower[i].startsWith("el-")) && forms[i].length() > 3
                && Character.isUpperCase(forms[i].charAt(3));
    }

    boolean isQuote(int i) {
        return i >= 0 && i < size && forms[i].length() == 1
                && "\"\u201c\u201d\u201e\u00ab\u00bb".indexOf(forms[i].charAt(0)) >= 0;
    }

    /** The first word that ends after this offset; {@link #size} if none does. */
    int at(int offset) {
        int found = Arrays.binarySearch(ends, 0, size, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The first word that starts at or after this offset. */
    int from(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** The stretch from the first word to before the last. */
    TextSpan span(int first, int end) {
        return new TextSpan(starts[first], ends[end - 1]);
    }

    /** The same as text, white space collapsed. */
    String phrase(int first, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first && starts[i] > ends[i - 1]) {
                out.append(' ');
            }
            out.append(forms[i]);
        }
        return out.toString();
    }
}
