package org.dixit.guard;

import org.apache.jena.query.QueryException;

/** A query asks for more than one query may: it is nested too deep, too long, or makes a value that is too large. */
public final class TooMuch extends QueryException {

    private static final long serialVersionUID = 1;

    TooMuch(String message) {
        super(message);
    }

    /** For a query whose work called itself until the stack ended. */
    public static TooMuch nested() {
        return new TooMuch("The query is nested too deep; write it with fewer brackets, or as several queries.");
    }
}
