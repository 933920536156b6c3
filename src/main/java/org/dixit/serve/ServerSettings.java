package org.dixit.serve;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dixit.guard.Services;
import org.dixit.release.EntityData;

/**
 * Where a server listens and how much it grants.
 *
 * @param port to listen on; 0 takes any free one
 * @param everywhere whether other machines may connect, rather than this one only
 * @param query what each query is granted
 * @param request how large a request may be
 * @param client what each client is granted
 * @param proxies who may tell for whom they ask
 * @param pageSize quads of a thing's data that are given at once; the rest is linked
 * @param stopTime that requests in progress get when the server stops
 * @param services endpoints that queries may ask in their turn with {@code SERVICE}; none closes it
 * @param connections what each connection is granted
 */
public record ServerSettings(int port, boolean everywhere, QueryLimits query, RequestLimits request, ClientLimits client,
        TrustedProxies proxies, int pageSize, Duration stopTime, List<URI> services, ConnectionSettings connections) {

    /** The port of a dataset's default base. */
    public static final int DEFAULT_PORT = 3030;

    public ServerSettings {
        services = List.copyOf(services);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + port);
        }
        if (pageSize < 1) {
            throw new IllegalArgumentException("a page holds something");
        }
        Services.check(services);
    }

    /** This machine only, so that there is one client, who needs no quota; the usual limits of queries and requests; 10 seconds to stop. */
    public static ServerSettings local(int port) {
        return new ServerSettings(port, false, QueryLimits.DEFAULT, RequestLimits.DEFAULT, ClientLimits.NONE, TrustedProxies.NONE,
                EntityData.PAGE_SIZE, Duration.ofSeconds(10), List.of(), ConnectionSettings.DEFAULT);
    }

    public ServerSettings withQueryTime(Duration time) {
        return withQuery(query.withTime(time));
    }

    public ServerSettings withMostRows(int rows) {
        return withQuery(query.withRows(rows));
    }

    public ServerSettings withQuery(QueryLimits limits) {
        return new ServerSettings(port, everywhere, limits, request, client, proxies, pageSize, stopTime, services, connections);
    }

    public ServerSettings withRequest(RequestLimits limits) {
        return new ServerSettings(port, everywhere, query, limits, client, proxies, pageSize, stopTime, services, connections);
    }

    public ServerSettings withClient(ClientLimits limits) {
        return new ServerSettings(port, everywhere, query, request, limits, proxies, pageSize, stopTime, services, connections);
    }

    public ServerSettings withProxies(TrustedProxies trusted) {
        return new ServerSettings(port, everywhere, query, request, client, trusted, pageSize, stopTime, services, connections);
    }

    public ServerSettings withServices(List<URI> endpoints) {
        return new ServerSettings(port, everywhere, query, request, client, proxies, pageSize, stopTime, endpoints, connections);
    }

    public ServerSettings withConnections(ConnectionSettings wanted) {
        return new ServerSettings(port, everywhere, query, request, client, proxies, pageSize, stopTime, services, wanted);
    }

    public ServerSettings withPageSize(int quads) {
        return new ServerSettings(port, everywhere, query, request, client, proxies, quads, stopTime, services, connections);
    }

    public ServerSettings withStopTime(Duration time) {
        return new ServerSettings(port, everywhere, query, request, client, proxies, pageSize, time, services, connections);
    }

    public ServerSettings forEverybody() {
        return new ServerSettings(port, true, query, request, client, proxies, pageSize, stopTime, services, connections);
    }
}
