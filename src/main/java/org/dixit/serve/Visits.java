package org.dixit.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Counts and records requests. By default the record tells nothing of who asked and for what: neither address nor program of the
 * client, neither queries nor words to search for, nor links that carry a query.
 */
final class Visits extends Handler.Wrapper implements RequestLog {

    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_QUERY = 10_000;

    private final Metrics metrics;
    private final Operation operation;
    private final TrustedProxies proxies;
    private final @Nullable AccessLog log;

    Visits(Metrics metrics, Operation operation, TrustedProxies proxies, @Nullable AccessLog log) {
        this.metrics = metrics;
        this.operation = operation;
        this.proxies = proxies;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit.begin(request, metrics);
        return super.handle(request, response, callback);
    }

    /** A request has ended. */
    @Override
    public void log(Request request, Response response) {
        Visit visit = Visit.of(request);
        Duration time = Duration.ofNanos(Math.max(0, System.nanoTime() - request.getBeginNanoTime()));
        int status = response.getStatus();
        if (visit == null) {
            metrics.requestRefused(request.getMethod(), status, time);
        } else if (visit.isOurs()) {
            metrics.oursEnds(visit.query() != null);
            return;
        } else {
            metrics.requestEnds(visit.route(), request.getMethod(), status, time);
        }
        String outcome = visit == null || visit.query() == null ? null : queryEnds(status, response, time);
        if (log != null) {
            log.add(fields(request, response, visit, outcome, time));
        }
    }

    private String queryEnds(int status, Response response, Duration time) {
        HttpFields headers = response.getHeaders();
        boolean cut = headers.contains(WholeAnswers.ROWS_CUT) || headers.contains(WholeAnswers.TRIPLES_CUT);
        Metrics.Outcome outcome = Metrics.Outcome.of(status, cut, response.isCompletedSuccessfully());
        metrics.queryEnds(outcome, time);
        return outcome.label();
    }

    private Map<String, @Nullable Object> fields(Request request, Response response, @Nullable Visit visit, @Nullable String outcome,
            Duration time) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("method", cut(request.getMethod(), LONGEST_PATH));
        fields.put("path", path(request));
        fields.put("status", response.getStatus());
        fields.put("bytes", Response.getContentBytesWritten(response));
        fields.put("ms", time.toMillis());
        fields.put("release", visit == null ? null : visit.release());
        fields.put("outcome", outcome);
        if (operation.logQueries()) {
            String asked = visit == null || visit.query() == null ? request.getHttpURI().getQuery() : visit.query();
            fields.put("query", cut(asked, LONGEST_QUERY));
        }
        if (operation.logClients()) {
            fields.put("client", proxies.client(Request.getRemoteAddr(request), request.getHeaders().getValuesList("X-Forwarded-For")));
            fields.put("agent", cut(request.getHeaders().get("User-Agent"), LONGEST_PATH));
        }
        return fields;
    }

    private @Nullable String path(Request request) {
        String path = request.getHttpURI().getPath();
        int link = path == null || operation.logQueries() ? -1 : path.indexOf("/" + QueryLink.FOLDER);
        return cut(link < 0 ? path : path.substring(0, link) + "/" + QueryLink.FOLDER, LONGEST_PATH);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
