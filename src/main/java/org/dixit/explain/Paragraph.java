package org.dixit.explain;

import java.util.List;
import org.dixit.article.Block;

/**
 * A part of an article's text.
 *
 * @param kind what part it plays
 * @param pieces its words in order, nothing left out
 */
public record Paragraph(Block.Kind kind, List<Piece> pieces) {

    public Paragraph {
        pieces = List.copyOf(pieces);
    }

    /** The words without any marks. */
    public String text() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
