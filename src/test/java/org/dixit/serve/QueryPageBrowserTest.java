package org.dixit.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walks of somebody who asks the dataset in a browser; skipped where no Chromium is installed. */
class QueryPageBrowserTest {

    private static final String STATES = "#defaultView:Map\nSELECT ?code ?state ?stateName ?n { VALUES (?code ?state ?stateName ?n) {"
            + " (\"US\" <http://localhost:3030/actor/state-us> \"United States\" 12)"
            + " (\"SG\" <http://localhost:3030/actor/state-sg> \"Singapore\" 3) } }";

    @TempDir
    private static Path folder;

    private static Browsers browsers;
    private static DixitServer server;

    private BrowserContext context;
    private Page page;
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        browsers = Browsers.orSkipped();
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : Stream.of(browsers, server).filter(each -> each != null).toList()) {
            each.close();
        }
    }

    @BeforeEach
    void openAProfile() {
        profile(new Browser.NewContextOptions());
    }

    @AfterEach
    void findNothingInTheConsole() {
        context.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void completesATermRunsTheQueryAndShowsNamesThatLead() {
        go("query");
        replaceQuery("SELECT ?who ?whoName {\n  ?s dixit:spea");
        Locator offered = page.locator(".CodeMirror-hints li");
        assertThat(offered.first()).containsText("dixit:speaker");
        page.keyboard().press("Enter");
        page.keyboard().type(" ?who . ?who rdfs:label ?whoName . ?s dixit:act ");
        page.keyboard().press("Control+Space");
        assertThat(page.locator(".CodeMirror-hints li").filter(new Locator.FilterOptions().setHasText("dixit:act-assert"))).isVisible();
        page.keyboard().type("dixit:act-asse");
        assertThat(page.locator(".CodeMirror-hints li")).hasCount(1);
        page.keyboard().press("Enter");
        page.keyboard().type(" }");
        assertThat(query()).startsWith("PREFIX ").contains("dixit:speaker ?who", "dixit:act dixit:act-assert }", "PREFIX rdfs: ");

        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mara Lind"))).hasAttribute(
                "href", "/actor/person-mara-lind-aaaaaa");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 rows");
    }

    @Test
    void opensALinkInAFreshProfileAndShowsTheSame() {
        go("query/q06-quoted-or-paraphrased");
        assertThat(page.locator("#view")).containsText("Mara Lind");
        page.locator(".CodeMirror").click();
        page.keyboard().press("Control+End");
        page.keyboard().type("LIMIT 1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run the query")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 row in");
        String link = page.getByLabel("Permanent link").inputValue();
        assertThat(link).matches(server.address() + "q/1[A-Za-z0-9_-]{10,90}");
        assertThat(page.url()).isEqualTo(link);

        context.close();
        profile(new Browser.NewContextOptions());
        page.navigate(link);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 row in");
        assertThat(query()).endsWith("LIMIT 1").contains("dixit:channel-direct");
    }

    @Test
    void drawsWhatCanBeDrawn() {
        go("query");
        run("SELECT ?day ?act ?n { VALUES (?day ?act ?n) { (\"2026-03-01\"^^<http://www.w3.org/2001/XMLSchema#date> \"assert\" 2)"
                + " (\"2026-03-02\"^^<http://www.w3.org/2001/XMLSchema#date> \"deny\" 1) (\"2026-03-02\"^^"
                + "<http://www.w3.org/2001/XMLSchema#date> \"assert\" 1) } }");
        assertThat(page.getByRole(AriaRole.TAB)).hasText(new String[] {"Table", "Chart", "Timeline"});
        show("Chart");
        assertThat(page.locator("#view rect")).hasCount(3);
        assertThat(page.locator("#view .legend li")).hasText(new String[] {"assert", "deny"});
        show("Timeline");
        assertThat(page.locator("#view circle")).hasCount(3);
        assertThat(page.locator("#view .lane-name").first()).containsText("assert");

        run(STATES);
        assertThat(page.locator("#view a path")).hasCount(1);
        assertThat(page.locator("#view a circle")).hasCount(1);
        page.locator("#view a").first().focus();
        assertThat(page.locator(".told")).hasText("United States: 12");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".told")).hasText("Singapore: 3");

        run("#defaultView:Graph\nPREFIX dixit: <https://w3id.org/dixit#> CONSTRUCT { ?s dixit:speaker ?who . ?who "
                + "<http://www.w3.org/2000/01/rdf-schema#label> ?name } "
                + "{ ?s dixit:speaker ?who . ?who <http://www.w3.org/2000/01/rdf-schema#label> ?name }");
        assertThat(page.locator("#view .node")).hasCount(4);
        assertThat(page.locator("#view .node[href='/actor/person-mara-lind-aaaaaa']")).hasAttribute("aria-label",
                Pattern.compile("Mara Lind ← statement/a+"));
        assertThat(page.locator(".takeaway .forms")).containsText("Turtle");
    }

    @Test
    void givesFilesAndACitation() throws Exception {
        go("query/q06-quoted-or-paraphrased");
        Download file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV")).click());
        assertThat(Files.readString(file.path())).contains("Mara Lind,Person,1,0,0,quoted");
        assertThat(file.suggestedFilename()).endsWith(".csv");
        page.getByText("Cite this result").click();
        assertThat(page.locator(".citation").first()).containsText("Release 1.0 of 5 March 2026");
        assertThat(page.locator(".citation").nth(1)).containsText("@misc{dixit-1.0,");
    }

    @Test
    void marksAMistakeAtItsPlace() {
        go("query/q06-quoted-or-paraphrased");
        assertThat(page.locator("#view")).isVisible();
        replaceQuery("SELECT * {\n  ?s nosuch:thing ?o }");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("line 2, column 6");
        assertThat(page.locator(".cm-mistake")).hasText("nosuch:thing");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go to the place")).click();
        page.keyboard().type("dixit:speaker #");
        page.keyboard().press("Escape");
        assertThat(query()).contains("?s dixit:speaker #nosuch");
        // The one refused request is in the browser's console.
        assertThat(errors).hasSize(1).allMatch(error -> error.contains("400"));
        errors.clear();
    }

    @Test
    void sortsAndFiltersATable() {
        go("query");
        run("SELECT ?name ?n { VALUES (?name ?n) { (\"b\" 9) (\"a\" 10) (\"c\" 1) (\"d\" 0) (\"e\" 0) (\"f\" 0) (\"g\" 0) (\"h\" 0)"
                + " (\"i\" 0) (\"j\" 0) (\"k\" 0) } }");
        show("Table");
        Locator column = page.locator("#view th").nth(1);
        column.locator("button").click();
        column.locator("button").click();
        assertThat(page.locator("#view tbody tr").first()).hasText("a10");
        assertThat(column).hasAttribute("aria-sort", "descending");
        page.getByLabel("Only rows with").fill("c");
        assertThat(page.locator("#view tbody tr")).hasCount(1);
    }

    @Test
    void letsTheKeyboardOutOfTheEditor() {
        go("query");
        page.locator(".CodeMirror").click();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run the query"))).isFocused();
    }

    @Test
    void answersWithoutJavaScriptToo() {
        context.close();
        profile(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        go("query");
        page.locator("#plain button").click();
        assertThat(page.locator("table")).containsText("Mara Lind");
        page.getByText("Permanent link to this query").click();
        assertThat(page.locator("textarea")).containsText("SELECT ?speaker");
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void keepsNobodyOutAndFitsATelephone(ColorScheme scheme) throws Exception {
        context.close();
        profile(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740).setBypassCSP(true));
        String axe = Browsers.axe();
        go("query/q06-quoted-or-paraphrased");
        assertThat(page.locator("#view table")).isVisible();
        page.getByText("Cite this result").click();
        page.evaluate(axe);
        for (String view : List.of("Table", "Chart")) {
            show(view);
            findNothing(view);
        }
        run(STATES);
        for (String view : List.of("Map", "Graph", "Table")) {
            if (page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(view)).count() > 0) {
                show(view);
                findNothing(view);
            }
        }
        replaceQuery("SELECT nothing");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        findNothing("a mistake");
        errors.clear();
    }

    private void findNothing(String where) {
        Object violations = page.evaluate("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
                + ".map(each => each.id + ': ' + each.nodes.map(node => node.html.slice(0, 200)).join(' | '))");
        assertThat((List<?>) violations).as(where).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(where).isLessThanOrEqualTo(360);
    }

    private void profile(Browser.NewContextOptions options) {
        context = browsers.profile(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.address().toString()) && !request.url().startsWith("data:")) {
                errors.add("asked elsewhere: " + request.url());
            }
        });
    }

    private void go(String path) {
        page.navigate(server.address() + path);
    }

    private void show(String view) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(view)).click();
    }

    private void run(String query) {
        replaceQuery(query);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(" in ");
        assertThat(page.locator("#view > *").first()).isVisible();
    }

    /** As a person does it: everything chosen, something else typed or pasted. */
    private void replaceQuery(String query) {
        page.locator(".CodeMirror").click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        if (query.length() < 60) {
            page.keyboard().type(query);
        } else {
            page.keyboard().insertText(query);
        }
    }

    private String query() {
        return (String) page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }
}
