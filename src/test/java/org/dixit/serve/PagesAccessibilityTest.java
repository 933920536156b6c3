package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of things by axe-core and on a telephone, in both colour schemes; skipped where no Chromium is installed. */
class PagesAccessibilityTest {

    private static final String FINDINGS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .map(found => found.id + ': ' + found.nodes.map(node => node.html).slice(0, 3).join(' '))""";

    @TempDir
    private static Path folder;

    private static String axe;
    private static Browsers browsers;
    private static PublishedSamples samples;
    private static List<String> paths;

    @BeforeAll
    static void start() throws Exception {
        browsers = Browsers.orSkipped();
        axe = Browsers.axe();
        samples = PublishedSamples.with(folder.resolve("release"), "evidence");
        paths = everyKind();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable open : Stream.<AutoCloseable>of(browsers, samples).filter(one -> one != null).toList()) {
            open.close();
        }
    }

    /** One page of each kind, found by its links. */
    private static List<String> everyKind() throws Exception {
        String actor = "/actor/person-volodymyr-fesenko-5rvofs";
        Document analyst = samples.page(actor);
        String statement = analyst.select("#statements .words a:contains(China would join)").attr("href");
        Document said = samples.page(statement);
        String run = said.select("#run a").attr("href");
        return List.of(actor, statement, said.select("nav.place a").last().attr("href"), analyst.select("#roles tbody th a").attr("href"),
                run, samples.page(run).select("a:contains(Graph of)").attr("href"), "/actor/media-meridian-newswire-iewv7z", "/dataset",
                samples.page("/dataset").select("#versions a").attr("href"));
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axeFindsNothingOnAnyKindOfPage(ColorScheme scheme) {
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions().setColorScheme(scheme))) {
            for (String path : paths) {
                Page page = open(context, path);
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                page.evaluate(axe);
                assertThat((List<?>) page.evaluate(FINDINGS)).as(path).isEmpty();
                page.close();
            }
        }
    }

    @Test
    void everyKindOfPageFitsATelephone() {
        try (BrowserContext context = browsers.profile(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            for (String path : paths) {
                Page page = open(context, path);
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(360);
                page.close();
            }
        }
    }

    @Test
    void everyPageWeighsLessThanAHundredKilobytes() throws Exception {
        for (String path : paths) {
            assertThat(samples.page(path).outerHtml().getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(100_000);
        }
    }

    @Test
    void theWordsOfAStatementAreShownWhereTheArticleIsNot() throws Exception {
        Document page = samples.page(paths.get(1));
        assertThat(page.select("#context .passage").text()).contains("doubted that China would join such exercises");
        assertThat(page.select("#context").text()).contains("carries only these words");
        assertThat(samples.page(paths.get(2)).select("#text")).isEmpty();
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(samples.address() + path.substring(1));
        return page;
    }
}
