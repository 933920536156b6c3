package org.dixit.serve;

import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What every answer says to browsers, whatever its status and whoever of the server gives it. */
final class CommonHeaders extends Handler.Wrapper {

    /** What a page of somebody else may read of an answer, besides what it always may. */
    private static final String EXPOSED = "ETag, Link, Location, Content-Location, Content-Range, Accept-Ranges, Allow, Retry-After, "
            + WholeAnswers.ROWS_CUT + ", " + WholeAnswers.TRIPLES_CUT + ", " + SparqlAnswers.RELEASE + ", " + QueryLimits.HEADER + ", "
            + ClientQuotas.POLICY + ", " + ClientQuotas.LEFT;

    private static final String ALLOWED = "Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, "
            + "If-Range, Range, Authorization, Cache-Control, User-Agent";

    private final Duration httpsOnly;

    /** @param httpsOnly how long browsers are to ask this host by HTTPS only; zero says nothing of it */
    CommonHeaders(Duration httpsOnly) {
        this.httpsOnly = httpsOnly;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        put(headers, httpsOnly);
        if (HttpMethod.OPTIONS.is(request.getMethod())) {
            headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            headers.put("Access-Control-Allow-Headers", ALLOWED);
            headers.put("Access-Control-Max-Age", "86400");
        }
        return super.handle(request, response, callback);
    }

    static void put(HttpFields.Mutable headers, Duration httpsOnly) {
        SecurityHeaders.put(headers, httpsOnly);
        // Anybody's page may read public data, but never with a visitor's cookies or passwords: no origin is echoed.
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers", EXPOSED);
    }
}
