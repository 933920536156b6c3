package org.dixit.serve;

import java.time.Duration;
import java.util.Optional;

/**
 * What one client has used of what it is granted. Both quotas of a minute are buckets that fill up evenly: requests are taken out one
 * by one, processing when it is known, so that this bucket may owe something for a while.
 */
final class Account {

    private static final double MINUTE = 60;

    /** Nobody can tell when a request of another's ends; it may be soon. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ClientLimits limits;
    private double requests;
    private double processing;
    private int requestsNow;
    private int queriesNow;
    private long updated;

    Account(ClientLimits limits, long now) {
        this.limits = limits;
        this.requests = limits.requestsPerMinute();
        this.processing = limits.processingPerMinute();
        this.updated = now;
    }

    /**
     * Why a request is not answered.
     *
     * @param limit the name of the option that sets the limit
     * @param granted by it
     * @param text what there is too much of
     * @param pause after which it is worth asking again
     */
    record Refusal(String limit, int granted, String text, Duration pause) {
    }

    /**
     * Lets a request in, or tells why not. One that was let in must be {@link #leave left}.
     *
     * @param now in nanoseconds of any clock that only goes forward
     */
    synchronized Optional<Refusal> enter(boolean query, long now) {
        fill(now);
        Optional<Refusal> refusal = refusal(query);
        if (refusal.isEmpty()) {
            requests -= 1;
            requestsNow++;
            queriesNow += query ? 1 : 0;
        }
        return refusal;
    }

    /** @param spent on the answer */
    synchronized void leave(boolean query, Duration spent, long now) {
        fill(now);
        requestsNow--;
        queriesNow -= query ? 1 : 0;
        processing -= spent.toNanos() / 1e9;
    }

    /** What is left, as the header {@code RateLimit} wants it; empty where nothing is counted. */
    synchronized String left() {
        StringBuilder left = new StringBuilder();
        add(left, "requests", limits.requestsPerMinute(), requests);
        add(left, "processing", limits.processingPerMinute(), processing);
        return left.toString();
    }

    private static void add(StringBuilder left, String name, int quota, double rest) {
        if (quota > 0) {
            left.append(left.isEmpty() ? "" : ", ").append('"').append(name).append("\";r=").append(Math.max(0, (long) rest))
                    .append(";t=").append((long) Math.ceil((quota - rest) * MINUTE / quota));
        }
    }

    private Optional<Refusal> refusal(boolean query) {
        if (limits.requestsPerMinute() > 0 && requests < 1) {
            return Optional.of(new Refusal("requests-per-minute", limits.requestsPerMinute(),
                    "More than " + limits.requestsPerMinute() + " requests in a minute", pause(1 - requests, limits.requestsPerMinute())));
        }
        if (limits.processingPerMinute() > 0 && processing <= 0) {
            return Optional.of(new Refusal("processing-per-minute", limits.processingPerMinute(),
                    "More than " + limits.processingPerMinute() + " seconds of work in a minute",
                    pause(-processing, limits.processingPerMinute())));
        }
        if (limits.requestsAtOnce() > 0 && requestsNow >= limits.requestsAtOnce()) {
            return Optional.of(new Refusal("requests-at-once", limits.requestsAtOnce(),
                    "More than " + limits.requestsAtOnce() + " requests at once", SOON));
        }
        if (query && limits.queriesAtOnce() > 0 && queriesNow >= limits.queriesAtOnce()) {
            return Optional.of(new Refusal("queries-at-once", limits.queriesAtOnce(),
                    "More than " + limits.queriesAtOnce() + " queries at once", SOON));
        }
        return Optional.empty();
    }

    private static Duration pause(double missing, int perMinute) {
        return Duration.ofMillis((long) Math.ceil(1000 * missing * MINUTE / perMinute));
    }

    private void fill(long now) {
        double minutes = Math.max(0, now - updated) / 1e9 / MINUTE;
        requests = Math.min(limits.requestsPerMinute(), requests + minutes * limits.requestsPerMinute());
        processing = Math.min(limits.processingPerMinute(), processing + minutes * limits.processingPerMinute());
        updated = now;
    }
}
