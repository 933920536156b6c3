package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser shows them; skipped where no Chromium is installed. */
class BrowserTest {

    @TempDir
    private static Path folder;

    private static Browsers browsers;
    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        browsers = Browsers.orSkipped();
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
    }

    @AfterAll
    static void stop() {
        Stream.of(browsers, server).forEach(BrowserTest::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "query", "statement/aaaaaaaaaaaaaaaa", "actor/person-mara-lind-aaaaaa", "dataset", "ontology",
        "ontology/0.1.0", "ontology/shapes"})
    void showsPagesWithoutAnErrorAndWithoutAskingOthers(String path) {
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions())) {
            List<String> errors = new ArrayList<>();
            Page page = open(context, path, errors);
            page.waitForTimeout(300);
            assertThat(errors).isEmpty();
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "query", "statement/aaaaaaaaaaaaaaaa", "ontology", "ontology/shapes"})
    void fitsATelephone(String path) {
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = open(context, path, new ArrayList<>());
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void keepsNobodyOutOfTheOntology(ColorScheme scheme) throws Exception {
        String axe = Browsers.axe();
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions().setColorScheme(scheme))) {
            for (String path : List.of("ontology", "ontology/0.1.0", "ontology/shapes")) {
                Page page = open(context, path, new ArrayList<>());
                page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
                page.evaluate(axe);
                Object found = page.evaluate("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
                        + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).slice(0, 3).join(' '))");
                assertThat((List<?>) found).as(path).isEmpty();
            }
        }
    }

    @Test
    void leadsFromATermsIriToItsEntryByKeyboardToo() {
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context, "ontology#speaker", new ArrayList<>());
            assertThat(page.locator(":target h4").innerText()).startsWith("speaker");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").getAttribute("href")).startsWith("#");
        }
    }

    private static Page open(BrowserContext context, String path, List<String> errors) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        String own = server.address().toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(own) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                errors.add("asked elsewhere: " + request.url());
            }
        });
        page.navigate(own + path);
        return page;
    }
}
