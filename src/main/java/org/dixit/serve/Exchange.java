package org.dixit.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dixit.pages.Page;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. Every good answer to a GET carries an entity tag, may be kept by caches that ask before they use it
 * again, and is a 304 for a client that has it already.
 */
public final class Exchange {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dixit.serve.pages");

    /** Our own files only; nothing inline, nobody frames us. */
    static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The editor of queries measures and places its parts by styles, and its fonts and icons are data. */
    private static final String WITH_EDITOR = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** For a small page that other programs show in a frame of theirs; it runs nothing and asks for nothing. */
    private static final String FRAMED = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
    /** What forms are sent as. */
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Mount mount;

    Exchange(HttpServletRequest request, HttpServletResponse response, Mount mount) {
        this.request = request;
        this.response = response;
        this.mount = mount;
    }

    /** The path asked for, decoded, without the first slash. */
    String path() {
        return decoded(request.getRequestURI()).substring(1);
    }

    /**
     * The path asked for as an IRI spells it (RFC 3987, section 3.2), without the first slash: letters of any alphabet are
     * themselves, but what is percent-encoded in ASCII stays so, since an IRI may have it on purpose.
     */
    String iriPath() {
        return decoded(request.getRequestURI().replaceAll("%(?=[0-7])", "%25")).substring(1);
    }

