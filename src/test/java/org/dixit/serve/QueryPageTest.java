package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query page as it comes over HTTP: what is there without JavaScript, and what the editor asks for. */
class QueryPageTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String WHO = "PREFIX dixit: <https://w3id.org/dixit#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "SELECT ?who ?name { ?s dixit:speaker ?who . ?who rdfs:label ?name } ORDER BY DESC(?name)";

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0).withMostRows(5));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void offersTheExamplesOfTheDatasetByTopic() throws Exception {
        Document page = page(get("query", HTML));
        try (Stream<Path> files = Files.list(Path.of("ontology/queries"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".rq", "")).toList();
            assertThat(page.select(".examples a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(
                    names.stream().map(name -> "/query/" + name).toList());
            for (String name : names) {
                Document example = page(get("query/" + name, HTML));
                assertThat(example.select("textarea").text()).contains("PREFIX dixit:");
                assertThat(example.select(".examples [aria-current]").attr("href")).isEqualTo("/query/" + name);
            }
        }
        assertThat(page.select("section > h3").eachText()).contains("Statements", "Chains", "Media", "Network");
        assertThat(get("query/unknown", HTML).statusCode()).isEqualTo(404);
    }

    @Test
    void saysOfAnExampleWhatEditorsForSuchExamplesLookFor() throws Exception {
        Graph graph = RDFParser.fromString(get("query/q03-who-relies-on-whom", "text/turtle").body(), Lang.TURTLE).toGraph();
        assertThat(graph.stream().map(triple -> triple.getPredicate().getURI())).contains(
                "http://www.w3.org/ns/shacl#select", "http://www.w3.org/ns/shacl#prefixes",
                "http://www.w3.org/2000/01/rdf-schema#comment", "https://schema.org/keywords", "https://schema.org/target");
        assertThat(get("query", "text/turtle").body()).contains("sh:declare", "http://www.w3.org/ns/prov#");
    }

    @Test
    void givesAnExamplesAnswerAsAFile() throws Exception {
        HttpResponse<String> answer = get("query/q06-quoted-or-paraphrased.csv", "*/*");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(answer.body()).startsWith("speakerName,kind,").contains("Mara Lind,Person,1,0,0,quoted");
        assertThat(get("query/q06-quoted-or-paraphrased.rq", "*/*").body()).startsWith("PREFIX dixit:");
    }

    @Test
    void answersAFormWithATableFilesALinkAndACitation() throws Exception {
        HttpResponse<String> answer = post(WHO, HTML);
        Document page = page(answer);
        assertThat(page.select("td a").eachText()).containsExactly("officials", "Mara Lind");
        String link = page.select("a:containsOwn(Permanent link)").attr("href");
        assertThat(page.select("a[download]").eachAttr("href"))
                .containsExactly(link + ".csv", link + ".tsv", link + ".json", link + ".xml");
        String cited = page.select("details").text();
        assertThat(cited).contains("Release 1.0 of 5 March 2026", "http://localhost:3030/dataset/1.0", "http://localhost:3030" + link,
                "@misc{dixit-1.0,", "month = {3}");
        assertThat(page(get(link.substring(1), HTML)).select("textarea").text()).isEqualTo(WHO);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv", "tsv, text/tab-separated-values", "json, application/sparql-results+json",
        "xml, application/sparql-results+xml", "rq, application/sparql-query",
    })
    void givesTheAnswerOfALinkInEveryForm(String ending, String type) throws Exception {
        String link = link(WHO);
        HttpResponse<String> byEnding = get(link + "." + ending, "*/*");
        assertThat(byEnding.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(byEnding.body()).contains(ending.equals("rq") ? "SELECT ?who ?name" : "Mara Lind");
        if (!ending.equals("rq")) {
            assertThat(get(link, type).body()).isEqualTo(byEnding.body());
        }
    }

    @Test
    void givesTheGraphOfAConstruct() throws Exception {
        String query = "PREFIX dixit: <https://w3id.org/dixit#> CONSTRUCT WHERE { ?s dixit:speaker ?who }";
        for (Lang lang : new Lang[] {Lang.TURTLE, Lang.NTRIPLES, Lang.JSONLD}) {
            String body = get(link(query) + "." + lang.getFileExtensions().getFirst(), "*/*").body();
            assertThat(RDFParser.fromString(body, lang).toGraph().size()).isEqualTo(2);
        }
        assertThat(get(link(query) + ".csv", "*/*").statusCode()).isEqualTo(406);
        assertThat(get(link(WHO) + ".ttl", "*/*").statusCode()).isEqualTo(406);
    }

    @Test
    void saysWhereAnAnswerWasCut() throws Exception {
        HttpResponse<String> answer = get(link("SELECT * { ?s ?p ?o }") + ".csv", "*/*");
        assertThat(answer.body().lines()).hasSize(6);
        assertThat(answer.headers().firstValue(WholeAnswers.ROWS_CUT)).contains("5");
    }

    @Test
    void opensALinkWithTheMarksOfASentenceBehindIt() throws Exception {
        assertThat(get(link(WHO) + ".", HTML).statusCode()).isEqualTo(200);
        assertThat(get(link(WHO) + ").", HTML).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesADamagedLink() throws Exception {
        String link = link(WHO);
        HttpResponse<String> answer = get(link.substring(0, link.length() - 1), HTML);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("cut off or mistyped");
    }

    @Test
    void tellsAMistakeWithItsPlace() throws Exception {
        String wrong = "SELECT * {\n  ?s dixit:speaker ?who\n}";
        HttpResponse<String> answer = post(wrong, HTML);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page(answer).select("main").text()).contains("line 2, column 6", "Unresolved prefixed name: dixit:speaker");
        JsonNode mistake = new ObjectMapper().readTree(post(wrong, "application/json").body()).get("mistake");
        assertThat(mistake.get("line").asInt()).isEqualTo(2);
        assertThat(mistake.get("column").asInt()).isEqualTo(6);
    }

    @Test
    void offersTermsToComplete() throws Exception {
        JsonNode terms = new ObjectMapper().readTree(get("query/terms.json", "*/*").body());
        assertThat(terms).anySatisfy(term -> {
            assertThat(term.get("term").asText()).isEqualTo("https://w3id.org/dixit#speaker");
            assertThat(term.get("kind").asText()).isEqualTo("property");
            assertThat(term.get("label").asText()).isEqualTo("speaker");
            assertThat(term.get("uses").asInt()).isEqualTo(2);
        });
        assertThat(terms).anySatisfy(term -> {
            assertThat(term.get("term").asText()).isEqualTo("https://w3id.org/dixit#act-deny");
            assertThat(term.get("kind").asText()).isEqualTo("concept");
            assertThat(term.get("range").asText()).isEqualTo("https://w3id.org/dixit#Act");
        });
        assertThat(terms).anySatisfy(term -> {
            assertThat(term.get("term").asText()).isEqualTo("https://w3id.org/dixit#act");
            assertThat(term.get("range").asText()).isEqualTo("https://w3id.org/dixit#Act");
        });
    }

    @Test
    void sendsTheEditorCompressedAndToKeep() throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(request("static/lib/yasqe-4.5.0.js").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.body()).hasSizeLessThan(150_000);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(get("static/lib/yasqe-4.5.0.js", "*/*").body());
        }
        assertThat(get("static/query/nothing.js", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("static/lib/..%2f..%2fdixit.css", "*/*").statusCode()).isBetween(400, 404);
    }

    private static String link(String query) throws Exception {
        return new ObjectMapper().readTree(post(query, "application/json").body()).get("link").asText().substring(1);
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> post(String query, String accept) throws IOException, InterruptedException {
        return CLIENT.send(request("query").header("Accept", accept).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }
}
