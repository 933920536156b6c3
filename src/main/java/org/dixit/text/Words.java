package org.dixit.text;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;

/**
 * The words of an article as the tagger counts them: runs of letters and digits, every other character but white space alone.
 * Coarser tokens would put a span's end inside of one; these never do, and the encoder's pieces never cross them.
 *
 * @param text what they stand in
 * @param words in order
 * @param paragraphs the index of each paragraph's first word, in order; a paragraph without a word has none
 */
public record Words(String text, List<Word> words, List<Integer> paragraphs) {

    /**
     * One word.
     *
     * @param span where it stands
     * @param quoted whether it lies in a quotation
     * @param glued whether no white space stands before it
     */
    public record Word(TextSpan span, boolean quoted, boolean glued) {
    }

    public Words {
        words = List.copyOf(words);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The words of all parts of an article, headings and captions too. */
    public static Words of(Article article) {
        List<Word> words = new ArrayList<>();
        List<Integer> paragraphs = new ArrayList<>();
        for (Block block : article.blocks()) {
            int first = words.size();
            addWords(article.text(), block.span(), Quotations.of(article.text(), block.span()), words);
            if (words.size() > first) {
                paragraphs.add(first);
            }
        }
        return new Words(article.text(), words, paragraphs);
    }

    public int size() {
        return words.size();
    }

    /** The index after the last word of the paragraph that starts with this word. */
    int paragraphEnd(int paragraph) {
        return paragraph + 1 < paragraphs.size() ? paragraphs.get(paragraph + 1) : words.size();
    }

    /** From the start of one word to the end of another, both included. */
    public TextSpan span(int first, int last) {
        return new TextSpan(words.get(first).span().start(), words.get(last).span().end());
    }

    /** For each word the number of its sentence, counted from 0 through the article. */
    public int[] sentences() {
        int[] numbers = new int[words.size()];
        int number = 0;
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            int at = paragraphs.get(paragraph);
            int end = paragraphEnd(paragraph);
            for (TextSpan sentence : Sentences.of(text, span(at, end - 1))) {
                while (at < end && words.get(at).span().start() < sentence.end()) {
                    numbers[at++] = number;
                }
                number++;
            }
        }
        return numbers;
    }

    private static void addWords(String text, TextSpan block, List<Quotation> quotations, List<Word> words) {
        int quotation = 0;
        int at = block.start();
        int previousEnd = -1;
        while (at < block.end()) {
            int end = Math.min(wordEnd(text, at), block.end());
            if (!Character.isWhitespace(text.codePointAt(at)) && !Character.isSpaceChar(text.codePointAt(at))) {
                while (quotation < quotations.size() && quotations.get(quotation).span().end() <= at) {
                    quotation++;
                }
                boolean quoted = quotation < quotations.size() && quotations.get(quotation).span().start() <= at;
                words.add(new Word(new TextSpan(at, end), quoted, at == previousEnd));
                previousEnd = end;
            }
            at = end;
        }
    }

    private static int wordEnd(String text, int at) {
        int first = text.codePointAt(at);
        int end = at + Character.charCount(first);
        if (!inRun(first)) {
            return end;
        }
        while (end < text.length() && inRun(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Ideographs stand alone, as the encoder's vocabulary has them; marks belong to the letter before them. */
    private static boolean inRun(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
        };
    }
}
