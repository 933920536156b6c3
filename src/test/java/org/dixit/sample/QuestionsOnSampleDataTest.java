package org.dixit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dixit.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The twelve questions, asked of a release of the sample articles. The expected rows lie in {@code src/test/resources/answers};
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

    @ParameterizedTest
    @MethodSource("queries")
    void givesTheExpectedRows(Path query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream data = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(data, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                "query", "--release", release.toString(), "--results", "csv", "-f", query.toString());
        assertThat(code).isZero();
        String answer = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        Path expected = ANSWERS.resolve(query.getFileName().toString().replace(".rq", ".csv"));
        if ("write".equals(System.getProperty("dixit.golden"))) {
            Files.writeString(expected, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(expected));
        assertThat(answer.lines().count()).as("rows of " + query).isGreaterThan(1);
    }
}
