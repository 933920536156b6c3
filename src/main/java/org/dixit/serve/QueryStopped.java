package org.dixit.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;

/** A query that has come to one of its limits before its answer was whole, so that there is none: a 503. */
final class QueryStopped extends QueryCancelledException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private QueryStopped(Problem problem) {
        this.problem = problem;
    }

    /** @param limit the name of the option that sets it */
    static QueryStopped byTime(String limit, Duration granted, String what) {
        String seconds = QueryLimits.seconds(granted);
        return new QueryStopped(new Problem(503, "Query timed out", "The server stopped it: " + what + " within " + seconds
                + " seconds. Ask for less, or ask again later.", Map.of("limit", limit, "granted", granted.toMillis() / 1000.0)));
    }

    /** All answers together have what the process has, so it may be another time that this one fits. */
    static QueryStopped byMemory() {
        return new QueryStopped(new Problem(503, "Query needs too much memory", "The server stopped it, since its memory was used up. "
                + "Ask for less, or ask again later.", Map.of("limit", "memory")));
    }

    /** No limit was reached. */
    static QueryStopped byOthers(String why) {
        return new QueryStopped(new Problem(503, "Query stopped", why, Map.of()));
    }

    /** Tells what stopped a query, by whichever way it was cancelled. */
    static void tell(Exchange exchange, QueryCancelledException stopped) throws IOException {
        exchange.header("Retry-After", "60");
        exchange.uncached();
        exchange.problem(stopped instanceof QueryStopped known ? known.problem : new Problem(503, "This took too long",
                "The server stopped it; ask for less, or ask again later.", Map.of()), false);
    }
}
