package org.dixit.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.rdf.TextLevel;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.Attribution;
import org.dixit.statement.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is led to an entry of the authority files, through the whole converter, with a file of invented office holders beside them. */
class LinkingTest {

    private static final String PEOPLE = """
            id | name | ambiguous | country | offices
            person-edda-holm | Edda Holm | - | state-no | Prime Minister of Norway
            person-hugh-marsh | Hugh Marsh | - | state-ca | Member of Parliament of Canada
            person-lena-marsh | Lena Marsh | - | state-no | Minister of Finance of Norway
            person-tomas-vance-au | Tomas Vance | - | state-au | Minister of Health of Australia
            person-tomas-vance-nz | Tomas Vance | - | state-nz | Minister of Health of New Zealand
            org-fjord-party | Fjord Party | Fjord Party | state-no | -
            """.replace(" | ", "\t");

    private static ArticleConverter converter;

    @BeforeAll
    static void loadsAConverterThatKnowsInventedPeople(@TempDir Path folder) throws Exception {
        Path people = Files.writeString(folder.resolve("people.tsv"), PEOPLE);
        converter = new ConversionSettings(ConversionSettings.DEFAULT_BASE, TextLevel.FULL, ExtractorChoice.RULES, 0, 10_000_000,
                List.of(people), null, null, null).converter();
    }

    private static Actor speakerOf(String text) {
        List<Attribution> attributions = Reading.of(converter, text).statements().getFirst().attributions();
        return attributions.getFirst().speaker();
    }

    /** The entry's id, or "local". */
    private static String linkOf(String text) {
        Actor speaker = speakerOf(text);
        return speaker.entry() == null ? "local" : speaker.entry().id();
    }

    private static List<String> mentionsIn(String text) {
        return Reading.of(converter, text).statements().stream().map(Statement::mentions).flatMap(List::stream)
                .map(ActorMention::actor).map(Actor::name).distinct().toList();
    }

    // Persons

