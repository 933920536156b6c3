package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is granted, and that everything beyond it gets an honest answer. */
class LimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "SELECT * { ?s ?p ?o }";
    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        ServerSettings settings = ServerSettings.local(0)
                .withQuery(QueryLimits.DEFAULT.withTime(Duration.ofSeconds(60)).withFirstRowTime(Duration.ofSeconds(2)).withRows(5)
                        .withLength(2_000))
                .withRequest(new RequestLimits(4_096, 2_048, 8_192))
                .withClient(new ClientLimits(2, 30, 20, 30))
                .withProxies(TrustedProxies.of(List.of("127.0.0.1", "::1")));
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), settings);
        served = new Served(server.address());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** A client that nobody has been before. */
    private static String somebody() {
        return "192.0.2." + CLIENTS.incrementAndGet();
    }

    private static HttpResponse<String> ask(String query, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = somebody();
        return served.ask(query, all);
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Served.header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Served.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        return problem;
    }

    // Of queries

    @Test
    void areToldInEveryAnswerOfTheEndpoint() throws Exception {
        for (HttpResponse<String> answer : List.of(ask("ASK {}"), ask("nonsense"))) {
            assertThat(Served.header(answer, QueryLimits.HEADER))
                    .isEqualTo("first-row-time=2, query-time=60, most-rows=5, query-length=2000, answer-memory="
                            + Math.min(QueryLimits.DEFAULT.memory(), Runtime.getRuntime().maxMemory() / 8));
            assertThat(Served.header(answer, ClientQuotas.POLICY)).contains("\"requests\";q=20;w=60", "\"processing\";q=30;w=60",
                    "\"queries-at-once\";q=2;qu=\"concurrent-requests\"");
            assertThat(Served.header(answer, ClientQuotas.LEFT)).contains("\"requests\";r=19;");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/csv", "application/sparql-results+xml"})
    void stopAQueryThatFindsNothingForTooLongWithAProblem(String accept) throws Exception {
        HttpResponse<String> answer = ask(LONG, "Accept", accept);
        JsonNode problem = problem(answer, 503);
        assertThat(problem.path("limit").asText()).isEqualTo("first-row-time");
        assertThat(problem.path("granted").asDouble()).isEqualTo(2);
        assertThat(Served.header(answer, "Retry-After")).isNotEmpty();
        assertThat(Served.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nameTheTimeThatWasUpWhereTheClientSetsAShorterOne() throws Exception {
        HttpResponse<String> answer = served.get("sparql?timeout=0.5&query=" + Served.encoded(LONG), "X-Forwarded-For", somebody());
        JsonNode problem = problem(answer, 503);
        assertThat(problem.path("limit").asText()).isEqualTo("query-time");
        assertThat(problem.path("granted").asDouble()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json, \"link\"", "application/json, \"link\"", "application/sparql-results+xml, <link href=",
            "application/xml, <link href="})
    void sayInsideOfResultsThatTheyAreCut(String accept, String mark) throws Exception {
        HttpResponse<String> answer = ask(ALL, "Accept", accept);
        assertThat(Served.header(answer, WholeAnswers.ROWS_CUT)).isEqualTo("5");
        assertThat(answer.body()).containsOnlyOnce(mark).containsOnlyOnce("api?cut-at=5#limits");
        Lang form = accept.endsWith("json") ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
        RowSet rows = RowSetReaderRegistry.getFactory(form).create(form)
                .read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), new Context());
        assertThat(rows.getResultVars()).hasSize(3);
        assertThat(rows.stream()).hasSize(5);
        assertThat(ask("SELECT * { ?s ?p ?o } LIMIT 5", "Accept", accept).body()).doesNotContain(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/trig", "application/n-quads", "application/rdf+xml"})
    void sayInsideOfDataThatTheyAreCut(String accept) throws Exception {
        HttpResponse<String> answer = ask("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", accept);
        assertThat(Served.header(answer, WholeAnswers.TRIPLES_CUT)).isEqualTo("5");
        assertThat(answer.body()).containsOnlyOnce("Cut at 5 triples");
        assertThat(Served.graph(answer).size()).isEqualTo(5);
        assertThat(ask("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 5", "Accept", accept).body()).doesNotContain("Cut at");
    }

    @ParameterizedTest
    @CsvSource({"csv, SELECT * { ?s ?p ?o }", "json, SELECT * { ?s ?p ?o }", "ttl, CONSTRUCT WHERE { ?s ?p ?o }"})
    void holdForLinksToAnswersToo(String form, String query) throws Exception {
        String link = QueryLink.FOLDER + QueryLink.of(query).orElseThrow() + "." + form;
        HttpResponse<String> answer = served.get(link, "X-Forwarded-For", somebody());
        assertThat(Served.header(answer, form.equals("ttl") ? WholeAnswers.TRIPLES_CUT : WholeAnswers.ROWS_CUT)).isEqualTo("5");
        String page = served.get("query?query=" + Served.encoded(query), "X-Forwarded-For", somebody(), "Accept", "text/html").body();
        assertThat(page).contains("there are more, which the files have as far as the server gives them (5)");
    }

    @Test
    void cutAnAnswerThatNeedsTooMuchMemory() {
        AnswerMemory memory = new AnswerMemory(10 << 20);
        try (AnswerMemory.Share one = memory.share(); AnswerMemory.Share other = memory.share()) {
            one.add(6 << 20);
            assertThat(memory.taken()).isEqualTo(6 << 20);
            other.add(1);
            assertThatThrownBy(() -> other.add(5 << 20)).isInstanceOf(QueryStopped.class);
            one.close();
            other.add(5 << 20);
        }
        assertThat(memory.taken()).isZero();
    }

    // Of requests

    @Test
    void refuseQueriesThatAreTooLongByEveryWay() throws Exception {
        String query = "ASK { ?s ?p \"" + "x".repeat(2_000) + "\" }";
        assertThat(problem(ask(query), 413).path("limit").asText()).isEqualTo("query-length");
        for (String type : List.of("application/sparql-query", "application/x-www-form-urlencoded")) {
            String body = type.endsWith("query") ? query : "query=" + Served.encoded(query);
            assertThat(problem(served.post(type, body, "X-Forwarded-For", somebody()), 413).path("granted").asInt()).isEqualTo(2_000);
        }
        assertThat(problem(served.get("query?query=" + Served.encoded(query), "X-Forwarded-For", somebody()), 413).path("limit").asText())
                .isEqualTo("query-length");
    }

    @Test
    void refuseAddressesHeadersAndBodiesThatAreTooLong() throws Exception {
        assertThat(problem(served.get("statements?q=" + "x".repeat(4_096), "X-Forwarded-For", somebody()), 414).path("limit").asText())
                .isEqualTo("url-length");
        assertThat(problem(served.get("statements", "X-Forwarded-For", somebody(), "Cookie", "x".repeat(2_048)), 431)
                .path("limit").asText()).isEqualTo("header-length");
        assertThat(problem(served.post("application/x-www-form-urlencoded", "x=" + "y".repeat(8_192), "X-Forwarded-For", somebody()), 413)
                .path("limit").asText()).isEqualTo("body-length");
        HttpResponse<String> unannounced = Served.send(served.request("query", "X-Forwarded-For", somebody(), "Content-Type",
                Exchange.FORM).POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("query=" + "y".repeat(9_000)))));
        assertThat(unannounced.statusCode()).isBetween(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "reconcile"})
    void refuseBodiesThatAreNoForm(String path) throws Exception {
        HttpResponse<String> answer = Served.send(served.request(path, "X-Forwarded-For", somebody(), "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        problem(answer, 415);
        assertThat(Served.header(answer, "Accept-Post")).isEqualTo(Exchange.FORM);
    }

    /** None of these reaches an answer of ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET / HTTP/1.1~~                                          | 400",
        "GET /%zz HTTP/1.1~Host: x~~                               | 400",
        "GET /a HTTP/1.1~Host: x~Content-Length: x~~               | 400",
        "GET / HTTP/9.9~Host: x~~                                  | 505",
        "nonsense~~                                                | 400",
        "LONG HTTP/1.1~Host: x~~                                   | 414",
        "GET / HTTP/1.1~Host: x~Cookie: LONG~~                     | 431",
    })
    void areToldByAProblemEvenWhereARequestIsNone(String lines, int status) throws Exception {
        try (Socket socket = new Socket("localhost", server.address().getPort())) {
            socket.setSoTimeout(20_000);
            String request = lines.startsWith("LONG") ? "GET /" + lines : lines;
            String sent = request.replace("LONG", "x".repeat(7_000)).replace("~", "\r\n");
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff").contains("\"status\":" + status)
                    .doesNotContainIgnoringCase("jetty").doesNotContain("Exception", "org.");
        }
    }

    // Of clients

    @ParameterizedTest
    @ValueSource(strings = {"sparql?query=ASK%7B%7D", "statements", "search?q=harbour", "article/a1", "static/dixit.css", "nowhere"})
    void holdForWhateverAClientAsks(String path) throws Exception {
        String client = somebody();
        for (int i = 0; i < 20; i++) {
            assertThat(served.get(path, "X-Forwarded-For", client).statusCode()).isBetween(200, 404);
        }
        HttpResponse<String> answer = untilRefused(path, "X-Forwarded-For", "203.0.113.1, " + client);
        JsonNode problem = problem(answer, 429);
        assertThat(problem.path("limit").asText()).isEqualTo("requests-per-minute");
        assertThat(Integer.parseInt(Served.header(answer, "Retry-After"))).isBetween(1, 3).isEqualTo(problem.path("retryAfter").asInt());
        assertThat(Served.header(answer, ClientQuotas.LEFT)).contains("\"requests\";r=0;");
        assertThat(Served.header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(untilRefused(path, "X-Forwarded-For", client, "Accept", "text/html").body()).contains("<h1>Too much at once</h1>");
        assertThat(served.get(path, "X-Forwarded-For", somebody()).statusCode()).isBetween(200, 404);
    }

    /** While a slow machine asks, its client is granted a few requests more. */
    private static HttpResponse<String> untilRefused(String path, String... headers) throws Exception {
        HttpResponse<String> answer = served.get(path, headers);
        for (int i = 0; i < 40 && answer.statusCode() != 429; i++) {
            answer = served.get(path, headers);
        }
        return answer;
    }

    @Test
    void refuseAThirdQueryOfOneClientWhileTwoAreAnswered() throws Exception {
        String client = somebody();
        Runnable slow = () -> {
            try {
                // The short query may be the second at some moment.
                while (served.ask(LONG, "X-Forwarded-For", client).statusCode() == 429) {
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread one = Thread.ofVirtual().start(slow);
        Thread other = Thread.ofVirtual().start(slow);
        HttpResponse<String> third = served.ask("ASK {}", "X-Forwarded-For", client);
        for (int i = 0; i < 10 && third.statusCode() == 200; i++) {
            Thread.sleep(100);
            third = served.ask("ASK {}", "X-Forwarded-For", client);
        }
        assertThat(problem(third, 429).path("limit").asText()).isEqualTo("queries-at-once");
        assertThat(served.get("statements", "X-Forwarded-For", client).statusCode()).isEqualTo(200);
        one.join();
        other.join();
        // A client may have its answer a moment before the server has noted that it is done.
        HttpResponse<String> after = served.ask("ASK {}", "X-Forwarded-For", client);
        for (int i = 0; i < 10 && after.statusCode() == 429; i++) {
            Thread.sleep(100);
            after = served.ask("ASK {}", "X-Forwarded-For", client);
        }
        assertThat(after.statusCode()).isEqualTo(200);
    }

    @Test
    void holdForThoseWhoClaimToBeTheServerItself() throws Exception {
        HttpResponse<String> answer = served.get("statements", "X-Forwarded-For", somebody(), WarmUp.KEY, "true");
        assertThat(Served.header(answer, ClientQuotas.LEFT)).contains("\"requests\";r=19;");
    }
}
