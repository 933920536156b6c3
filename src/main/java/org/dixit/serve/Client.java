package org.dixit.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/** Whether the one who asked still waits for the answer. */
@FunctionalInterface
interface Client {

    /** Somebody who always waits. */
    Client PATIENT = () -> false;

    /** To be asked by one thread at a time, while nobody reads the request or writes the answer. */
    boolean isGone();

    /**
     * Who sent this request, which has been read to its end.
     *
     * @param response that ends the connection where the client sends the next request before it has the answer: what is read here
     *     is lost for that request, which HTTP lets a client send again (RFC 9112, section 9.3.2)
     */
    static Client of(HttpServletRequest request, HttpServletResponse response) {
        ServletContextRequest context = ServletContextRequest.getServletContextRequest(request);
        if (context == null) {
            return PATIENT;
        }
        EndPoint connection = context.getConnectionMetaData().getConnection().getEndPoint();
        return new Client() {
            private final ByteBuffer next = BufferUtil.allocate(1);
            private boolean ahead;

            @Override
            public boolean isGone() {
                if (ahead) {
                    return false;
                }
                try {
                    // Reads without waiting: nothing is there, or the end.
                    int read = connection.isOpen() ? connection.fill(next) : -1;
                    if (read > 0) {
                        ahead = true;
                        response.setHeader("Connection", "close");
                    }
                    return read < 0;
                } catch (IOException e) {
                    return true;
                }
            }
        };
    }
}
