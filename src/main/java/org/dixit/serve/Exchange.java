package org.dixit.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.dixit.pages.Page;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
public final class Exchange {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dixit.serve.pages");

    /** Our own files only; nothing inline, nobody frames us. */
    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The editor of queries measures and places its parts by styles, and its fonts and icons are data. */
    private static final String WITH_EDITOR = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The path asked for, decoded, without the first slash. */
    String path() {
        // A plus sign means itself in a path.
        return URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8).substring(1);
    }

    @Nullable String accept() {
        return request.getHeader("Accept");
    }

    /** All parameters of the address, each with its first value. */
    Map<String, String> parameters() {
        return QueryString.parameters(request.getQueryString());
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    void header(String name, String value) {
        response.addHeader(name, value);
    }

    void status(int status) {
        response.setStatus(status);
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

    private void page(String template, Object model, String policy) throws IOException {
        Utf8ByteOutput out = new Utf8ByteOutput();
        TEMPLATES.render(template, model, out);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", policy);
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    /** Answers with a page that says what went wrong. */
    void problem(int status, String title, String text) throws IOException {
        response.setStatus(status);
        page("problem.jte", new Problem(title, text));
    }

    void bytes(String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    void stream(String type, long length, InputStream bytes) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(length);
        bytes.transferTo(response.getOutputStream());
    }

    /**
     * What a page of bad news says.
     *
     * @param title short
     * @param text what to do
     */
    public record Problem(String title, String text) {
    }
}
