package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, search and front page in a browser: by keyboard, on a telephone, in both colour schemes; skipped without Chromium. */
class ListsBrowserTest {

    @TempDir
    private static Path folder;

    private static SampleServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        browsers = Browsers.orSkipped();
        server = SampleServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            browsers.close();
            server.close();
        }
    }

    @Test
    void aResearcherFindsByKeyboardWhatOneActorSaidAboutAnotherAndTakesItAway() {
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.address().toString());
            focus(page, "#speaker");
            page.keyboard().type("fesenko");
            page.keyboard().press("Tab");
            page.keyboard().type("china");
            page.keyboard().press("Enter");
            page.waitForURL("**/statements?**");
            assertThat(page.locator(".chosen strong").allInnerTexts()).containsExactlyInAnyOrder("Volodymyr Fesenko", "China");

            // Narrowed down, and taken back.
            String all = page.locator("#number").innerText();
            focus(page, "#by-publisher li:first-child a");
            page.keyboard().press("Enter");
            page.waitForURL("**publisher=**");
            assertThat(page.locator(".chosen li").count()).isEqualTo(3);
            focus(page, ".chosen li:has-text('Publisher') a");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("publisher="));
            assertThat(page.locator("#number").innerText()).isEqualTo(all);

            // The table of the very list.
            focus(page, "a[download]");
            assertThat(page.waitForDownload(() -> page.keyboard().press("Enter")).suggestedFilename()).isEqualTo("statements.csv");

            // The words, in their article.
            focus(page, ".items li:first-child .said");
            page.keyboard().press("Enter");
            page.waitForURL("**/statement/**");
            assertThat(page.locator("main").innerText()).contains("Fesenko");
        }
    }

    /** Goes on by the tabulator until it is there; what can never be reached fails. */
    private static void focus(Page page, String selector) {
        for (int i = 0; i < 250; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "statements", "statements?act=deny&q=shells", "statements?q=xyzzy", "actors", "articles", "publishers",
        "concepts", "search?q=china", "search?q=xyzzy"})
    void isOpenToEverybody(String path) throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browsers.profile(
                    new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740))) {
                Page page = context.newPage();
                page.navigate(server.address() + path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width").isLessThanOrEqualTo(360);
                page.evaluate(Browsers.axe());
                Object violations = page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ': ' "
                        + "+ v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))");
                assertThat((List<?>) violations).as(path + " " + scheme).isEmpty();
            }
        }
    }
}
