package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dixit.release.BuildProgress;
import org.dixit.release.ReleaseBuilder;
import org.dixit.release.SampleQuads;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages about an actor of whom there is more than fits on one: 1,050 statements in as many articles, one a day. */
class EntityPagesLengthTest {

    private static final int DAYS = 1_050;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @TempDir
    private static Path folder;

    private static PublishedSamples published;

    @BeforeAll
    static void publish() throws Exception {
        StringBuilder trig = new StringBuilder("""
                @base <http://localhost:3030/> .
                @prefix dixit: <https://w3id.org/dixit#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <graph/actors> {
                  <actor/person-ann> a dixit:Person ; rdfs:label "Ann"@en .
                  <actor/person-bo> a dixit:Person ; rdfs:label "Bo"@en .
                }
                """);
        for (int i = 0; i < DAYS; i++) {
            trig.append("""
                    <graph/a%1$d> {
                      <article/a%1$d> a dixit:Article ; dixit:publishedOn "%2$s"^^xsd:date .
                      <actor/person-ann> dixit:namedIn <article/a%1$d> .
                      <statement/s%1$d> a dixit:Statement ; dixit:speaker <actor/person-ann> ; dixit:reportedIn <article/a%1$d> ;
                        dixit:content "word %1$d"@en ; dixit:mentions <actor/person-bo> .
                    }
                    """.formatted(i, FIRST.plusDays(i)));
        }
        Path file = folder.resolve("many.trig");
        Files.writeString(file, trig);
        Path release = folder.resolve("release");
        try (ReleaseBuilder builder = ReleaseBuilder.to(release, SampleQuads.settings("1.0"), BuildProgress.UNWATCHED)) {
            builder.add(file);
            builder.finish();
        }
        published = PublishedSamples.of(release);
    }

    @AfterAll
    static void stop() {
        published.close();
    }

    @Test
    void theFirstPageHasTheNewestAndTellsHowManyThereAre() throws Exception {
        Document page = published.page("actor/person-ann");
        assertThat(page.select(".lead").text()).startsWith("1,050 reported statements, 0 of others about it, named in 1,050 articles");
        assertThat(words(page)).hasSize(20).startsWith("word 1049", "word 1048");
        assertThat(page.select("#statements .pager").text()).isEqualTo("Page 1 of 53 Older");
        assertThat(page.select("#articles li time").first().text()).isEqualTo(FIRST.plusDays(DAYS - 1).toString());
    }

    @Test
    void linksLeadThroughTheOlderOnes() throws Exception {
        String older = published.page("actor/person-ann").select("#statements .pager a[rel=next]").attr("href");
        Document second = published.page("actor/person-ann" + older.replaceFirst("#.*", ""));
        assertThat(words(second)).hasSize(20).startsWith("word 1029");
        assertThat(second.select("#statements .pager a[rel=prev]").attr("href")).isEqualTo("?#statements");
        assertThat(words(published.page("actor/person-ann?statements=53"))).endsWith("word 0");
    }

    @Test
    void theLastPageHasTheOldestAndLeadsToTheListOfStatements() throws Exception {
        Document last = published.page("actor/person-ann?statements=9999");
        assertThat(last.select("#statements .pager").text()).isEqualTo("Newer Page 53 of 53");
        assertThat(last.select("#statements a").eachAttr("href")).contains("/statements?speaker=actor/person-ann");
        assertThat(published.page("actor/person-ann?statements=x").select("#statements .pager").text()).startsWith("Page 1");
    }

    @Test
    void timeIsCountedByMonthsAndTiesInAllStatements() throws Exception {
        Document page = published.page("actor/person-bo");
        assertThat(page.select("#timeline figcaption").text()).contains("by month");
        assertThat(page.select("#network li").eachText()).containsExactly("Ann 1050 statements");
    }

    private static List<String> words(Document page) {
        return page.select("#statements .words").eachText();
    }
}
