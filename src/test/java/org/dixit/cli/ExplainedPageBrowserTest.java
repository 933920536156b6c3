package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.serve.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An explained article as a browser shows it; skipped where no Chromium is installed. */
class ExplainedPageBrowserTest {

    @TempDir
    private static Path folder;

    private static Browsers browsers;
    private static String address;

    @BeforeAll
    static void explainsAnArticle() {
        browsers = Browsers.orSkipped();
        Path html = folder.resolve("drills.html");
        assertThat(Ran.dixit("explain", "data/articles/brief-three-way-drills.txt", "--html", html).code()).isZero();
        address = html.toUri().toString();
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browsers != null) {
            browsers.close();
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
        try (Page page = browsers.page()) {
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
        Page page = browsers.page(new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(address);
        return page;
    }
}
