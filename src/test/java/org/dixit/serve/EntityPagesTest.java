package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dixit.release.Release;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds on the page of each kind of thing, over the sample articles. */
class EntityPagesTest {

    private static final String ANALYST = "/actor/person-volodymyr-fesenko-5rvofs";
    private static final String DRILLS = "BRIEF: Moscow floated three-way drills";

    @TempDir
    private static Path folder;

    private static PublishedSamples samples;

    @BeforeAll
    static void publish() throws Exception {
        samples = PublishedSamples.with(folder.resolve("full"), "full");
    }

    @AfterAll
    static void stop() {
        samples.close();
    }

    @Test
    void anActorsPageTellsWhoItIsAndInWhichRoles() throws Exception {
        Document page = samples.page(ANALYST);
        assertThat(page.title()).startsWith("Volodymyr Fesenko (person)");
        assertThat(page.select("h1").text()).isEqualTo("Volodymyr Fesenko");
        assertThat(page.select(".types").text()).isEqualTo("person");
        assertThat(page.select(".rows dt:contains(other name) + dd").text()).isEqualTo("Fesenko");
        assertThat(page.select("#roles tbody tr")).anySatisfy(role -> {
            assertThat(role.select("th").text()).isEqualTo("political analyst");
            assertThat(role.text()).contains("2023-09-08 to 2023-09-11");
        });
        Document state = samples.page("/actor/state-cn");
        assertThat(state.select("#identifiers li").eachText()).anyMatch(entry -> entry.startsWith("Wikidata Q148"));
        assertThat(state.select("#identifiers a").eachAttr("href")).contains("http://www.wikidata.org/entity/Q148");
    }

