package org.dixit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that was read out of it.
 *
 * @param title the headline, or what stands for it
 * @param published publisher, date and authors, as far as known
 * @param address where it was published; empty where unknown
 * @param iri the last parts of the article's address in the dataset, {@code article/abc}, as a correction names it
 * @param extractor which extractor read it, under which program version
 * @param paragraphs the text
 * @param notes one for each statement
 * @param cast those whom it names, speakers first
 */
public record Explanation(String title, String published, String address, String iri, String extractor, List<Paragraph> paragraphs,
        List<Note> notes, List<Someone> cast) {

    public Explanation {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        cast = List.copyOf(cast);
    }

    /** Who says a piece of the text, for a reader who points at it; null for what is nobody's content. */
    public @Nullable String told(Piece piece) {
        if (piece.contents().isEmpty()) {
            return null;
        }
        Note innermost = notes.get(piece.contents().getLast() - 1);
        return innermost.number() + ": " + innermost.speakers() + " (" + innermost.kind() + ")";
    }
}
