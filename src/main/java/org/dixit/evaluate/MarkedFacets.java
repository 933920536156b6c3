package org.dixit.evaluate;

import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;

/**
 * One statement whose facets somebody marked.
 *
 * @param where the line that says so, for messages
 * @param corpus the name of the corpus that has the document
 * @param document the text's name there, without {@code .txt}
 * @param digest the first digits of the SHA-256 of the text's bytes
 * @param tune whether the program was developed on it, or it was looked at for its figure only
 * @param codePoints source, cue and content as pieces in Unicode code points, {@code 3 10;12 20}, or {@code -}
 * @param values what the facets are; one that the marking rules leave open is not among them
 */
record MarkedFacets(String where, String corpus, String document, String digest, boolean tune, List<String> codePoints,
        Map<Facet, String> values) {

    MarkedFacets {
        codePoints = List.copyOf(codePoints);
        values = Map.copyOf(values);
    }

    /** The marked spans over the text. */
    Relation relation(String text) throws InputException {
        return new Relation(spans(codePoints.get(0), text), spans(codePoints.get(1), text), spans(codePoints.get(2), text), 1);
    }

    private List<TextSpan> spans(String cell, String text) throws InputException {
        if (cell.equals("-")) {
            return List.of();
        }
        try {
            return List.of(cell.split(";")).stream().map(piece -> {
                String[] ends = piece.split(" ");
                int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
                return new TextSpan(start, text.offsetByCodePoints(0, Integer.parseInt(ends[1])));
            }).toList();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new InputException(where, "\"" + cell + "\" is no place in " + document + "; write start and end, pieces apart by \";\"");
        }
    }
}
