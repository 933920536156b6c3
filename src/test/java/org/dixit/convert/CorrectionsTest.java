package org.dixit.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.InputException;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.Quads;
import org.dixit.rdf.ShapesValidator;
import org.dixit.rdf.TextLevel;
import org.dixit.rdf.Vocabulary;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.Attribution;
import org.dixit.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people put right is right afterwards, tells who did it, and is missed where it finds nothing. */
class CorrectionsTest {

    private static final IriScheme IRIS = new IriScheme(ConversionSettings.DEFAULT_BASE);
    private static final String HEAD = """
            @prefix dixit: <https://w3id.org/dixit#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;
    private static final String BRIDGE = """
            ---
            url: https://news.example/bridge
            ---
            "The bridge is safe," said Anna Berg, an engineer. Mayor Olga Frid said that the bridge was closed. She said that it would rain.
            """;
    private static final String CHAIN = """
            Anna Berg said that Olga Frid said that the dam holds.
            """;

    @TempDir
    private Path folder;

    @Test
    void anotherSpeakerIsNamedWithFullConfidenceAndTheCorrection() throws Exception {
        Conversion.Converted before = converted(BRIDGE, "");
        Conversion.Converted after = converted(BRIDGE, """
                <correction/rain> a dixit:WrongSpeaker ; dixit:corrects %s ; dixit:rightActor %s ; rdfs:comment "The engineer knows."@en .
                """.formatted(statement(before, "it would rain"), iri(person("Anna Berg"))));

        Statement rain = saying(after, "it would rain");
        Attribution attribution = rain.attributions().getFirst();
        assertThat(attribution.speaker()).isEqualTo(person("Anna Berg"));
        assertThat(attribution.role().role()).isEqualTo("engineer");
        assertThat(List.of(attribution.confidence(), rain.confidence())).containsOnly(1.0);
        assertThat(after.emitted().statements()).as("no IRI changes").isEqualTo(before.emitted().statements());
        assertThat(after.quads()).anyMatch(quad -> quad.getSubject().getURI().endsWith("#attribution-1")
                && quad.getPredicate().equals(Vocabulary.wasCorrectedBy) && quad.getObject().getURI().endsWith("correction/rain"));
        assertThat(textsOf(after)).contains("The engineer knows.");
        assertConforms(after);
    }

    @Test
    void severalSpeakersMaySayIt() throws Exception {
        Conversion.Converted before = converted(BRIDGE, "");
        Conversion.Converted after = converted(BRIDGE, """
                [] a dixit:WrongSpeaker ; dixit:corrects %s ; dixit:rightActor %s, <actor/state-no> .
                """.formatted(statement(before, "it would rain"), iri(person("Anna Berg"))));
        assertThat(saying(after, "it would rain").attributions()).extracting(each -> each.speaker().name())
                .containsExactlyInAnyOrder("Anna Berg", "Norway");
        assertConforms(after);
    }

    @Test
    void whatIsNoStatementIsGoneAndItsReporterReportsWhatItReported() throws Exception {
        String three = "Anna Berg said that Olga Frid said that Nils Holm said that the dam holds.";
        Conversion.Converted before = converted(three, "");
        assertThat(before.statements().statements()).hasSize(3);
        Conversion.Converted after = converted(three, """
                [] a dixit:NotAStatement ; dixit:corrects %s .
                """.formatted(statement(before, "that Nils Holm said")));
        assertThat(after.statements().statements()).hasSize(2);
        assertThat(after.statements().statements().getFirst().reports()).containsExactly(1);
        List<String> ids = before.emitted().statementIds();
        assertThat(after.emitted().statementIds()).containsExactly(ids.get(0), ids.get(2));
        assertThat(after.quads()).anyMatch(quad -> quad.getSubject().equals(after.emitted().graph())
                && quad.getPredicate().equals(Vocabulary.wasCorrectedBy));
        assertConforms(after);
    }

    @Test
    void twoActorsBecomeOneThatKeepsBothNames() throws Exception {
        Conversion.Converted after = converted(BRIDGE, """
                [] a dixit:SameActor ; dixit:corrects %s ; dixit:rightActor <actor/person-anna-bergh> .
                <actor/person-anna-bergh> a dixit:Person ; rdfs:label "Anna Bergh"@en ; skos:exactMatch <https://example.org/id/7> .
                """.formatted(iri(person("Anna Berg"))));
        assertThat(saying(after, "bridge is safe").attributions().getFirst().speaker().name()).isEqualTo("Anna Bergh");
        assertThat(textsOf(after)).contains("Anna Bergh", "Anna Berg");
        assertThat(after.quads()).noneMatch(quad -> quad.getObject().equals(IRIS.actor(person("Anna Berg")))
                && !quad.getPredicate().equals(Vocabulary.corrects));
        assertThat(after.quads()).anyMatch(quad -> quad.getSubject().getURI().endsWith("actor/person-anna-bergh")
                && quad.getPredicate().equals(Vocabulary.wasCorrectedBy));
        assertConforms(after);
    }

    @Test
    void aNameMeansSomebodyElseInTheArticlesThatAreNamedAndNowhereElse() throws Exception {
        String file = """
                [] a dixit:DifferentActor ; dixit:corrects %s ; dixit:rightActor <actor/person-anna-berg-skater> ;
                    dixit:inArticle <%s> .
                <actor/person-anna-berg-skater> a dixit:Person ; rdfs:label "Anna Berg"@en .
                """.formatted(iri(person("Anna Berg")), converted(BRIDGE, "").emitted().article().getURI());
        assertThat(speaker(converted(BRIDGE, file), "bridge is safe")).hasToString(IRIS.base() + "actor/person-anna-berg-skater");
        assertThat(speaker(converted(CHAIN, file), "that Olga Frid")).isEqualTo(IRIS.actor(person("Anna Berg")));
    }

    @Test
    void whatFindsNothingIsReportedWithItsLine() throws Exception {
        assertThat(stale(BRIDGE, "[] a dixit:NotAStatement ; dixit:corrects <statement/gone> .\n")).singleElement().asString()
                .startsWith("[").contains("corrections.ttl, line 4] corrects nothing", "statement/gone", "; renew");
    }

    @Test
    void whatIsAboutAnArticleThatWasNotReadIsNotMissed() throws Exception {
        assertThat(stale(BRIDGE, """
                [] a dixit:NotAStatement ; dixit:corrects <statement/gone> ; dixit:inArticle <article/elsewhere> .
                """)).isEmpty();
    }

    @Test
    void aSpeakerOfWhomNothingIsKnownIsReported() throws Exception {
        assertThat(stale(BRIDGE, """
                [] a dixit:WrongSpeaker ; dixit:corrects %s ; dixit:rightActor <actor/person-who> .
                """.formatted(statement(converted(BRIDGE, ""), "it would rain")))).singleElement().asString()
                .contains("line 4", "actor/person-who", "rdfs:label");
    }

    @Test
    void runsWithDifferentFilesAreDifferentRuns() throws Exception {
        assertThat(settingsOf(converted(BRIDGE, ""))).matches("text=evidence corrections=sha256:[0-9a-f]{64}")
                .isNotEqualTo(settingsOf(converted(BRIDGE, "# Nothing to correct.\n"))).isEqualTo(settingsOf(converted(CHAIN, "")));
    }

    @Test
    void theShippedOnesStillFindWhatTheyCorrect() throws Exception {
        ArticleConverter converter = new ConversionSettings(
                ConversionSettings.DEFAULT_BASE, TextLevel.EVIDENCE, ExtractorChoice.DEFAULT, 0, 10_000_000, null).converter();
        StaleCorrections stale = converter.staleCorrections();
        List<Conversion> results = Stream.of("kestrel-line-denial.html", "shell-estimate-corrected.md")
                .map(name -> converter.convert(ArticleSource.of(Path.of("data/articles", name)))).toList();
        results.forEach(stale::note);
        assertThat(stale.messages()).isEmpty();
        assertThat(results).allSatisfy(result -> assertThat(((Conversion.Converted) result).corrected().applied()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b | line 4 | Turtle
            [] dixit:corrects <statement/s> . | line 4 | no type
            [] a dixit:Mistake ; dixit:corrects <statement/s> . | line 4 | dixit:Mistake is no kind
            [] a dixit:NotAStatement . | line 4 | exactly one thing
            [] a dixit:NotAStatement ; dixit:corrects <statement/s>, <statement/t> . | line 4 | exactly one thing
            [] a dixit:NotAStatement ; dixit:corrects <actor/state-no> . | line 4 | does not lie under
            [] a dixit:NotAStatement ; dixit:corrects <https://other.example/statement/s> . | line 4 | without the base
            [] a dixit:NotAStatement ; dixit:corrects <statement/s> ; dixit:rightActor <actor/state-no> . | line 4 | has no speaker
            [] a dixit:WrongSpeaker ; dixit:corrects <statement/s> . | line 4 | needs who says it
            [] a dixit:WrongSpeaker ; dixit:corrects <statement/s> ; dixit:speaker <actor/state-no> . | line 4 | dixit:speaker says nothing
            [] a dixit:SameActor ; dixit:corrects <actor/a> ; dixit:rightActor <actor/b> . | line 4 | nothing is known of
            [] a dixit:DifferentActor ; dixit:corrects <actor/a> ; dixit:rightActor <actor/state-no> . | line 4 | needs the articles
            <actor/b> a dixit:Person . | line 4 | rdfs:label
            <actor/b> a dixit:Person ; rdfs:label "B" . | line 4 | no correction leads to it
            """)
    void aBadFileIsRefusedWithItsLine(String line, String place, String problem) throws IOException {
        assertThatThrownBy(() -> converted(BRIDGE, line + "\n")).isInstanceOf(InputException.class).hasMessageContaining(place)
                .hasMessageContaining(problem);
    }

    @Test
    void twoCorrectionsOfOneThingAreRefused() {
        assertThatThrownBy(() -> converted(BRIDGE, """
                [] a dixit:NotAStatement ; dixit:corrects <statement/s> .
                [] a dixit:WrongSpeaker ; dixit:corrects <statement/s> ; dixit:rightActor <actor/state-no> .
                """)).isInstanceOf(InputException.class).hasMessageContaining("line 5").hasMessageContaining("in line 4 too");
    }

    @Test
    void correctionsThatLeadOnFromEachOtherAreRefused() {
        assertThatThrownBy(() -> converted(BRIDGE, """
                [] a dixit:SameActor ; dixit:corrects <actor/a> ; dixit:rightActor <actor/state-no> .
                [] a dixit:SameActor ; dixit:corrects <actor/state-no> ; dixit:rightActor <actor/state-se> .
                """)).isInstanceOf(InputException.class).hasMessageContaining("lead both to the last");
    }

    private ArticleConverter converter(String corrections) throws IOException, InputException {
        Path file = Files.writeString(folder.resolve("corrections.ttl"), HEAD + corrections);
        return new ConversionSettings(ConversionSettings.DEFAULT_BASE, TextLevel.EVIDENCE, ExtractorChoice.RULES, 0, 10_000_000,
                List.of(), null, null, file).converter();
    }

    private Conversion.Converted converted(String article, String corrections) throws IOException, InputException {
        return (Conversion.Converted) converter(corrections).convert(ArticleSource.of("article.txt", article.getBytes(UTF_8)));
    }

    private List<String> stale(String article, String corrections) throws IOException, InputException {
        ArticleConverter converter = converter(corrections);
        StaleCorrections stale = converter.staleCorrections();
        stale.note(converter.convert(ArticleSource.of("article.txt", article.getBytes(UTF_8))));
        return stale.messages();
    }

    private static Actor person(String name) {
        return Actor.local(ActorType.PERSON, name);
    }

    private static String iri(Actor actor) {
        return "<" + IRIS.actor(actor).getURI() + ">";
    }

    private static Statement saying(Conversion.Converted converted, String words) {
        return converted.statements().statements().get(index(converted, words));
    }

    private static int index(Conversion.Converted converted, String words) {
        String text = converted.statements().article().text();
        List<Statement> statements = converted.statements().statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).content().getFirst().in(text).contains(words)) {
                int index = i;
                while (index + 1 < statements.size() && statements.get(index + 1).content().getFirst().in(text).contains(words)) {
                    index++;
                }
                return index;
            }
        }
        throw new AssertionError("nobody says " + words);
    }

    /** The innermost statement with these words, as Turtle. */
    private static String statement(Conversion.Converted converted, String words) {
        return "<" + converted.emitted().statements().get(index(converted, words)).getURI() + ">";
    }

    private static Node speaker(Conversion.Converted converted, String words) {
        return IRIS.actor(saying(converted, words).attributions().getFirst().speaker());
    }

    private static List<String> textsOf(Conversion.Converted converted) {
        return converted.quads().stream().map(Quad::getObject).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).toList();
    }

    private static String settingsOf(Conversion.Converted converted) {
        return converted.quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.settings))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).findFirst().orElseThrow();
    }

    private static void assertConforms(Conversion.Converted converted) {
        assertThat(ShapesValidator.ofOntology().validate(Quads.union(converted.quads())).violations()).isEmpty();
    }
}
