package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release made of articles whose titles, names, addresses and quotations are scripts and markup. Every page of it is read, and one of
 * each kind is opened in a browser: nothing of the articles becomes markup, nothing runs, no link is a script.
 */
class HostileArticlesBrowserTest {

    private static final List<String> PAYLOADS = List.of("<script>owned()</script>", "\"><img src=x onerror=owned()>",
            "' onmouseover='owned()",
            "</script><script>owned()</script>", "</title><svg/onload=owned()>", "javascript:owned()", "--><iframe src=javascript:owned()>",
            "${owned()}", "{{owned()}}", "&lt;script&gt;owned()&lt;/script&gt;", "\u202E<b onclick=owned()>\u0000\u2028");

    /** So many pages of one kind are opened in the browser. */
    private static final int OF_A_KIND = 2;
    private static final int MOST_READ = 400;

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void publish() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String bad = PAYLOADS.get(i);
            String yaml = bad.replace("'", "''").replaceAll("\\p{Cntrl}", " ");
            Files.writeString(articles.resolve("hostile-" + i + ".txt"), "---\ntitle: 'Storm " + yaml + "'\nurl: '"
                    + (i % 2 == 0 ? "javascript:owned()//" + i : "https://news.example/" + i
                    + "?<script>owned()</script>\"onclick=owned()") + "'\npublisher: '"
                    + yaml + " Times'\nauthor: 'Ada " + yaml + "'\ndate: 2026-03-0" + (i % 9 + 1) + "\n---\n\nThe harbour " + bad
                    + " minister John "
                    + bad + " Smith said on Monday that the port would \"" + bad + "\" close.\n\n\"It is over, " + bad
                    + "\" said Ada Lovelace, director of " + bad + " Institute.\n\nAccording to Reuters, officials of France said that "
                    + bad + " holds.\n");
            Files.writeString(articles.resolve("page-" + i + ".html"), "<html><head><title>" + bad
                    + "</title><meta property=\"og:title\" content=\"A "
                    + bad.replace("\"", "&quot;") + "\"><meta property=\"og:url\" content=\"javascript:owned()//page" + i
                    + "\"><meta property=\"og:site_name\" content=\"" + bad.replace("\"", "&quot;")
                    + "\"><script>owned()</script></head><body><article><p>"
                    + "The mayor, Jane Doe, said that the bridge " + bad.replace("<", "&lt;")
                    + " would open. The work took many years, and it was long expected by all."
                    + "</p><p>\"We did it " + bad.replace("<", "&lt;") + "\", said Jane Doe. Many people came to see it on the day, "
                    + "from all parts of the town."
                    + "</p></article></body></html>");
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path release = folder.resolve("release");
        assertThat(Main.run(nowhere, nowhere, "build", articles.toString(), "--release", release.toString(), "--extractor", "rules",
                "--text",
                "full", "--quiet", "--title", "Archive <script>owned()</script>", "--description", "</script><script>owned()</script>"))
                .isBetween(0, 1);
        server = DixitServer.start(Release.open(release), ServerSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void nothingOfAnArticleBecomesMarkupOrRuns() throws Exception {
        Map<String, List<String>> kinds = pages();
        assertThat(kinds.keySet()).contains("statement", "article", "actor", "search", "query", "dataset", "statements");
        assertThat(kinds.get("statement")).hasSizeGreaterThan(10);
        try (Browsers browsers = Browsers.orSkipped()) {
            Page page = browsers.page();
            List<String> bad = new ArrayList<>();
            page.onDialog(dialog -> {
                bad.add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onPageError(error -> bad.add(page.url() + " ran into: " + error));
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy") || message.text().contains("owned")) {
                    bad.add(page.url() + " says: " + message.text());
                }
            });
            page.exposeFunction("owned", arguments -> bad.add("a script of an article ran on " + page.url()));
            for (List<String> kind : kinds.values()) {
                for (String path : kind.subList(0, Math.min(OF_A_KIND, kind.size()))) {
                    page.navigate(server.address() + path.substring(1));
                    page.evaluate("document.querySelectorAll('main *').forEach(each => ['mouseover', 'click', 'focus', 'error', "
                            + "'load'].forEach("
                            + "type => { if (each.tagName != 'A' && each.tagName != 'BUTTON') each.dispatchEvent(new Event(type)); }))");
                }
            }
            // Events come in the order in which things happened, so whatever ran is known once this is answered.
            page.navigate(server.address() + "robots.txt");
            assertThat(bad).isEmpty();
        }
    }

