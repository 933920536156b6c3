package org.dixit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example queries, asked of a release of the sample articles. The expected rows lie in {@code src/test/resources/answers};
 * after a change that is meant to change them, run with {@code -Ddixit.golden=write} and read the difference.
 */
class QuestionsOnSampleDataTest {

    private static final Path QUERIES = Path.of("ontology/queries");
    private static final Path ANSWERS = Path.of("src/test/resources/answers");

    @TempDir
    private static Path folder;
    private static Path release;

    @BeforeAll
    static void publishesTheSampleArticles() {
        release = folder.resolve("release");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        // The first release lacks what the second brings, so that the question on changes has an answer.
        assertThat(Main.run(nowhere, nowhere, "build", "data/articles/brief-three-way-drills.txt", "--release", release.toString(),
                "--run-time", "2026-01-01T00:00:00Z", "--release-version", "1")).isZero();
        assertThat(Main.run(nowhere, nowhere, "build", "data/articles", "--release", release.toString(),
                "--run-time", "2026-01-02T00:00:00Z", "--release-version", "2")).isZero();
    }

    static Stream<Path> queries() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files.sorted().toList().stream();
        }
    }

    /** What the query page offers is what stands in the dataset, so that is asked too, as anybody would who finds it there. */
    @Test
    void standInTheDatasetAsExecutablesThatGiveRows() throws Exception {
        try (Release open = Release.open(release)) {
            Map<String, String> texts = new TreeMap<>();
            ask(open, "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX schema: <https://schema.org/> "
                    + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?iri ?text { ?iri a sh:SPARQLExecutable ; "
                    + "sh:select|sh:construct ?text ; rdfs:comment ?title ; schema:keywords ?topic ; schema:target ?endpoint ; "
                    + "sh:prefixes/sh:declare [ sh:prefix \"dixit\" ; sh:namespace ?namespace ] }",
                    row -> texts.put(row.get("iri").getURI(), row.get("text").getLiteralLexicalForm()));
            assertThat(texts.keySet()).containsExactlyElementsOf(queries()
                    .map(file -> "http://localhost:3030/query/" + file.getFileName().toString().replace(".rq", "")).toList());
            texts.forEach((iri, text) -> assertThat(rows(open, text)).as(iri).isPositive());
        }
    }

    private static int rows(Release open, String text) {
        Query query = QueryFactory.create(text);
        if (query.isConstructType()) {
            return Txn.calculateRead(open.dataset(), () -> {
                try (QueryExec exec = QueryExec.dataset(open.dataset()).query(query).build()) {
                    return exec.construct().size();
                }
            });
        }
        int[] rows = {0};
        ask(open, text, row -> rows[0]++);
        return rows[0];
    }

    private static void ask(Release open, String query, Consumer<Binding> row) {
        Txn.executeRead(open.dataset(), () -> {
            try (QueryExec exec = QueryExec.dataset(open.dataset()).query(query).build()) {
                exec.select().forEach(row);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("queries")
    void givesTheExpectedRows(Path query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream data = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(data, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                "query", "--release", release.toString(), "--results", "csv", "-f", query.toString());
        assertThat(code).isZero();
        String answer = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        boolean graph = Files.readString(query).contains("\nCONSTRUCT ");
        Path expected = ANSWERS.resolve(query.getFileName().toString().replace(".rq", graph ? ".ttl" : ".csv"));
        if ("write".equals(System.getProperty("dixit.golden"))) {
            Files.writeString(expected, answer);
        }
        if (graph) {
            assertThat(RDFParser.fromString(answer, Lang.TURTLE).toGraph()
                    .isIsomorphicWith(RDFParser.source(expected).toGraph())).as(answer).isTrue();
        } else {
            assertThat(answer).isEqualTo(Files.readString(expected));
        }
        assertThat(answer.lines().count()).as("rows of " + query).isGreaterThan(1);
    }
}
