package org.dixit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/**
 * Every IRI of the sample articles' release, asked for in every form. The server stands at another address than the base, as one
 * behind a proxy does.
 */
class DereferencingTest {

    private static final String BASE = "https://data.example.org/dixit/";
    private static final String NAMESPACE = "https://w3id.org/dixit";

    /** Forms that hold one graph; TriG and N-Quads hold the same as their default graph. */
    private static final List<Lang> FORMS = List.of(Lang.TURTLE, Lang.JSONLD, Lang.NTRIPLES, Lang.RDFXML, Lang.TRIG, Lang.NQUADS);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    /** What is said of a thing and its parts, and what the graph of its name holds. */
    private static final Map<String, Set<String>> OWN = new HashMap<>();

    private static DixitServer server;
    private static DatasetGraph dump;

    @BeforeAll
    static void publishesTheSampleArticles() throws Exception {
        Path release = folder.resolve("release");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Main.run(nowhere, nowhere, "build", "data/articles", "--release", release.toString(), "--extractor", "rules",
                "--base", BASE, "--run-time", "2026-01-01T00:00:00Z", "--release-version", "1.0")).isZero();
        dump = DatasetGraphFactory.create();
        RDFDataMgr.read(dump, release.resolve(Release.QUADS).toString());
        for (Quad quad : Iter.toList(dump.find())) {
            own(quad.getGraph(), quad);
            own(quad.getSubject(), quad);
        }
        server = DixitServer.start(Release.open(release), ServerSettings.local(0));
    }

    private static void own(Node thing, Quad quad) {
        if (thing.isURI()) {
            OWN.computeIfAbsent(document(thing.getURI()), unused -> new HashSet<>()).add(valued(quad.asTriple()));
        }
    }

    /** The IRI without fragment: what a client asks the server for. */
    private static String document(String iri) {
        return iri.contains("#") ? iri.substring(0, iri.indexOf('#')) : iri;
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void everyIriOfTheDatasetAnswersWithTheSameGraphInEveryForm() {
        Set<String> documents = iris(BASE).map(DereferencingTest::document).filter(DereferencingTest::isThing)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documents).hasSizeGreaterThan(300);
        for (String kind : List.of("article/", "statement/", "actor/", "role/", "run/", "graph/", "dataset", "dataset/1.0")) {
            assertThat(documents).anyMatch(document -> document.startsWith(BASE + kind));
        }
        assertThat(documents.parallelStream().flatMap(DereferencingTest::faults)).isEmpty();
    }

    @Test
    void termsAndConceptsAnswerUnderTheOntologysNamespace() throws Exception {
        Set<String> terms = iris(NAMESPACE + "#").collect(Collectors.toCollection(TreeSet::new));
        Graph turtle = graph(get("ontology", Lang.TURTLE), Lang.TURTLE);
        for (Lang form : FORMS) {
            assertThat(graph(get("ontology", form), form).isIsomorphicWith(turtle)).as(form.getName()).isTrue();
            String extension = extension(form);
            assertThat(graph(get("ontology." + extension, null), form).isIsomorphicWith(turtle)).as(extension).isTrue();
        }
        assertThat(terms).hasSizeGreaterThan(100).allSatisfy(term -> assertThat(said(turtle, term)).as(term).isTrue());
        assertThat(dump.getGraph(node(BASE + "graph/ontology")).isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void whatIsNoThingAnswersTooWhereTheDatasetNamesIt() throws Exception {
        List<String> others = iris(BASE).map(DereferencingTest::document).filter(iri -> !isThing(iri)).distinct().toList();
        assertThat(others).contains(BASE, BASE + "sparql");
        for (String iri : others) {
            HttpRequest request = HttpRequest.newBuilder(address(iri)).header("Accept", "*/*").build();
            assertThat(CLIENT.send(request, BodyHandlers.discarding()).statusCode()).as(iri).isEqualTo(200);
        }
    }

    /** What is wrong with the answers for one thing. */
    private static Stream<String> faults(String iri) {
        try {
            String path = iri.substring(BASE.length());
            Graph turtle = graph(get(path, Lang.TURTLE), Lang.TURTLE);
            Set<String> there = turtle.stream().map(DereferencingTest::valued).collect(Collectors.toSet());
            List<String> missing = OWN.getOrDefault(iri, Set.of()).stream().filter(triple -> !there.contains(triple)).toList();
            if (!missing.isEmpty()) {
                return Stream.of(iri + " leaves out " + missing);
            }
            List<Lang> others = FORMS.subList(1, FORMS.size());
            for (Lang form : others) {
                if (!graph(get(path, form), form).isIsomorphicWith(turtle)) {
                    return Stream.of(iri + " differs as " + form.getName());
                }
            }
            String page = new String(get(path + ".html", null), StandardCharsets.UTF_8);
            return page.contains("<h1") ? Stream.empty() : Stream.of(iri + " has no page");
        } catch (IOException | RuntimeException e) {
            return Stream.of(iri + ": " + e);
        }
    }

    /** A triple by its value: the database writes 0.90 as 0.9. */
    private static String valued(Triple triple) {
        Node object = triple.getObject();
        boolean decimal = object.isLiteral() && object.getLiteralDatatype().equals(XSDDatatype.XSDdecimal);
        String value = decimal ? new BigDecimal(object.getLiteralLexicalForm()).stripTrailingZeros().toPlainString() : object.toString();
        return triple.getSubject() + " " + triple.getPredicate() + " " + value;
    }

    private static byte[] get(String path, @Nullable Lang form) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(BASE + path));
        if (form != null) {
            request.header("Accept", form.getHeaderString());
        }
        HttpResponse<byte[]> answer;
        try {
            answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " of " + path + " as " + form);
        }
        return answer.body();
    }

    private static Graph graph(byte[] bytes, Lang form) {
        DatasetGraph data = RDFParser.fromString(new String(bytes, StandardCharsets.UTF_8), form).toDatasetGraph();
        Graph graph = data.getDefaultGraph();
        if (form.equals(Lang.TRIG) || form.equals(Lang.NQUADS)) {
            Iter.toList(data.find()).stream().filter(quad -> !quad.isDefaultGraph())
                    .forEach(quad -> assertThat(graph.contains(quad.asTriple())).isTrue());
        }
        return graph;
    }

    /** All IRIs of the dataset that begin so, in whatever place. */
    private static Stream<String> iris(String beginning) {
        return Iter.asStream(dump.find())
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(beginning)).map(Node::getURI).distinct();
    }

    /** Whether an IRI stands for something that is described, rather than for a file, a page or a service. */
    /** The base itself is the front page; who wants its data is led to the dataset's. */
    private static boolean isThing(String iri) {
        return !iri.equals(BASE) && (dump.contains(Node.ANY, node(iri), Node.ANY, Node.ANY) || dump.containsGraph(node(iri)));
    }

    private static boolean said(Graph graph, String iri) {
        return graph.contains(node(iri), Node.ANY, Node.ANY);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static String extension(Lang form) {
        return form.getFileExtensions().getFirst();
    }

    private static URI address(String iri) {
        return URI.create(URI.create(iri.replace(BASE, server.address().toString())).toASCIIString());
    }
}
