package org.dixit.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Quads;
import org.dixit.rdf.ShapesValidator;
import org.dixit.rdf.TextLevel;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same actor across articles: by full name, unless the roles show two people of one name. */
class NamesakesTest {

    private static final String ANALYST = "\"It will take years,\" said Ines Falk, a political analyst.";
    private static final String PROFESSOR = "Ines Falk, a professor of history in Lund, said that the talks had failed.";
    private static final String NO_ROLE = "Ines Falk said that the talks had failed.";
    private static final String SHOPKEEPER = "\"I heard nothing,\" said Ines Falk, a shopkeeper in the village.";
    private static final String COACH = "\"We played badly,\" said Ines Falk, a handball coach.";
    private static final String COACH_AND_MINISTER = COACH + " Sports minister Ines Falk said that she would resign.";

    private static ArticleConverter converter;

    @BeforeAll
    static void loadsTheRules() throws Exception {
        converter = new ConversionSettings(
                ConversionSettings.DEFAULT_BASE, TextLevel.EVIDENCE, ExtractorChoice.RULES, 0, 10_000_000, null).converter();
    }

    @Test
    void onePersonMayHaveSeveralRolesOfPublicLife() {
        assertThat(speaker(ANALYST)).isEqualTo(speaker(PROFESSOR)).isEqualTo(speaker(NO_ROLE));
        assertThat(fields(ANALYST)).isEmpty();
    }

    @Test
    void twoPeopleOfOneNameInOtherFieldsOfLifeStayApart() {
        assertThat(List.of(speaker(ANALYST), speaker(SHOPKEEPER), speaker(COACH))).doesNotHaveDuplicates();
        assertThat(speaker(SHOPKEEPER).getURI()).contains("person-ines-falk-daily-life-");
        assertThat(fields(SHOPKEEPER)).containsExactly("daily life");
        assertThat(fields(COACH)).containsExactly("sport");
    }

    @Test
    void anArticleThatShowsBothRolesShowsOnePersonOfPublicLife() {
        assertThat(speaker(COACH_AND_MINISTER)).isEqualTo(speaker(ANALYST));
    }

    @Test
    void theNameIsTheSameLabelForBothSoThatAQueryFindsThem() {
        assertThat(quads(SHOPKEEPER)).anyMatch(quad -> quad.getSubject().equals(speaker(SHOPKEEPER))
                && quad.getPredicate().equals(Vocabulary.Rdf.label) && quad.getObject().getLiteralLexicalForm().equals("Ines Falk"));
    }

    @Test
    void everyActorTellsInWhichArticlesItIsNamed() {
        List<Quad> quads = quads(PROFESSOR);
        Node article = quads.stream().filter(quad -> quad.getObject().equals(Vocabulary.Article)).findFirst().orElseThrow().getSubject();
        assertThat(quads).anyMatch(quad -> quad.getSubject().equals(speaker(PROFESSOR)) && quad.getPredicate().equals(Vocabulary.namedIn)
                && quad.getObject().equals(article)
                && quad.getGraph().getURI().equals(article.getURI().replace("/article/", "/graph/")));
        assertThat(ShapesValidator.ofOntology().validate(Quads.union(quads)).violations()).isEmpty();
    }

    private static Node speaker(String text) {
        return quads(text).stream().filter(quad -> quad.getPredicate().equals(Vocabulary.speaker)).findFirst().orElseThrow().getObject();
    }

    private static List<String> fields(String text) {
        return quads(text).stream().filter(quad -> quad.getPredicate().equals(Vocabulary.field))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).toList();
    }

    private static List<Quad> quads(String text) {
        return ((Conversion.Converted) converter.convert(ArticleSource.of("a.txt", text.getBytes(UTF_8)))).quads();
    }
}
