package org.dixit.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dixit.release.Manifest;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server's figures, in the form that Prometheus reads. Nothing in them tells who asked or what. */
final class Metrics implements AutoCloseable {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    /** Bounds of the histograms. */
    private static final Duration[] TIMES = {Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MultiGauge versions =
            MultiGauge.builder("dixit.release.info").description("The release that is served").register(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger queries = new AtomicInteger();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        gauge("dixit.requests.running", "Requests that are being answered", requests::get);
        gauge("dixit.queries.running", "SPARQL queries that are being answered", queries::get);
        // There from the start, so that an alarm can be set on their growth.
        for (Outcome outcome : Outcome.values()) {
            queries(outcome);
        }
        for (Switching switching : Switching.values()) {
            registry.counter("dixit.release.switches", "outcome", switching.label());
        }
    }

    /** How a query ended. */
    enum Outcome {
        /** All of the answer was given. */
        ANSWERED,
        /** The answer was cut at the most rows. */
        CUT,
        /** The client had it already. */
        UNCHANGED,
        /** Out of time. */
        STOPPED,
        /** Too many requests. */
        LIMITED,
        /** Not a query, or none for this server. */
        REFUSED,
        /** The client had gone. */
        ABANDONED,
        /** Our fault. */
        FAILED;

        static Outcome of(int status, boolean cut, boolean sent) {
            return switch (status) {
                case 304 -> UNCHANGED;
                case 429 -> LIMITED;
                case 503 -> STOPPED;
                default -> status >= 500 ? FAILED : status >= 400 ? REFUSED : !sent ? ABANDONED : cut ? CUT : ANSWERED;
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an exchange of releases ended. */
    enum Switching {
        DONE, UNCHANGED, FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Figures of the release that is served. */
    void watch(Supplier<Manifest> manifest, Supplier<Integer> open) {
        Clock clock = Clock.systemUTC();
        gauge("dixit.release.created.seconds", "When the release was made, in seconds since 1970",
                () -> Instant.parse(manifest.get().created()).getEpochSecond());
        gauge("dixit.release.age.seconds", "How old the release is",
                () -> Duration.between(Instant.parse(manifest.get().created()), clock.instant()).toSeconds());
        gauge("dixit.release.quads", "Quads of the release", () -> manifest.get().counts().quads());
        gauge("dixit.releases.open", "Releases that are open: more than one while they are exchanged", open::get);
    }

    /** The version that is served, as a label. */
    void serving(String version) {
        versions.register(List.of(MultiGauge.Row.of(Tags.of("version", version), 1)), true);
    }

    /** Figures of the threads that answer, and of requests that wait for one. */
    void watch(QueuedThreadPool threads) {
        gauge("dixit.threads.busy", "Threads that answer", threads::getBusyThreads);
        gauge("dixit.threads.most", "Threads there can be", threads::getMaxThreads);
        gauge("dixit.queue", "Requests that wait for a thread", threads::getQueueSize);
    }

    void requestBegins() {
        requests.incrementAndGet();
    }

    void queryBegins() {
        queries.incrementAndGet();
    }

    void requestEnds(String route, String method, int status, Duration time) {
        requests.decrementAndGet();
        count(route, method, status, time);
    }

    /** A request of this server's own, which is no visit. */
    void oursEnds(boolean query) {
        requests.decrementAndGet();
        if (query) {
            queries.decrementAndGet();
        }
    }

    /** Refused before anybody looked at it. */
    void requestRefused(String method, int status, Duration time) {
        count("", method, status, time);
    }

    private void count(String route, String method, int status, Duration time) {
        String path = route.isEmpty() ? "none" : route;
        registry.counter("dixit.http.requests", "route", path, "method", METHODS.contains(method) ? method : "other", "status",
                Integer.toString(status)).increment();
        Timer.builder("dixit.http.request.time").description("From a request's first byte to the answer's last")
                .serviceLevelObjectives(TIMES).tag("route", path).register(registry).record(time);
    }

    void queryEnds(Outcome outcome, Duration time) {
        queries.decrementAndGet();
        queries(outcome).record(time);
    }

    private Timer queries(Outcome outcome) {
        return Timer.builder("dixit.queries").description("SPARQL queries by how they ended").serviceLevelObjectives(TIMES)
                .tag("outcome", outcome.label()).register(registry);
    }

    void switched(Switching outcome) {
        registry.counter("dixit.release.switches", "outcome", outcome.label()).increment();
    }

    void linesLost(Supplier<Number> lost) {
        gauge("dixit.log.lines.lost", "Lines of the access log that could not be written", lost);
    }

    String text() {
        return registry.scrape();
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).strongReference(true).register(registry);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
