package org.dixit.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.TextLevel;
import org.dixit.statement.Act;
import org.dixit.statement.Attribution;
import org.dixit.statement.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What extractors of statements often get wrong, through the whole converter as a user starts it. */
class HardCasesTest {

    private static final String UNCLOSED = """
            The pumps failed at noon, harbour master Ida Ruiz said on Monday.

            The ferry left an hour late, and nobody was hurt.

            Mayor Tomas Vance said that the town would pay for new pumps.""";

    private static ArticleConverter converter;

    @BeforeAll
    static void loadsTheConverter() throws Exception {
        converter = new ConversionSettings(
                ConversionSettings.DEFAULT_BASE, TextLevel.FULL, ExtractorChoice.DEFAULT, 0, 10_000_000, null).converter();
    }

    private static Reading reading(String text) {
        return Reading.of(converter, text);
    }

    /** "speaker's words | cue | content" for each statement. */
    private static List<String> statementsIn(String text) {
        return reading(text).statementLines();
    }

    /** "speaker's words | content" for each statement, where the cue is a matter of taste. */
    private static List<String> saidIn(String text) {
        return reading(text).saidLines();
    }

    // Speakers

    @Test
    void takesTheAppositionForAPartOfTheSpeaker() {
        assertThat(statementsIn("""
                The clinic on the quay closed its doors on Friday. Hugh Marsh, a doctor, said that all the beds were taken. Nobody \
                knows when it will open again."""))
                .containsExactly("Hugh Marsh, a doctor | said | that all the beds were taken");
        assertThat(statementsIn("""
                The clinic on the quay closed its doors on Friday. “We had no beds left,” said Lena Marsh, a nurse at the clinic."""))
                .containsExactly("Lena Marsh, a nurse at the clinic | said | We had no beds left");
    }

    @Test
    void takesTheOfficeBeforeANameForAPartOfTheSpeaker() {
        assertThat(statementsIn("The pumps were switched off at noon. Harbour master Ida Ruiz said that the piers were under water."))
                .containsExactly("Harbour master Ida Ruiz | said | that the piers were under water");
    }

    @Test
    void doesNotGlueAHeadingToTheSpeakerBelowIt() {
        assertThat(statementsIn("""
                Ships have been waiting outside the bay since Monday, and their crews are running out of water.

                The northern factor

                Experts believe that the strike will end soon. Rain fell all day.

                The money

                Tomas Vance said that the town would pay for the water."""))
                .containsExactly("Experts | believe | that the strike will end soon",
                        "Tomas Vance | said | that the town would pay for the water");
    }

    @Test
    void givesOneContentToTwoSpeakersOfOneSource() {
        Reading reading = reading("""
                The board met behind closed doors on Tuesday. Ida Ruiz and Tomas Vance said that the piers had been sold.""");
        assertThat(reading.statementLines()).containsExactly("Ida Ruiz and Tomas Vance | said | that the piers had been sold");
        assertThat(reading.speakerLines()).containsExactly("Ida Ruiz and Tomas Vance | that the piers had been sold");
        assertThat(reading.statements().getFirst().attributions()).hasSize(2);
    }

    @Test
    void givesOneSpeakerTwoContentsOfOneSentence() {
        assertThat(statementsIn("""
                The board met behind closed doors on Tuesday. Ida Ruiz said that the pumps had failed and warned that the ferry would \
                not sail."""))
                .containsExactlyInAnyOrder("Ida Ruiz | said | that the pumps had failed",
                        "Ida Ruiz | warned | that the ferry would not sail");
    }

    // Quotations

    @Test
    void joinsAQuotationThatEachParagraphOpensAgain() {
        assertThat(statementsIn("""
                The harbour board met on Tuesday for the last time before the summer.

                “We have waited for nine years,” chairwoman Ida Ruiz said. “We have written forty letters.

                “Nobody in the capital has answered one of them.

                “We will not write another.”

                The meeting ended at noon."""))
                .containsExactly("chairwoman Ida Ruiz | said | We have waited for nine years // We have written forty letters. "
                        + "Nobody in the capital has answered one of them. We will not write another");
    }

    @Test
    void joinsWhatIsSaidBeforeAndAfterTheCue() {
        assertThat(statementsIn("""
                Ida Ruiz has steered the ferry for thirty years. “The ferry will sail,” she said. “It has never let us down.” Forty cars \
                were waiting on the quay."""))
                .containsExactly("she | said | The ferry will sail // It has never let us down");
        assertThat(statementsIn("The quay was empty at noon. “The ferry,” Ida Ruiz said, “will sail when the wind drops.”"))
                .containsExactly("Ida Ruiz | said | The ferry // will sail when the wind drops");
    }

