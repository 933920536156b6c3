package org.dixit.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why there is no good answer.
 *
 * @param status of HTTP
 * @param title short
 * @param text what to do
 * @param details for machines, by name
 */
public record Problem(int status, String title, String text, Map<String, Object> details) {

    public Problem {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** What is told where nothing more is known than a status: nothing of what went wrong inside. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> told(status, "Not readable as a request", "It breaks the rules of HTTP or of addresses; correct it.");
            case 404 -> told(status, "Nothing is known under this address", "The front page leads to all there is.");
            case 405 -> told(status, "Nothing to write here", "This dataset can be read, not changed.");
            case 408 -> told(status, "The request came too slowly", "Send it again, whole.");
            case 413 -> told(status, "The body is too long", "Send less.");
            case 414 -> told(status, "The address is too long", "Send a query by POST.");
            case 415 -> told(status, "Not in that form", "Send it as a form.");
            case 431 -> told(status, "The headers are too long", "Send fewer, or shorter ones.");
            case 501, 505 -> told(status, "Not spoken here", "Ask by HTTP/1.1 with GET, HEAD or POST.");
            case 503 -> told(status, "Not just now", "The server is stopping or has too much to do; ask again soon.");
            default -> status < 500 ? told(status, "The request cannot be answered", "Correct it, or begin at the front page.")
                    : told(status, "Something went wrong here", "That is our fault. Ask again later, or tell who runs this server.");
        };
    }

    private static Problem told(int status, String title, String text) {
        return new Problem(status, title, text, Map.of());
    }
}
