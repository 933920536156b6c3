package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ontology as it is served: for machines and for people. */
class OntologyAnswersTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Graph ONTOLOGY = RDFParser.source(Path.of("ontology", "dixit.ttl")).toGraph();

    @TempDir
    private static Path folder;

    private static Release release;
    private static DixitServer server;
    private static Document page;

    @BeforeAll
    static void start() throws Exception {
        release = Release.open(SampleQuads.release(folder.resolve("release")));
        server = DixitServer.start(release, ServerSettings.local(0));
        page = Jsoup.parse(get("ontology", "text/html").body());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"ontology, dixit.ttl", "ontology/0.2.0, dixit.ttl", "ontology/0.1.0, versions/0.1.0.ttl", "ontology/shapes, shapes.ttl"})
    void holdsTheSameTriplesInEveryFormByAcceptAndByEnding(String path, String file) throws Exception {
        Graph expected = RDFParser.source(Path.of("ontology").resolve(file)).toGraph();
        for (String ending : List.of("ttl", "jsonld", "rdf", "nt")) {
            HttpResponse<String> named = get(path + "." + ending, "*/*");
            String type = named.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
            HttpResponse<String> asked = get(path, type);
            for (HttpResponse<String> answer : List.of(named, asked)) {
                assertThat(answer.statusCode()).isEqualTo(200);
                Lang lang = RDFLanguages.contentTypeToLang(type);
                Graph graph = RDFParser.fromString(answer.body(), lang).base(server.address() + path).toGraph();
                assertThat(graph.isIsomorphicWith(expected)).as("%s as %s", path, ending).isTrue();
            }
        }
    }

    @Test
    void keepsFilesAsTheyLieWithTheirComments() throws Exception {
        for (String file : List.of("dixit.ttl", "shapes.ttl", "versions/0.1.0.ttl", "examples/valid-corrections.ttl")) {
            assertThat(get("ontology/" + file, "*/*").body()).isEqualTo(Files.readString(Path.of("ontology").resolve(file)));
        }
    }

    @ParameterizedTest
    @CsvSource({"ontology/9.9.9, text/turtle, 404", "ontology/nothing, text/html, 404", "ontology, image/png, 406",
        "ontology/examples/invalid-blank-match.ttl, text/turtle, 404"})
    void saysWhatItDoesNotHave(String path, String accept, int status) throws Exception {
        assertThat(get(path, accept).statusCode()).isEqualTo(status);
    }

    @Test
    void hasAnEntryForEveryTermUnderItsNameWithDefinitionAndExample() {
        assertThat(terms()).hasSizeGreaterThan(130).allSatisfy(term -> {
            Element entry = page.getElementById(local(term));
            assertThat(entry).as(term.getURI()).isNotNull();
            assertThat(entry.text()).contains(text(term, SKOS.definition.asNode()));
            if (!ONTOLOGY.contains(term, RDF.Nodes.type, SKOS.ConceptScheme.asNode())) {
                assertThat(entry.text()).contains(text(term, SKOS.example.asNode()), text(term, RDFS.label.asNode()));
            }
        });
    }

    @Test
    void leadsNowhereInVain() throws Exception {
        Set<String> links = page.select("main a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith("#") || href.startsWith("/")).collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(links).hasSizeGreaterThan(150);
        for (String link : links) {
            if (link.startsWith("#")) {
                assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
            } else if (!link.startsWith("/query?")) {
                assertThat(get(link.substring(1), "text/html,*/*").statusCode()).as(link).isEqualTo(200);
            }
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void countsTheUsesThatAQueryCounts() {
        DatasetGraph data = release.dataset();
        for (String name : List.of("Statement", "Person", "MediaOutlet", "Actor", "speaker", "citedSource", "channel")) {
            Node term = NodeFactory.createURI(Vocabulary.NAMESPACE + name);
            String pattern = Character.isUpperCase(name.charAt(0))
                    ? "?x a/<" + RDFS.subClassOf + ">* <" + term + ">" : "?x <" + term + "> ?y";
            assertThat(used(page.getElementById(name))).as(name).isEqualTo(count(data, pattern)).isPositive();
        }
        assertThat(page.getElementById("channel-direct").select("td").last().text())
                .isEqualTo(String.valueOf(count(data, "?x <" + Vocabulary.channel + "> <" + Vocabulary.NAMESPACE + "channel-direct>")));
        assertThat(page.getElementById("removed").text()).contains("not in this release");
    }

    @Test
    void listsUsesByQueriesThatFindThem() {
        List<String> queries = page.select("a[href^=/query?query=]").eachAttr("href");
        assertThat(queries).hasSizeGreaterThan(20);
        for (String href : queries) {
            String query = URLDecoder.decode(href.substring("/query?query=".length()), StandardCharsets.UTF_8);
            Txn.executeRead(release.dataset(), () -> {
                try (QueryExec exec = QueryExec.dataset(release.dataset()).query(query).build()) {
                    assertThat(exec.select().hasNext()).as(query).isTrue();
                }
            });
        }
    }

    @Test
    void drawsEveryObjectPropertyOfTheCoreAndSaysTheSameInWords() {
        Set<String> core = Set.of("Statement", "Attribution", "Evidence", "Article", "RoleHolding", "Actor", "Person", "MediaOutlet",
                "Organization", "State", "Group", "Identification", "Release", "QuotationMatch", "ExtractionRun");
        List<String> drawn = page.select(".model svg text").eachText().stream().map(text -> text.replaceAll("[↻→← ]", "")).toList();
        assertThat(drawn).containsAll(core).contains("prov:qualifiedAttribution", "prov:agent", "oa:hasSource", "prov:wasGeneratedBy");
        List<String> words = page.select(".sentences li").eachText();
        ONTOLOGY.stream(Node.ANY, RDF.Nodes.type, OWL.ObjectProperty.asNode()).map(Triple::getSubject).forEach(property ->
                ONTOLOGY.stream(property, RDFS.domain.asNode(), Node.ANY).map(Triple::getObject)
                        .filter(domain -> core.contains(local(domain))).forEach(domain ->
                                ONTOLOGY.stream(property, RDFS.range.asNode(), Node.ANY).map(Triple::getObject).forEach(range -> {
                                    assertThat(drawn).contains(local(property));
                                    assertThat(words).contains(local(domain) + " " + local(property) + " " + local(range));
                                })));
    }

    @Test
    void putsTheShapesIntoWords() throws Exception {
        assertThat(rules("Statement")).contains(
                "reportedIn exactly 1 Article",
                "certainty exactly 1 one of: certainty-certain, certainty-probable, certainty-possible, certainty-unknown",
                "confidence exactly 1 xsd:decimal; from 0.0; to 1.0",
                "prov:qualifiedAttribution 1 or more Attribution",
                "as a whole Give a direct or mixed statement its dixit:contentEvidence");
        assertThat(rules("textDigest")).containsExactly("Article exactly 1 xsd:string; like ^sha256:[0-9a-f]{64}$");
        assertThat(rules("speaker")).containsExactly("Statement any number an actor, with its type");
        Document shapes = Jsoup.parse(get("ontology/shapes", "text/html").body());
        assertThat(shapes.select("section[id=Statement] tbody tr").eachText()).isEqualTo(rules("Statement"));
    }

    @Test
    void tellsWhatChangedFromVersionToVersion() {
        String changes = page.getElementById("changes").parent().select("section#changes").text();
        assertThat(changes).contains("0.2.0", "New terms: none.", "Removed terms: none.", "Terms with another meaning: none.",
                "0.1.0", "The first version.");
    }

    private static List<String> rules(String name) {
        return page.getElementById(name).select("details tbody tr").eachText();
    }

    private static long used(Element entry) {
        return Long.parseLong(entry.select("dt:containsOwn(used here) + dd").text().replaceAll("[^0-9]", ""));
    }

    private static long count(DatasetGraph data, String pattern) {
        return Txn.calculateRead(data, () -> {
            try (QueryExec exec = QueryExec.dataset(data).query("SELECT (COUNT(*) AS ?n) { " + pattern + " }").build()) {
                return ((Number) exec.select().next().get("n").getLiteralValue()).longValue();
            }
        });
    }

    private static List<Node> terms() {
        return ONTOLOGY.stream().map(Triple::getSubject).filter(term -> term.getURI().startsWith(Vocabulary.NAMESPACE)).distinct().toList();
    }

    private static String text(Node term, Node property) {
        return ONTOLOGY.stream(term, property, Node.ANY).findFirst().orElseThrow().getObject().getLiteralLexicalForm();
    }

    private static String local(Node term) {
        return term.getURI().startsWith(Vocabulary.NAMESPACE) ? term.getURI().substring(Vocabulary.NAMESPACE.length()) : term.getURI();
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", accept).build(),
                BodyHandlers.ofString());
    }
}
