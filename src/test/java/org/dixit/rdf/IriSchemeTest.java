package org.dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.jena.irix.IRIs;
import org.dixit.article.Article;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IriSchemeTest {

    private final IriScheme iris = new IriScheme("https://data.example/news/");

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "localhost:3030/", "/data/", "http://localhost:3030", "ftp://data.example/", "urn:x:/",
            "http:///", "http://data.example/?q=/", "http://data.example/#/", "http://data .example/", "http://me@data.example/",
            "http://data.example/../"})
    void refusesABaseThatIsNoneAndSaysWhatItWants(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IriScheme(base))
                .withMessageContaining("\"" + base + "\"").withMessageContaining("ends with a slash");
    }

    @Test
    void namesAnArticleByItsAddressAndVersionElseByItsText() {
        Article article = FerryArticle.article();
        assertThat(iris.articleId(article)).matches("[a-z2-7]{16}")
                .isEqualTo(iris.articleId(FerryArticle.article("other text", article.url().toString(), 1, null)))
                .isNotEqualTo(iris.articleId(FerryArticle.article(article.text(), article.url().toString(), 2, null)))
                .isNotEqualTo(iris.articleId(FerryArticle.article(article.text(), null, 1, null)));
    }

    /** FIPS 180 gives the digest of this input: it begins with ba7816bf8f01cfea4141. */
    @Test
    void hashesToEightyBitsInBase32() {
        assertThat(IriScheme.hash("abc")).isEqualTo("xj4bnp4pahh6uqkb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Volodymyr Fesenko                | volodymyr-fesenko
            Łódź  &  Sons, Ltd.              | łódź-sons-ltd
            Володимир Фесенко                | володимир-фесенко
            हिन्दी समाचार                      | हिन्दी-समाचार
            O’Neil / <b>"x"</b>              | o-neil-b-x-b
            INSTITUT İ                       | institut-i̇
            a🚢b                             | a-b
            24 Ore                           | 24-ore
            """)
    void makesASlugOfLettersAndDigitsOfAnyScript(String name, String slug) {
        assertThat(IriScheme.slug(name)).isEqualTo(slug);
    }

    @Test
    void aNameWithoutLettersStillHasAnIri() {
        assertThat(iris.actorId(Actor.local(ActorType.PERSON, "???"))).matches("person-[a-z2-7]{6}");
    }

    @Test
    void aSlugIsNotLongerThanSixtyAndCutsNoCharacterInHalf() {
        assertThat(IriScheme.slug("ab ".repeat(60))).hasSizeLessThanOrEqualTo(60).endsWith("ab");
        assertThat(IriScheme.slug("a" + "𐐨".repeat(60))).isEqualTo("a" + "𐐨".repeat(29));
    }

    @Test
    void tellsActorsApartByKindNameAffiliationAndCountOnly() {
        Actor two = Actor.group("officials", Actor.local(ActorType.STATE, "Ruritania"), 2);
        assertThat(List.of(iris.actorId(two), iris.actorId(Actor.group("officials", Actor.local(ActorType.STATE, "Ruritania"),
                3)),
                iris.actorId(Actor.group("officials", null, 2)), iris.actorId(Actor.local(ActorType.PERSON, "officials"))))
                .doesNotHaveDuplicates();
        AuthorityEntry entry = new AuthorityEntry("state-ru", ActorType.STATE, "Russia", List.of());
        assertThat(iris.actorId(Actor.linked(entry, 0.4))).isEqualTo("state-ru").isEqualTo(iris.actorId(Actor.linked(entry,
                0.9)));
    }

    @Test
    void encodesWhatAnIriMayNotContain() {
        AuthorityEntry odd = new AuthorityEntry("q 1/<é>", ActorType.PERSON, "Q", List.of());
        assertThat(iris.actorId(Actor.linked(odd, 1))).isEqualTo("q%201%2F%3Cé%3E");
        assertThat(IriScheme.address(URI.create("https://news.example/a?tags[]=é&b#c")))
                .isEqualTo("https://news.example/a?tags%5B%5D=%C3%A9&b#c");
        assertThat(IriScheme.address(URI.create("https://[::1]/a"))).isEqualTo("https://[::1]/a");
        assertThat(IriScheme.address(URI.create("https://news.example?x[1]"))).isEqualTo("https://news.example?x%5B1%5D");
        assertThatIllegalArgumentException().isThrownBy(() -> IriScheme.address(URI.create("news/a.html")));
    }

    @Test
    void everyIriIsAbsoluteAndWellFormed() {
        Emitted emitted = Emitted.of(FerryArticle.read(), TextLevel.FULL);
        assertThat(emitted.quads.stream().flatMap(quad -> List.of(quad.getGraph(), quad.getSubject(), quad.getObject()).stream())
                .filter(node -> node.isURI())).allMatch(node -> IRIs.check(node.getURI()) && URI.create(node.getURI())
                        .isAbsolute());
    }

    @Test
    void aRunIsNamedByAllButItsTime() {
        ExtractionRun run = FerryArticle.RUN;
        ExtractionRun timed = new ExtractionRun(run.programVersion(), run.extractor(), run.modelDigest(), run.settings(),
                Instant.EPOCH);
        ExtractionRun other = new ExtractionRun(run.programVersion(), "tagger", run.modelDigest(), run.settings(), null);
        assertThat(iris.run(timed)).isEqualTo(iris.run(run)).isNotEqualTo(iris.run(other));
    }
}