    @Test
    void anActorsPageListsWhatTheActorIsReportedToSayNewestFirst() throws Exception {
        Document page = samples.page(ANALYST);
        List<String> dates = page.select("#statements time").eachAttr("datetime");
        assertThat(dates).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.select("#statements li")).anySatisfy(statement -> {
            assertThat(statement.select(".words").text()).isEqualTo("that China would join such exercises");
            assertThat(statement.text()).contains("2023-09-11", DRILLS, "Meridian Newswire", "doubt", "through RBC-Ukraine");
        });
        assertThat(page.select("#statements a").eachAttr("href")).contains("/statements?speaker=" + ANALYST.substring(1));
    }

    @Test
    void anActorsPageShowsWhoSpeaksOfWhomAsADrawingAndInWords() throws Exception {
        Document page = samples.page(ANALYST);
        assertThat(page.select("#about li .who").eachText()).anyMatch(who -> who.startsWith("RBC-Ukraine"));
        assertThat(page.select("#network svg[role=img]").attr("aria-label")).startsWith("Volodymyr Fesenko in the middle");
        assertThat(page.select("#network svg text").eachText()).contains("RBC-Ukraine", "China");
        assertThat(page.select("#network li").eachText()).anyMatch(tie -> tie.matches("China \\d+ statements"));
        assertThat(page.select("#timeline svg[role=img]").attr("aria-label")).contains("from 2023-09-08 to 2023-09-22");
        assertThat(page.select("#timeline tbody tr")).hasSameSizeAs(page.select("#timeline svg g"));
        assertThat(page.select("#articles li").eachText()).anyMatch(article -> article.startsWith("Paper walls"));
    }

    @Test
    void aStatementsPageDrawsTheChainFromTheOriginalSpeakerToTheArticle() throws Exception {
        Document page = samples.follow(samples.page("/actor/media-yonhap"), "that Moscow had proposed trilateral");
        assertThat(page.select("h1").text()).isEqualTo("Statement by Yonhap");
        assertThat(page.title()).startsWith("Yonhap: “that Moscow had proposed trilateral");
        List<String> steps = page.select(".chain").first().select("li").eachText();
        assertThat(steps).hasSizeGreaterThanOrEqualTo(3);
        assertThat(steps.get(steps.size() - 2)).startsWith("Yonhap report this statement");
        assertThat(steps.getLast()).startsWith("Meridian Newswire publish " + DRILLS);
        assertThat(page.select(".chain li").first().select(".who a").attr("href")).startsWith("/actor/");
        Document inner = samples.page(page.select(".chain a.words").first().attr("href"));
        assertThat(inner.select(".chain li.here")).hasSize(1);
        assertThat(inner.select(".chain li").eachText()).anyMatch(step -> step.startsWith("Yonhap report"));
    }

    @Test
    void aStatementsPageShowsTheWordsInTheirPlaceAndHowTheyAreMeant() throws Exception {
        Document page = samples.follow(samples.page(ANALYST), "that China would join such exercises");
        assertThat(page.select(".passage .said").text()).isEqualTo("that China would join such exercises");
        assertThat(page.select(".passage .cue").text()).isEqualTo("has doubted");
        assertThat(page.select("#context .passage").text()).startsWith("Political analyst Volodymyr Fesenko has doubted")
                .contains("such exercises, RBC-Ukraine reported last week.");
        assertThat(page.select("#meaning dt:contains(act) + dd").text()).isEqualTo("doubt To hold something for unlikely.");
        assertThat(page.select("#meaning dt:contains(polarity) + dd").text()).startsWith("negative The speaker negates");
        assertThat(page.select("#meaning dt:contains(confidence) + dd").text()).contains("of 1", "nor on whether it is true");
        assertThat(page.select("#who dt:contains(stance) + dd").text()).contains("The wording");
        assertThat(page.select("#evidence tr:contains(what is said) td").first().text()).matches("\\d+–\\d+");
        assertThat(page.select("#run").text()).contains("Extraction run: rules");
        assertThat(page.select(".claim").text()).contains("Reported, not asserted");
    }

    @Test
    void aStatementsPageTellsHowToCiteIt() throws Exception {
        Document page = samples.follow(samples.page(ANALYST), "that China would join such exercises");
        String version = page.select("#cite a").text();
        assertThat(page.select("#cite p").text()).startsWith("Volodymyr Fesenko: “that China would join such exercises”, as reported in “"
                + DRILLS).contains("Meridian Newswire, 2023-09-11", "version " + version, "CC-BY-4.0");
        assertThat(page.select("#cite code").text()).startsWith("http://localhost:3030/statement/");
        assertThat(page.select("#cite pre").text()).startsWith("@misc{dixit-statement-").contains("version = {" + version + "}");
    }

    @Test
    void aStatementsPageShowsTheSameWordsElsewhereAndWhatDiffers() throws Exception {
        Document page = samples.page(alike());
        assertThat(page.select("#alike .alike")).isNotEmpty().allSatisfy(alike -> {
            assertThat(alike.select(".words a").attr("href")).startsWith("/statement/");
            assertThat(alike.text()).contains("Similarity");
        });
        assertThat(page.select("#alike tbody th").eachText()).contains("cue");
    }

    private static String alike() throws Exception {
        Document page = samples.page("/actor/person-marta-lindqvist-yj5unu");
        return page.select("#statements .words a:contains(sanction that nobody enforces)").first().attr("href");
    }

    @Test
    void anArticlesPageMarksItsStatementsInItsText() throws Exception {
        Document page = samples.follow(samples.page(ANALYST), DRILLS);
        assertThat(page.select("h1").text()).isEqualTo("BRIEF: Moscow floated three-way drills, South Korean agency says");
        assertThat(page.select(".lead").text()).startsWith("Meridian Newswire, 2023-09-11");
        assertThat(page.select("#text .said").eachText()).contains("that China would join such exercises");
        assertThat(page.select("#text .said-2")).isNotEmpty();
        for (Element number : page.select("#text a.number")) {
            assertThat(page.select(number.attr("href"))).as(number.text()).hasSize(1);
        }
        assertThat(page.select("#voices tbody th").eachText()).contains("Volodymyr Fesenko", "Yonhap");
        List<String> numbers = page.select("#statements .number").eachText();
        assertThat(numbers).hasSameSizeAs(page.select("#statements > ol > li")).startsWith("1", "2", "3");
        assertThat(page.select("#statements .depth-1")).isNotEmpty();
        assertThat(page.select("#roles li").eachText()).anyMatch(role -> role.startsWith("Volodymyr Fesenko political analyst"));
    }

    @Test
    void articlesTellWhichVersionReplacedThem() throws Exception {
        Document corrected = samples.follow(samples.page("/actor/media-baltic-courier-5xufv2"), "North Korea could deliver 350,000");
        String text = corrected.select(".claim").text();
        assertThat(text).contains("North Korea could deliver");
        Document other = samples.page(corrected.select(".claim a").first().attr("href"));
        assertThat(other.select(".claim").text()).contains("North Korea could deliver").isNotEqualTo(text);
        assertThat(List.of(text, other.select(".claim").text())).anyMatch(claim -> claim.contains("This version was replaced"))
                .anyMatch(claim -> claim.contains("It replaces"));
    }

    @Test
    void aPublishersPageTellsWhatItPublishesAndWhomItReliesOn() throws Exception {
        Document page = samples.follow(samples.page(ANALYST), "Meridian Newswire");
        assertThat(page.select("#published li").eachText()).anyMatch(article -> article.startsWith(DRILLS));
        assertThat(page.select("#published a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/articles?publisher=actor/media-meridian"));
        assertThat(page.select("#sources tbody tr").eachText()).contains("Reuters media outlet 2 1");
        assertThat(page.select("#sources p").first().text()).matches("Of \\d+ statements .* \\d+\\s% have no named source: .*");
    }

    @Test
    void thePageAboutTheDataTellsRightsDownloadsVersionsAndContents() throws Exception {
        Document page = samples.page("/dataset");
        assertThat(page.title()).startsWith("About the data");
        assertThat(page.select("#rights").text()).contains("Creative Commons Attribution 4.0", "quotations");
        assertThat(page.select("#downloads a").eachAttr("href")).contains("/dumps/dixit.nq.gz", "/dumps/dixit.trig.gz");
        assertThat(page.select("#versions li").text()).contains("Release", "the one that you read");
        assertThat(page.select("#classes tr:contains(An actor that is one human being)").first().text()).matches("person \\d+ .*");
        Document release = samples.follow(page, "Release ");
        assertThat(release.select("h1").text()).startsWith("Release ");
    }

    @Test
    void rolesRunsGraphsAndCorrectionsSayWhatTheyAre() throws Exception {
        Document role = samples.page(samples.page(ANALYST).select("#roles tbody th a:contains(political analyst)").first().attr("href"));
        assertThat(role.select("h1").text()).contains("political analyst");
        assertThat(role.select(".lead").text()).contains("gives Volodymyr Fesenko", "role “", "not what is true for all time");
        Document statement = samples.follow(samples.page(ANALYST), "that China would join such exercises");
        Document run = samples.follow(statement, "Extraction run");
        assertThat(run.select("h1").text()).startsWith("Extraction run: rules, version");
        assertThat(run.select(".rows").text()).contains("settings", "text=full");
        Document graph = samples.follow(run, "Graph of");
        assertThat(graph.select("h1").text()).startsWith("Graph of “");
        assertThat(graph.select("main").text()).contains("All that was read out of the article", "triples");
        Document corrected = samples.page("/actor/organization-kestrel-line-2ogbe2");
        Document correction = samples.follow(corrected, "Correction: same actor");
        assertThat(correction.select(".rows").text()).contains("right actor", "Kestrel Line", "named in the second");
    }

    /** Whatever the address, people read words: no hash for a heading, no prefixed name for a property, one way up at least. */
    @Test
    void everythingHasAPageThatSpeaksToPeople() throws Exception {
        for (String path : things()) {
            Document page = samples.page(path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("h1").text()).as(path).isNotBlank().doesNotContainPattern("[a-z2-7]{16}");
            assertThat(page.title()).as(path).endsWith("· Dixit").doesNotContainPattern("[a-z2-7]{16}");
            assertThat(page.select("meta[name=description]").attr("content")).as(path).isNotBlank();
            assertThat(page.select("nav.place a[href=/]")).as(path).hasSize(1);
            assertThat(page.select("dt").eachText()).as(path).noneMatch(label -> label.matches("[a-z]+:\\w+"));
            assertThat(page.select(".forms a").eachText()).as(path).contains("Turtle", "JSON-LD");
            assertThat(page.select("#cite code").text()).as(path).endsWith(path);
        }
    }

    /** Every thing that the dump speaks of under its base; of many like it, every seventh. */
    private static TreeSet<String> things() {
        TreeSet<String> things = new TreeSet<>();
        RDFParser.source(samples.folder().resolve(Release.QUADS).toString()).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                String iri = quad.getSubject().getURI();
                if (iri.startsWith("http://localhost:3030/") && !iri.contains("#")) {
                    things.add(URI.create(iri).getRawPath().substring(1));
                }
            }
        });
        assertThat(things).hasSizeGreaterThan(100);
        things.removeIf(path -> path.matches("(statement|role)/.*") && path.hashCode() % 7 != 0);
        // The front page and the example queries have pages of another kind.
        things.removeIf(path -> path.isEmpty() || path.matches("query(/.*)?"));
        return things;
    }
}
