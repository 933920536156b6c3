package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {

    private static final String BRIDGE = """
            ---
            title: Bridge
            url: https://news.example/bridge
            publisher: Example News
            date: 2024-05-02
            ---
            The bridge will be closed, said Anna Berg, an engineer. "It is not safe," she told reporters.
            """;

    @TempDir
    private Path folder;
    private Path articles;

    @BeforeEach
    void writesAnArticle() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("bridge.txt"), BRIDGE);
    }

    @Test
    void writesNQuadsToStandardOutputUnlessToldWhere() {
        Ran ran = Ran.dixit("convert", articles);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("<https://w3id.org/dixit#Statement>").contains("\"Anna Berg\"");
        assertThat(ran.out().lines()).allMatch(line -> line.endsWith(" ."));
        assertThat(ran.err()).startsWith("1 article, ");
    }

    @Test
    void saysNothingWhenAskedToBeQuiet() {
        assertThat(Ran.dixit("convert", articles, "--quiet").err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.nq", "out.trig", "out.ttl", "out.jsonld", "out.nq.gz", "out.trig.gz"})
    void writesTheSameTriplesInEveryFormat(String name) {
        Path file = folder.resolve(name);
        assertThat(Ran.dixit("convert", articles, "-o", file).code()).isZero();
        assertThat(triples(file)).isEqualTo(triplesOf(Ran.dixit("convert", articles).out()));
    }

    private static long triples(Path file) {
        return Stream.of(RDFDataMgr.loadDatasetGraph(file.toString())).mapToLong(data -> data.getDefaultGraph().isEmpty()
                ? data.stream().map(quad -> quad.asTriple()).distinct().count() : data.getDefaultGraph().size()).sum();
    }

    private static long triplesOf(String quads) {
        return quads.lines().map(line -> line.substring(0, line.lastIndexOf(" <"))).distinct().count();
    }

    @Test
    void writesAFileForEachArticleIntoANewFolder() throws IOException {
        Files.writeString(articles.resolve("second.md"), "# Dam\n\nThe dam holds, the mayor said.\n");
        Path out = folder.resolve("out");
        assertThat(Ran.dixit("convert", articles, "-o", out).code()).isZero();
        assertThat(namesIn(out)).containsExactly("bridge.trig", "quotations.trig", "second.trig");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Path out = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(out.resolve("diary.txt"), "precious");
        Ran ran = Ran.dixit("convert", articles, "-o", out);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("mine").contains("not empty");
        assertThat(out.resolve("diary.txt")).hasContent("precious");
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        Ran ran = Ran.dixit("convert", articles, "-o", folder.resolve("out.docx"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("out.docx").contains(".trig");
    }

    @Test
    void leavesOutABadArticleAndGoesOnWithTheOthers() throws IOException {
        Files.write(articles.resolve("binary.txt"), new byte[] {0, 1, 2, 3});
        Files.writeString(articles.resolve("empty.txt"), "");
        Files.write(articles.resolve("latin.txt"), "Caf\u00e9 owners said so.".getBytes(StandardCharsets.ISO_8859_1));
        Path out = folder.resolve("out.nq");

        Ran ran = Ran.dixit("convert", articles, "-o", out);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines().filter(line -> line.startsWith("["))).hasSize(3)
                .allMatch(line -> line.matches("\\[.*(binary|empty|latin)\\.txt.*\\] .*; .*"));
        assertThat(ran.err()).contains("1 article,").contains("3 rejected");
        assertThat(out).content().contains("Anna Berg");
    }

    @Test
    void rejectsAnArticleThatIsTooLargeWithoutReadingIt() throws IOException {
        Path large = articles.resolve("large.txt");
        Files.writeString(large, "The mayor said so. ".repeat(120_000));
        Ran ran = Ran.dixit("convert", articles, "--max-size", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("large.txt").contains("--max-size").contains("1 rejected");
    }

    @Test
    void rejectsASecondArticleWithTheSameAddress() throws IOException {
        Files.writeString(articles.resolve("copy.txt"), BRIDGE + "\nMore.\n");
        Ran ran = Ran.dixit("convert", articles);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("copy.txt").contains("bridge.txt").contains("same article");
    }

    @Test
    void leavesTheOldFileWhenNothingCanBeDone() throws IOException {
        Path out = folder.resolve("out.nq");
        Files.writeString(out, "old");
        assertThat(Ran.dixit("convert", articles, "--base", "not an address", "-o", out).code()).isEqualTo(2);
        assertThat(out).hasContent("old");
        assertThat(namesIn(folder)).containsExactly("articles", "out.nq");
    }

    @Test
    void readsAnArticleFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(BRIDGE.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Ran.dixit("convert", "-").out()).isEqualTo(Ran.dixit("convert", articles).out());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void writesStandoffOverACopyOfTheText() throws IOException {
        Path standoff = folder.resolve("standoff");
        assertThat(Ran.dixit("convert", articles, "-o", folder.resolve("out.nq"), "--standoff", standoff).code()).isZero();
        assertThat(namesIn(standoff)).containsExactly("bridge.ann", "bridge.txt");
        String text = Files.readString(standoff.resolve("bridge.txt"));
        assertThat(text).startsWith("The bridge will be closed");
        List<String> lines = Files.readAllLines(standoff.resolve("bridge.ann"));
        assertThat(lines).anyMatch(line -> line.matches("T\\d+\\tSource .*Anna Berg.*"))
                .anyMatch(line -> line.startsWith("E1\tAttribution:"));
        for (String line : lines) {
            if (line.matches("T\\d+\\t\\w+ \\d+ \\d+\\t.*")) {
                String[] parts = line.split("[\\t ]", 5);
                assertThat(text.substring(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))).isEqualTo(parts[4]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "evidence", "full"})
    void carriesAsMuchTextAsAskedFor(String level) {
        String quads = Ran.dixit("convert", articles, "--text", level).out();
        assertThat(quads.contains("It is not safe")).isEqualTo(!level.equals("none"));
        assertThat(quads.contains("dixit#text>")).isEqualTo(level.equals("full"));
    }

    @Test
    void putsEveryIriUnderTheBaseThatIsGiven() {
        String quads = Ran.dixit("convert", articles, "--base", "https://data.example/who/").out();
        assertThat(quads).contains("<https://data.example/who/article/").doesNotContain("localhost");
    }

    @Test
    void appliesTheCorrectionsThatAreGivenAndReportsThoseThatFindNothing() throws IOException {
        Path corrections = Files.writeString(folder.resolve("mine.ttl"), """
                @prefix dixit: <https://w3id.org/dixit#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                [] a dixit:SameActor ; dixit:corrects <actor/person-anna-berg-BERG> ; dixit:rightActor <actor/person-anna-bergh> .
                <actor/person-anna-bergh> a dixit:Person ; rdfs:label "Anna Bergh"@en .

                [] a dixit:NotAStatement ; dixit:corrects <statement/gone> .
                """.replace("person-anna-berg-BERG", idOfAnnaBerg()));
        Ran ran = Ran.dixit("convert", articles, "--corrections", corrections, "--quiet");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"Anna Bergh\"@en").contains("wasCorrectedBy");
        assertThat(ran.err().lines()).singleElement().asString().startsWith("[" + corrections + ", line 6] corrects nothing");
    }

    private String idOfAnnaBerg() {
        return Ran.dixit("convert", articles).out().replaceAll("(?s).*actor/(person-anna-berg-[a-z2-7]{6}).*", "$1");
    }

    @Test
    void refusesABadFileOfCorrectionsBeforeAnythingIsRead() throws IOException {
        Path corrections = Files.writeString(folder.resolve("mine.ttl"), "\n<statement/s> <is> wrong");
        Ran ran = Ran.dixit("convert", articles, "--corrections", corrections, "-o", folder.resolve("out.nq"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("mine.ttl, line 2]").contains("; ").doesNotContain("\tat ");
        assertThat(folder.resolve("out.nq")).doesNotExist();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
