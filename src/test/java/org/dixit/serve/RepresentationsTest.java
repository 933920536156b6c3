package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP says around the forms of a thing: which one, where the others are, whether it changed, what else there is. */
class RepresentationsTest {

    private static final String STATEMENT = "statement/aaaaaaaaaaaaaaaa";
    private static final String ACTOR = "actor/media-coast-courier-aaaaaa";

    @TempDir
    private static Path folder;

    private static Path release;
    private static DixitServer server;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        release = SampleQuads.release(folder.resolve("release"));
        server = DixitServer.start(Release.open(release), ServerSettings.local(0).withPageSize(3));
        served = new Served(server.address());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/turtle;q=0.4, application/trig      | application/trig     | trig",
        "application/n-quads                      | application/n-quads  | nq",
        "application/ld+json;q=0.9, text/turtle;q=0.2 | application/ld+json | jsonld",
        "text/html, */*;q=0.1                     | text/html            | html",
    })
    void negotiatesAndSaysWhichFormItIs(String accept, String type, String extension) throws Exception {
        HttpResponse<String> answer = served.get(STATEMENT, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Served.header(answer, "Content-Type")).startsWith(type);
        assertThat(Served.header(answer, "Content-Location")).isEqualTo("/" + STATEMENT + "." + extension);
        assertThat(Served.header(answer, "Vary")).contains("Accept", "Accept-Encoding");
    }

    @Test
    void tellsMachinesByLinksWhatThereIs() throws Exception {
        HttpResponse<String> page = served.get(STATEMENT, "Accept", "text/html");
        assertThat(Served.links(page, "canonical")).singleElement().asString().contains("<" + SampleQuads.STATEMENT + ">");
        assertThat(Served.links(page, "alternate")).hasSize(7).allMatch(link -> link.contains("type="));
        assertThat(Served.links(page, "describedby")).hasSize(2);
        assertThat(Served.links(page, "cite-as")).singleElement().asString().contains("<" + SampleQuads.STATEMENT + ">");
        assertThat(Served.links(page, "license")).singleElement().asString().contains("creativecommons.org/licenses/by/4.0/");
        assertThat(Served.links(page, "collection")).singleElement().asString().contains("<" + SampleQuads.BASE + "dataset>");
        assertThat(Served.links(page, "type")).anyMatch(link -> link.contains("https://schema.org/AboutPage"))
                .anyMatch(link -> link.contains("https://w3id.org/dixit#Statement"));
        HttpResponse<String> data = served.get(STATEMENT + ".ttl");
        assertThat(Served.links(data, "describes")).singleElement().asString().contains("<" + SampleQuads.STATEMENT + ">");
        assertThat(Served.links(data, "canonical")).isEqualTo(Served.links(page, "canonical"));
        assertThat(Served.links(served.get("dataset", "Accept", "text/turtle"), "cite-as")).singleElement().asString()
                .contains("dataset/1.0>");
    }

    @ParameterizedTest
    @CsvSource({STATEMENT + ", text/turtle", STATEMENT + ", text/html", "ontology, application/ld+json", "query, text/html",
        "dataset/1.0.ttl, */*", "static/dixit.css, */*", "dumps/dixit.nq.gz, */*", "manifest.json, */*", "'', text/html"})
    void saysThatNothingChangedToWhoHasItAlready(String path, String accept) throws Exception {
        HttpResponse<String> first = served.get(path, "Accept", accept);
        String tag = Served.header(first, "ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Served.header(first, "Cache-Control")).contains("public");
        for (String known : new String[] {tag, "\"other\", " + tag, "*"}) {
            HttpResponse<String> again = served.get(path, "Accept", accept, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(Served.header(again, "ETag")).isEqualTo(tag);
        }
        assertThat(served.get(path, "Accept", accept, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void givesEachFormATagOfItsOwn() throws Exception {
        assertThat(Served.header(served.get(STATEMENT + ".ttl"), "ETag"))
                .isNotEqualTo(Served.header(served.get(STATEMENT + ".nt"), "ETag"))
                .isNotEqualTo(Served.header(served.get("article/a1.ttl"), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "query", "ontology", STATEMENT, STATEMENT + ".rdf", "static/query.js", "dumps/dixit.trig.gz",
        "description.ttl", "actor/unknown"})
    void answersHeadWithTheHeadersOfGet(String path) throws Exception {
        HttpResponse<String> get = served.get(path);
        HttpResponse<String> head = served.method("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control", "Link", "Last-Modified"}) {
            assertThat(Served.header(head, name)).as(name).isEqualTo(Served.header(get, name));
        }
    }

    @Test
    void listsTheFormsWhereNoneIsAcceptable() throws Exception {
        HttpResponse<String> answer = served.get(STATEMENT, "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle", "/" + STATEMENT + ".jsonld");
        assertThat(Served.links(answer, "alternate")).hasSize(7);
    }

    @Test
    void tellsOfUnknownThingsAsTheClientReads() throws Exception {
        HttpResponse<String> machine = served.get("actor/unknown", "Accept", "application/ld+json, application/json;q=0.5");
        assertThat(machine.statusCode()).isEqualTo(404);
        assertThat(Served.header(machine, "Content-Type")).startsWith("application/json");
        JsonNode problem = new ObjectMapper().readTree(machine.body());
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asText()).contains("actor/unknown");
        assertThat(Served.header(served.get("actor/unknown"), "Content-Type")).startsWith("application/problem+json");
        HttpResponse<String> person = served.get("actor/unknown", "Accept", "text/html");
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("<h1>");
    }

    @ParameterizedTest
    @CsvSource({"actor/unknown.ttl, 404", "actor/..%2Fx, 400", "sparql?query=%FF, 400", "sparql?query=SELECT, 400",
        STATEMENT + ", 200"})
    void letsPagesOfOthersReadEveryAnswerButNeverWithAPassword(String path, int status) throws Exception {
        HttpResponse<String> answer = served.get(path, "Origin", "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Served.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Served.header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sparql, true", "query, true", STATEMENT + ", false", "'', false"})
    void tellsBrowsersBeforehandWhatIsAllowed(String path, boolean posted) throws Exception {
        HttpResponse<String> answer = served.method("OPTIONS", path, "Origin", "https://elsewhere.example",
                "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Served.header(answer, "Access-Control-Allow-Headers")).contains("Content-Type", "If-None-Match");
        assertThat(Served.header(answer, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(Served.header(answer, "Allow").contains("POST")).isEqualTo(posted);
    }

    @Test
    void compressesForWhoUnderstandsIt() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(
                served.request(STATEMENT + ".ttl", "Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(Served.header(answer, "Content-Encoding")).isEqualTo("gzip");
        String plain = served.get(STATEMENT + ".ttl").body();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
        assertThat(answer.body().length).isLessThan(plain.length());
        assertThat(served.get(STATEMENT + ".ttl", "Accept-Encoding", "gzip", "If-None-Match", Served.header(answer, "ETag"))
                .statusCode()).isEqualTo(304);
    }

    @Test
    void givesTheDataOfALargeThingInPagesThatLinkToEachOther() throws Exception {
        Graph all = GraphFactory.createDefaultGraph();
        String next = ACTOR;
        int pages = 0;
        while (!next.isEmpty()) {
            HttpResponse<String> page = served.get(next, "Accept", "application/n-triples");
            assertThat(page.body().lines().count()).isBetween(1L, 3L);
            assertThat(Served.links(page, "prev")).hasSize(pages == 0 ? 0 : 1);
            Served.graph(page).find().forEachRemaining(all::add);
            next = Served.links(page, "next").stream().map(link -> link.substring(2, link.indexOf('>'))).findFirst().orElse("");
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(all.stream().filter(triple -> triple.getObject().toString().endsWith(ACTOR))).hasSize(2);
        assertThat(all.stream().filter(triple -> triple.getSubject().toString().endsWith(ACTOR))).hasSize(2);
        assertThat(served.get(ACTOR + "?page=" + (pages + 1), "Accept", "text/turtle").statusCode()).isEqualTo(404);
        assertThat(served.get(ACTOR + "?page=0", "Accept", "text/turtle").statusCode()).isEqualTo(400);
        assertThat(served.get(ACTOR + ".nt?page=2").body()).isEqualTo(
                served.get(ACTOR + "?page=2", "Accept", "application/n-triples").body());
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 10", "bytes=10-, 10, -1", "bytes=-7, -7, -1"})
    void goesOnWithADownloadThatBrokeOff(String range, int from, int to) throws Exception {
        byte[] whole = Files.readAllBytes(release.resolve(Release.QUADS));
        byte[] expected = Arrays.copyOfRange(whole, from < 0 ? whole.length + from : from, to < 0 ? whole.length : to);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(
                served.request("dumps/dixit.nq.gz", "Range", range).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(expected);
        assertThat(Served.header(answer, "Content-Range")).endsWith("/" + whole.length);
    }

    @Test
    void startsADownloadAnewWhereTheFileIsAnother() throws Exception {
        HttpResponse<String> other = served.get("dumps/dixit.nq.gz", "Range", "bytes=0-9", "If-Range", "\"other\"");
        assertThat(other.statusCode()).isEqualTo(200);
        HttpResponse<String> outside = served.get("dumps/dixit.nq.gz", "Range", "bytes=99999999-");
        assertThat(outside.statusCode()).isEqualTo(416);
        String date = Served.header(other, "Last-Modified");
        assertThat(date).isEqualTo("Thu, 05 Mar 2026 10:00:00 GMT");
        assertThat(served.get("dumps/dixit.nq.gz", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    }

    @Test
    void leadsMachinesFromTheFrontPageToTheDataset() throws Exception {
        HttpResponse<String> answer = served.get("", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Served.header(answer, "Location")).isEqualTo("/dataset");
    }
}
