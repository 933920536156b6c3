package org.dixit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of the house. A failing test here means: move the code, or argue about the wall. */
class WallsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.dixit");

    @Test
    void theHouseIsLookedAt() {
        assertThat(HOUSE.contain(Article.class)).isTrue();
    }

    @Test
    void articleImportsNothingOfOurs() {
        knowsOnly("article");
    }

    @Test
    void textKnowsOnlyArticle() {
        knowsOnly("text", "article");
    }

    @Test
    void statementKnowsOnlyArticleAndText() {
        knowsOnly("statement", "article", "text");
    }

    @Test
    void authorityKnowsOnlyStatementAndWhatLiesBelow() {
        knowsOnly("authority", "article", "text", "statement");
    }

    @Test
    void rdfKnowsOnlyArticleAndStatement() {
        knowsOnly("rdf", "article", "statement");
    }

    @Test
    void convertKnowsAllOfThese() {
        knowsOnly("convert", "article", "text", "statement", "authority", "rdf");
    }

    @Test
    void explainKnowsWhatItExplains() {
        knowsOnly("explain", "article", "statement", "rdf", "convert");
    }

    @Test
    void guardImportsNothingOfOurs() {
        knowsOnly("guard");
    }

    @Test
    void otherEndpointsAreAskedByTheGuardOnly() {
        staysIn("guard", "org.apache.hc..");
    }

    @Test
    void releaseDoesNotKnowText() {
        doesNotUse("release", "org.dixit.text..");
    }

    @Test
    void serveDoesNotKnowText() {
        doesNotUse("serve", "org.dixit.text..");
    }

    @Test
    void pagesKnowTheReleaseAndNothingOfHttp() {
        knowsOnly("pages", "article", "rdf", "release");
        doesNotUse("pages", "jakarta.servlet..");
    }

    @Test
    void reuseKnowsTheReleaseAndNothingOfHttp() {
        knowsOnly("reuse", "article", "statement", "rdf", "release");
        doesNotUse("reuse", "jakarta.servlet..");
    }

    @Test
    void evaluateDoesWithoutJena() {
        doesNotUse("evaluate", "org.apache.jena..");
    }

    @Test
    void nobodyImportsTheCommandLine() {
        staysIn("cli", "org.dixit.cli..");
    }

    @Test
    void noRoomsFormACycle() {
        slices().matching("org.dixit.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void jsoupStaysInArticle() {
        staysIn("article", "org.jsoup..");
    }

    @Test
    void onnxRuntimeStaysInText() {
        staysIn("text", "ai.onnxruntime..");
    }

    @Test
    void fusekiStaysInServe() {
        staysIn("serve", "org.apache.jena.fuseki..");
    }

    @Test
    void theNetworkIsAskedByTheAuthorityOnly() {
        staysIn("authority", "java.net.http..");
    }

    @Test
    void picocliStaysInTheCommandLine() {
        staysIn("cli", "picocli..");
    }

    private static void knowsOnly(String room, String... others) {
        String[] known = Stream.concat(Stream.of(room), Stream.of(others)).map(WallsTest::inside).toArray(String[]::new);
        noClasses().that().resideInAPackage(inside(room)).should()
                .dependOnClassesThat(resideInAPackage("org.dixit..").and(not(resideInAnyPackage(known))))
                .allowEmptyShould(true).check(HOUSE);
    }

    private static void doesNotUse(String room, String packages) {
        noClasses().that().resideInAPackage(inside(room)).should().dependOnClassesThat().resideInAPackage(packages)
                .allowEmptyShould(true).check(HOUSE);
    }

    private static void staysIn(String room, String packages) {
        noClasses().that().resideOutsideOfPackage(inside(room)).should().dependOnClassesThat().resideInAPackage(packages)
                .allowEmptyShould(true).check(HOUSE);
    }

    private static String inside(String room) {
        return "org.dixit." + room + "..";
    }
}
