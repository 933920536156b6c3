package org.dixit.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads what a refused request still brings. A server that leaves it closes the connection, and a client that has begun to use
 * it again gets no answer.
 */
final class LeftOvers implements Filter {

    /** Of a refused request's body, in bytes, that is worth reading to keep the connection. */
    private static final int MOST = 1 << 16;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            return;
        }
        long length = asked.getContentLengthLong();
        if (length > MOST || length < 0 && asked.getHeader("Transfer-Encoding") != null) {
            answer.setHeader("Connection", "close");
        } else if (length > 0) {
            asked.getInputStream().readNBytes((int) length);
        }
    }
}
