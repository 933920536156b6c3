package org.dixit.serve;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;

/**
 * How large a request may be, each in bytes.
 *
 * @param url of the path with its query string; a longer one is answered with 414
 * @param headers all of them, names and values; more is answered with 431
 * @param body a longer one is answered with 413
 */
public record RequestLimits(int url, int headers, int body) {

    /** 32 KiB of address, 16 KiB of headers, 1 MiB of body: a query of 256 KiB fits into a form however it is encoded. */
    public static final RequestLimits DEFAULT = new RequestLimits(32 << 10, 16 << 10, 1 << 20);

    /** Below this no browser could ask for a page. */
    private static final int LEAST = 1_024;

    /** Jetty keeps a buffer of this size for each connection. */
    private static final int MOST = 1 << 20;

    public RequestLimits {
        if (url < LEAST || headers < LEAST || url > MOST || headers > MOST || body < LEAST) {
            throw new IllegalArgumentException("an address and headers of " + LEAST + " to " + MOST + " bytes, and a body of at least "
                    + LEAST);
        }
    }

    /** Lets Jetty read no more than this, so that nothing larger is ever kept. */
    void apply(Server jetty) {
        for (Connector connector : jetty.getConnectors()) {
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().setRequestHeaderSize(url + headers);
                }
            }
        }
        for (ServletContextHandler context : jetty.getDescendants(ServletContextHandler.class)) {
            context.setMaxFormContentSize(body);
        }
    }
}
