package org.dixit.guard;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;

/**
 * A query asks for more than one query may: it is nested too deep, too long, or makes a value that is too large. The engine takes it
 * for the end of the query wherever it happens; of any other exception a filter would make "no", and go on with the next row.
 */
public final class TooMuch extends QueryCancelledException {

    private static final long serialVersionUID = 1;

    private final String message;

    TooMuch(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** The same as a mistake of whoever asks, which it is no use to ask again later. */
    public QueryException mistake() {
        return new QueryException(message);
    }

    /** For a query whose work called itself until the stack ended. */
    public static TooMuch nested() {
        return new TooMuch("The query is nested too deep; write it with fewer brackets, or as several queries.");
    }
}