    @ParameterizedTest
    @ValueSource(strings = {
        "Norwegian Prime Minister Edda Holm said that the pumps had failed.",
        "Edda Holm, the prime minister of Norway, said that the pumps had failed.",
        "Oslo sent engineers to the coast. Premier Edda Holm said that the pumps had failed.",
        "Norway's government met on Monday. Before the election the parliament had paid for pumps. Edda Holm said that they had failed."})
    void linksAPersonWhoseRoleOrStateAgrees(String text) {
        assertThat(linkOf(text)).isEqualTo("person-edda-holm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Edda Holm, a baker, said that the flour had run out in Norway.                              | another field
            Edda Holm, a goalkeeper from Norway, said that the ball was wet.                            | another field
            Swedish Prime Minister Edda Holm said that the pumps had failed.                            | another state
            Edda Holm, a businesswoman from Sweden, said that the pumps had failed in Norway.           | another state
            Edda Holm, president of the Harbour Chess Club, said that the boards in Norway were wet.    | another body
            Edda Holm said that it would rain.                                                          | nothing but the name
            Hugh Marsh said that Canada was large.                                                      | a lesser office, and no role""")
    void leavesANamesakeAlone(String text, String reason) {
        assertThat(linkOf(text)).as(reason).isEqualTo("local");
    }

    @Test
    void isSurerOfARoleThanOfItsSurroundings() {
        double byRole = speakerOf("Norwegian Prime Minister Edda Holm said that the pumps had failed.").linkConfidence();
        double bySurroundings = speakerOf("Finance Minister Lena Marsh came to Norway. Edda Holm said that the pumps had failed.")
                .linkConfidence();
        assertThat(bySurroundings).isGreaterThanOrEqualTo(0.7).isLessThan(byRole);
        assertThat(byRole).isLessThan(1);
    }

    @Test
    void tellsTwoOfOneNameByWhatTheArticleSaysOfThem() {
        assertThat(linkOf("Australian Health Minister Tomas Vance said that the wards were full.")).isEqualTo("person-tomas-vance-au");
        assertThat(linkOf("New Zealand's Health Minister Tomas Vance said that the wards were full.")).isEqualTo("person-tomas-vance-nz");
        assertThat(linkOf("Health Minister Tomas Vance said that the wards were full.")).isEqualTo("local");
        assertThat(linkOf("Australia and New Zealand met. Health Minister Tomas Vance said that the wards were full."))
                .isEqualTo("local");
    }

    @Test
    void linksAPersonInAllPlacesOfAnArticle() {
        List<Statement> statements = Reading.of(converter, """
                Norwegian Prime Minister Edda Holm said that the pumps had failed. Tomas Lind said that Holm had known it.""").statements();
        assertThat(statements.get(0).attributions().getFirst().speaker().entry().id()).isEqualTo("person-edda-holm");
        assertThat(statements.get(0).attributions().getFirst().role().holder().entry().id()).isEqualTo("person-edda-holm");
        assertThat(statements.get(1).mentions()).anyMatch(mention -> mention.actor().name().equals("Edda Holm")
                && mention.actor().entry() != null);
    }

    @Test
    void givesALinkedActorTheIriOfItsEntry() {
        String text = "Norwegian Prime Minister Edda Holm said that the pumps had failed.";
        assertThat(Reading.of(converter, text).quads()).anyMatch(quad -> quad.getSubject().getURI().endsWith("/actor/person-edda-holm"));
    }

    // Bodies

    @Test
    void linksABodyOfAnAmbiguousNameWhereTheArticleIsAboutItsState() {
        assertThat(linkOf("Norway votes on Sunday. Minister Lena Marsh of Norway is leading. The Fjord Party said that it would win."))
                .isEqualTo("org-fjord-party");
        assertThat(linkOf("Iceland votes on Sunday, Iceland's radio reported. The Fjord Party said that it would win.")).isEqualTo("local");
    }

    // Senses of known names

    @Test
    void takesAPersonWhoBearsTheNameOfACapitalForThatPerson() {
        assertThat(speakerOf("Vera Paris sued the shipping line. Paris said that she had not been paid.").name()).isEqualTo("Vera Paris");
        assertThat(speakerOf("Vera Lind sued the shipping line. Paris said that it would not be extradited.").name()).isEqualTo("France");
    }

    @Test
    void takesTheNameOfAStateBehindATitleForAPersons() {
        assertThat(linkOf("Senator Jordan said that the bridge would be closed.")).isEqualTo("local");
        assertThat(linkOf("Jordan said that the border would be closed.")).isEqualTo("state-jo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ida Ruiz said that Tehran had refused to sign.                   | Iran
            Ida Ruiz said that talks with Moscow had failed.                 | Russia
            Ida Ruiz said that Moscow, Beijing and Tehran had refused.       | Russia
            Ida Ruiz said that Kremlin officials had refused.                | Russia""")
    void takesACapitalForItsGovernment(String text, String state) {
        assertThat(mentionsIn(text)).contains(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ida Ruiz said that she had flown to Tehran twice.",
        "Ida Ruiz said that the ship had left Oslo on Monday.",
        "Ida Ruiz said that the village lay ten miles south of Managua.",
        "Ida Ruiz said that the Tokyo subway was crowded.",
        "Ida Ruiz said that she was born in Moscow, Russia, and that downtown Taipei was quiet."})
    void doesNotTakeATownForTheStateThatItGoverns(String text) {
        assertThat(mentionsIn(text)).doesNotContain("Iran", "Norway", "Nicaragua", "Japan", "Taiwan");
    }

    @Test
    void doesNotTakeATeamForItsState() {
        String match = """
                The match was decided by a penalty. The goalkeeper had no chance, and the referee gave two more. The striker scored again \
                before the tournament's largest crowd in the stadium. Coach Ida Ruiz said that %s had deserved to win.""";
        assertThat(mentionsIn(match.formatted("Sweden"))).isEmpty();
        assertThat(mentionsIn("Minister Ida Ruiz said that Sweden had deserved to win.")).contains("Sweden");
    }
}
