package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of others, written in other languages, against a running server; {@code .ci/run} installs them. */
class ForeignClientsTest {

    private static final Path SCRIPTS = Path.of("src/test/foreign");
    private static final Path PACKAGES = Path.of("target/foreign");

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
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement/aaaaaaaaaaaaaaaa", "actor/group-%C3%A9lus-aaaaaa", "graph/a1", "dataset", "ontology"})
    void raptorReadsEveryFormAsTheSameGraph(String path) throws Exception {
        assumeTrue(runs("rapper", "--version"), "raptor skipped: no rapper here (Debian: raptor2-utils)");
        Graph expected = Served.graph(served.get(path + ".nt"));
        for (List<String> form : List.of(List.of("ttl", "turtle"), List.of("nt", "ntriples"), List.of("rdf", "rdfxml"),
                List.of("trig", "trig"), List.of("nq", "nquads"))) {
            Path file = Files.writeString(folder.resolve("answer." + form.get(0)), served.get(path + "." + form.get(0)).body());
            String read = run("rapper", "-q", "-i", form.get(1), "-o", "nquads", file.toString(), SampleQuads.BASE);
            Graph graph = RDFParser.fromString(read, Lang.NQUADS).toDatasetGraph().getDefaultGraph();
            assertThat(graph.isIsomorphicWith(expected)).as(form.get(1)).isTrue();
        }
    }

    @Test
    void sparqlWrapperAsksInEveryWayAndForm() throws Exception {
        assumeTrue(runs("/usr/bin/python3", "-c", "import SPARQLWrapper, rdflib"),
                "SPARQLWrapper skipped: not installed (Debian: python3-sparqlwrapper)");
        List<String> lines = run("/usr/bin/python3", SCRIPTS.resolve("sparqlwrapper.py").toString(), server.address().toString())
                .lines().toList();
        for (String way : List.of("get", "form", "direct")) {
            assertThat(lines).contains(way + " json application/sparql-results+json 2", way + " xml application/sparql-results+xml 2",
                    way + " csv text/csv 2", way + " tsv text/tab-separated-values 2", way + " json application/sparql-results+json True",
                    way + " turtle text/turtle 2");
        }
        assertThat(lines).hasSize(24).allMatch(line -> line.endsWith(" 2") || line.endsWith(" True"));
    }

    @Test
    void comunicaFindsItsWayByItself() throws Exception {
        assumeTrue(runs("node", "--version") && Files.isDirectory(PACKAGES.resolve("node_modules")),
                "Comunica skipped: no Node.js, or its packages are not in " + PACKAGES + " (.ci/run installs them)");
        Path script = Files.copy(SCRIPTS.resolve("comunica.mjs"), PACKAGES.resolve("comunica.mjs"), StandardCopyOption.REPLACE_EXISTING);
        String lines = run("node", script.toString(), server.address().toString(), server.address() + "statement/aaaaaaaaaaaaaaaa");
        assertThat(lines.lines()).contains("discovered 2", "told 2", "joined 2", "ask true", "construct 2")
                .anyMatch(line -> line.matches("page [1-9]\\d+"));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", List.of(command)).isTrue();
        assertThat(process.exitValue()).as(output + Files.readString(errors)).isZero();
        return output;
    }
}
