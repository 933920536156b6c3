package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes anything over HTTP: neither by SPARQL Update nor by the Graph Store protocol nor by any method on any address. */
class ReadOnlyTest {

    private static final List<String> WRITING = List.of("PUT", "DELETE", "PATCH", "POST", "MKCOL", "PROPFIND", "COPY", "LOCK", "PURGE",
            "TRACE", "get");
    private static final Set<String> POSTED = Set.of("/sparql", "/query", "/reconcile");
    private static final String WITH = "<http://a.example/> <http://b.example/> <http://c.example/> .";

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
        served = new Served(server.address());
    }

    @AfterAll
    static void nothingHasChanged() throws Exception {
        assertThat(served.ask("ASK { GRAPH ?g { <http://a.example/> ?p ?o } }", "Accept", "text/csv").body()).contains("false");
        server.stop();
    }

    static Stream<String> addresses() {
        return Stream.of("/", "/search", "/statements", "/actors", "/articles", "/publishers", "/concepts", "/query", "/query/terms.json",
                "/query/q01", "/q/1", "/static/dixit.css", "/static/lib/d3-7.9.0.js", "/static/query/page.js", "/ontology",
                "/ontology/shapes",
                "/dumps/dixit.nq.gz", "/tables/actors.csv", "/manifest.json", "/robots.txt", "/.well-known/void", "/article/a1",
                "/article/a1/annotations.jsonld", "/article/a1/brat.zip", "/api", "/openapi.json", "/reconcile", "/reconcile/preview",
                "/dataset", "/graph/a1", "/nothing", "/sparql", "/sparql/update", "/sparql/upload", "/sparql/data", "/sparql/get",
                "/$/server",
                "/$/datasets", "/$/backup/sparql", "/$/compact/sparql", "/update", "/data", "/upload");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesEveryMethodThatWritesAtEveryAddress(String address) throws Exception {
        RawHttp raw = new RawHttp(server.address());
        for (String method : WRITING) {
            if (!method.equals("POST") || !POSTED.contains(address)) {
                RawHttp.Answer answer = raw.lines(method + " " + address + " HTTP/1.1", "Host: localhost");
                assertThat(answer.status()).as(method).isEqualTo(405);
                assertThat(answer.header("Allow")).as(method).singleElement().asString().startsWith("GET, HEAD, ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "INSERT DATA { <http://a.example/> <http://b.example/> 1 }", "DELETE WHERE { ?s ?p ?o }", "LOAD <http://localhost/x>", "CLEAR ALL",
        "DROP DEFAULT", "CREATE GRAPH <http://a.example/>", "COPY DEFAULT TO <http://a.example/>",
        "DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }",
        "ASK { } ; INSERT DATA { <http://a.example/> <http://b.example/> 1 }",
    })
    void takesNoUpdateInAnyWayOfTheProtocol(String update) throws Exception {
        for (HttpResponse<String> answer : List.of(
                served.post("application/sparql-update", update),
                served.post("application/sparql-query", update),
                served.post("application/x-www-form-urlencoded", "update=" + Served.encoded(update)),
                served.post("application/x-www-form-urlencoded", "query=" + Served.encoded(update)),
                served.get("sparql?update=" + Served.encoded(update)),
                served.ask(update),
                served.get("query?query=" + Served.encoded(update), "Accept", "text/html"),
                served.get("q/" + QueryLink.of(update).orElseThrow() + ".csv"))) {
            assertThat(answer.statusCode()).as(answer.request().method() + " " + answer.uri()).isIn(400, 415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparql?default", "sparql?graph=http://localhost:3030/graph/a1", "sparql", "sparql/data?default", "graph/a1",
            "dataset"})
    void takesNoGraph(String address) throws Exception {
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            HttpResponse<String> answer = Served.send(served.request(address).header("Content-Type", "text/turtle")
                    .method(method, BodyPublishers.ofString(WITH)));
            assertThat(answer.statusCode()).as(method).isIn(405, 415);
        }
    }

    @Test
    void takesNoFileAndNoDocumentThatLeadsElsewhere() throws Exception {
        assertThat(served.post("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"a.nt\"\r\n\r\n"
                + WITH + "\r\n--x--\r\n").statusCode()).isEqualTo(415);
        assertThat(served.post("application/ld+json", "{\"@context\":\"http://localhost:1/context\",\"@id\":\"http://a.example/\"}")
                .statusCode())
                .isEqualTo(415);
        assertThat(served.post("application/rdf+xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>").statusCode())
                .isEqualTo(415);
    }

    @Test
    void obeysNoHeaderThatNamesAnotherMethod() throws Exception {
        HttpResponse<String> answer = served.get("dataset", "Accept", "text/turtle", "X-HTTP-Method-Override", "DELETE",
                "X-Method-Override", "PUT");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(served.get("dataset?_method=DELETE", "Accept", "text/turtle").statusCode()).isEqualTo(200);
    }
}
