package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An explained article as a browser shows it; skipped where no Chromium is installed. */
class ExplainedPageBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static String address;

    @BeforeAll
    static void explainsAnArticle() {
        assumeTrue(Files.isExecutable(CHROMIUM), "browser tests skipped: no Chromium at " + CHROMIUM);
        Path html = folder.resolve("drills.html");
        assertThat(Ran.dixit("explain", "data/articles/brief-three-way-drills.txt", "--html", html).code()).isZero();
        address = html.toUri().toString();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of(
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")));
    }

    @AfterAll
    static void closesTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 800, 1400})
    void fitsScreensOfAllWidths(int width) {
        try (Page page = page(width, ColorScheme.LIGHT)) {
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void asksNobodyForAnything() {
        try (Page page = browser.newPage()) {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(address);
            assertThat(asked).containsExactly(address);
        }
    }

    @Test
    void showsTheNoteOfTheNumberThatIsClicked() {
        try (Page page = page(1200, ColorScheme.LIGHT)) {
            page.click("#text-6");
            assertThat((boolean) page.evaluate("document.querySelector('#note-6').matches(':target')")).isTrue();
            page.click("#note-6 a.no");
            assertThat(page.url()).endsWith("#text-6");
        }
    }

    @Test
    void isDarkWhereTheReaderWantsItDark() {
        assertThat(background(ColorScheme.DARK)).isNotEqualTo(background(ColorScheme.LIGHT));
    }

    private static Object background(ColorScheme scheme) {
        try (Page page = page(800, scheme)) {
            return page.evaluate("getComputedStyle(document.body).backgroundColor");
        }
    }

    private static Page page(int width, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(address);
        return page;
    }
}
