package org.dixit.explain;

import java.util.List;

/**
 * One of those whom an article names.
 *
 * @param name the preferred form
 * @param kind person, state and so on
 * @param rows roles, other names, identifiers, statements
 * @param iri the last parts of the actor's address, {@code actor/abc}, as a correction names it
 */
public record Someone(String name, String kind, List<Row> rows, String iri) {

    public Someone {
        rows = List.copyOf(rows);
    }
}
