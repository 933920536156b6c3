package org.dixit.guard;

import org.apache.jena.query.QueryCancelledException;

/** A query did not come to its end; says why. */
public final class Stopped extends QueryCancelledException {

    private static final long serialVersionUID = 1;

    private final Stop.Reason reason;

    Stopped(Stop.Reason reason) {
        this.reason = reason;
    }

    public Stop.Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return reason.text();
    }
}
