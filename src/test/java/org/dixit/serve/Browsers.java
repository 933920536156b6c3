package org.dixit.serve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser of this machine, for tests; where there is none, the test is skipped. */
public record Browsers(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** Longer than any page takes, in milliseconds, also where other work has most of the machine. */
    private static final double PATIENCE = 120_000;

    public static Browsers orSkipped() {
        Path chromium = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "browser tests skipped: no Chromium at " + PLACES);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browsers(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setTimeout(PATIENCE).setArgs(List.of(
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
                "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run"))));
    }

    /** A profile of its own, as one with these options has it. */
    public BrowserContext profile(Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options);
        profile.setDefaultTimeout(PATIENCE);
        return profile;
    }

    /** A page in a profile of its own, which is closed with it. */
    public Page page(Browser.NewPageOptions options) {
        Page page = browser.newPage(options);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    public Page page() {
        return page(new Browser.NewPageOptions());
    }

    /** The script of axe-core, which finds what keeps people out. */
    static String axe() throws IOException {
        try (InputStream in = Browsers.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
