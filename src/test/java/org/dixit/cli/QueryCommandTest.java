package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One small article, asked as a file, as a release and over HTTP. */
class QueryCommandTest {

    private static final String WHO = "SELECT ?name { ?s dixit:speaker/rdfs:label ?name } ORDER BY ?name";

    @TempDir
    private static Path folder;
    private static Path data;
    private static Path release;

    @BeforeAll
    static void buildsARelease() throws IOException {
        Path article = folder.resolve("dam.txt");
        Files.writeString(article, "---\ntitle: Dam\npublisher: Example News\n---\n\"The dam holds,\" said Anna Berg, an engineer.\n");
        data = folder.resolve("dam.trig");
        release = folder.resolve("release");
        assertThat(Ran.dixit("convert", article, "-o", data).code()).isZero();
        assertThat(Ran.dixit("build", article, "--release", release).code()).isZero();
    }

    @Test
    void givesTheSameAnswerOverAFileAReleaseAndAnEndpoint() throws Exception {
        String expected = "name\nAnna Berg\n";
        assertThat(Ran.dixit("query", "--data", data, "--results", "csv", WHO).out()).isEqualToNormalizingNewlines(expected);
        assertThat(Ran.dixit("query", "--release", release, "--results", "csv", WHO).out()).isEqualToNormalizingNewlines(expected);
        try (DixitServer server = DixitServer.start(Release.open(release), ServerSettings.local(0))) {
            assertThat(Ran.dixit("query", "--endpoint", server.address() + "sparql", "--results", "csv", WHO).out())
                    .isEqualToNormalizingNewlines(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "table | '| \"Anna Berg\"'",
        "csv | 'Anna Berg'",
        "tsv | '\"Anna Berg\"'",
        "json | '\"value\": \"Anna Berg\"'",
        "xml | '<literal'",
    })
    void writesRowsInTheFormThatIsAskedFor(String form, String part) {
        Ran ran = Ran.dixit("query", "--data", data, "--results", form, WHO);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(part);
    }

    @Test
    void answersYesOrNoAndGivesGraphsAsTurtle() {
        assertThat(Ran.dixit("query", "--data", data, "ASK { ?s a dixit:Statement }").out()).containsIgnoringCase("yes");
        assertThat(Ran.dixit("query", "--data", data, "CONSTRUCT { ?s rdfs:label ?l } { ?s rdfs:label ?l }").out())
                .contains("rdfs:label").contains("\"Anna Berg\"");
    }

    @Test
    void readsTheQueryFromAFile() throws IOException {
        Path query = folder.resolve("who.rq");
        Files.writeString(query, WHO);
        assertThat(Ran.dixit("query", "--data", data, "--results", "csv", "-f", query).out()).contains("Anna Berg");
    }

    @Test
    void findsStatementsByTheirWords() {
        Ran ran = Ran.dixit("query", "--release", release, "--results", "csv",
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query (dixit:content 'dam') }");
        assertThat(ran.out().lines()).as(ran.err()).hasSize(2);
    }

    @Test
    void saysThatAnEndpointDoesNotAnswer() {
        Ran ran = Ran.dixit("query", "--endpoint", "http://localhost:1/sparql", WHO);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("http://localhost:1/sparql").doesNotContain("\tat ");
    }
}
