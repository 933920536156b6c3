package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators see of a server: health, figures, log. */
class OperationTest {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/dixit#Statement> }";
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    /** Built once; each server gets a copy. */
    @TempDir
    private static Path shared;

    private static Path built;

    @TempDir
    private Path folder;

    private DixitServer server;
    private Served served;

    @BeforeAll
    static void build() throws Exception {
        built = SampleQuads.release(shared.resolve("release")).toRealPath();
    }

    @BeforeEach
    void start() throws Exception {
        Path release = release("release");
        server = DixitServer.start(Release.open(release), ServerSettings.local(0).withQueryTime(Duration.ofSeconds(1)).withMostRows(5),
                Operation.administeredAt(0).loggingTo(folder.resolve("access.log").toString()));
        served = new Served(server.address());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void tellsItsHealth() throws Exception {
        assertThat(administration("GET", "live").body()).isEqualTo("alive\n");
        HttpResponse<String> ready = administration("GET", "ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");

        Path file = folder.resolve("release").toRealPath().resolve("manifest.json");
        Files.move(file, folder.resolve("away"));
        HttpResponse<String> broken = administration("GET", "ready");
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.body()).contains("manifest.json").contains("; ").doesNotContain("Exception");
        assertThat(administration("GET", "live").statusCode()).isEqualTo(200);
        Files.move(folder.resolve("away"), file);
        assertThat(administration("GET", "ready").statusCode()).isEqualTo(200);
    }

