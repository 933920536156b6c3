package org.dixit.serve;

import java.time.Duration;

/**
 * What a connection is granted, and what it must promise.
 *
 * @param most connections at once; where there are more, the one goes that has waited longest without a whole request
 * @param waiting how long a connection is kept on which no whole head of a request comes
 * @param leastRate bytes a second at which a request's body must come and an answer must be taken
 * @param grace how long they may be slower than that
 * @param httpsOnly how long browsers are to ask this host by HTTPS only (RFC 6797); zero says nothing of it, since a server cannot know
 *     whether a proxy in front of it speaks HTTPS
 */
public record ConnectionSettings(int most, Duration waiting, int leastRate, Duration grace, Duration httpsOnly) {

    /** 1,000 connections, 30 seconds for a head, 500 bytes a second after 10 seconds, nothing about HTTPS. */
    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(1_000, Duration.ofSeconds(30), 500, Duration.ofSeconds(10), Duration.ZERO);

    public ConnectionSettings {
        if (most < 1 || leastRate < 0 || waiting.isNegative() || waiting.isZero() || grace.isNegative() || httpsOnly.isNegative()) {
            throw new IllegalArgumentException("connections that nobody could use");
        }
    }

    public ConnectionSettings withMost(int connections) {
        return new ConnectionSettings(connections, waiting, leastRate, grace, httpsOnly);
    }

    public ConnectionSettings withWaiting(Duration time) {
        return new ConnectionSettings(most, time, leastRate, grace, httpsOnly);
    }

    /** @param rate in bytes a second; 0 allows any */
    public ConnectionSettings withLeastRate(int rate, Duration after) {
        return new ConnectionSettings(most, waiting, rate, after, httpsOnly);
    }

    public ConnectionSettings withHttpsOnly(Duration time) {
        return new ConnectionSettings(most, waiting, leastRate, grace, time);
    }

    /** Whether so many bytes in so long are too few. */
    boolean isTooSlow(long bytes, Duration time) {
        Duration counted = time.minus(grace);
        return counted.isPositive() && bytes < counted.toMillis() / 1000.0 * leastRate;
    }
}
