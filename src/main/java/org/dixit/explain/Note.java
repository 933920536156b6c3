package org.dixit.explain;

import java.util.List;

/**
 * What a reader notes of one statement.
 *
 * @param number from 1, in the order of the text
 * @param speakers their names, or that nobody is named
 * @param kind what they do by it, and how their words reached the article
 * @param words the beginning of what is said
 * @param rows the details, each under its label
 * @param iri the last parts of the statement's address, {@code statement/abc}, as a correction names it
 */
public record Note(int number, String speakers, String kind, String words, List<Row> rows, String iri) {

    public Note {
        rows = List.copyOf(rows);
    }
}