    @Test
    void countsQueriesByHowTheyEnded() throws Exception {
        served.ask(COUNT, "Accept", "text/csv");
        String tag = Served.header(served.ask(COUNT, "Accept", "text/csv"), "ETag");
        served.ask(COUNT, "Accept", "text/csv", "If-None-Match", tag);
        served.ask("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
        served.ask("SELECT nonsense", "Accept", "text/csv");
        served.ask(SLOW, "Accept", "text/csv");
        served.get("statements");
        served.get("article/unknown");

        String metrics = figuresWith("dixit_queries_seconds_count{outcome=\"stopped\"} 1", "dixit_requests_running 0.0");
        assertThat(metrics).contains("dixit_queries_seconds_count{outcome=\"answered\"} 2", "{outcome=\"unchanged\"} 1",
                "dixit_queries_seconds_count{outcome=\"cut\"} 1", "dixit_queries_seconds_count{outcome=\"refused\"} 1",
                "dixit_queries_seconds_count{outcome=\"failed\"} 0", "dixit_queries_running 0.0", "dixit_requests_running 0.0",
                "route=\"/statements\",status=\"200\"} 1.0", "route=\"thing\",status=\"404\"} 1.0",
                "dixit_release_info{version=\"1.0\"} 1", "dixit_releases_open 1.0", "dixit_queue 0.0", "dixit_release_age_seconds ",
                "jvm_memory_used_bytes{area=\"heap\"");
        assertThat(metrics).as("nothing of who asked or what").doesNotContain("nonsense", "unknown", "127.0.0.1");
    }

    @Test
    void doesNotCountItsOwnWarmUpAsVisits() throws Exception {
        server.warmUp();
        assertThat(administration("GET", "metrics").body()).doesNotContain("dixit_http_requests_total{");
        assertThat(served.get("", "Dixit-Warm-Up", "guessed").statusCode()).isEqualTo(200);
        figuresWith("dixit_http_requests_total{method=\"GET\",route=\"/\",status=\"200\"} 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, reload, '', '', 405", "POST, metrics, '', '', 405", "DELETE, rollback, '', '', 405", "GET, '', '', '', 404",
        "POST, sparql, '', '', 404",
        "POST, reload, Origin, http://localhost, 403", "POST, rollback, Origin, null, 403",
        "POST, reload, Sec-Fetch-Site, cross-site, 403", "GET, metrics, Sec-Fetch-Site, same-site, 403",
    })
    void doesOnlyWhatAProgramOfThisMachineAsksFor(String method, String path, String header, String value, int status) throws Exception {
        HttpRequest.Builder request = request(method, path);
        assertThat(Served.send(header.isEmpty() ? request : request.header(header, value)).statusCode()).isEqualTo(status);
    }

    @Test
    void answersNobodyUnderAnotherName() throws Exception {
        // A page may make its own name lead to this machine.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.adminPort().getAsInt())) {
            socket.getOutputStream().write("POST /reload HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine())
                    .contains(" 403 ");
        }
        assertThat(served.get("metrics").statusCode()).isEqualTo(404);
        assertThat(served.get("reload").statusCode()).isEqualTo(404);
    }

    @Test
    void listensOnNoOtherAddressThanTheLoopback() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).toList();
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, server.adminPort().getAsInt()).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void recordsNeitherQuestionsNorClientsUnlessTold() throws Exception {
        served.ask("SELECT ?secret { ?secret ?p ?o } LIMIT 1", "Accept", "text/csv", "User-Agent", "curious/1");
        served.get("search?q=secret");
        String link = "/" + QueryLink.FOLDER + QueryLink.of("SELECT ?secret { ?secret ?p ?o }").orElseThrow();
        served.get(link.substring(1) + ".csv");
        served.get("actor/person-mara-lind-aaaaaa", "Accept", "text/html");

        List<String> lines = lines("access.log", 4);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.path("method").asText()).isEqualTo("GET");
        assertThat(first.path("path").asText()).isEqualTo("/sparql");
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(first.path("bytes").asLong()).isPositive();
        assertThat(first.path("release").asText()).isEqualTo("1.0");
        assertThat(first.path("outcome").asText()).isEqualTo("answered");
        assertThat(first.path("time").asText()).endsWith("Z");
        assertThat(String.join("\n", lines)).doesNotContain("secret", "curious", "127.0.0.1", link)
                .contains("\"/search\"", "\"/q/\"", "\"/actor/person-mara-lind-aaaaaa\"");
    }

    @Test
    void recordsQuestionsAndClientsWhereTold() throws Exception {
        Path release = release("other");
        Operation told = Operation.unwatched().loggingTo(folder.resolve("told.log").toString()).withQueriesLogged().withClientsLogged();
        ServerSettings behindProxy = ServerSettings.local(0).withProxies(TrustedProxies.of(List.of("127.0.0.1", "::1")));
        try (DixitServer telling = DixitServer.start(Release.open(release), behindProxy, told)) {
            Served asked = new Served(telling.address());
            asked.ask("SELECT ?x\n{ ?x ?p \"\u2028\" }", "Accept", "text/csv", "User-Agent", "curious/1",
                    "X-Forwarded-For", "192.0.2.7");
            asked.get("search?q=secret");
            List<String> lines = lines("told.log", 2);
            JsonNode query = new ObjectMapper().readTree(lines.getFirst());
            assertThat(query.path("query").asText()).isEqualTo("SELECT ?x\n{ ?x ?p \"\u2028\" }");
            assertThat(query.path("client").asText()).isEqualTo("192.0.2.7");
            assertThat(query.path("agent").asText()).isEqualTo("curious/1");
            assertThat(lines.get(1)).contains("\"q=secret\"");
        }
    }

    @Test
    void answersAQueryThatIsStillRunningWhenTheTimeToStopIsOver() throws Exception {
        Path release = release("stopped");
        DixitServer stopping = DixitServer.start(Release.open(release),
                ServerSettings.local(0).withQueryTime(Duration.ofMinutes(10)).withStopTime(Duration.ofMillis(100)),
                Operation.administeredAt(0));
        URI metrics = URI.create("http://localhost:" + stopping.adminPort().getAsInt() + "/metrics");
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return new Served(stopping.address()).ask(SLOW, "Accept", "application/json");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        until(() -> figures(metrics).contains("dixit_queries_running 1.0"));
        stopping.stop();
        assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(503);
        Release.open(release).close();
    }

    @Test
    void refusesALogThatCannotBeWritten() throws Exception {
        String nowhere = folder.resolve("no/such/folder/log").toString();
        try (Release release = Release.open(release("unlogged"))) {
            assertThatThrownBy(() -> DixitServer.start(release, ServerSettings.local(0), Operation.unwatched().loggingTo(nowhere)))
                    .isInstanceOf(IOException.class).hasMessageContaining(nowhere).hasMessageContaining("--access-log");
            int taken = server.adminPort().getAsInt();
            assertThatThrownBy(() -> DixitServer.start(release, ServerSettings.local(0), Operation.administeredAt(taken)))
                    .isInstanceOf(IOException.class).hasMessageContaining("is taken").hasMessageContaining("--admin-port");
        }
    }

    @Test
    void goesOnWhereTheLogCannotBeWrittenAnyMore() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path release = release("full");
        try (DixitServer logging = DixitServer.start(Release.open(release), ServerSettings.local(0),
                Operation.administeredAt(0).loggingTo(full.toString()))) {
            Served asked = new Served(logging.address());
            assertThat(asked.get("").statusCode()).isEqualTo(200);
            URI metrics = URI.create("http://localhost:" + logging.adminPort().getAsInt() + "/metrics");
            until(() -> figures(metrics).contains("dixit_log_lines_lost 1.0"));
        }
    }

    private Path release(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(built.relativize(file).toString()));
            }
        }
        return copy;
    }

    private List<String> lines(String file, int number) throws Exception {
        until(() -> {
            try {
                return Files.readAllLines(folder.resolve(file)).size() >= number;
            } catch (IOException e) {
                return false;
            }
        });
        return Files.readAllLines(folder.resolve(file));
    }

    /** Figures are told after an answer's last byte, so that a client may be faster than they. */
    private String figuresWith(String... parts) {
        URI metrics = URI.create("http://localhost:" + server.adminPort().getAsInt() + "/metrics");
        AtomicReference<String> last = new AtomicReference<>("");
        until(() -> {
            last.set(figures(metrics));
            return Stream.of(parts).allMatch(last.get()::contains);
        });
        return last.get();
    }

    private static String figures(URI address) {
        try {
            return Served.send(HttpRequest.newBuilder(address)).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier state) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private HttpResponse<String> administration(String method, String path) throws Exception {
        return Served.send(request(method, path));
    }

    private HttpRequest.Builder request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.adminPort().getAsInt() + "/" + path))
                .method(method, BodyPublishers.noBody());
    }
}
