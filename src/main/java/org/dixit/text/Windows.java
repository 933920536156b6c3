package org.dixit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into windows of at most so many pieces. They overlap by whole paragraphs, so that most words are seen with what
 * stands before and after them; a paragraph that is too long alone is cut between words.
 */
public final class Windows {

    private static final int SPECIAL_PIECES = 2;

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
        List<int[]> units = units(paragraph);
        int next = 0;
        int done = 0;
        while (done < units.size()) {
            int end = next;
            int length = SPECIAL_PIECES - 1;
            while (end < units.size() && (end == next || length + unitLength(units.get(end)) <= maximum)) {
                length += unitLength(units.get(end));
                end++;
            }
            if (end <= done) {
                // The overlap left no room for anything new.
                next = done;
                continue;
            }
            windows.add(window(units.subList(next, end)));
            done = end;
            next = end;
            int again = 0;
            while (done < units.size() && next > 0 && again + unitLength(units.get(next - 1)) <= overlap) {
                next--;
                again += unitLength(units.get(next));
            }
        }
        return windows;
    }

    /** Runs of words that stay together: paragraphs, and parts of such that are too long. */
    private List<int[]> units(int firstParagraph) {
        List<int[]> units = new ArrayList<>();
        for (int paragraph = firstParagraph; paragraph < words.paragraphs().size(); paragraph++) {
            int from = words.paragraphs().get(paragraph);
            int end = words.paragraphEnd(paragraph);
            int length = SPECIAL_PIECES;
            for (int i = from; i < end; i++) {
                if (length + pieces[i].length > maximum) {
                    units.add(new int[] {from, i});
                    from = i;
                    length = SPECIAL_PIECES;
                }
                length += pieces[i].length;
            }
            units.add(new int[] {from, end});
        }
        return units;
    }

    /** With the separator after it. */
    private int unitLength(int[] unit) {
        int length = 1;
        for (int i = unit[0]; i < unit[1]; i++) {
            length += pieces[i].length;
        }
        return length;
    }

    private Window window(List<int[]> units) {
        int length = 1;
        for (int[] unit : units) {
            length += unitLength(unit);
        }
        int first = units.getFirst()[0];
        int end = units.getLast()[1];
        int[] ids = new int[length];
        int[] shapes = new int[length];
        int[] heads = new int[end - first];
        int at = 0;
        ids[at++] = vocabulary.start();
        for (int[] unit : units) {
            for (int i = unit[0]; i < unit[1]; i++) {
                heads[i - first] = at;
                int shape = WordShape.of(words.text(), words.words().get(i));
                for (int piece : pieces[i]) {
                    shapes[at] = shape;
                    ids[at++] = piece;
                }
            }
            ids[at++] = vocabulary.separator();
        }
        return new Window(first, end, ids, shapes, heads);
    }
}
