package org.dixit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE asks whom the owner named, at addresses for everybody, and no longer or more than it may. */
class ServicesTest {

    private static final String JSON = "application/sparql-results+json";
    private static final String ROWS = "{\"head\": {\"vars\": [\"label\"]}, \"results\": {\"bindings\": ["
            + "{\"label\": {\"type\": \"literal\", \"value\": \"from elsewhere\"}}]}}";

    @TempDir
    private static Path folder;

    private static GuardedRelease release;

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private HttpServer other;
    private URI endpoint;

    @BeforeAll
    static void open() throws Exception {
        release = new GuardedRelease(folder);
    }

    @AfterAll
    static void close() throws Exception {
        release.close();
    }

    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        endpoint = URI.create("http://localhost:" + other.getAddress().getPort() + "/sparql");
        answer("/sparql", exchange -> send(exchange, 200, JSON, ROWS));
        answer("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", endpoint.toString());
            send(exchange, 302, JSON, "");
        });
        answer("/page", exchange -> send(exchange, 200, "text/html", "<p>secret</p>"));
        answer("/broken", exchange -> send(exchange, 200, JSON, ROWS.substring(0, 60)));
        answer("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(blanks);
                }
            }
        });
        answer("/silent", exchange -> new CountDownLatch(1).await());
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    @Test
    void asksAnEndpointThatIsNamed() {
        assertThat(ask("SELECT ?s ?label { ?s a dixit:Person SERVICE <" + endpoint + "> { ?x rdfs:label ?label } }", anywhere("/sparql")))
                .singleElement().asString().contains("from elsewhere").contains("mara-lind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other", "/sparql/", "/sparql?x=1", "/moved"})
    void asksNoEndpointThatIsWrittenInAnotherWay(String path) {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE SILENT <" + endpoint.resolve(path) + "> { ?s ?p ?o } }", anywhere("/sparql")))
                .isInstanceOf(QueryDeniedException.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void connectsToNoAddressOfThisMachineEvenWhereTheNameIsAllowed() {
        Services services = Services.allowing(List.of(endpoint));
        assertThatThrownBy(() -> ask("SELECT * { SERVICE <" + endpoint + "> { ?s ?p ?o } }", services)).isInstanceOf(QueryException.class);
        assertThat(requests).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/page", "/broken", "/endless", "/missing"})
    void takesNothingButATableFromThere(String path) {
        Services services = anywhere(path);
        assertThatThrownBy(() -> ask("SELECT * { SERVICE <" + endpoint.resolve(path) + "> { ?s ?p ?label } }", services))
                .isInstanceOf(QueryException.class).satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        assertThat(requests).hasValue(path.equals("/missing") ? 0 : 1);
    }

    @Test
    void goesOnWithoutAnAnswerWhereTheQuerySaysSo() {
        assertThat(ask("SELECT * { SERVICE SILENT <" + endpoint.resolve("/page") + "> { ?s ?p ?o } }", anywhere("/page"))).hasSize(1);
    }

    @Test
    void asksNotOnceForEachOfManyRows() {
        assertThatThrownBy(() -> ask("SELECT * { ?s ?p ?o SERVICE <" + endpoint + "> { ?s rdfs:label ?label } }", anywhere("/sparql")))
                .isInstanceOf(TooMuch.class);
        assertThat(requests.get()).isLessThan(100);
    }

    @Test
    void waitsNoLongerThanTheQueryMay() throws Exception {
        Stop stop = new Stop();
        Services services = anywhere("/silent");
        Thread work = Thread.ofPlatform().start(() -> assertThatThrownBy(
                () -> release.rows("SELECT * { SERVICE <" + endpoint.resolve("/silent") + "> { ?s ?p ?o } }", services, stop))
                .isInstanceOf(Stopped.class));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        stop.cancel(Stop.Reason.TIME);
        work.join(10_000);
        assertThat(work.isAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "/sparql", "http://me@example.org/sparql", "urn:x"})
    void takesOnlyAddressesOfEndpoints(String address) {
        assertThatThrownBy(() -> Services.check(List.of(URI.create(address)))).isInstanceOf(IllegalArgumentException.class);
    }

    private Services anywhere(String path) {
        return Services.allowing(List.of(endpoint.resolve(path)), address -> true);
    }

    private List<String> ask(String query, Services services) {
        return release.rows(query, services, new Stop());
    }

    private interface Answering {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(String path, Answering answer) {
        other.createContext(path, exchange -> {
            requests.incrementAndGet();
            asked.countDown();
            try (exchange) {
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
