package org.dixit.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one query is granted. Every answer of the endpoint tells it in the header {@value #HEADER}.
 *
 * @param firstRowTime after which a query is stopped that has found nothing yet
 * @param time after which it is stopped in any case
 * @param rows of a SELECT's answer, or triples of a CONSTRUCT's; a longer one is cut and says so
 * @param length of a query's text, in bytes of UTF-8
 * @param memory for what is found of one answer before it is sent, in bytes, as estimated; an answer that needs more is cut
 */
public record QueryLimits(Duration firstRowTime, Duration time, int rows, int length, long memory) {

    /** The header that tells these limits, as a dictionary of structured fields (RFC 9651). */
    static final String HEADER = "Dixit-Limits";

    /** 20 seconds to the first row, 30 in all, 100,000 rows, 256 KiB of query, 128 MiB of answer. */
    public static final QueryLimits DEFAULT =
            new QueryLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 100_000, 256 << 10, 128L << 20);

    public QueryLimits {
        if (firstRowTime.isNegative() || firstRowTime.isZero() || time.isNegative() || time.isZero() || rows < 1 || length < 1
                || memory < 1) {
            throw new IllegalArgumentException("a limit that no query could keep");
        }
    }

    /** The time may be shorter than that for the first row, which then has no limit of its own. */
    public QueryLimits withTime(Duration whole) {
        return new QueryLimits(firstRowTime, whole, rows, length, memory);
    }

    public QueryLimits withFirstRowTime(Duration first) {
        return new QueryLimits(first, time, rows, length, memory);
    }

    public QueryLimits withRows(int most) {
        return new QueryLimits(firstRowTime, time, most, length, memory);
    }

    public QueryLimits withLength(int bytes) {
        return new QueryLimits(firstRowTime, time, rows, bytes, memory);
    }

    public QueryLimits withMemory(long bytes) {
        return new QueryLimits(firstRowTime, time, rows, length, bytes);
    }

    /** The same, but no longer than a client is content with. */
    QueryLimits within(Duration wish) {
        return wish.compareTo(time) < 0 ? withTime(wish) : this;
    }

    /** The same, but no more rows than are of use. */
    QueryLimits within(int most) {
        return most < rows ? withRows(most) : this;
    }

    /** By the names of the options that set them. */
    String header() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("first-row-time", seconds(firstRowTime));
        told.put("query-time", seconds(time));
        told.put("most-rows", Integer.toString(rows));
        told.put("query-length", Integer.toString(length));
        told.put("answer-memory", Long.toString(memory));
        return told.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(", "));
    }

    /** A number of seconds, with a fraction where there is one. */
    static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : Double.toString(time.toMillis() / 1000.0);
    }
}