    @Test
    void readsAColonAfterANameAsACue() {
        assertThat(saidIn("""
                The dam above the valley is ninety years old. Oleh Kovalin: “The dam will hold, but nobody wants to be the one who \
                tests it.” Work on it began nine years ago."""))
                .containsExactly("Oleh Kovalin | The dam will hold, but nobody wants to be the one who tests it");
        assertThat(statementsIn("""
                The dam above the valley is ninety years old. Tomas Vance said: “We will all get wet.”"""))
                .contains("Tomas Vance | said | We will all get wet");
    }

    @Test
    void readsADashAfterAQuotationAsACue() {
        assertThat(saidIn("""
                The town paid for new piers only last year. «The piers are rotten and will not last the winter», \
                — said Ida Ruiz, a diver."""))
                .containsExactly("Ida Ruiz, a diver | The piers are rotten and will not last the winter");
        assertThat(saidIn("""
                The town paid for new piers only last year.

                “The piers are rotten and will not last the winter.” — Ida Ruiz, diver"""))
                .containsExactly("Ida Ruiz, diver | The piers are rotten and will not last the winter");
    }

    @Test
    void givesAQuotationWithoutACueToTheOneWhoWasJustSpokenOf() {
        assertThat(reading("""
                Mayor Tomas Vance walked along the empty quay on Monday and shook hands with the pilots.

                “We have nothing left to sell, and nobody to sell it to.”

                The ferry company went out of business in March.""").speakerLines())
                .containsExactly("Tomas Vance | We have nothing left to sell, and nobody to sell it to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "«"})
    void letsAQuotationThatIsNeverClosedSwallowNothingElse(String mark) {
        assertThat(saidIn(mark + UNCLOSED)).contains("Mayor Tomas Vance | that the town would pay for new pumps")
                .noneMatch(said -> said.contains("ferry")).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "«"})
    void findsWhereAQuotationEndsThatIsNeverClosed(String mark) {
        assertThat(statementsIn(mark + UNCLOSED)).contains("harbour master Ida Ruiz | said | The pumps failed at noon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"”", "\""})
    void findsWhereAQuotationBeginsThatIsOnlyClosed(String mark) {
        assertThat(statementsIn("""
                The ferry left an hour late on Monday.

                The pumps failed before anybody had woken up,MARK harbour master Ida Ruiz said. Nobody was hurt."""
                .replace("MARK", mark)))
                .containsExactly("harbour master Ida Ruiz | said | The pumps failed before anybody had woken up");
    }

    @Test
    void doesNotMindMixedQuotationMarks() {
        assertThat(statementsIn("""
                Rain fell on the harbour all day. “The pumps failed," Ida Ruiz said. "They will fail again.” Nobody was hurt.

                "The town will pay,” said Mayor Tomas Vance."""))
                .containsExactly("Ida Ruiz | said | The pumps failed // They will fail again",
                        "Mayor Tomas Vance | said | The town will pay");
    }

    @Test
    void takesATitleForNoStatement() {
        assertThat(statementsIn("""
                Her second novel, “Salt and Iron,” won the Harbour Prize in May. The film “The Quiet Fleet” opened in town on Friday, and \
                the so-called “night ferry” ran twice for the guests.""")).isEmpty();
    }

    // Reports

    @ParameterizedTest
    @ValueSource(strings = {"declined to comment", "refused to comment"})
    void countsASilenceAsAStatementOfItsSpeaker(String silence) {
        List<Statement> statements = reading("The board met behind closed doors for two hours. Ida Ruiz, its chairwoman, " + silence
                + ". The ferry left on time.").statements();
        assertThat(statements).singleElement().extracting(Statement::act).isEqualTo(Act.DECLINE);
        assertThat(saidIn("The board met behind closed doors for two hours. Ida Ruiz, its chairwoman, " + silence
                + ". The ferry left on time.")).singleElement().asString().startsWith("Ida Ruiz, its chairwoman | ");
    }

    @Test
    void namesNobodyWhereTheTextNamesNobody() {
        Reading reading = reading("""
                It was revealed that the harbour board had sold two piers. The board has seven members, and all of them live in town. \
                It is believed that the buyer is a bank.""");
        assertThat(reading.statementLines()).containsExactly(" | was revealed | that the harbour board had sold two piers",
                " | is believed | that the buyer is a bank");
        assertThat(reading.statements()).allSatisfy(statement ->
                assertThat(statement.attributions()).extracting(Attribution::speaker).containsOnlyNulls());
    }

    @Test
    void readsAccordingToBeforeAndAfterWhatIsSaid() {
        assertThat(statementsIn("""
                According to Ida Ruiz, the ferry will not sail before May. The pumps failed twice in one night, according to two \
                officials of the port. Rain fell all day."""))
                .containsExactly("Ida Ruiz | According to | the ferry will not sail before May",
                        "two officials of the port | according to | The pumps failed twice in one night");
    }

    @Test
    void findsAStatementWithinAStatement() {
        Reading reading = reading("""
                The dam above the town is ninety years old. Oleh Kovalin pointed out that many fear that the dam will not hold.""");
        assertThat(reading.saidLines()).containsExactly("Oleh Kovalin | that many fear that the dam will not hold",
                "many | that the dam will not hold");
        assertThat(reading.statements().getFirst().reports()).containsExactly(1);
    }

    // What is around articles

    @Test
    void takesBylinesCaptionsAndCreditsForNoStatements() {
        assertThat(statementsIn("""
                Ferry sails again after a calm night

                By Jane Orr

                The ferry left at noon with forty passengers on board.

                The ferry leaves the harbour on May 2, 2024.

                (AP Photo/Ana Lund)

                “We had a calm crossing,” captain Ida Ruiz said.

                (Reporting by Bo Hart; editing by Ann Lee)"""))
                .containsExactly("captain Ida Ruiz | said | We had a calm crossing");
    }

    @Test
    void readsWhoSpeaksInAHeadline() {
        assertThat(saidIn("""
                Vance: Town will pay for new pumps

                The pumps failed on Monday, and the ferry left an hour late."""))
                .containsExactly("Vance | Town will pay for new pumps");
    }

    @Test
    void takesTheLabelOfAHeadlineForNoSpeaker() {
        assertThat(statementsIn("""
                Analysis: What the harbour lost in a single night

                The pumps failed on Monday, and the ferry left an hour late. Forty cars stayed on the quay.""")).isEmpty();
    }

    @Test
    void findsNothingWhereNobodySaysAnything() {
        assertThat(statementsIn("""
                The ferry left the harbour at noon with forty passengers and two trucks on board. Rain fell all afternoon, and the wind \
                turned north in the evening. Three fishing boats came back before dark. The lighthouse was painted red in 1931."""))
                .isEmpty();
    }

    // Characters

    @Test
    void readsOnAmongEmojiAndTextFromRightToLeft() {
        assertThat(statementsIn("""
                ⚓🌊 The ferry is late again 🚢! שלום לכולם. “The ferry will sail,” captain Ida Ruiz said. 🎉 مرحبا بالعالم

                👩‍✈️🚢 Mayor Tomas Vance said that the town would pay."""))
                .containsExactly("captain Ida Ruiz | said | The ferry will sail", "Mayor Tomas Vance | said | that the town would pay");
    }

    @Test
    void countsCodePointsRightAfterAstralCharacters() {
        String text = "🚢🚢 Rain fell 🌊🌊. 𝐈𝐝𝐚 Ruiz was there. Ida Ruiz said that the ferry 🚢 would sail.\n\n🎉";
        Reading reading = reading(text);
        int[] points = text.codePoints().toArray();
        List<String> located = new ArrayList<>();
        for (Map<String, Node> evidence : selectorsByEvidence(reading.quads()).values()) {
            int start = ((Number) evidence.get("start").getLiteralValue()).intValue();
            int end = ((Number) evidence.get("end").getLiteralValue()).intValue();
            String words = new String(points, start, end - start);
            assertThat(words).isEqualTo(evidence.get("exact").getLiteralLexicalForm());
            located.add(words);
        }
        assertThat(located).contains("Ida Ruiz", "said", "that the ferry 🚢 would sail");
    }

    /** The properties of both selectors of each piece of evidence, by the last parts of their names. */
    private static Map<Node, Map<String, Node>> selectorsByEvidence(List<Quad> quads) {
        Map<Node, Node> evidenceOf = new HashMap<>();
        quads.stream().filter(quad -> name(quad).equals("hasSelector"))
                .forEach(quad -> evidenceOf.put(quad.getObject(), quad.getSubject()));
        Map<Node, Map<String, Node>> properties = new HashMap<>();
        quads.stream().filter(quad -> evidenceOf.containsKey(quad.getSubject())).forEach(quad -> properties
                .computeIfAbsent(evidenceOf.get(quad.getSubject()), key -> new HashMap<>()).put(name(quad), quad.getObject()));
        return properties;
    }

    private static String name(Quad quad) {
        return quad.getPredicate().getURI().replaceFirst(".*[#/]", "");
    }
}
