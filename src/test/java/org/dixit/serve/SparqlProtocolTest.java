package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query half of the SPARQL 1.1 protocol, case by case, and what the endpoint does beyond it. */
class SparqlProtocolTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String ASK = "ASK { ?s a <https://w3id.org/dixit#Statement> }";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
    private static final String FIRST = SampleQuads.BASE + "graph/a1";
    private static final String SECOND = SampleQuads.BASE + "graph/a2";
    private static final String SLOW = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i "
            + "FILTER(CONTAINS(CONCAT(STR(?c), STR(?f), STR(?i)), '%%')) }";

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        Path release = SampleQuads.release(folder.resolve("release"));
        server = DixitServer.start(Release.open(release),
                ServerSettings.local(0).withQueryTime(Duration.ofSeconds(3)).withMostRows(50));
        served = new Served(server.address());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    // Ways to ask

    @Test
    void takesAQueryByGetByFormAndAsItIs() throws Exception {
        assertThat(served.ask(ASK, "Accept", "text/csv").body()).contains("true");
        assertThat(served.post(FORM, "query=" + Served.encoded(ASK), "Accept", "text/csv").body()).contains("true");
        assertThat(served.post(FORM + "; charset=UTF-8", "query=" + Served.encoded(ASK), "Accept", "text/csv").body()).contains("true");
        assertThat(served.post(DIRECT, ASK, "Accept", "text/csv").body()).contains("true");
        assertThat(served.post(DIRECT + ";charset=utf-8", ASK, "Accept", "text/csv").body()).contains("true");
    }

    @Test
    void answersHeadLikeGet() throws Exception {
        HttpResponse<String> get = served.ask(ASK);
        HttpResponse<String> head = served.method("HEAD", "sparql?query=" + Served.encoded(ASK));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "ETag", "Cache-Control", "Dixit-Release"}) {
            assertThat(Served.header(head, name)).isNotEmpty().isEqualTo(Served.header(get, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void knowsNoOtherMethods(String method) throws Exception {
        HttpResponse<String> answer = served.method(method, "sparql?query=" + Served.encoded(ASK));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Served.header(answer, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void wantsExactlyOneQuery() throws Exception {
        String one = "query=" + Served.encoded(ASK);
        assertThat(served.get("sparql?" + one + "&" + one).statusCode()).isEqualTo(400);
        assertThat(served.post(FORM, one + "&" + one).statusCode()).isEqualTo(400);
        assertThat(served.post(FORM, "nothing=here").statusCode()).isEqualTo(400);
        assertThat(served.post(FORM, "query=").statusCode()).isEqualTo(400);
        assertThat(served.get("sparql?update=" + Served.encoded("CLEAR ALL")).statusCode()).isEqualTo(400);
    }

    @Test
    void readsOnlyTheMediaTypesAndTheCharsetOfTheProtocol() throws Exception {
        assertThat(served.post("text/plain", ASK).statusCode()).isEqualTo(415);
        assertThat(served.post(DIRECT + "; charset=UTF-16", ASK).statusCode()).isEqualTo(415);
        HttpResponse<String> untyped = Served.send(served.request("sparql").POST(BodyPublishers.ofString(ASK)));
        assertThat(untyped.statusCode()).isEqualTo(415);
        assertThat(Served.header(untyped, "Accept-Post")).contains(DIRECT);
        HttpResponse<String> latin = Served.send(served.request("sparql", "Content-Type", DIRECT)
                .POST(BodyPublishers.ofByteArray("ASK { ?s ?p \"élus\" }".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(latin.statusCode()).isEqualTo(400);
    }

    // The dataset of a query

    @Test
    void asksTheGraphsThatTheRequestNames() throws Exception {
        int first = count("");
        String defaults = "&default-graph-uri=" + Served.encoded(FIRST);
        String both = defaults + "&default-graph-uri=" + Served.encoded(SECOND);
        assertThat(count(defaults)).isPositive().isLessThan(count(both));
        assertThat(count(both)).isLessThan(first);
        assertThat(count("&named-graph-uri=" + Served.encoded(FIRST))).isZero();
        assertThat(served.get("sparql?query=" + Served.encoded(GRAPHS) + "&named-graph-uri=" + Served.encoded(FIRST) + "&named-graph-uri="
                + Served.encoded(SECOND) + defaults, "Accept", "text/csv").body().lines()).containsExactly("g", FIRST, SECOND);
        HttpResponse<String> direct = Served.send(served.request("sparql?x=1" + defaults, "Content-Type", DIRECT, "Accept", "text/csv")
                .POST(BodyPublishers.ofString(COUNT)));
        assertThat(direct.body()).isEqualToIgnoringWhitespace("n " + count(defaults));
    }

    @Test
    void putsTheRequestsGraphsBeforeThoseOfTheQuery() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) FROM <" + SECOND + "> { ?s ?p ?o }";
        assertThat(served.ask(query, "Accept", "text/csv").body()).isNotEqualTo(served.get("sparql?query=" + Served.encoded(query)
                + "&default-graph-uri=" + Served.encoded(FIRST), "Accept", "text/csv").body());
        String described = served.get("sparql?query=" + Served.encoded("DESCRIBE <" + SampleQuads.STATEMENT + ">")
                + "&default-graph-uri=" + Served.encoded(SECOND), "Accept", "application/n-triples").body();
        assertThat(described).isEmpty();
        assertThat(served.get("sparql?query=" + Served.encoded(ASK) + "&default-graph-uri=no%20iri").statusCode()).isEqualTo(400);
    }

    // Forms

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT * { ?s a <https://w3id.org/dixit#Article> } | */*                              | application/sparql-results+json",
        "SELECT * { ?s a <https://w3id.org/dixit#Article> } | application/xml                  | application/xml",
        "SELECT * { ?s a <https://w3id.org/dixit#Article> } | text/csv;q=0.5, text/tab-separated-values | text/tab-separated-values",
        "ASK {}                                             | application/sparql-results+xml   | application/sparql-results+xml",
        "ASK {}                                             | application/json                 | application/json",
        "CONSTRUCT WHERE { ?s a <https://w3id.org/dixit#Article> } | */*                       | text/turtle",
        "CONSTRUCT WHERE { ?s a <https://w3id.org/dixit#Article> } | application/ld+json       | application/ld+json",
        "CONSTRUCT WHERE { ?s a <https://w3id.org/dixit#Article> } | application/rdf+xml       | application/rdf+xml",
        "CONSTRUCT WHERE { ?s a <https://w3id.org/dixit#Article> } | application/trig          | application/trig",
        "CONSTRUCT WHERE { ?s a <https://w3id.org/dixit#Article> } | application/n-quads       | application/n-quads",
        "DESCRIBE ?s { ?s a <https://w3id.org/dixit#Article> }     | application/n-triples     | application/n-triples",
        "DESCRIBE * { ?s a <https://w3id.org/dixit#Article> }      | text/turtle               | text/turtle",
        "DESCRIBE <http://localhost:3030/article/a1>               | text/turtle               | text/turtle",
        "CONSTRUCT { GRAPH ?g { ?s a ?c } } { GRAPH ?g { ?s a ?c } } LIMIT 3 | */*             | application/trig",
    })
    void answersInTheFormThatIsAccepted(String query, String accept, String type) throws Exception {
        HttpResponse<String> answer = served.ask(query, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Served.header(answer, "Content-Type")).startsWith(type);
        assertThat(answer.body()).isNotBlank();
        if (!query.startsWith("SELECT") && !query.startsWith("ASK") && !query.contains("GRAPH")) {
            assertThat(Served.graph(answer).isEmpty()).isFalse();
        }
        assertThat(served.ask(query, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void describesThingsWithAllOfWhichTheyAreTheSubject() throws Exception {
        Graph article = Served.graph(served.ask("DESCRIBE <" + SampleQuads.BASE + "article/a2>", "Accept", "text/turtle"));
        assertThat(article.size()).isEqualTo(4);
        Graph both = Served.graph(served.ask("DESCRIBE ?a <" + SampleQuads.BASE + "run/r1> { ?a a <https://w3id.org/dixit#Article> }",
                "Accept", "text/turtle"));
        assertThat(both.contains(NodeFactory.createURI(SampleQuads.BASE + "run/r1"), Node.ANY, Node.ANY)).isTrue();
        assertThat(both.contains(NodeFactory.createURI(SampleQuads.BASE + "article/a1"), Node.ANY, Node.ANY)).isTrue();
    }

    @Test
    void takesANameOfAFormInTheAddressSoThatLinksCanLeadToOne() throws Exception {
        String path = "sparql?query=" + Served.encoded(ASK) + "&format=";
        assertThat(Served.header(served.get(path + "csv", "Accept", "text/html"), "Content-Type")).startsWith("text/csv");
        assertThat(Served.header(served.get(path + "unheard-of", "Accept", "text/csv"), "Content-Type")).startsWith("text/csv");
    }

    @Test
    void leadsBrowsersToThePageOfResults() throws Exception {
        HttpResponse<String> answer = served.ask(ASK, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Served.header(answer, "Location")).isEqualTo("/query?query=" + Served.encoded(ASK));
    }

    @Test
    void saysSoWhereAFormCannotHoldTheAnswer() throws Exception {
        HttpResponse<String> answer = served.ask("CONSTRUCT { ?s <http://x.example/1> ?o } { ?s ?p ?o }", "Accept", "application/rdf+xml");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle");
    }

    // Mistakes and limits

    @Test
    void refusesAQueryThatNamesAHostWhichCannotBeEncoded() throws Exception {
        HttpResponse<String> answer = served.ask("SELECT * { <http://" + "ü".repeat(1_500) + ".example/> ?p ?o }", "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed", "too long").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT ?x { ?x nonsense }          | 1 | 16",
        "SELECT ?x { ?x unknown:name ?y }   | 1 | 16",
        "SELECT ?x { ?x ?y }                | 1 | 19",
        "SELECT ?x {~  ?x ?y ~}}            | 3 | 1",
    })
    void showsWhereAQueryIsMalformed(String query, int line, int column) throws Exception {
        HttpResponse<String> text = served.ask(query.replace('~', '\n'), "Accept", "*/*");
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(Served.header(text, "Content-Type")).startsWith("text/plain");
        assertThat(text.body()).contains("line " + line + ", column " + column, "\n" + " ".repeat(column - 1) + "^\n");
        var problem = new ObjectMapper().readTree(served.ask(query.replace('~', '\n'), "Accept", "application/problem+json").body());
        assertThat(problem.path("line").asInt()).isEqualTo(line);
        assertThat(problem.path("column").asInt()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * ", "CONSTRUCT { ?a ?b ?c } ", "DESCRIBE ?a ", "ASK "})
    void isNeverHalfAnAnswerWhereTimeRunsOut(String form) throws Exception {
        HttpResponse<String> answer = served.get("sparql?timeout=0.5&query=" + Served.encoded(form + SLOW));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Served.header(answer, "Retry-After")).isNotEmpty();
        assertThat(Served.header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(Served.header(answer, "ETag")).isEmpty();
    }

    @Test
    void stopsAQueryThatLooksInVainForItsFirstMatch() throws Exception {
        String vain = "SELECT DISTINCT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONTAINS(CONCAT(STR(?c), STR(?f)), '%%')) }";
        assertThat(served.get("sparql?timeout=0.5&query=" + Served.encoded(vain)).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"})
    void cutsAGraphThatIsTooLargeAndSaysSo(String query) throws Exception {
        HttpResponse<String> answer = served.ask(query, "Accept", "application/n-triples");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("#"))).hasSize(50);
        assertThat(Served.header(answer, WholeAnswers.TRIPLES_CUT)).isEqualTo("50");
    }

    // Caches

    @Test
    void saysThatNothingChangedWithoutAskingAgain() throws Exception {
        String tag = Served.header(served.ask(COUNT, "Accept", "text/csv"), "ETag");
        assertThat(served.ask(COUNT, "Accept", "text/csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.ask(COUNT, "Accept", "application/json", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(served.ask(ASK, "Accept", "text/csv", "If-None-Match", tag).statusCode()).isEqualTo(200);
        HttpResponse<String> now = served.ask("SELECT (NOW() AS ?now) {}", "Accept", "text/csv");
        assertThat(Served.header(now, "ETag")).isEmpty();
        assertThat(Served.header(now, "Cache-Control")).isEqualTo("no-store");
    }

    // The endpoint's description

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples"})
    void describesItself(String accept) throws Exception {
        Graph graph = Served.graph(served.get("sparql", "Accept", accept));
        Node service = NodeFactory.createURI(server.address() + "sparql");
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        for (String[] fact : new String[][] {{"endpoint", service.getURI()}, {"supportedLanguage", sd + "SPARQL11Query"},
            {"feature", sd + "UnionDefaultGraph"}, {"resultFormat", "http://www.w3.org/ns/formats/SPARQL_Results_JSON"},
            {"propertyFeature", "http://jena.apache.org/text#query"}}) {
            assertThat(graph.contains(service, NodeFactory.createURI(sd + fact[0]), NodeFactory.createURI(fact[1]))).as(fact[0]).isTrue();
        }
        Node name = NodeFactory.createURI(sd + "name");
        assertThat(graph.find(Node.ANY, name, Node.ANY).mapWith(triple -> triple.getObject().getURI()).toList())
                .contains(FIRST, SampleQuads.BASE + "graph/actors", SampleQuads.BASE + "graph/dataset");
        assertThat(served.get("sparql", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void isUnderstoodByJenasOwnClient() {
        try (QueryExecHTTP exec = QueryExecHTTP.service(server.address() + "sparql").query(COUNT)
                .sendMode(QuerySendMode.asPost).build()) {
            assertThat(exec.select().next().get("n").getLiteralValue()).isInstanceOf(Number.class);
        }
    }

    private static int count(String parameters) throws Exception {
        String csv = served.get("sparql?query=" + Served.encoded(COUNT) + parameters, "Accept", "text/csv").body();
        return Integer.parseInt(csv.lines().skip(1).findFirst().orElseThrow());
    }
}
