package org.dixit.serve;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What is noted of a request while it is answered, for the log and the figures. */
final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    private final Metrics metrics;
    private volatile @Nullable String route;
    private volatile @Nullable Edition edition;
    private volatile @Nullable String query;
    private volatile boolean ours;

    private Visit(Metrics metrics) {
        this.metrics = metrics;
    }

    static void begin(Request request, Metrics metrics) {
        request.setAttribute(ATTRIBUTE, new Visit(metrics));
        metrics.requestBegins();
    }

    static Visit of(ServletRequest request) {
        return (Visit) request.getAttribute(ATTRIBUTE);
    }

    /** Nothing for a request that was refused before any handler saw it. */
    static @Nullable Visit of(Request request) {
        return (Visit) request.getAttribute(ATTRIBUTE);
    }

    /** The path in general terms, of which there are few; empty where none was looked for. */
    String route() {
        String known = route;
        return known == null ? "" : known.isEmpty() ? "thing" : known;
    }

    void route(String path) {
        this.route = path;
    }

    void edition(Edition answering) {
        this.edition = answering;
    }

    /** The version of the release that answered, if it came so far. */
    @Nullable String release() {
        Edition known = edition;
        return known == null ? null : known.release().manifest().version();
    }

    /** A query that is about to be run. */
    void asks(String text) {
        if (query == null) {
            metrics.queryBegins();
        }
        query = text;
    }

    @Nullable String query() {
        return query;
    }

    /** Whether this server asks itself, to be fast for the first visitor. */
    boolean isOurs() {
        return ours;
    }

    void ours() {
        ours = true;
    }
}
