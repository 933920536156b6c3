package org.dixit.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.dixit.release.Release;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.jspecify.annotations.Nullable;

/**
 * A release over HTTP: SPARQL queries at {@code /sparql}, pages for people elsewhere. Nothing of it writes. Runs until
 * {@link #stop}, or until the process is told to end.
 */
public final class DixitServer implements AutoCloseable {

    private static final String ENDPOINT = "/sparql";

    private final FusekiServer fuseki;
    private final Release release;
    private final Thread hook = new Thread(this::stopNow, "stop-server");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable WarmUp warmUp;

    private DixitServer(FusekiServer fuseki, Release release) {
        this.fuseki = fuseki;
        this.release = release;
    }

    /**
     * Starts serving and takes the release over: stopping the server closes it. When the process is told to end (SIGTERM,
     * Ctrl-C), requests in progress are finished and the database is closed first.
     *
     * @throws IOException where the port is taken; the release then stays the caller's
     */
    public static DixitServer start(Release release, ServerSettings settings) throws IOException {
        DatasetGraph dataset = release.dataset();
        restrict(dataset.getContext(), settings);
        Mount mount = Mount.of(release.manifest().base());
        ReleaseTag tag = ReleaseTag.of(release.manifest());
        Routes routes = Routes.of(release, settings, mount, tag);
        FusekiServer fuseki = FusekiServer.create()
                .port(settings.port())
                .loopback(!settings.everywhere())
                .registerOperation(Operation.Query, new SparqlService(new SparqlAnswers(release, tag, settings), mount))
                .add(ENDPOINT, DataService.newBuilder(dataset).addEndpoint(Operation.Query))
                .addFilter("/*", new LeftOvers())
                .addServlet("/*", routes)
                .build();
        wrap(fuseki.getJettyServer(), mount, settings);
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw new IOException(e.getCause() instanceof BindException || e.getMessage().contains("bind")
                    ? "port " + settings.port() + " is taken; stop what listens there or choose another with --port"
                    : "the server did not start: " + e.getMessage(), e);
        }
        DixitServer server = new DixitServer(fuseki, release);
        Runtime.getRuntime().addShutdownHook(server.hook);
        return server;
    }

    /** What is the same for all requests, whoever answers. The compressing handler is to move to a module that Fuseki does not bring. */
    @SuppressWarnings("removal")
    private static void wrap(Server jetty, Mount mount, ServerSettings settings) {
        jetty.setErrorHandler(CommonHeaders.forRefused(settings.connections().httpsOnly()));
        Connections.watch(jetty, settings.connections());
        // Each goes around those before it.
        jetty.insertHandler(mount.stripping());
        jetty.insertHandler(new GzipHandler());
        jetty.insertHandler(new CommonHeaders(settings.connections().httpsOnly()));
        jetty.insertHandler(new GracefulHandler());
        jetty.insertHandler(new Pace(settings.connections()));
        jetty.setStopTimeout(settings.stopTime().toMillis());
    }

    /** Queries only, within their time, and never on to other servers. */
    private static void restrict(Context context, ServerSettings settings) {
        long millis = settings.queryTime().toMillis();
        context.set(ARQ.queryTimeout, millis + "," + millis);
        context.setFalse(ARQ.httpServiceAllowed);
    }

    /** The server's address, ending in a slash. */
    public URI address() {
        return URI.create("http://localhost:" + fuseki.getHttpPort() + "/");
    }

    /** Makes the first visitors' pages as fast as later ones', beside answering; without it nothing is missing. */
    public void warmUp() {
        warmUp = WarmUp.start(release, address());
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Finishes requests in progress within the settings' time, then closes the release. A second call does nothing. */
    public void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook itself does the work.
            return;
        }
        stopNow();
    }

    @Override
    public void close() {
        stop();
    }

    private void stopNow() {
        if (stopped.compareAndSet(false, true)) {
            WarmUp running = warmUp;
            if (running != null) {
                running.stop();
            }
            fuseki.stop();
            try {
                release.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
