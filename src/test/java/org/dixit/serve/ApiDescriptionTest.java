package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.dixit.cli.Main;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Release;
import org.dixit.reuse.ApiDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the interface says what the server does, all of it and nothing else. */
class ApiDescriptionTest {

    private static final Path ROUTES = Path.of("src/main/java/org/dixit/serve/Routes.java");
    private static final Pattern ROUTE = Pattern.compile("(?:new Route|Route\\.\\w+)\\(\"([^\"]*)\"");

    /** Below these lies what the dataset holds; no route names them one by one. */
    private static final Set<String> THINGS =
            Set.of("actor", "statement", "article", "role", "graph", "run", "match", "correction", "dataset");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static JsonNode description;

    /** For each described path one that exists. */
    private static final Map<String, String> EXISTING = new LinkedHashMap<>();

    @BeforeAll
    static void servesTheSampleArticles() throws Exception {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Main.run(nowhere, nowhere, "build", "data/articles", "--extractor", "rules", "--text", "full",
                "--release", folder.resolve("release").toString())).isZero();
        Release release = Release.open(folder.resolve("release"));
        Map.of("actor", Vocabulary.Person, "statement", Vocabulary.Statement, "article", Vocabulary.Article,
                "role", Vocabulary.RoleHolding, "run", Vocabulary.ExtractionRun, "match", Vocabulary.QuotationMatch,
                "correction", Vocabulary.WrongSpeaker).forEach((kind, type) -> EXISTING.put("/" + kind + "/{id}", path(release, type)));
        EXISTING.put("/graph/{id}", "/graph/actors");
        EXISTING.put("/dataset/{version}", "/dataset/" + release.manifest().version());
        for (String part : List.of("annotations.jsonld", "brat.zip", "brat.txt", "brat.ann")) {
            EXISTING.put("/article/{id}/" + part, EXISTING.get("/article/{id}") + "/" + part);
        }
        EXISTING.put("/dumps/{file}", "/dumps/dixit.nq.gz");
        EXISTING.put("/tables/{file}", "/tables/actors.csv");
        EXISTING.put("/ontology/{file}", "/ontology/shapes.ttl");
        EXISTING.put("/sitemaps/{file}", "/sitemaps/sitemap-1.xml");
        EXISTING.put("/query/{name}", "/query/" + Examples.of(release).all().getFirst().name());
        EXISTING.put("/q/{link}", "/" + QueryLink.FOLDER + QueryLink.of("SELECT * { ?s ?p ?o } LIMIT 1").orElseThrow());
        EXISTING.put("/reconcile/preview", "/reconcile/preview?id=" + encoded(EXISTING.get("/actor/{id}").substring("/actor/".length())));
        EXISTING.put("/sparql", "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 1"));
        server = DixitServer.start(release, ServerSettings.local(0));
        description = ApiDescription.ofProgram().json();
    }

    private static String path(Release release, Node type) {
        String base = release.manifest().base();
        return Txn.calculateRead(release.dataset(), () -> release.dataset().getUnionGraph().find(Node.ANY, Vocabulary.Rdf.type, type)
                .mapWith(triple -> triple.getSubject().getURI()).filterKeep(iri -> iri.startsWith(base) && !iri.contains("#")).toList()
                .stream().sorted().findFirst().map(iri -> "/" + URI.create(iri.substring(base.length())).toASCIIString()).orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void everyRouteIsDescribed() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String route : routes()) {
            // The program's own scripts and styles are no interface; the last route leads to the things.
            boolean needsNone = route.isEmpty() || route.startsWith("/static/");
            if (!needsNone && described().stream().noneMatch(path -> answers(route, path))) {
                missing.add(route);
            }
        }
        assertThat(missing).as("routes that src/main/resources/openapi.yaml does not describe; add a path for each").isEmpty();
    }

    @Test
    void everythingDescribedHasARoute() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String path : described()) {
            boolean thing = THINGS.contains(path.substring(1).replaceAll("/.*", ""));
            if (!thing && !path.equals("/sparql")
                    && routes().stream().noneMatch(route -> !route.isEmpty() && answers(route, path))) {
                missing.add(path);
            }
        }
        assertThat(missing).as("paths of src/main/resources/openapi.yaml that no route answers; take them out or add the route").isEmpty();
    }

    private static boolean answers(String route, String path) {
        if (route.length() > 1 && (route.endsWith("/") || route.endsWith("."))) {
            return path.startsWith(route);
        }
        return path.replaceAll("\\{[^}]*}", "*").equals(route);
    }

    private static Set<String> routes() throws IOException {
        Set<String> routes = new TreeSet<>();
        Matcher route = ROUTE.matcher(Files.readString(ROUTES));
        while (route.find()) {
            routes.add(route.group(1));
        }
        assertThat(routes).contains("/", "", "/openapi.json");
        return routes;
    }

    private static Set<String> described() {
        Set<String> paths = new TreeSet<>();
        description.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    static Stream<String> readable() throws IOException {
        return ApiDescription.ofProgram().json().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get")).map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void answersAsDescribed(String path) throws Exception {
        JsonNode operation = description.path("paths").path(path).path("get");
        List<String> query = new ArrayList<>();
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = resolved(given);
            if (parameter.has("example")) {
                query.add(parameter.path("name").asText() + "=" + encoded(parameter.path("example").asText()));
            }
        }
        String asked = EXISTING.getOrDefault(path, path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        assertThat(asked).as("something that exists under " + path + "; name it in EXISTING").doesNotContainPattern("\\{(?!form})");
        JsonNode content = resolved(operation.at("/responses/200")).path("content");
        assertThat(content).isNotEmpty();
        for (Map.Entry<String, JsonNode> form : content.properties()) {
            String type = form.getKey();
            String ending = MediaType.all().stream().filter(each -> each.type().equals(type)).map(MediaType::extension).findFirst()
                    .orElse("");
            HttpResponse<byte[]> answer = get(asked.replace("{form}", ending), type);
            assertThat(answer.statusCode()).as(asked + " as " + type).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).as(asked).startsWith(type);
            assertThat(answer.body()).isNotEmpty();
            if (form.getValue().has("schema") && type.contains("json")) {
                assertFits(form.getValue().path("schema"), JSON.readTree(answer.body()));
            }
        }
        if (operation.path("responses").has("404") && path.contains("{")) {
            HttpResponse<byte[]> none = get(path.replaceAll("\\{[^}]*}", "unknown"), "text/html");
            assertThat(none.statusCode()).as("nothing under " + path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ServiceManifest     | /reconcile",
        "ResultBatch         | /reconcile?queries={\"a\":{\"query\":\"xi\"},\"b\":{\"query\":\"ministry\",\"type\":\"Organization\"}}",
        "ExtendAnswer        | /reconcile?extend={\"ids\":[\"state-cn\",\"x\"],\"properties\":[{\"id\":\"name\"},{\"id\":\"country\"},"
                + "{\"id\":\"statements\"},{\"id\":\"lastStatement\"},{\"id\":\"identifier\"},{\"id\":\"x\"}]}",
        "SuggestedActors     | /reconcile/suggest/entity?prefix=ya",
        "SuggestedTypes      | /reconcile/suggest/type?prefix=Me",
        "SuggestedProperties | /reconcile/suggest/property?prefix=r",
        "PropertyProposals   | /reconcile/properties?type=Person",
        "ReconciliationError | /reconcile?queries=x",
    })
    void keepsToItsSchemas(String schema, String asked) throws Exception {
        int value = asked.indexOf('=') + 1;
        String address = value == 0 ? asked : asked.substring(0, value) + encoded(asked.substring(value));
        JsonNode answer = JSON.readTree(get(address, "application/json").body());
        assertFits(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), answer);
        assertThat(schemaErrors(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), JSON.createObjectNode().put("x", 1)))
                .as("a schema that anything fits").isNotEmpty();
    }

    @Test
    void knowsItsVersion() throws IOException {
        assertThat(description.at("/info/version").asText())
                .isEqualTo(JSON.readTree(get("/manifest.json", "*/*").body()).path("programVersion").asText());
    }

    @Test
    void isTheSameInJsonAndYaml() throws IOException {
        assertThat(JSON.readTree(get("/openapi.json", "*/*").body())).isEqualTo(description);
        assertThat(new String(get("/openapi.yaml", "*/*").body(), StandardCharsets.UTF_8)).startsWith("openapi: 3.1.0\n");
    }

    /** The page's examples work as they are: each is run. */
    @Test
    void showsExamplesThatWork() throws Exception {
        String page = new String(get("/api", "text/html").body(), StandardCharsets.UTF_8);
        List<String> examples = new ArrayList<>();
        Matcher example = Pattern.compile("<pre><code>(.*?)</code></pre>", Pattern.DOTALL).matcher(page);
        while (example.find()) {
            examples.add(example.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&#34;", "\"")
                    .replace("&quot;", "\"").replace("&amp;", "&"));
        }
        assertThat(examples).hasSizeGreaterThan(8).allMatch(command -> command.startsWith("curl -s ") && !command.contains("{server}"));
        assumeThat(Files.isExecutable(Path.of("/usr/bin/curl"))).as("curl is installed").isTrue();
        for (String command : examples) {
            Process process = new ProcessBuilder("bash", "-c", command.replaceFirst("curl -s", "curl -s --fail"))
                    .directory(folder.toFile()).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(command + "\n" + output).isZero();
        }
    }

    /** {@code .ci/run} installs the linter. */
    @Test
    void satisfiesALinter() throws Exception {
        Optional<Path> linter = NpmTools.find("redocly");
        assumeThat(linter).as("Redocly is installed, see .ci/run").isPresent();
        // A page that is always there has no 4xx to describe.
        ProcessBuilder lint = new ProcessBuilder(linter.orElseThrow().toString(), "lint", "src/main/resources/openapi.yaml",
                "--max-problems=100", "--skip-rule=operation-4xx-response");
        lint.environment().putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        Process process = lint.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).doesNotContain("[1]");
    }

    private static void assertFits(JsonNode schema, JsonNode answer) {
        assertThat(schemaErrors(schema, answer)).as(answer.toString()).isEmpty();
    }

    /** The schemas of OpenAPI 3.1 are JSON Schema 2020-12. */
    private static Set<ValidationMessage> schemaErrors(JsonNode schema, JsonNode answer) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        JsonSchema read = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        return read.validate(answer);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws IOException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(server.address().resolve(path)).header("Accept", accept).build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
