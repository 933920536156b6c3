package org.dixit.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every answer says to browsers, and the way from a bare endpoint to the query page. */
final class CommonHeaders implements Filter {

    /** Of a refused request's body, in bytes, that is worth reading to keep the connection. */
    private static final int MOST_LEFT_OVER = 1 << 16;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        // Anybody's page may read public data, but never with a visitor's cookies or passwords: no origin is echoed.
        answer.setHeader("Access-Control-Allow-Origin", "*");
        if (isBareEndpoint(asked) && Negotiation.wantsHtml(asked.getHeader("Accept"))) {
            answer.sendRedirect("/query");
            return;
        }
        chain.doFilter(request, response);
        if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            takeRestOf(asked, answer);
        }
    }

    /**
     * Reads what a refused request still brings. A server that leaves it closes the connection, and a client that has begun to
     * use it again gets no answer.
     */
    private static void takeRestOf(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        long length = asked.getContentLengthLong();
        if (length > MOST_LEFT_OVER || length < 0 && asked.getHeader("Transfer-Encoding") != null) {
            answer.setHeader("Connection", "close");
        } else if (length > 0) {
            asked.getInputStream().readNBytes((int) length);
        }
    }

    private static boolean isBareEndpoint(HttpServletRequest request) {
        return request.getRequestURI().equals("/sparql") && request.getMethod().equals("GET") && request.getQueryString() == null;
    }
}
