package org.dixit.serve;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where the dataset stands below its host. IRIs of a base such as {@code https://example.org/dixit/} are asked for with its path
 * where a proxy hands requests on as they are, and without it where the proxy takes it off; both are answered. Links to this
 * server lead below the path, since that is what works from outside in both cases.
 *
 * @param prefix the base's path without its last slash; empty where the base is the host itself
 */
record Mount(String prefix) {

    static Mount of(String base) {
        String path = URI.create(base).getRawPath();
        return new Mount(path.substring(0, path.length() - 1));
    }

    /** An address of this server, which begins with a slash, as it is from outside. */
    String href(String path) {
        return prefix + path;
    }

    /** The addresses of a page, which are written as if the server stood at its host's root, as they are from outside. */
    byte[] html(byte[] page) {
        if (prefix.isEmpty()) {
            return page;
        }
        String html = new String(page, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
        boolean tag = false;
        boolean quoted = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            out.append(c);
            if (!tag) {
                // Templates escape every other one of these.
                tag = c == '<';
            } else if (c == '"') {
                quoted = !quoted;
                if (quoted && leadsHere(html, i)) {
                    out.append(prefix);
                }
            } else if (c == '>' && !quoted) {
                tag = false;
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the value that begins after this quotation mark is an address below the root of this server. */
    private static boolean leadsHere(String html, int quote) {
        boolean address = html.startsWith("href=", quote - 5) || html.startsWith("src=", quote - 4)
                || html.startsWith("action=", quote - 7) || html.startsWith("data-endpoint=", quote - 14);
        return address && html.startsWith("/", quote + 1) && !html.startsWith("//", quote + 1);
    }

    /** Takes the prefix off requests that come with it. */
    Handler.Wrapper stripping() {
        return new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                HttpURI uri = request.getHttpURI();
                String path = uri.getPath();
                if (prefix.isEmpty() || path == null || !path.startsWith(prefix + "/")) {
                    return super.handle(request, response, callback);
                }
                HttpURI stripped = HttpURI.build(uri, path.substring(prefix.length()), uri.getParam(), uri.getQuery()).asImmutable();
                return super.handle(Request.serveAs(request, stripped), response, callback);
            }
        };
    }
}