    private static String decoded(String path) {
        // A plus sign means itself in a path.
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The dataset's base where it is asked for under that name, else the address that this request went to; ends in a slash. The latter
     * is the client's word, so no cache may give an answer with it to others.
     */
    String address(String base) {
        String host = request.getHeader("Host");
        if (host == null || host.equalsIgnoreCase(URI.create(base).getAuthority())) {
            return base;
        }
        response.setHeader(CACHE_CONTROL, "private, no-cache");
        return request.getScheme() + "://" + host + "/";
    }

    @Nullable String accept() {
        List<String> headers = Collections.list(request.getHeaders("Accept"));
        return headers.isEmpty() ? null : String.join(", ", headers);
    }

    @Nullable String acceptEncoding() {
        return request.getHeader("Accept-Encoding");
    }

    /** All parameters of the address, each with its first value. */
    Map<String, String> parameters() {
        return QueryString.parameters(request.getQueryString());
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** Tells those who watch the server that a query is about to be run. */
    void asks(String query) {
        Visit.of(request).asks(query);
    }

    /** Who asked, for as long as the answer is looked for; the request has been read by then. */
    Client client() {
        return Client.of(request, response);
    }

    /** Whether the body is a form, whose fields are parameters. */
    boolean isForm() {
        String type = request.getContentType();
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
    }

    HttpServletRequest request() {
        return request;
    }

    /** An address of this server as it is from outside. */
    String href(String path) {
        return mount.href(path);
    }

    /** Adds one more header of this name. */
    void header(String name, String value) {
        response.addHeader(name, value);
    }

    void status(int status) {
        response.setStatus(status);
    }

    /** Tells caches that another client may get another form under the same address. */
    void negotiated() {
        response.setHeader("Vary", "Accept, Accept-Encoding");
    }

    /** Leads elsewhere. */
    void redirect(int status, String location) {
        response.setStatus(status);
        response.setHeader("Location", location);
    }

    /** Keeps the answer out of caches: it would be another one the next time. */
    void uncached() {
        response.setHeader(CACHE_CONTROL, "no-store");
    }

    /** Answers 304 where the client has the answer of this tag already; where not, what follows is to answer. */
    boolean unchanged(String tag) {
        if (!isRead()) {
            return false;
        }
        response.setHeader("ETag", tag);
        revalidated();
        String known = request.getHeader("If-None-Match");
        if (known == null || !isAmong(tag, known)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    /** Whether a tag is among those of a header, weakly compared. */
    private static boolean isAmong(String tag, String known) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return known.strip().equals("*") || List.of(known.split("\\s*,\\s*")).stream()
                .map(String::strip).map(each -> each.startsWith("W/") ? each.substring(2) : each).anyMatch(strong::equals);
    }

    private boolean isRead() {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void revalidated() {
        if (!response.containsHeader(CACHE_CONTROL)) {
            response.setHeader(CACHE_CONTROL, "public, no-cache");
        }
    }

    /** Answers with a page. */
    void page(Page page) throws IOException {
        page(page.template(), page.view(), STRICT);
    }

    /** Answers with a page. */
    void page(String template, Object model) throws IOException {
        page(template, model, STRICT);
    }

    /** Answers with a page that holds the editor of queries. */
    void pageWithEditor(String template, Object model) throws IOException {
        page(template, model, WITH_EDITOR);
    }

    /** Answers with a page that other sites may show in a frame. */
    void framedPage(Page page) throws IOException {
        page(page.template(), page.view(), FRAMED);
    }

    private void page(String template, Object model, String policy) throws IOException {
        response.setHeader(SecurityHeaders.POLICY, policy);
        response.setHeader(SecurityHeaders.FRAMES, policy.equals(FRAMED) ? null : "DENY");
        bytes("text/html;charset=utf-8", rendered(template, model, mount));
    }

    static byte[] rendered(String template, Object model, Mount mount) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        TEMPLATES.render(template, model, out);
        return mount.html(out.toByteArray());
    }

    /** Answers that something went wrong: with a page for people, else with problem details (RFC 9457). */
    void problem(int status, String title, String text) throws IOException {
        problem(status, title, text, Map.of());
    }

    /** The same, with more that JSON tells. */
    void problem(int status, String title, String text, Map<String, Object> details) throws IOException {
        problem(new Problem(status, title, text, details), false);
    }

    /** @param plain whether who accepts anything gets plain text */
    void problem(Problem problem, boolean plain) throws IOException {
        response.setStatus(problem.status());
        // The tag was of the good answer.
        response.setHeader("ETag", null);
        negotiated();
        ProblemBody body = ProblemBody.of(accept(), problem, mount, plain);
        if (body.isPage()) {
            response.setHeader(POLICY, STRICT);
        }
        bytes(body.type(), body.bytes());
    }

    void bytes(String type, byte[] bytes) throws IOException {
        if (response.getStatus() == HttpServletResponse.SC_OK && !response.containsHeader("ETag")
                && !"no-store".equals(response.getHeader(CACHE_CONTROL)) && unchanged(ReleaseTag.of(bytes))) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    void stream(String type, long length, InputStream bytes) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(length);
        bytes.transferTo(response.getOutputStream());
    }

    /** Answers with what is written while it is sent; nothing of it may fail. */
    OutputStream stream(String type) throws IOException {
        response.setContentType(type);
        return response.getOutputStream();
    }

    /**
     * Answers with a file, or the part of it that the client asks for.
     *
     * @param digest of its bytes, for its tag
     */
    void file(String type, Path file, String digest, Instant modified) throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        String date = DATE.format(modified.atOffset(ZoneOffset.UTC));
        response.setHeader("Last-Modified", date);
        String tag = "\"" + digest + "\"";
        if (unchanged(tag)) {
            return;
        }
        // Clients send back the very date that they were given.
        if (request.getHeader("If-None-Match") == null && date.equals(request.getHeader("If-Modified-Since"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String condition = request.getHeader("If-Range");
        boolean same = condition == null || condition.equals(tag) || condition.equals(date);
        FileBody body = FileBody.of(file, same ? request.getHeader("Range") : null);
        response.setContentType(type);
        if (!body.whole()) {
            response.setHeader("Content-Range", body.range());
            response.setStatus(body.outside() ? HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                    : HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLengthLong(body.length());
        if (request.getMethod().equals("GET")) {
            body.writeTo(response.getOutputStream());
        }
    }
}
