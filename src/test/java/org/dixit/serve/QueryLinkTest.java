package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLinkTest {

    private static final String FESENKO = "q01-what-was-said-about.rq";

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/queries"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void carriesEveryExampleInFewCharacters(Path file) throws IOException {
        String query = text(file);
        String link = QueryLink.of(query).orElseThrow();
        assertThat(link).matches("1[A-Za-z0-9_-]+").hasSizeLessThan(60);
        assertThat(QueryLink.query(link)).contains(query);
    }

    @Test
    void staysShortWhenNamesInAnExampleAreChanged() throws IOException {
        String changed = text(Path.of("ontology/queries").resolve(FESENKO)).replace("Volodymyr Fesenko", "Antony Blinken")
                .replace("\"China\"", "\"North Korea\"").replace("2023-01-01", "2023-06-01");
        String link = QueryLink.of(changed).orElseThrow();
        assertThat(link).hasSizeLessThan(130);
        assertThat(QueryLink.query(link)).contains(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK {}", "SELECT * { ?s ?p \"Київ, 北京, 🜚\" }", "not even a query"})
    void carriesAnyText(String query) {
        assertThat(QueryLink.query(QueryLink.of(query).orElseThrow())).contains(query);
    }

    /** What was printed once must open for ever: these links and the dictionary never change. */
    @Test
    void opensTheLinksOfTheFirstVersion() throws Exception {
        byte[] dictionary = Files.readAllBytes(Path.of("src/main/resources/org/dixit/serve/query-links-1.txt"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dictionary)))
                .isEqualTo("25313fd908aec1236e3d7bf809617e2de611c20ca363239e7085e90a73960116");
        assertThat(QueryLink.query("17SyKg9QCwPBKxBkp8DCwU6gFAA")).contains("ASK { ?s a <https://w3id.org/dixit#Statement> }");
    }

    @Test
    void refusesWhatWasCutOffOrMistyped() {
        String link = QueryLink.of("SELECT * { ?s <http://example.org/p> \"some words\" }").orElseThrow();
        for (int i = 0; i < link.length(); i++) {
            assertThat(QueryLink.query(link.substring(0, i))).as("cut at " + i).isEmpty();
            char other = link.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = link.substring(0, i) + other + link.substring(i + 1);
            assertThat(QueryLink.query(mistyped)).as(mistyped).isNotEqualTo(QueryLink.query(link));
        }
        assertThat(List.of("", "1", "2abcd", "1====", "1AAAA")).allMatch(each -> QueryLink.query(each).isEmpty());
    }

    @Test
    void hasNoLinkForAGiantAndUnpacksNone() {
        String noise = IntStream.range(0, 20_000).mapToObj(i -> Integer.toString(i * 7919, 36)).collect(Collectors.joining(" "));
        assertThat(QueryLink.of(noise)).isEmpty();
        assertThat(QueryLink.of("a".repeat(QueryLink.LONGEST_QUERY + 1))).isEmpty();
        assertThat(QueryLink.of("a".repeat(QueryLink.LONGEST_QUERY)).flatMap(QueryLink::query)).isPresent();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines()
                .filter(line -> !line.matches("# (title|description|topic):.*")).collect(Collectors.joining("\n", "", "\n"));
    }
}
