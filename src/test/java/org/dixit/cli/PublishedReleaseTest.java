package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What others find in a release of the sample articles: on the disk with their own tools, and through the server. */
class PublishedReleaseTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;
    private static Path release;
    private static DixitServer server;

    @BeforeAll
    static void publishesTheSampleArticles() throws Exception {
        release = build("release");
        Path served = build("served");
        server = DixitServer.start(Release.open(served), ServerSettings.local(0));
    }

    @AfterAll
    static void stopsServing() {
        server.stop();
    }

    private static Path build(String name) {
        Path target = folder.resolve(name);
        Ran ran = Ran.dixit("build", "data/articles", "--release", target, "--extractor", "rules", "--quiet", "--release-version",
                "2026-03", "--run-time", "2026-03-05T10:00:00Z", "--title", "Who said what on the \"drills\"",
                "--publisher-name", "Media Lab & Friends",
                "--publisher-url", "https://lab.example/", "--contact", "data@lab.example", "--creator", "Ada Example", "--creator",
                "Bo Sample", "--description", "Statements of one week.", "--license", "CC0-1.0", "--keyword", "drills", "--theme", "GOVE",
                "--place", "https://sws.geonames.org/6255147/", "--frequency", "MONTHLY", "--identifier", "https://doi.org/10.1234/567",
                "--version-notes", "Better names.");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return target;
    }

    @Test
    void isTheSameByteForByteWhenBuiltTwice() throws Exception {
        assertThat(digests(folder.resolve("served"))).isEqualTo(digests(release));
    }

    @Test
    void passesSha256sum() throws Exception {
        assertThat(run(release, "sha256sum", "--check", "--quiet", Release.SUMS)).isEmpty();
        assertThat(Files.readAllLines(release.resolve(Release.SUMS))).hasSize(digests(release).size() - 2);
    }

    @Test
    void hasACanonicalHashThatCommonToolsCompute() throws Exception {
        String sum = run(release, "bash", "-c", "zcat " + Release.QUADS + " | LC_ALL=C sort | sha256sum");
        assertThat(sum).startsWith(manifest().path("canonicalHash").asText());
    }

    /** As somebody would who has only Python: read, join, count, and find every foreign key. */
    @Test
    void joinsItsTablesInPython() throws Exception {
        String script = """
                import csv, json
                description = json.load(open('tables/csv-metadata.json', encoding='utf-8'))
                tables, keys = {}, {}
                for table in description['tables']:
                    rows = list(csv.DictReader(open('tables/' + table['url'], encoding='utf-8', newline=''), strict=True))
                    schema = table['tableSchema']
                    assert list(rows[0]) == [column['name'] for column in schema['columns']], table['url']
                    primary = schema['primaryKey'] if isinstance(schema['primaryKey'], list) else [schema['primaryKey']]
                    keys[table['url']] = {tuple(row[name] for name in primary) for row in rows}
                    assert len(keys[table['url']]) == len(rows), 'keys of ' + table['url']
                    for column in schema['columns']:
                        assert not column.get('required') or all(row[column['name']] for row in rows), column['name']
                    tables[table['url']] = rows
                for table in description['tables']:
                    for key in table['tableSchema']['foreignKeys']:
                        for row in tables[table['url']]:
                            value = row[key['columnReference']]
                            assert not value or (value,) in keys[key['reference']['resource']], (table['url'], value)
                actors = {row['actor']: row for row in tables['actors.csv']}
                articles = {row['article']: row for row in tables['articles.csv']}
                agency = [s for s in tables['sources.csv'] if s['relation'] == 'cited_source'
                          and actors[s['actor']]['name'] == 'Yonhap']
                outlets = {articles[row['article']]['publisher_name'] for row in tables['statements.csv']
                           if row['statement'] in {s['statement'] for s in agency}}
                assert sum(int(row['statements_made']) for row in actors.values()) == len(
                    {(s['statement'], s['actor']) for s in tables['sources.csv'] if s['relation'] == 'speaker' and s['actor']})
                print(len(articles), len(tables['statements.csv']), len(actors), len(outlets) > 1,
                      max(int(row['chain_depth']) for row in tables['statements.csv']) > 1)
                """;
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "tables are not joined: no /usr/bin/python3");
        JsonNode counts = manifest().path("counts");
        assertThat(run(release, "/usr/bin/python3", "-c", script)).isEqualToIgnoringWhitespace(counts.path("articles").asText() + " "
                + counts.path("statements").asText() + " " + counts.path("actors").asText() + " True True");
    }

    @Test
    void putsAllTablesIntoOneArchive() throws Exception {
        try (ZipFile zip = new ZipFile(release.resolve(Release.TABLES_ZIP).toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly("actors.csv", "articles.csv", "csv-metadata.json", "sources.csv", "statements.csv");
            assertThat(zip.getInputStream(zip.getEntry("actors.csv")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(release.resolve("tables/actors.csv")));
        }
    }

    @Test
    void saysHowToCiteIt() throws Exception {
        Map<?, ?> cff = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(release.resolve(Release.CITATION_CFF)));
        assertThat(cff.get("cff-version")).isEqualTo("1.2.0");
        assertThat(cff.get("type")).isEqualTo("dataset");
        assertThat(cff.get("title")).isEqualTo("Who said what on the \"drills\"");
        assertThat(cff.get("authors")).isEqualTo(List.of(Map.of("name", "Ada Example"), Map.of("name", "Bo Sample")));
        assertThat(cff.get("license")).isEqualTo("CC0-1.0");
        assertThat(cff.get("doi")).isEqualTo("10.1234/567");
        assertThat(cff.get("date-released")).hasToString("2026-03-05");
        assertThat(Files.readString(release.resolve(Release.CITATION_BIB))).startsWith("@misc{dixit-2026-03,").contains(
                "author = {{Ada Example} and {Bo Sample}}", "publisher = {Media Lab \\& Friends}", "doi = {10.1234/567}",
                "version = {2026-03}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/name | Who said what on the \"drills\"", "/description | Statements of one week.", "/version | 2026-03",
        "/license | https://creativecommons.org/publicdomain/zero/1.0/", "/creator/1/name | Bo Sample",
        "/publisher/name | Media Lab & Friends", "/publisher/contactPoint/email | data@lab.example", "/keywords/0 | drills",
        "/url | http://localhost:3030/", "/identifier/0 | http://localhost:3030/dataset/2026-03",
        "/identifier/1 | https://doi.org/10.1234/567", "/isAccessibleForFree | true", "/variableMeasured/0/name | statements",
        "/temporalCoverage | 2023-09-08/2023-09-22", "/distribution/0/encodingFormat/0 | application/n-quads",
        "/distribution/0/contentUrl | http://localhost:3030/dumps/dixit.nq.gz",
        "/spatialCoverage/0/@id | https://sws.geonames.org/6255147/",
    })
    void tellsSearchEnginesWhatTheyAskFor(String pointer, String value) throws Exception {
        JsonNode dataset = JSON.readTree(Files.readString(release.resolve(Release.STRUCTURED_DATA)));
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.at(pointer).asText()).isEqualTo(value);
        assertThat(dataset.path("measurementTechnique").asText()).contains("extractor rules");
    }

    @Test
    void leavesNoWayOutOfAScriptElement() throws Exception {
        Ran ran = Ran.dixit("build", "data/articles/what-crosses-the-tumen.txt", "--release", folder.resolve("hostile"), "--extractor",
                "rules", "--quiet", "--description", "</script><script>alert(1)</script>");
        assertThat(ran.code()).as(ran.err()).isZero();
        String json = Files.readString(folder.resolve("hostile").resolve(Release.STRUCTURED_DATA));
        assertThat(json).doesNotContain("<");
        assertThat(JSON.readTree(json).path("description").asText()).isEqualTo("</script><script>alert(1)</script>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tables/statements.csv | text/csv;charset=utf-8;header=present", "tables/csv-metadata.json | application/csvm+json",
        "tables/dixit-tables.zip | application/zip", "CITATION.cff | application/yaml;charset=utf-8",
        "citation.bib | application/x-bibtex;charset=utf-8", "SHA256SUMS | text/plain;charset=utf-8",
        "robots.txt | text/plain;charset=utf-8", "sitemap.xml | application/xml", "sitemaps/sitemap-1.xml | application/xml",
        "schema-org.jsonld | application/ld+json", ".well-known/api-catalog | application/linkset+json",
    })
    void servesItsFiles(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", "")).startsWithIgnoringCase(type);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, text/turtle", "application/ld+json, application/ld+json", "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples", "text/html, text/turtle", "*/*, text/turtle"})
    void describesItselfAtTheWellKnownPlaceInEveryForm(String accept, String type) throws Exception {
        HttpResponse<String> answer = get(".well-known/void", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        Graph told = RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
        assertThat(told.isIsomorphicWith(RDFParser.source(release.resolve(Release.DESCRIPTION)).toGraph())).isTrue();
        assertThat(get(".well-known/void", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void leadsRobotsToEveryPage() throws Exception {
        assertThat(get("robots.txt", "*/*").body()).contains("Disallow: /sparql\n", "Disallow: /*?\n",
                "Sitemap: http://localhost:3030/sitemap.xml\n");
        String pages = get("sitemaps/sitemap-1.xml", "*/*").body();
        JsonNode counts = manifest().path("counts");
        assertThat(pages.split("<loc>http://localhost:3030/statement/", -1)).hasSize(counts.path("statements").asInt() + 1);
        assertThat(pages.split("<loc>http://localhost:3030/actor/", -1)).hasSize(counts.path("actors").asInt() + 1);
        assertThat(pages).contains("<lastmod>2026-03-05T10:00:00Z</lastmod>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--license | no licence | is no address", "--contact | nobody | is no address", "--theme | ART | Invalid value",
        "--frequency | SOMETIMES | Invalid value", "--publisher-name | '' | needs a publisher",
    })
    void refusesWhatACatalogueWouldNotTake(String option, String value, String message) {
        Ran ran = Ran.dixit("build", "data/articles", "--release", folder.resolve("refused"), "--extractor", "rules", option, value);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private static JsonNode manifest() throws IOException {
        return JSON.readTree(Files.readString(release.resolve("manifest.json")));
    }

    private static TreeMap<String, String> digests(Path place) throws IOException {
        Path root = place.toRealPath();
        TreeMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.startsWith(root.resolve("data"))).toList()) {
                digests.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", accept).build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static String run(Path where, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