    @Test
    void aQueryMakesNoDocumentThatRuns() {
        String query = "CONSTRUCT { <http://a.example/> <http://www.w3.org/1999/xhtmlscript> 'owned()' } WHERE {}";
        try (Browsers browsers = Browsers.orSkipped()) {
            Page page = browsers.page();
            List<String> bad = new ArrayList<>();
            page.exposeFunction("owned", arguments -> bad.add("a script of a query ran"));
            for (String form : List.of("rdf", "xml", "ttl", "jsonld", "nt", "trig", "nq")) {
                try {
                    page.navigate(server.address() + "sparql?format=" + form + "&query=" + Served.encoded(query));
                } catch (PlaywrightException download) {
                    // What a browser does not show it saves.
                    continue;
                }
                page.title();
            }
            assertThat(bad).isEmpty();
        }
    }

    /** All pages that links lead to, by their kind; each is looked through on the way. */
    private static Map<String, List<String>> pages() throws Exception {
        Served served = new Served(server.address());
        Map<String, List<String>> kinds = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>(List.of("/", "/statements", "/actors", "/articles", "/publishers", "/search?q=storm",
                "/search?q=owned",
                "/search?q=" + Served.encoded(PAYLOADS.get(1)), "/statements?q=" + Served.encoded(PAYLOADS.get(0)), "/dataset", "/api",
                "/statements?speaker=" + Served.encoded(PAYLOADS.get(1)), "/nothing/" + Served.encoded(PAYLOADS.get(2)).replace("+",
                "%20").replace("%2F", ""),
                "/query?query=" + Served.encoded("SELECT * { ?s ?p ?o } LIMIT 500"), "/query?query=" + Served.encoded(PAYLOADS.get(3)),
                "/query?query=" + Served.encoded("SELECT (IRI('javascript:owned()') AS ?a) ('" + PAYLOADS.get(0) + "' AS ?b) {}"),
                "/query?query=" + Served.encoded("CONSTRUCT { <javascript:owned()> ?p ?o } { ?s ?p ?o } LIMIT 50")));
        Deque<String> waiting = new ArrayDeque<>(seen);
        int read = 0;
        while (!waiting.isEmpty() && read++ < MOST_READ) {
            String path = waiting.remove();
            var answer = served.get(path.substring(1), "Accept", "text/html");
            if (!Served.header(answer, "Content-Type").startsWith("text/html")) {
                continue;
            }
            assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
            kinds.computeIfAbsent(path.split("[/?]").length > 1 ? path.split("[/?]")[1] : "", kind -> new ArrayList<>()).add(path);
            Document page = Jsoup.parse(answer.body(), server.address().toString());
            for (Element element : page.getAllElements()) {
                harmless(element, path);
            }
            for (Element link : page.select("a[href^=/]")) {
                String target = link.attr("href").replaceFirst("#.*", "");
                String kind = target.split("[/?]").length > 1 ? target.split("[/?]")[1] : "";
                boolean wanted = List.of("statement", "actor", "article", "dataset", "graph", "run", "query", "q", "concepts")
                        .contains(kind)
                        && !target.matches(".*\\.(ttl|jsonld|nt|trig|rdf|nq|csv|json|zip|tsv|xml|rq)$");
                if (wanted && isAddress(target) && seen.add(target)) {
                    waiting.add(target);
                }
            }
        }
        return kinds;
    }

    private static boolean isAddress(String target) {
        try {
            URI.create(target);
            return true;
        } catch (IllegalArgumentException letterThatABrowserEncodes) {
            return false;
        }
    }

    private static void harmless(Element element, String path) {
        assertThat(element.normalName()).as(path + ": " + element).isNotIn("iframe", "object", "embed", "base", "img", "b");
        if (element.normalName().equals("script") && !element.attr("type").equals("application/ld+json")) {
            assertThat(element.attr("src")).as(path).startsWith("/static/");
            assertThat(element.data()).as(path).isEmpty();
        }
        for (Attribute attribute : element.attributes()) {
            assertThat(attribute.getKey()).as(path + ": " + element).doesNotStartWith("on").doesNotContain("\"", "'", "<", "owned");
            if (List.of("href", "src", "action", "formaction", "xlink:href", "data").contains(attribute.getKey())) {
                assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT)).as(path + ": " + element)
                        .doesNotMatch("(?s)(javascript|vbscript|data|file|blob):.*").doesNotStartWith("//");
            }
        }
    }
}
