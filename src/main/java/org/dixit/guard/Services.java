package org.dixit.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The other endpoints that a query may ask with {@code SERVICE}: those that the server's owner has named, letter for letter, and none
 * other. They are asked as anybody would ask them: at an address for everybody, following no redirection, for no longer and no more
 * than one query may cost.
 */
public final class Services {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration WAITING = Duration.ofSeconds(20);
    private static final int MOST_OCTETS = 16 << 20;
    private static final int MOST_REQUESTS = 50;

    private final Set<String> allowed;
    private final CloseableHttpClient client;

    private Services(Set<String> allowed, CloseableHttpClient client) {
        this.allowed = allowed;
        this.client = client;
    }

    /** @param allowed addresses of endpoints as queries write them; none closes {@code SERVICE} */
    public static Services allowing(List<URI> allowed) {
        return allowing(allowed, PublicAddresses::isPublic);
    }

    /** @throws IllegalArgumentException for what is no address of an endpoint */
    public static void check(List<URI> allowed) {
        for (URI each : allowed) {
            if (each.getHost() == null || each.getUserInfo() != null || !List.of("http", "https").contains(each.getScheme())) {
                throw new IllegalArgumentException(each + " is no address of an endpoint; it begins with http:// or https://");
            }
        }
    }

    static Services allowing(List<URI> allowed, Predicate<InetAddress> addresses) {
        check(allowed);
        Set<String> names = new TreeSet<>(allowed.stream().map(URI::toString).toList());
        RequestConfig limits = RequestConfig.custom().setResponseTimeout(Timeout.of(WAITING)).setRedirectsEnabled(false)
                .setConnectionRequestTimeout(Timeout.of(CONNECTING)).build();
        return new Services(names, HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(addresses))
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.of(CONNECTING))
                                .setSocketTimeout(Timeout.of(WAITING)).build())
                        .build())
                .setDefaultRequestConfig(limits)
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("dixit")
                .build());
    }

    /** For one query. */
    ServiceExecutorRegistry of(Stop stop) {
        int[] requests = {0};
        return new ServiceExecutorRegistry().add((service, original, row, context) -> {
            String address = require(service.getService());
            if (++requests[0] > MOST_REQUESTS) {
                throw new TooMuch("The query asks other services more than " + MOST_REQUESTS
                        + " times; let the part with SERVICE stand by itself, so that it is asked once.");
            }
            try {
                return ask(address, service, row, stop, context);
            } catch (QueryException | IOException e) {
                stop.check();
                if (service.getSilent() && !(e instanceof Stopped)) {
                    return QueryIterSingleton.create(row, context);
                }
                throw e instanceof QueryException own ? own
                        : new QueryException("The service " + address + " did not answer as a SPARQL endpoint does.");
            }
        });
    }

    /** @throws QueryDeniedException for any other */
    String require(Node service) {
        if (!service.isURI() || !allowed.contains(service.getURI())) {
            throw new QueryDeniedException(allowed.isEmpty() ? "SERVICE is closed: this server asks no others." : "SERVICE may ask "
                    + String.join(", ", allowed) + " and none other.");
        }
        return service.getURI();
    }

    private QueryIterator ask(String address, OpService service, Binding row, Stop stop, ExecutionContext context) throws IOException {
        // Names that were made different within this query are as they were written for others.
        Op restored = Rename.reverseVarRename(service.getSubOp(), true);
        Query query = OpAsQuery.asQuery(restored);
        Map<Var, Var> names = new HashMap<>();
        OpVars.visibleVars(service.getSubOp()).forEach(name -> names.put(Var.alloc(name.getName().replaceFirst(".*/", "")), name));
        HttpPost post = new HttpPost(address);
        post.setHeader("Accept", "application/sparql-results+json");
        post.setEntity(new UrlEncodedFormEntity(List.of(new BasicNameValuePair("query", query.toString())),
                StandardCharsets.UTF_8));
        stop.rest();
        try (Stop.Handle handle = stop.whenStopped(post::cancel)) {
            ClassicHttpResponse response = client.executeOpen(null, post, null);
            try {
                return QueryIterPlainWrapper.create(rows(response, row, names, stop).iterator(), context);
            } finally {
                // Cuts the connection: closing alone would first read all that is still to come, without an end if need be.
                post.cancel();
                response.close();
            }
        }
    }

    private static List<Binding> rows(ClassicHttpResponse response, Binding row, Map<Var, Var> names, Stop stop) throws IOException {
        if (response.getCode() != 200 || response.getEntity() == null
                || !String.valueOf(response.getEntity().getContentType()).startsWith("application/sparql-results+json")) {
            throw new IOException("status " + response.getCode());
        }
        List<Binding> rows = new ArrayList<>();
        try {
            InputStream in = new Limited(response.getEntity().getContent(), stop);
            RowSetReader reader = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
            RowSet found = reader.read(in, new Context());
            while (found.hasNext()) {
                Binding each = found.next();
                BindingBuilder merged = Binding.builder(row);
                each.forEach((name, value) -> {
                    Var own = names.getOrDefault(name, name);
                    if (!merged.contains(own)) {
                        merged.add(own, value);
                    }
                });
                Binding kept = merged.build();
                stop.keep(kept);
                rows.add(kept);
            }
        } catch (RuntimeIOException e) {
            throw new IOException(e);
        }
        return rows;
    }

    /** An answer that ends where it becomes too long, or the query is stopped. */
    private static final class Limited extends FilterInputStream {
        private final Stop stop;
        private long left = MOST_OCTETS;

        Limited(InputStream in, Stop stop) {
            super(in);
            this.stop = stop;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] octets, int offset, int length) throws IOException {
            int read = super.read(octets, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int octets) {
            stop.check();
            left -= octets;
            if (left < 0) {
                throw new TooMuch("A service's answer has more than " + MOST_OCTETS + " octets.");
            }
        }
    }
}
