package org.dixit.serve;

import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;

/**
 * What browsers are told for everybody's safety, on every answer of every status. Pages replace the policy by their own; for all
 * else none would be dangerous: an answer in RDF/XML is a document that a browser shows, and whoever writes the query chooses its
 * elements, {@code script} among them.
 */
final class SecurityHeaders {

    /** The header for what a document may do. */
    static final String POLICY = "Content-Security-Policy";

    /** The header that forbids old browsers to show an answer in a frame. */
    static final String FRAMES = "X-Frame-Options";

    /** Data do nothing: no scripts, forms or windows, no origin. A browser's own tree of an XML file has inline styles. */
    private static final String DATA = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; sandbox";

    private SecurityHeaders() {
    }

    /** @param httpsOnly how long browsers are to ask by HTTPS; zero says nothing of it */
    static void put(HttpFields.Mutable headers, Duration httpsOnly) {
        headers.put(POLICY, DATA);
        headers.put(FRAMES, "DENY");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        // The data are for pages of others too.
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put("X-Permitted-Cross-Domain-Policies", "none");
        if (httpsOnly.isPositive()) {
            headers.put("Strict-Transport-Security", "max-age=" + httpsOnly.toSeconds());
        }
    }
}
