package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dixit.article.InputException;
import org.dixit.article.Sha256;
import org.dixit.authority.AuthorityIndex;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.StatementExtractor;
import org.dixit.statement.StatementReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetScoringTest {

    private static final String TEXT = "\uD83D\uDE80 “It rains,” Ann Lee said. The council warned that the bridge may fall.\n";
    private static final String DIGEST = Sha256.hex(TEXT.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    /** Ann Lee's row is right but for the stance, which is left open; the council's is wrong in its act. */
    private static final String ROWS = """
            # corpus document digest part source cue content channel act certainty polarity temporality stance
            town|bridge|%1$s|tune|14 21|22 26|2 13|direct|assert|certain|positive|present|-
            town|bridge|%1$s|check|28 39|40 46|47 71|indirect|assert|possible|positive|future|neutral
            """.formatted(DIGEST).replace('|', '\t');

    @TempDir
    private Path folder;
    private Path gold;

    @BeforeEach
    void writesGoldAndText() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("text")).resolve("bridge.txt"), TEXT);
        gold = Files.writeString(folder.resolve("facets.tsv"), ROWS);
    }

    private static StatementExtractor reader(RelationFinder finder) {
        try {
            return new StatementReader(finder, AuthorityIndex.load(), CueLexicon.load());
        } catch (IOException | InputException e) {
            throw new AssertionError(e);
        }
    }

    private FacetReport score() throws IOException, InputException {
        return FacetScoring.of(FacetGold.read(gold), Map.of("town", folder), FacetScoringTest::reader);
    }

    @Test
    void countsEachHalfForItself() throws Exception {
        assertThat(score().text()).startsWith("2 statements\n")
                .containsPattern("(?m)^channel +100\\.0 +1/1 +100\\.0 +1/1$")
                .containsPattern("(?m)^act +100\\.0 +1/1 +0\\.0 +0/1$")
                .containsPattern("(?m)^stance +- +0/0 +100\\.0 +1/1$");
        assertThat(score().json()).contains("\"statements\":2", "\"right\":0,\"marked\":1");
    }

    @Test
    void tellsWhatWasTakenForWhatOnlyOfTheHalfToTuneOn() throws Exception {
        assertThat(score().text()).doesNotContain("taken for");

        Files.writeString(gold, ROWS.replace("check", "tune"));

        assertThat(score().text()).containsPattern("(?m)^act +assert taken for warn +1 +in line 3$");
    }

    @Test
    void leavesOutCorporaThatAreNotThere() throws Exception {
        Files.writeString(gold, ROWS + ROWS.replace("town\t", "moon\t"));

        assertThat(score().text()).startsWith("2 statements, without those from moon\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            direct   | shouted  | channel "shouted" is not known; use one of direct, mixed
            check    | perhaps  | part "perhaps" is not known; use tune or check
            47 71    | 47 710   | "47 710" is no place in bridge; write start and end
            47 71    | here     | "here" is no place in bridge; write start and end
            '\tcertain' | ''    | has 12 columns instead of 13; part them by single tabs
            """)
    void saysWhichLineIsBadAndWhy(String good, String bad, String problem) throws IOException {
        Files.writeString(gold, ROWS.replace(good, bad == null ? "" : bad));

        assertThatThrownBy(this::score).isInstanceOf(InputException.class)
                .hasMessageStartingWith("[" + gold + ", line ").hasMessageContaining(problem);
    }

    @Test
    void refusesATextOtherThanTheOneMarked() throws IOException {
        Files.writeString(folder.resolve("text/bridge.txt"), TEXT + "Later more.\n");

        assertThatThrownBy(this::score).hasMessageContaining("is another text than the one marked; get the version that the head tells of");
    }

    @Test
    void saysWhereATextIsMissing() throws IOException {
        Files.delete(folder.resolve("text/bridge.txt"));

        assertThatThrownBy(this::score).hasMessageContaining("holds no bridge.txt; give the folder of town");
    }

    @Test
    void theShippedGoldIsPartedByDocument() throws Exception {
        List<MarkedFacets> statements = FacetGold.read(Path.of("data/gold/facets.tsv")).statements();

        assertThat(statements).hasSizeGreaterThanOrEqualTo(120);
        assertThat(statements.stream().filter(each -> each.values().size() == Facet.values().length).count()).isGreaterThanOrEqualTo(120);
        assertThat(statements.stream().collect(Collectors.groupingBy(each -> each.corpus() + each.document(),
                Collectors.mapping(MarkedFacets::tune, Collectors.toSet()))).values()).allSatisfy(parts -> assertThat(parts).hasSize(1));
    }
}
