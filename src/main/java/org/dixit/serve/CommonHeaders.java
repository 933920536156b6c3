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
    }

    private static boolean isBareEndpoint(HttpServletRequest request) {
        return request.getRequestURI().equals("/sparql") && request.getMethod().equals("GET") && request.getQueryString() == null;
    }
}
