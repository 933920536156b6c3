package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dixit.authority.LocalReconciliationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reconciliation service asked by the commands, as a user starts them. */
class ReconciliationOptionsTest {

    @TempDir
    private Path folder;
    private Path articles;
    private LocalReconciliationService service;

    @BeforeEach
    void writesArticlesAndStartsAService() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("bridge.txt"), "The bridge will be closed, said Anna Berg, an engineer.\n");
        Files.writeString(articles.resolve("ferry.txt"), "The ferry will sail, said Anna Berg, an engineer.\n");
        service = new LocalReconciliationService().knowing("P1", "Anna Berg", "engineer", "reg/Person");
    }

    @AfterEach
    void stopsTheService() {
        service.close();
    }

    private Ran convert(Object... more) {
        return Ran.dixit(Stream.concat(Stream.of("convert", articles, "--extractor", "rules"),
                Stream.of(more)).toArray());
    }

    @Test
    void nothingIsAskedUnlessAskedFor() {
        assertThat(convert().out()).contains("\"Anna Berg\"").doesNotContain("register.example");
        assertThat(service.requests()).isZero();
    }

    @Test
    void theDataTellWhomTheServiceKnows() {
        Ran ran = convert("--reconcile", service.address(), "--reconcile-cache", folder.resolve("cache"), "--threads", "2");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("/actor/reconciled-[0-9a-f]{12}> <http://www.w3.org/2004/02/skos/core#exactMatch> "
                + "<https://register.example/id/P1>");
        assertThat(ran.out()).contains("reconcile=" + service.address());
        assertThat(service.namesAsked()).containsExactly(List.of("Anna Berg"));
    }

    @Test
    void thoseWhomTheAuthorityFilesKnowAreNotAsked() throws IOException {
        Path people = Files.writeString(folder.resolve("people.tsv"), """
                id\tname\tcountry\toffices
                person-edda-holm\tEdda Holm\tstate-no\tPrime Minister of Norway
                """);
        Files.writeString(articles.resolve("pumps.txt"), "The pumps failed, said Norwegian Prime Minister Edda Holm.\n");
        Ran ran = convert("--authority", people, "--reconcile", service.address(), "--reconcile-cache", folder.resolve("cache"));
        assertThat(ran.out()).contains("/actor/person-edda-holm>");
        assertThat(service.namesAsked()).containsExactly(List.of("Anna Berg"));
    }

    @Test
    void theSameIsFoundWithoutTheServiceOnceItsAnswersAreKept() {
        Object[] options = {"--reconcile", service.address(), "--reconcile-cache", folder.resolve("cache")};
        String first = convert(options).out();
        service.close();
        assertThat(convert(options).out()).isEqualTo(first);
    }

    @Test
    void noArticleIsLostWhenTheServiceFails() {
        for (int i = 0; i < 20; i++) {
            service.thenFailing(404, Map.of(), "");
        }
        Ran ran = convert("--reconcile", service.address(), "--reconcile-cache", folder.resolve("cache"), "--quiet");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("/article/").contains("\"Anna Berg\"");
        assertThat(ran.err().lines()).singleElement().asString()
                .startsWith("[" + service.address() + "] answers with status 404; check the address");
    }

    @Test
    void aReleaseIsBuiltWithItToo() throws IOException {
        Path release = folder.resolve("release");
        Ran ran = Ran.dixit("build", articles, "--extractor", "rules", "--release", release, "--reconcile", service.address(),
                "--reconcile-cache", folder.resolve("cache"), "--quiet");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(Ran.dixit("query", "--release", release, "--results", "csv", """
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT ?same { ?who skos:exactMatch ?same FILTER CONTAINS(STR(?same), "register") }""").out())
                .isEqualToNormalizingNewlines("same\nhttps://register.example/id/P1\n");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(convert("--reconcile", "ftp://register.example/").err()).contains("[--reconcile]").contains("no web address");
        assertThat(convert("--reconcile", service.address(), "--reconcile-rate", "0").err()).contains("0.0 requests a second");
        assertThat(convert("--reconcile-score", "90").err()).contains("give --reconcile URL");
        assertThat(convert("--reconcile", service.address(), "--reconcile-type", "ship=x").code()).isEqualTo(2);
    }
}
