package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    private static final String TEXT = "“It is not safe,” Anna Berg said. The council warned that the bridge may fall.\n";
    private static final String GOLD = """
            T1\tContent 0 17\t“It is not safe,”
            T2\tSource 18 27\tAnna Berg
            T3\tCue 28 32\tsaid
            E1\tAttribution:T3 Source:T2 Cue:T3 Content:T1
            T4\tSource 34 45\tThe council
            T5\tCue 46 52\twarned
            T6\tContent 53 77\tthat the bridge may fall
            E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
            """;
    private static final String UNIT = """
            {"id": "bridge_a1b2", "tokens": ["Anna", "Berg", "said", "the", "bridge", "may", "fall", "."],
             "labels": ["B-source", "I-source", "B-cue", "B-content", "I-content", "I-content", "I-content", "O"]}
            """.replace("\n", "");

    @TempDir
    private Path folder;
    private Path gold;
    private Path units;

    @BeforeEach
    void writesGold() throws IOException {
        gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(gold.resolve("bridge.txt"), TEXT);
        Files.writeString(gold.resolve("bridge.ann"), GOLD);
        units = Files.writeString(folder.resolve("units.jsonl"), UNIT + "\n");
    }

    @Test
    void scoresTheDefaultExtractorAgainstAFolderOfStandoff() {
        Ran ran = Ran.dixit("evaluate", gold, "--worst", 1, "--reliability");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("1 document, 0 without a prediction\ntagger: ")
                .containsPattern("(?m)^said +100\\.0  100\\.0  100\\.0 +2 +2$").containsPattern("(?m)^exact Content direct +100\\.0")
                .contains("\nworst  100.0  2/2 gold, 2 predicted  bridge\n").contains("\nexpected calibration error");
    }

    @Test
    void scoresAgainstAFileOfUnits() {
        Ran ran = Ran.dixit("evaluate", units, "--worst", 1);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^exact Cue +100\\.0  100\\.0  100\\.0 +1 +1$")
                .containsPattern("(?m)^jaccard Source +100\\.0$").contains("bridge_a1b2\n");
    }

    @ParameterizedTest
    @CsvSource({"gold, bridge, said", "units.jsonl, bridge_a1b2, exact Source"})
    void writesStandoffThatScoresTheSame(String form, String document, String line) throws IOException {
        Path standoff = folder.resolve("standoff");

        Ran run = Ran.dixit("evaluate", folder.resolve(form), "--standoff", standoff, "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(standoff).isDirectoryContaining("glob:**" + document + ".ann").isDirectoryContaining("glob:**" + document + ".txt");
        JsonNode ofFiles = json(Ran.dixit("evaluate", folder.resolve(form), "--predicted", standoff, "--json").out());
        assertThat(ofFiles.get("predicted").asText()).isEqualTo(standoff.toString());
        assertThat(ofFiles.get(line)).isEqualTo(json(run.out()).get(line));
    }

    @Test
    void tellsHowManySourcesAreLedToTheRightSpeakers() throws IOException {
        Path speakers = Files.writeString(folder.resolve("speakers.tsv"), """
                # who speaks
                tune\tbridges\tbridge\t18-27\tname\tPERSON Anna Berg
                check\tbridges\tbridge\t34-45\torganization\tORGANIZATION council
                tune\tbridges\tbridge\t34-45\torganization\tSTATE Norway / NOBODY
                tune\tbridges\tbridge\t46-52\torganization\tNOBODY
                """);

        Ran ran = Ran.dixit("evaluate", "--speakers", speakers, "--corpus", "bridges=" + gold, "--extractor", "rules", "--worst", 5);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^all +3 +2 +1  50\\.0 +3 +2 +1  50\\.0$")
                .containsPattern("(?m)^organization +1 +1 +1 100\\.0 +1 +1 +1 100\\.0$")
                .contains("[bridges/bridge, 34-45] organization \"The council\": expected STATE Norway / NOBODY, got ORGANIZATION council");
        assertThat(json(Ran.dixit("evaluate", "--speakers", speakers, "--corpus", "bridges=" + gold, "--extractor", "rules", "--json")
                .out().lines().findFirst().orElseThrow()).at("/check/all/right").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tune bridges bridge 18-27 name             | has 5 columns
            some bridges bridge 18-27 name NOBODY      | belongs to the part "some"
            tune bridges bridge 27-18 name NOBODY      | ends where or before it starts
            tune bridges bridge here name NOBODY       | has the source "here"
            tune bridges bridge 18-27 name ANIMAL_Rex  | has the speaker "ANIMAL Rex"
            tune rivers bridge 18-27 name NOBODY       | --corpus rivers=FOLDER
            tune bridges ford 18-27 name NOBODY        | lacks the article ford
            """)
    void saysWhatIsWrongWithSpeakers(String line, String problem) throws IOException {
        Path speakers = Files.writeString(folder.resolve("speakers.tsv"), line.replace(' ', '\t').replace('_', ' '));

        Ran ran = Ran.dixit("evaluate", "--speakers", speakers, "--corpus", "bridges=" + gold, "--extractor", "rules");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(problem);
    }

    @Test
    void setsExtractorAndFilesSideBySide() {
        Ran ran = Ran.dixit("evaluate", gold, "--predicted", gold, "--extractor", "rules");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^said +100\\.0  100\\.0  100\\.0 +100\\.0  100\\.0  100\\.0$")
                .containsPattern("(?m)^articles per second +[0-9.]+$");
    }

    @Test
    void printsAJsonObjectOnALineOfItsOwnForEach() throws IOException {
        List<String> lines = Ran.dixit("evaluate", gold, "--predicted", gold, "--extractor", "rules", "--json").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(json(lines.getFirst()).has("predicted")).isTrue();
        assertThat(json(lines.getLast()).get("extractor").asText()).isEqualTo("rules");
    }

    @Test
    void dropsRelationsOfLowConfidence() throws IOException {
        JsonNode json = json(Ran.dixit("evaluate", gold, "--min-confidence", "1", "--json").out());

        assertThat(json.get("said").get("predicted").asInt()).isZero();
        assertThat(json.get("said").get("gold").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOLD --worst -1                         | --worst -1
            GOLD --min-confidence 1.5               | --min-confidence 1.5
            GOLD --min-confidence NaN               | --min-confidence NaN
            GOLD --predicted GOLD --reliability     | --reliability
            GOLD --predicted GOLD --standoff NEW    | --standoff
            GOLD --standoff GOLD                    | is not empty
            UNITS --reliability                     | --reliability
            """)
    void refusesWhatMakesNoSense(String arguments, String problem) {
        Object[] words = ("evaluate " + arguments).replace("GOLD", gold.toString()).replace("UNITS", units.toString())
                .replace("NEW", folder.resolve("new").toString()).split(" +");

        Ran ran = Ran.dixit(words);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).startsWith("dixit: [").contains(problem).contains("; ");
        assertThat(gold.resolve("bridge.ann")).hasContent(GOLD);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }

    @Test
    void scoresHandMarkedFacets() throws IOException {
        String digest = Sha256.hex(TEXT.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        Path facets = Files.writeString(folder.resolve("facets.tsv"), String.join("\t", "town", "bridge", digest, "tune", "34 45", "46 52",
                "53 77", "indirect", "warn", "possible", "positive", "future", "neutral") + "\n");

        Ran ran = Ran.dixit("evaluate", "--facets", facets, "--corpus", "town=" + gold);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("1 statement\n").containsPattern("(?m)^act +100\\.0 +1/1 ").doesNotContain("taken for");
        JsonNode json = json(Ran.dixit("evaluate", "--facets", facets, "--corpus", "town=" + gold, "--json").out());
        assertThat(json.at("/act/tune/right").asInt()).isEqualTo(1);
    }

    @Test
    void saysThatACorpusAloneIsNothing() {
        Ran ran = Ran.dixit("evaluate", "--corpus", "town=" + gold);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("[--corpus] tells where the articles of --speakers, --roles or --facets lie");
    }

    @Test
    void scoresTheNamesThatTheTaggerMarks() throws IOException {
        Path names = Files.writeString(gold.resolveSibling("names.conll"), """
                The O
                mayor O
                met O
                Ann B-person
                Lee I-person
                in O
                Paris B-location
                on O
                Monday O
                . O
                """);

        assertThat(Ran.dixit("evaluate", "--names", names.toString()).out())
                .containsPattern("person +100\\.0 +100\\.0").containsPattern("place +100\\.0 +100\\.0")
                .containsPattern("first three kinds +100\\.0");
        assertThat(Ran.dixit("evaluate", "--names", names.toString(), "--speakers", names.toString()).err()).contains("one at a time");
    }
}
