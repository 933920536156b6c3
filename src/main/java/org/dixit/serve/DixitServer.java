package org.dixit.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * A release over HTTP: SPARQL queries at {@code /sparql}, pages for people elsewhere. Nothing of it writes. Another release can take its
 * place while requests are answered ({@link #reload}, {@link #rollback}). Runs until {@link #stop}, or until the process is told to end.
 */
public final class DixitServer implements AutoCloseable {

    static final String ENDPOINT = "/sparql";

    /** That a query gets to answer that it was stopped, when its time is over because the server ends. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final FusekiServer fuseki;
    private final Duration stopTime;
    private final Editions editions;
    private final ReleaseSwitch releases;
    private final Metrics metrics;
    private final @Nullable AccessLog log;
    private final Thread hook = new Thread(this::stopNow, "stop-server");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable AdminServer admin;

    private DixitServer(FusekiServer fuseki, Duration stopTime, Editions editions, ReleaseSwitch releases, Metrics metrics,
            @Nullable AccessLog log) {
        this.fuseki = fuseki;
        this.stopTime = stopTime;
        this.editions = editions;
        this.releases = releases;
        this.metrics = metrics;
        this.log = log;
    }

    /** Starts serving without administration and log; otherwise as {@link #start(Release, ServerSettings, Operation)}. */
    public static DixitServer start(Release release, ServerSettings settings) throws IOException {
        return start(release, settings, Operation.unwatched());
    }

    /**
     * Starts serving and takes the release over: stopping the server closes it. When the process is told to end (SIGTERM,
     * Ctrl-C), requests in progress are finished and the database is closed first.
     *
     * @throws IOException where a port is taken or the log cannot be written; the release then stays the caller's
     */
    public static DixitServer start(Release release, ServerSettings settings, Operation operation) throws IOException {
        Mount mount = Mount.of(release.manifest().base());
        Answering answering = Answering.within(settings.query(), settings.services());
        Editions editions = new Editions(Edition.of(release, settings, answering, mount));
        String file = operation.accessLog();
        AccessLog log = file == null ? null : AccessLog.to(file);
        Metrics metrics = new Metrics();
        FusekiServer fuseki = FusekiServer.create()
                .port(settings.port())
                .loopback(!settings.everywhere())
                .registerOperation(org.apache.jena.fuseki.server.Operation.Query, new SparqlService(mount))
                // What Fuseki knows of is never asked: each request asks the release that it has a lease of.
                .add(ENDPOINT, DataService.newBuilder(DatasetGraphZero.create())
                        .addEndpoint(org.apache.jena.fuseki.server.Operation.Query))
                .addFilter("/*", editions.leasing())
                .addFilter("/*", new LeftOvers())
                .addFilter("/*", new ClientQuotas(settings, mount))
                .addFilter("/*", answering.newcomersFirst())
                .addServlet("/*", editions.routes())
                .build();
        Server jetty = fuseki.getJettyServer();
        wrap(jetty, mount, settings, new Visits(metrics, operation, settings.proxies(), log));
        AdminServer admin = null;
        try {
            fuseki.start();
            DixitServer server = new DixitServer(fuseki, settings.stopTime(), editions,
                    new ReleaseSwitch(editions, settings, answering, mount, address(fuseki)), metrics, log);
            if (operation.adminPort().isPresent()) {
                admin = AdminServer.start(operation.adminPort().getAsInt(), server.new Power());
                server.admin = admin;
            }
            server.watch(jetty);
            Runtime.getRuntime().addShutdownHook(server.hook);
            return server;
        } catch (FusekiException | IOException e) {
            fuseki.stop();
            metrics.close();
            if (log != null) {
                log.close();
            }
            if (e instanceof IOException told) {
                throw told;
            }
            throw new IOException(e.getCause() instanceof BindException || e.getMessage().contains("bind")
                    ? "port " + settings.port() + " is taken; stop what listens there or choose another with --port"
                    : "the server did not start: " + e.getMessage(), e);
        }
    }

    /** What is the same for all requests, whoever answers. The compressing handler is to move to a module that Fuseki does not bring. */
    @SuppressWarnings("removal")
    private static void wrap(Server jetty, Mount mount, ServerSettings settings, Visits visits) {
        Duration httpsOnly = settings.connections().httpsOnly();
        Refusals refusals = new Refusals(mount, httpsOnly);
        jetty.setErrorHandler(refusals);
        jetty.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(refusals));
        settings.request().apply(jetty);
        Connections.watch(jetty, settings.connections());
        // Each goes around those before it.
        jetty.insertHandler(mount.stripping());
        jetty.insertHandler(new GzipHandler());
        jetty.insertHandler(new CommonHeaders(httpsOnly));
        jetty.insertHandler(visits);
        jetty.insertHandler(new GracefulHandler());
        jetty.insertHandler(new Pace(settings.connections()));
        jetty.setRequestLog(visits);
        jetty.setStopTimeout(settings.stopTime().plus(LAST_WORDS).toMillis());
    }

    private void watch(Server jetty) {
        metrics.watch(() -> editions.current().release().manifest(), editions::open);
        metrics.serving(editions.current().release().manifest().version());
        if (jetty.getThreadPool() instanceof QueuedThreadPool threads) {
            metrics.watch(threads);
        }
        AccessLog written = log;
        if (written != null) {
            metrics.linesLost(written::lost);
        }
    }

    /** The server's address, ending in a slash. */
    public URI address() {
        return address(fuseki);
    }

    private static URI address(FusekiServer fuseki) {
        return URI.create("http://localhost:" + fuseki.getHttpPort() + "/");
    }

    /** Where the administration listens, if there is one. */
    public OptionalInt adminPort() {
        AdminServer listening = admin;
        return listening == null ? OptionalInt.empty() : OptionalInt.of(listening.port());
    }

    Edition current() {
        return editions.current();
    }

    /** Makes the first visitors' pages as fast as later ones', beside answering; without it nothing is missing. */
    public void warmUp() {
        editions.current().warmUp(address());
    }

    /**
     * Serves the release that is current on disk now. Requests in progress end with the release that they began with; none fails.
     *
     * @return the version that is served now
     * @throws InputException where that release cannot be served; the one before it then goes on
     */
    public String reload() throws IOException, InputException {
        return switched(releases::reload).release();
    }

    /**
     * Goes back to the release that the served one took the place of, on disk too.
     *
     * @return the version that is served now
     * @throws InputException where there is none, or it cannot be served; nothing has changed then
     */
    public String rollback() throws IOException, InputException {
        return switched(releases::rollback).release();
    }

    /** What is done with releases; it may fail as opening one may. */
    @FunctionalInterface
    private interface Step {
        ReleaseSwitch.Switched run() throws IOException, InputException;
    }

    private ReleaseSwitch.Switched switched(Step step) throws IOException, InputException {
        try {
            ReleaseSwitch.Switched done = step.run();
            metrics.switched(done.changed() ? Metrics.Switching.DONE : Metrics.Switching.UNCHANGED);
            metrics.serving(done.release());
            return done;
        } catch (IOException | InputException | RuntimeException e) {
            metrics.switched(Metrics.Switching.FAILED);
            throw e;
        }
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
            editions.stopWarmUps();
            Thread impatience = Thread.ofVirtual().name("stop-queries").start(this::endQueriesInTime);
            try {
                fuseki.stop();
            } catch (FusekiException late) {
                System.getLogger(DixitServer.class.getName()).log(System.Logger.Level.WARNING,
                        "Some requests were not finished within " + stopTime.toSeconds() + " seconds and got no answer");
            } finally {
                impatience.interrupt();
            }
            editions.close();
            // Last, so that health and figures can be asked for until the end.
            AdminServer listening = admin;
            if (listening != null) {
                listening.close();
            }
            metrics.close();
            try {
                if (log != null) {
                    log.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Queries that take longer than there is time are told so; only what does not listen is cut off. */
    private void endQueriesInTime() {
        try {
            Thread.sleep(stopTime);
            for (;;) {
                Deadline.endAll();
                Thread.sleep(100);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Power implements AdminServer.Power {

        @Override
        public void checkReady() throws IOException, InputException {
            if (stopped.get()) {
                throw new IOException("the server is being stopped");
            }
            editions.check();
        }

        @Override
        public String metrics() {
            return metrics.text();
        }

        @Override
        public ReleaseSwitch.Switched reload() throws IOException, InputException {
            return switched(releases::reload);
        }

        @Override
        public ReleaseSwitch.Switched rollback() throws IOException, InputException {
            return switched(releases::rollback);
        }
    }
}
