package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DixitServerTest {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/dixit#Statement> }";
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        Path release = SampleQuads.release(folder.resolve("release"));
        server = DixitServer.start(Release.open(release),
                ServerSettings.local(0).withQueryTime(Duration.ofSeconds(3)).withMostRows(50));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
    })
    void answersQueriesInEveryResultFormat(String accept, String type) throws Exception {
        HttpResponse<String> answer = get("sparql?query=" + encoded(COUNT), accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).contains("2");
    }

    @Test
    void answersQueriesInAllThreeWaysOfTheProtocol() throws Exception {
        HttpRequest.Builder form = request("sparql").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + encoded(COUNT)));
        HttpRequest.Builder body = request("sparql").header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(COUNT));
        for (HttpRequest.Builder way : new HttpRequest.Builder[] {request("sparql?query=" + encoded(COUNT)), form, body}) {
            HttpResponse<String> answer = send(way.header("Accept", "text/csv"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualToIgnoringWhitespace("n 2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?s { ?s text:query 'harbour' }",
        "SELECT ?s { (?s ?score) text:query 'harbour' . ?s dixit:speaker ?who . ?who rdfs:label ?name }",
        "SELECT ?s { ?s dixit:content ?words FILTER(CONTAINS(?words, 'harbour')) }",
    })
    void searchesTextsOverTheUnionOfAllGraphs(String query) throws Exception {
        String prefixes = "PREFIX text: <http://jena.apache.org/text#> PREFIX dixit: <https://w3id.org/dixit#> "
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
        assertThat(csv(prefixes + query).body().lines()).hasSize(3);
    }

    @Test
    void refusesWhateverIsNoQuery() throws Exception {
        String update = "INSERT DATA { <http://a> <http://b> <http://c> }";
        HttpResponse<String> asForm = send(request("sparql").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encoded(update))));
        HttpResponse<String> asBody = send(request("sparql").header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)));
        HttpResponse<String> put = send(request("sparql?default").header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<http://a> <http://b> <http://c> .")));
        HttpResponse<String> delete = send(request("sparql?default").DELETE());
        HttpResponse<String> elsewhere = send(request("dataset").POST(BodyPublishers.ofString("x")));
        for (HttpResponse<String> answer : new HttpResponse[] {asForm, asBody, put, delete, elsewhere}) {
            assertThat(answer.statusCode()).as(answer.toString()).isBetween(400, 499);
        }
        assertThat(csv("ASK { <http://a> ?p ?o }").body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { SERVICE <http://localhost:9/> { } }",
    })
    void asksNoOtherServer(String query) throws Exception {
        HttpResponse<String> answer = csv(query);
        assertThat(answer.statusCode()).isBetween(400, 599);
    }

    @Test
    void answersAMistakeInAQueryWithAMessage() throws Exception {
        HttpResponse<String> answer = csv("SELECT ?x { ?x nonsense }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase("line 1");
    }

    @Test
    void stopsAQueryThatTakesTooLongAndSaysSoByTheStatus() throws Exception {
        assertThat(csv(SLOW).statusCode()).isEqualTo(503);
        String streaming = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i "
                + "FILTER(CONTAINS(CONCAT(STR(?c), STR(?f), STR(?i)), '%%')) }";
        assertThat(csv(streaming).statusCode())
                .isEqualTo(503);
    }

    @Test
    void cutsAnAnswerThatIsTooLongAndSaysSo() throws Exception {
        HttpResponse<String> answer = csv("SELECT * { ?s ?p ?o }");
        assertThat(answer.body().lines()).hasSize(51);
        assertThat(answer.headers().firstValue(WholeAnswers.ROWS_CUT)).contains("50");
        assertThat(csv(COUNT).headers().firstValue(WholeAnswers.ROWS_CUT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
    })
    void describesAStatementWithItsPartsInEveryForm(String accept, String type) throws Exception {
        HttpResponse<String> answer = get("statement/aaaaaaaaaaaaaaaa", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains(".jsonld>") && link.contains("alternate"));
        Lang lang = RDFLanguages.contentTypeToLang(type);
        Graph graph = RDFParser.fromString(answer.body(), lang).toGraph();
        assertThat(graph.stream().map(triple -> triple.getSubject().getURI()))
                .contains(SampleQuads.STATEMENT)
                .contains(SampleQuads.STATEMENT + "#attribution-1", SampleQuads.STATEMENT + "#content-1-position");
    }

    @ParameterizedTest
    @CsvSource({"ttl, text/turtle", "jsonld, application/ld+json", "nt, application/n-triples", "rdf, application/rdf+xml",
            "html, text/html"})
    void choosesAFormByExtensionToo(String extension, String type) throws Exception {
        HttpResponse<String> answer = get("article/a1." + extension, "image/png");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({
        "article/a1, Harbour reopens after the storm",
        "actor/person-mara-lind-aaaaaa, Mara Lind",
        "run/r1, rules",
        "graph/a1, It holds",
        "dataset, Notice on quoted text",
        "dataset/1.0, Release 1.0",
    })
    void showsAPageForEveryKindOfThing(String path, String words) throws Exception {
        HttpResponse<String> answer = get(path, "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(words, "<html lang=\"en\">");
    }

    @Test
    void linksAStatementToItsSpeakerAndTheSpeakerBack() throws Exception {
        assertThat(get("statement/aaaaaaaaaaaaaaaa", "text/html").body())
                .contains("<a href=\"/actor/person-mara-lind-aaaaaa\">Mara Lind</a>");
        assertThat(get("actor/person-mara-lind-aaaaaa", "text/html").body()).contains("href=\"/statement/aaaaaaaaaaaaaaaa\"");
    }

    @Test
    void answersForNamesInAnyAlphabet() throws Exception {
        HttpResponse<String> answer = get("actor/group-%C3%A9lus-aaaaaa", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("officials", "href=\"/statement/bbbbbbbbbbbbbbbb\"");
        assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains("</actor/group-%C3%A9lus-aaaaaa.ttl>"));
        assertThat(get("statement/bbbbbbbbbbbbbbbb", "text/html").body()).contains("href=\"/actor/group-élus-aaaaaa\"");
    }

    @Test
    void answersUnknownThingsAndUnknownFormsAsSuch() throws Exception {
        assertThat(get("article/unknown", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("article/unknown", "text/turtle").statusCode()).isEqualTo(404);
        assertThat(get("article/a1", "image/png").statusCode()).isEqualTo(406);
        assertThat(get("static/../../etc/passwd", "*/*").statusCode()).isBetween(400, 404);
    }

    @Test
    void answersHeadLikeGetWithoutABody() throws Exception {
        HttpResponse<String> answer = send(request("article/a1").header("Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void escapesWhatArticlesContain() throws Exception {
        for (String path : new String[] {
            "statement/aaaaaaaaaaaaaaaa",
            "query?query=" + encoded("SELECT * { ?s <https://w3id.org/dixit#content> ?o }"),
            "query?query=" + encoded("SELECT <script>alert(1)</script>")}) {
            HttpResponse<String> answer = get(path, "text/html");
            assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
        }
    }

    @Test
    void saysOnTheFrontPageWhatTheDatasetIsAndHolds() throws Exception {
        HttpResponse<String> answer = get("", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("articles</a></dt><dd>2</dd>", "statements</a></dt><dd>2</dd>",
                "actors</a></dt><dd>4</dd>", "<dt>cited sources</dt><dd>1</dd>", "publishers</a></dt><dd>1</dd>",
                "What it never claims", "Ferries stay in port", "Mara Lind");
    }

    @Test
    void runsAQueryFromThePlainForm() throws Exception {
        HttpResponse<String> answer = send(request("query").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(BodyPublishers.ofString("query=" + encoded(COUNT))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<th scope=\"col\">n</th>", "<td>2</td>");
        assertThat(get("query?query=" + encoded("SELECT"), "text/html").statusCode()).isEqualTo(400);
        assertThat(get("query?query=" + encoded(SLOW), "text/html").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "ontology, text/turtle", "ontology/shapes.ttl, text/turtle", "description.ttl, text/turtle",
        "manifest.json, application/json",
        "dumps/dixit.nq.gz, application/gzip", "static/dixit.css, text/css", "static/lib/yasqe-4.5.0.js, text/javascript",
    })
    void servesFiles(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void keepsTheDatabaseItselfToItself() throws Exception {
        assertThat(get("data/in-use", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("dumps/..%2Fdata/in-use", "*/*").statusCode()).isBetween(400, 404);
    }

    @Test
    void leadsABrowserFromTheEndpointToTheQueryPage() throws Exception {
        HttpResponse<String> answer = get("sparql", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/query");
    }

    @Test
    void freesReleaseAndPortWhenStopped() throws Exception {
        Path release = SampleQuads.release(folder.resolve("other"));
        DixitServer other = DixitServer.start(Release.open(release), ServerSettings.local(0));
        URI address = other.address();
        other.stop();
        other.stop();
        assertThatThrownBy(() -> CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        try (Release again = Release.open(release)) {
            assertThatThrownBy(() -> DixitServer.start(again, ServerSettings.local(server.address().getPort())))
                    .isInstanceOf(IOException.class).hasMessageContaining("is taken");
        }
    }

    @Test
    void finishesARequestInProgressBeforeItStops() throws Exception {
        Path release = SampleQuads.release(folder.resolve("busy"));
        DixitServer busy = DixitServer.start(Release.open(release), ServerSettings.local(0).withQueryTime(Duration.ofSeconds(2)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(busy.address() + "sparql?query=" + encoded(SLOW))).build();
        CompletableFuture<HttpResponse<String>> answer = CLIENT.sendAsync(request, BodyHandlers.ofString());
        Thread.sleep(500);
        busy.stop();
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("Query timed out");
    }

    @Test
    void readsItsOwnAnswersAsJson() throws Exception {
        JsonNode json = new ObjectMapper().readTree(get("sparql?query=" + encoded(COUNT),
                "application/sparql-results+json").body());
        assertThat(json.at("/results/bindings/0/n/value").asInt()).isEqualTo(2);
    }

    @Test
    void keepsTheConnectionOfAClientWhoseBodyItRefuses() throws Exception {
        for (int i = 0; i < 200; i++) {
            String path = i % 2 == 0 ? "sparql" : "dataset";
            HttpResponse<String> refused = send(request(path).header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString("CLEAR ALL # " + i)));
            assertThat(refused.statusCode()).isBetween(400, 499);
        }
    }

    private static HttpResponse<String> csv(String query) throws Exception {
        return get("sparql?query=" + encoded(query), "text/csv");
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return send(request(path).header("Accept", accept));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
