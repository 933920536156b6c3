package org.dixit.text;

import java.util.ArrayList;
import java.util.Collections;
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

    /** The place in {@link #paragraphs} of the one that a word stands in. */
    public int paragraph(int word) {
        int found = Collections.binarySearch(paragraphs, word);
        return found >= 0 ? found : -found - 2;
    }

    /** The index after the last word of a paragraph, given by its place in {@link #paragraphs}. */
    int paragraphEnd(int paragraph) {
        return paragraph + 1 < paragraphs.size() ? paragraphs.get(paragraph + 1) : words.size();
    }

    /**
     * The same words in parts of at most so many, to be worked off one after the other. They end with paragraphs, unless one alone is
     * longer.
     */
    public List<Words> parts(int most) {
        if (size() <= most) {
            return List.of(this);
        }
        List<Words> parts = new ArrayList<>();
        int paragraph = 0;
        for (int from = 0; from < size(); ) {
            int end = Math.min(size(), from + most);
            int next = paragraph;
            while (next < paragraphs.size() && paragraphs.get(next) <= end) {
                next++;
            }
            // The last paragraph that begins by then ends there, if it began in this part.
            int begun = next == 0 ? from : paragraphs.get(next - 1);
            end = end < size() && begun > from ? begun : end;
            parts.add(part(from, end));
            paragraph = Math.max(0, next - 1);
            from = end;
        }
        return parts;
    }

    private Words part(int from, int end) {
        List<Integer> firsts = new ArrayList<>(List.of(0));
        paragraphs.stream().filter(first -> first > from && first < end).forEach(first -> firsts.add(first - from));
        return new Words(text, words.subList(from, end), firsts);
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
            boolean space = isSpace(text.codePointAt(at));
            int end = space ? at + 1 : Math.min(wordEnd(text, at), block.end());
            if (!space) {
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
        boolean run = isRun(first) || isMark(first);
        int end = at + Character.charCount(first);
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean goesOn = isMark(next) || run && (isRun(next) || isHidden(next, text, end));
            if (!goesOn) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** There is none beyond the basic plane, so that each is one unit. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Ideographs stand alone, as the encoder's vocabulary has them. */
    private static boolean isRun(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
    }

    /** Marks belong to the character before them, whatever it is: an emoji's must not start the next word. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Soft hyphens and joiners do not part the letters that they stand between. */
    private static boolean isHidden(int codePoint, String text, int at) {
        int after = at + Character.charCount(codePoint);
        return Character.getType(codePoint) == Character.FORMAT && after < text.length() && isRun(text.codePointAt(after));
    }
}
