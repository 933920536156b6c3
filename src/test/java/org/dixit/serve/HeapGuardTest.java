package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that would take all memory of a process that has little, and the process, which goes on. */
class HeapGuardTest {

    private static final Pattern ADDRESS = Pattern.compile(" at (http://\\S+/) ");
    private static final String TRIPLES = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @TempDir
    private static Path folder;

    private static Process process;
    private static Served served;

    /** The server asks itself hundreds of times when it starts; if clients paid for that, none of these tests would be answered. */
    @BeforeAll
    static void start() throws Exception {
        Path release = SampleQuads.release(folder.resolve("release"));
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "org.dixit.cli.Main", "serve",
                "--release", release.toString(), "--port", "0", "--query-time", "300", "--first-row-time", "300",
                "--processing-per-minute", "0", "--requests-per-minute", "30").redirectErrorStream(true).start();
        BufferedReader told = process.inputReader();
        for (String line = told.readLine(); served == null; line = told.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                served = new Served(URI.create(address.group(1)));
            }
        }
        Thread.ofVirtual().start(() -> told.lines().forEach(line -> { }));
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
    }

    @Test
    void stopsTheQueryThatWantsAllMemoryAndNobodyElse() throws Exception {
        for (String greedy : List.of("SELECT * " + TRIPLES + " ORDER BY ?c ?f ?i",
                "SELECT ?c ?f ?i (COUNT(*) AS ?n) " + TRIPLES + " GROUP BY ?c ?f ?i ?l")) {
            HttpResponse<String> answer = served.ask(greedy, "Accept", "text/csv");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(new ObjectMapper().readTree(answer.body()).path("limit").asText()).isEqualTo("memory");
            assertAnswers();
        }
    }

    @Test
    void refusesATextThatDoublesUntilNoMemoryHoldsIt() throws Exception {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?x30) AS ?n) { BIND(\"0123456789\" AS ?x0) ");
        for (int i = 1; i <= 30; i++) {
            query.append("BIND(CONCAT(?x").append(i - 1).append(", ?x").append(i - 1).append(") AS ?x").append(i).append(") ");
        }
        assertThat(served.ask(query + "}", "Accept", "text/csv").statusCode()).as("refused before it is long").isEqualTo(400);
        assertAnswers();
    }

    private static void assertAnswers() throws IOException, InterruptedException {
        assertThat(served.get("statements", "Accept", "text/html").statusCode()).isEqualTo(200);
        HttpResponse<String> rows = served.ask("SELECT * { ?s ?p ?o } LIMIT 100", "Accept", "text/csv");
        assertThat(rows.statusCode()).isEqualTo(200);
        assertThat(rows.body().lines()).hasSize(101);
    }
}
