package org.dixit.serve;

/**
 * What one client is granted, of pages and of queries alike; 0 grants any number.
 *
 * @param queriesAtOnce that are being answered
 * @param requestsAtOnce of any kind that are being answered, so that nobody occupies all threads by reading slowly
 * @param requestsPerMinute on the average; as many may come at once after a minute's rest
 * @param processingPerMinute seconds that answers may take together, on the average. Who has begun may finish; the excess is paid
 *     by waiting
 */
public record ClientLimits(int queriesAtOnce, int requestsAtOnce, int requestsPerMinute, int processingPerMinute) {

    /** Five queries, 40 requests at once, 1,200 requests and 60 seconds a minute. */
    public static final ClientLimits DEFAULT = new ClientLimits(5, 40, 1_200, 60);

    /** For a server with one client, who may do what it likes. */
    public static final ClientLimits NONE = new ClientLimits(0, 0, 0, 0);

    public ClientLimits {
        if (queriesAtOnce < 0 || requestsAtOnce < 0 || requestsPerMinute < 0 || processingPerMinute < 0) {
            throw new IllegalArgumentException("a client cannot be granted less than nothing; 0 grants any number");
        }
    }

    /** The policy as the header {@code RateLimit-Policy} tells it (draft-ietf-httpapi-ratelimit-headers); empty where there is none. */
    String policy() {
        StringBuilder policy = new StringBuilder();
        add(policy, "requests", requestsPerMinute, ";w=60");
        add(policy, "processing", processingPerMinute, ";w=60;qu=\"seconds\"");
        add(policy, "requests-at-once", requestsAtOnce, ";qu=\"concurrent-requests\"");
        add(policy, "queries-at-once", queriesAtOnce, ";qu=\"concurrent-requests\"");
        return policy.toString();
    }

    private static void add(StringBuilder policy, String name, int quota, String more) {
        if (quota > 0) {
            policy.append(policy.isEmpty() ? "" : ", ").append('"').append(name).append("\";q=").append(quota).append(more);
        }
    }
}
