package org.dixit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into windows of at most so many pieces. They overlap by whole paragraphs, so that most words are seen with what
 * stands before and after them; a paragraph that is too long alone is cut between words into small parts, which overlap likewise.
 */
public final class Windows {

    private static final int SPECIAL_PIECES = 2;

    /** Which share of a window a part of a paragraph has at most: some of them fit into the overlap. */
    private static final int PART = 8;

    private final Words words;
    private final WordPieces vocabulary;
    private final int maximum;
    private final int[][] pieces;

    /**
     * @param words the article's
     * @param vocabulary the encoder's
     * @param maximum the most pieces of a window, special ones included; at least 16
     */
    public Windows(Words words, WordPieces vocabulary, int maximum) {
        if (maximum < 16) {
            throw new IllegalArgumentException("a window needs at least 16 pieces, not " + maximum);
        }
        this.words = words;
        this.vocabulary = vocabulary;
        this.maximum = maximum;
        this.pieces = new int[words.size()][];
        for (int i = 0; i < pieces.length; i++) {
            int[] found = vocabulary.of(words.text().substring(words.words().get(i).span().start(), words.words().get(i).span().end()));
            pieces[i] = found.length <= maximum - SPECIAL_PIECES ? found : java.util.Arrays.copyOf(found, maximum - SPECIAL_PIECES);
        }
    }

    /**
     * Windows over all words.
     *
     * @param overlap up to how many pieces of the paragraphs before are seen again; 0 for windows that only touch
     */
    public List<Window> covering(int overlap) {
        return from(0, overlap);
    }

    /** As {@link #covering}, but beginning with some paragraph after the first. */
    public List<Window> from(int paragraph, int overlap) {
        List<Window> windows = new ArrayList<>();
        List<Part> parts = parts(paragraph);
        int next = 0;
        int done = 0;
        while (done < parts.size()) {
            int end = next;
            int length = SPECIAL_PIECES;
            while (end < parts.size() && (end == next || length + parts.get(end).pieces() <= maximum)) {
                length += parts.get(end).length();
                end++;
            }
            if (end <= done) {
                // The overlap left no room for anything new.
                next = done;
                continue;
            }
            windows.add(window(parts.subList(next, end)));
            done = end;
            next = end;
            int again = 0;
            while (done < parts.size() && next > 0 && again + parts.get(next - 1).length() <= overlap) {
                next--;
                again += parts.get(next).length();
            }
        }
        return windows;
    }

    /**
     * Words that stay together: a paragraph, or a part of one that is too long.
     *
     * @param pieces how many they have
     * @param ends whether the paragraph ends with them, so that a separator stands after them
     */
    private record Part(int first, int end, int pieces, boolean ends) {

        int length() {
            return pieces + (ends ? 1 : 0);
        }
    }

    private List<Part> parts(int firstParagraph) {
        List<Part> parts = new ArrayList<>();
        for (int paragraph = firstParagraph; paragraph < words.paragraphs().size(); paragraph++) {
            int from = words.paragraphs().get(paragraph);
            int end = words.paragraphEnd(paragraph);
            int room = maximum - SPECIAL_PIECES;
            int most = pieces(from, end) <= room ? room : room / PART;
            int length = 0;
            for (int i = from; i < end; i++) {
                if (length > 0 && length + pieces[i].length > most) {
                    parts.add(new Part(from, i, length, false));
                    from = i;
                    length = 0;
                }
                length += pieces[i].length;
            }
            parts.add(new Part(from, end, length, true));
        }
        return parts;
    }

    private int pieces(int from, int end) {
        int sum = 0;
        for (int i = from; i < end; i++) {
            sum += pieces[i].length;
        }
        return sum;
    }

    private Window window(List<Part> parts) {
        Part last = parts.getLast();
        int length = SPECIAL_PIECES - (last.ends() ? 1 : 0);
        for (Part part : parts) {
            length += part.length();
        }
        int first = parts.getFirst().first();
        int end = last.end();
        int[] ids = new int[length];
        int[] shapes = new int[length];
        int[] heads = new int[end - first];
        int at = 0;
        ids[at++] = vocabulary.start();
        for (Part part : parts) {
            for (int i = part.first(); i < part.end(); i++) {
                heads[i - first] = at;
                int shape = WordShape.of(words.text(), words.words().get(i));
                for (int piece : pieces[i]) {
                    shapes[at] = shape;
                    ids[at++] = piece;
                }
            }
            if (part.ends() || part == last) {
                ids[at++] = vocabulary.separator();
            }
        }
        return new Window(first, end, ids, shapes, heads);
    }
}
