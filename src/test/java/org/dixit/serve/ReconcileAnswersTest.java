package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service as its clients see it: OpenRefine, and our own. */
class ReconcileAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BATCH = "{\"q0\":{\"query\":\"anna berg\"},\"q1\":{\"query\":\"Nobody at all\",\"limit\":3}}";

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void servesADatasetWithOnePerson() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("first"));
        Files.writeString(articles.resolve("bridge.txt"), """
                ---
                url: https://bridge.example/1
                date: 2026-03-01
                ---
                The bridge will be closed, said Anna Berg, an engineer.
                """);
        assertThat(dixit("build", articles, "--extractor", "rules", "--release", folder.resolve("release"))).isEmpty();
        server = DixitServer.start(Release.open(folder.resolve("release")), ServerSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void tellsItsManifestWithAddressesThatAnswer() throws Exception {
        JsonNode manifest = JSON.readTree(get("reconcile").body());
        assertThat(manifest.path("versions").toString()).isEqualTo("[\"0.2\"]");
        assertThat(manifest.path("identifierSpace").asText()).isEqualTo("http://localhost:3030/actor/");
        String id = bergsId();
        for (String template : new String[] {manifest.at("/view/url").asText(), manifest.at("/preview/url").asText()}) {
            assertThat(template).startsWith(server.address().toString());
            assertThat(send(HttpRequest.newBuilder(URI.create(template.replace("{{id}}", encoded(id)))).header("Accept", "text/html"))
                    .statusCode()).isEqualTo(200);
        }
        for (String service : new String[] {"entity", "type", "property"}) {
            JsonNode told = manifest.at("/suggest/" + service);
            String address = told.path("service_url").asText() + told.path("service_path").asText() + "?prefix=a";
            assertThat(send(HttpRequest.newBuilder(URI.create(address))).statusCode()).isEqualTo(200);
        }
        JsonNode told = manifest.at("/extend/propose_properties");
        String address = told.path("service_url").asText() + told.path("service_path").asText() + "?type=Person&limit=2";
        assertThat(JSON.readTree(send(HttpRequest.newBuilder(URI.create(address))).body()).path("properties")).hasSize(2);
    }

    @Test
    void answersBatchesThatAreAskedForAndThatArePosted() throws Exception {
        for (HttpResponse<String> answer : new HttpResponse[] {get("reconcile?queries=" + encoded(BATCH)), post("queries", BATCH)}) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
            JsonNode answers = JSON.readTree(answer.body());
            assertThat(answers.at("/q0/result/0/name").asText()).isEqualTo("Anna Berg");
            assertThat(answers.at("/q0/result/0/match").asBoolean()).isTrue();
            assertThat(answers.at("/q1/result").isArray()).isTrue();
            assertThat(answers.at("/q1/result")).isEmpty();
        }
    }

    @Test
    void extendsATable() throws Exception {
        String query = "{\"ids\":[\"" + bergsId() + "\"],\"properties\":[{\"id\":\"statements\"},{\"id\":\"lastStatement\"}]}";
        for (HttpResponse<String> answer : new HttpResponse[] {get("reconcile?extend=" + encoded(query)), post("extend", query)}) {
            JsonNode row = JSON.readTree(answer.body()).at("/rows/" + bergsId());
            assertThat(row.toString()).isEqualTo("{\"statements\":[{\"int\":1}],\"lastStatement\":[{\"date\":\"2026-03-01T00:00:00Z\"}]}");
        }
    }

    @Test
    void letsPagesOfOtherSitesAskAndShowPreviews() throws Exception {
        for (String path : new String[] {"reconcile", "reconcile?queries=" + encoded(BATCH), "reconcile?queries=x",
            "reconcile/suggest/entity?prefix=a", "reconcile/properties?type=Person"}) {
            assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin")).as(path).contains("*");
        }
        HttpResponse<String> preview = get("reconcile/preview?id=" + encoded(bergsId()));
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *", "default-src 'none'").doesNotContain("script-src");
        assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(preview.body()).contains("Anna Berg", "engineer", "href=\"/actor/" + bergsId() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconcile?queries=nonsense", "reconcile?extend=%5B%5D", "reconcile/suggest/entity",
        "reconcile/suggest/type?prefix=a&cursor=-1", "reconcile/properties?type=Person&limit=many"})
    void saysWhatIsWrongWithAQuestion(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).startsWith("[").contains(";");
    }

    @Test
    void refusesTooManyAtOnceAndKnowsNoOtherAddresses() throws Exception {
        StringBuilder batch = new StringBuilder("{\"q\":{\"query\":\"x\"}");
        for (int i = 0; i < 50; i++) {
            batch.append(",\"q").append(i).append("\":{\"query\":\"x\"}");
        }
        assertThat(post("queries", batch.append('}').toString()).statusCode()).isEqualTo(413);
        assertThat(get("reconcile/nothing").statusCode()).isEqualTo(404);
        assertThat(get("reconcile/preview?id=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void linksAnotherDatasetToThisOne() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("second"));
        Files.writeString(articles.resolve("ferry.txt"), "The ferry will sail, said Anna Berg. It is old, said Carl Hoe.\n");
        String quads = dixit("convert", articles, "--extractor", "rules", "--base", "http://other.example/",
                "--reconcile", server.address() + "reconcile", "--reconcile-cache", folder.resolve("cache"),
                "--reconcile-property", "ROLE=role", "--reconcile-property", "COUNTRY=country");
        assertThat(quads).containsPattern("<http://other.example/actor/reconciled-[0-9a-f]{12}> "
                + "<http://www.w3.org/2004/02/skos/core#exactMatch> <http://localhost:3030/actor/" + bergsId() + ">");
        assertThat(quads).containsPattern("<http://other.example/actor/person-carl-hoe-[a-z0-9]+> ");
    }

    private static String dixit(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = Stream.of(words).map(String::valueOf).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String bergsId() throws Exception {
        return JSON.readTree(post("queries", BATCH).body()).at("/q0/result/0/id").asText();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address() + path)));
    }

    private static HttpResponse<String> post(String field, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address() + "reconcile"))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(field + "=" + encoded(json))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
