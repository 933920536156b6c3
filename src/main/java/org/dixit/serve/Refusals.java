package org.dixit.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the server says where none of our answers is reached: requests that are no HTTP, and whatever fails inside. Neither the names
 * of programs nor the texts of exceptions leave the server.
 */
final class Refusals extends ErrorHandler {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    private final Mount mount;
    private final Duration httpsOnly;

    /** @param httpsOnly how long browsers are to ask this host by HTTPS only; zero says nothing of it */
    Refusals(Mount mount, Duration httpsOnly) {
        this.mount = mount;
        this.httpsOnly = httpsOnly;
    }

    /** Every method: a refused PUT is told why as well. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, @Nullable String message, @Nullable Throwable cause,
            Callback callback) {
        if (code == 500 && cause != null) {
            tellOperator(request.getHttpURI().getPath(), cause);
        }
        HttpFields.Mutable headers = response.getHeaders();
        CommonHeaders.put(headers, httpsOnly);
        headers.put(HttpHeader.VARY, "Accept, Accept-Encoding");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.remove(HttpHeader.ETAG);
        String accept = String.join(", ", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        ProblemBody body = ProblemBody.of(accept.isEmpty() ? null : accept, Problem.of(code), mount, false);
        headers.put(HttpHeader.CONTENT_TYPE, body.type());
        if (body.isPage()) {
            headers.put(SecurityHeaders.POLICY, Exchange.STRICT);
        }
        Content.Sink.write(response, true, body.content(), callback);
    }

    /** Tells a failure to the one who can mend it, and to nobody else. */
    static void tellOperator(String path, Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "No answer for " + path, cause);
    }

    /** Of requests that are so wrong that there is none: not even {@code Accept} is known. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        CommonHeaders.put(fields, httpsOnly);
        fields.put(new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));
        ProblemBody body = ProblemBody.of(null, Problem.of(status), mount, false);
        fields.put(HttpHeader.CONTENT_TYPE, body.type());
        return ByteBuffer.wrap(body.content().getBytes(StandardCharsets.UTF_8));
    }
}
