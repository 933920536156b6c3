package org.dixit.serve;

import java.util.Map;

/** A request to the endpoint that gets no answer, with what the asker can do about it. */
final class SparqlRefusal extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient Map<String, Object> details;

    SparqlRefusal(int status, String title, String text) {
        this(status, title, text, Map.of());
    }

    /** @param details for machines, by name */
    SparqlRefusal(int status, String title, String text, Map<String, Object> details) {
        super(text);
        this.status = status;
        this.title = title;
        this.details = Map.copyOf(details);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    Map<String, Object> details() {
        return details;
    }
}
