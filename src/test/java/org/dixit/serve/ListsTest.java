package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, search and the front page, over the sample articles. */
class ListsTest {

    @TempDir
    private static Path folder;

    private static SampleServer server;

    @BeforeAll
    static void start() throws Exception {
        server = SampleServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/actors", "/articles"})
    void everyValueOfAFacetLeadsToAsManyAsItSaysAndSoDoesItsQuery(String list) throws Exception {
        Document whole = server.page(list);
        int looked = 0;
        for (Element facet : whole.select(".facets section")) {
            // The query of each takes its time, so of each facet the most and the least frequent must do.
            for (Element link : List.of(facet.select("li a").first(), facet.select("li a").last())) {
                Document narrowed = server.page(link.attr("href"));
                assertThat(number(narrowed)).as(link.attr("href")).isEqualTo(Integer.parseInt(link.select(".tally").text()));
                assertThat(server.csv(narrowed.select("a[download]").attr("href"))).as(link.attr("href")).hasSize(number(narrowed));
                assertThat(narrowed.select(".facets [aria-current]").eachAttr("href")).containsExactly(list);
                looked++;
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(4);
    }

    @Test
    void filtersGoTogetherAndEachCanBeTakenAway() throws Exception {
        Document both = server.page("/statements?act=deny&channel=indirect");
        assertThat(both.select(".chosen strong").eachText()).containsExactlyInAnyOrder("deny", "indirect");
        assertThat(server.csv(both.select("a[download]").attr("href"))).hasSize(number(both)).isNotEmpty();
        List<String> without = both.select(".chosen a").eachAttr("href");
        assertThat(without).containsExactlyInAnyOrder("/statements?act=deny", "/statements?channel=indirect");
        // Other values of a chosen facet say how many there would be in its place.
        Element other = both.select("#by-act a:not([aria-current])").first();
        assertThat(number(server.page(other.attr("href")))).isEqualTo(Integer.parseInt(other.select(".tally").text()));
    }

    @Test
    void whatOneActorSaidAboutAnotherIsFoundByTheirNames() throws Exception {
        Document page = server.page("/statements?speaker=Fesenko&mentions=China");
        assertThat(page.select(".chosen strong").eachText()).containsExactlyInAnyOrder("Volodymyr Fesenko", "China");
        assertThat(number(page)).isPositive();
        assertThat(page.select(".items .note").eachText()).allMatch(note -> note.contains("Volodymyr Fesenko"));
        assertThat(server.csv(page.select("a[download]").attr("href"))).hasSize(number(page)).allMatch(row -> row.contains("Fesenko"));
    }

    @Test
    void aNameOfSeveralActorsStandsForAllOfThem() throws Exception {
        Document page = server.page("/statements?mentions=korea");
        assertThat(page.select(".chosen").text()).contains("“korea”", "North Korea", "South Korea");
        assertThat(server.csv(page.select("a[download]").attr("href"))).hasSize(number(page));
        assertThat(number(page)).isGreaterThan(number(server.page("/statements?mentions=North+Korea")));
    }

    @ParameterizedTest
    @CsvSource({
        "/statements?q=China, China",
        "/statements?q=exerci*, exercises",
        "/statements?q=%22North+Korea%22, North Korea",
        "/articles?q=seoul, Seoul",
        "/actors?q=korea, Korea",
        "/actors?q=dprk+OR+fesen*, Fesenko",
    })
    void wordsAreFoundAndMarkedAndTheQueryFindsThemToo(String path, String found) throws Exception {
        Document page = server.page(path);
        assertThat(page.select(".items mark").eachText()).contains(found);
        assertThat(server.csv(page.select("a[download]").attr("href"))).hasSize(number(page));
    }

    @Test
    void aMinusKeepsWordsOut() throws Exception {
        int all = number(server.page("/statements?q=China"));
        Document page = server.page("/statements?q=China+-Moscow");
        assertThat(number(page)).isPositive().isLessThanOrEqualTo(all);
        assertThat(page.select(".items .said").eachText()).noneMatch(words -> words.contains("Moscow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"open", "(", "AND", "NOT", "OR OR", "a OR", "*", "a*b?", "title:x", "[1 TO 2]", "\\", "+-&&||!(){}^~:/",
        "%", "\0", "<script>alert(1)</script>", "' OR 1=1", "𝔘nicode 😀", "-x", "“", "a\nb"})
    void nothingThatIsTypedIsAnError(String typed) throws Exception {
        String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        for (String list : List.of("/search", "/statements", "/actors", "/articles", "/publishers")) {
            Document page = server.page(list + "?q=" + encoded);
            assertThat(page.select("main script")).isEmpty();
            String csv = page.select("a[download]").attr("href");
            assertThat(csv.isEmpty() ? List.of() : server.csv(csv)).hasSize(csv.isEmpty() ? 0 : number(page));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker=actor/nobody", "speaker=Nobody+At+All", "act=dance", "date=yesterday", "from=x", "until=2023-02-30",
        "page=0", "page=99999999999", "page=-1", "sort=shoesize", "hops=many", "more=nothing", "=", "&&", "q", "kind=Person&kind=State"})
    void whatIsAskedInVainIsNoErrorButAListThatSaysSo(String parameters) throws Exception {
        Document page = server.page("/statements?" + parameters);
        assertThat(page.select(".items li, .results a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "%=%", "speaker=%ZZ", "q=%00", "q=%ff%fe"})
    void badlyEncodedAddressesAreNoErrorEither(String parameters) throws Exception {
        try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
            socket.getOutputStream().write(("GET /statements?" + parameters + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void anEmptyListHelpsOn() throws Exception {
        Document page = server.page("/statements?act=deny&q=xyzzy");
        assertThat(number(page)).isZero();
        assertThat(page.select(".results ul a").eachAttr("href")).contains("/statements?q=xyzzy", "/statements?act=deny", "/statements");
        assertThat(server.page("/search?q=xyzzy").select("main").text()).contains("Nothing found");
        assertThat(server.page("/search?q=%22%22").select("main").text()).contains("no word to look for");
    }

    @Test
    void pagesFollowEachOtherAndHoldEachThingOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        String path = "/statements";
        while (!path.isEmpty()) {
            Document page = server.page(path);
            seen.addAll(page.select(".items .said, .items .thing").eachAttr("href"));
            String next = page.select(".paging a[rel=next]").attr("href");
            assertThat(page.select("head link[rel=next]").attr("href")).isEqualTo(next);
            if (!next.isEmpty()) {
                assertThat(server.page(next).select(".paging a[rel=prev]").attr("href")).isEqualTo(path);
            }
            path = next;
        }
        Set<String> different = new HashSet<>(seen);
        assertThat(seen).hasSameSizeAs(different).hasSize(number(server.page("/statements")));
        assertThat(server.csv(server.page("/statements").select("a[download]").attr("href"))).hasSameSizeAs(seen);
    }

    @Test
    void datesBoundAndSortLists() throws Exception {
        Document oldest = server.page("/statements?sort=oldest&from=2023-09-10&until=2023-09-16");
        List<String> dates = oldest.select(".items .note > span:last-child").eachText();
        assertThat(dates).isNotEmpty().isSorted().allMatch(date -> date.compareTo("2023-09-10") >= 0 && date.compareTo("2023-09-16") <= 0);
        assertThat(server.csv(oldest.select("a[download]").attr("href"))).hasSize(number(oldest));
        Document newest = server.page("/articles");
        assertThat(newest.select(".items .note > span:nth-child(2)").eachText())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aListLeadsToTheQueryThatMakesIt() throws Exception {
        Document page = server.page("/statements?act=deny");
        String href = page.select("a:containsOwn(the query that makes it)").attr("href");
        Document query = server.page(href);
        assertThat(query.select("textarea").text()).contains("dixit:act-deny");
    }

    @Test
    void searchFindsActorsStatementsAndArticlesAtOnce() throws Exception {
        Document page = server.page("/search?q=beijing");
        assertThat(page.select("main h2").eachText()).contains("Statements", "Articles");
        for (Element all : page.select(".results p a")) {
            assertThat(number(server.page(all.attr("href")))).isEqualTo(Integer.parseInt(all.text().replaceAll("\\D", "")));
        }
    }

    @Test
    void conceptsSayHowOftenTheyAreUsed() throws Exception {
        Document page = server.page("/concepts");
        assertThat(page.select("section h2")).hasSize(7);
        for (String scheme : List.of("act", "stance", "status")) {
            Element use = page.select("#" + scheme + " td a").first();
            assertThat(number(server.page(use.attr("href")))).isEqualTo(Integer.parseInt(use.text().replaceAll("\\D", "")));
        }
    }

    @Test
    void publishersLeadToTheirArticles() throws Exception {
        Document page = server.page("/publishers");
        assertThat(page.select(".items li")).hasSize(number(page));
        Element articles = page.select(".items .note a").first();
        assertThat(number(server.page(articles.attr("href")))).isEqualTo(Integer.parseInt(articles.text().replaceAll("\\D", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/statements", "/actors", "/articles", "/publishers", "/concepts", "/search?q=china"})
    void pagesAreLightAndSayWhereTheyAre(String path) throws Exception {
        String html = server.get(path).body();
        assertThat(html.getBytes(StandardCharsets.UTF_8).length + server.get("/static/dixit.css").body().length()).isLessThan(100_000);
        Document page = server.page(path);
        assertThat(page.select("h1")).hasSize(1);
        if (!path.startsWith("/search")) {
            assertThat(page.select("header a[aria-current=page]").eachAttr("href")).containsExactly(path);
        }
    }

    @Test
    void theFrontPageLeadsToEverythingWithinOneClick() throws Exception {
        Document page = server.page("/");
        List<String> links = page.select("main a").eachAttr("href");
        assertThat(links).contains("/statements", "/actors", "/articles", "/publishers", "/query", "/ontology");
        for (String link : links) {
            if (link.startsWith("/")) {
                server.get(link);
            }
        }
    }

    /** How many there are, as the list says. */
    private static int number(Document page) {
        return Integer.parseInt(page.select("#number").text().replaceAll("\\D", ""));
    }
}
