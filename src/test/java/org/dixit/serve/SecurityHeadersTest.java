package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told on every answer, of whichever status and from whichever part of the server. */
class SecurityHeadersTest {

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static DixitServer behindHttps;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))),
                ServerSettings.local(0).withQueryTime(Duration.ofMillis(500)));
        behindHttps = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("other"))),
                ServerSettings.local(0).withConnections(ConnectionSettings.DEFAULT.withHttpsOnly(Duration.ofDays(365))));
    }

    @AfterAll
    static void stop() {
        server.stop();
        behindHttps.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "200, GET / HTTP/1.1|Accept: text/html", "200, GET /dataset.ttl HTTP/1.1", "200, GET /static/dixit.css HTTP/1.1",
        "200, GET /dumps/dixit.nq.gz HTTP/1.1", "200, GET /sparql?query=ASK{} HTTP/1.1", "204, OPTIONS /sparql HTTP/1.1",
        "204, OPTIONS / HTTP/1.1", "206, GET /manifest.json HTTP/1.1|Range: bytes=0-3", "302, GET /sparql HTTP/1.1|Accept: text/html",
        "303, GET / HTTP/1.1|Accept: text/turtle", "304, GET /dataset.ttl HTTP/1.1|If-None-Match: *", "400, GET /sparql?query=x HTTP/1.1",
        "400, GET /%zz HTTP/1.1", "400, GET /search?q=x HTTP/1.1|Bad header", "400, GET /dataset?page=%ff HTTP/1.1", "404, GET /x HTTP/1.1",
        "404, GET /dumps/x HTTP/1.1", "404, GET /reconcile/x HTTP/1.1", "405, PUT / HTTP/1.1", "405, DELETE /sparql HTTP/1.1",
        "406, GET /dataset HTTP/1.1|Accept: image/png", "415, POST /sparql HTTP/1.1|Content-Type: text/turtle|Content-Length: 0",
        "416, GET /manifest.json HTTP/1.1|Range: bytes=99999999-", "505, GET / HTTP/3.7",
        "503, GET /sparql?query=SELECT(COUNT(*)AS?n){?a?b?c.?d?e?f.?g?h?i.?j?k?l} HTTP/1.1",
    })
    void everyStatusCarriesThem(int status, String request) throws Exception {
        String[] parts = request.split("\\|");
        String[] lines = new String[parts.length + 1];
        lines[0] = parts[0];
        lines[1] = "Host: localhost";
        System.arraycopy(parts, 1, lines, 2, parts.length - 1);
        RawHttp.Answer answer = new RawHttp(server.address()).lines(lines);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.header("Permissions-Policy")).singleElement().asString().contains("camera=()");
        assertThat(answer.header("Content-Security-Policy")).singleElement().asString()
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=a", "/statements", "/query", "/query?query=x", "/article/a1", "/dataset", "/ontology",
            "/api", "/nothing"})
    void pagesRunOurOwnScriptFilesOnly(String path) throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).lines("GET " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html");
        String policy = answer.header("Content-Security-Policy").get(0);
        assertThat(Arrays.stream(policy.split("; "))).contains("default-src 'none'", "script-src 'self'", "form-action 'self'");
        assertThat(policy).doesNotContain("unsafe-eval", "http:", "https:", "script-src 'self' '");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dataset.rdf", "/sparql?query=ASK{}&format=xml", "/sitemap.xml", "/static/icon.svg",
            "/article/a1/annotations.jsonld",
        "/dataset.jsonld", "/robots.txt"})
    void dataMayDoNothingInABrowser(String path) throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).lines("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).singleElement().asString().endsWith("; sandbox").doesNotContain("script-src");
    }

    @Test
    void onlyThePreviewMayBeShownInAFrameAndItRunsNothing() throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).lines("GET /reconcile/preview?id=person-mara-lind-aaaaaa HTTP/1.1",
                "Host: localhost");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Frame-Options")).isEmpty();
        assertThat(answer.header("Content-Security-Policy").get(0)).contains("frame-ancestors *").doesNotContain("script-src");
    }

    @Test
    void httpsIsAskedForWhereTheOperatorSaysSo() throws Exception {
        for (String line : List.of("GET / HTTP/1.1", "GET /%zz HTTP/1.1", "GET /nothing HTTP/1.1")) {
            assertThat(new RawHttp(behindHttps.address()).lines(line, "Host: localhost").header("Strict-Transport-Security"))
                    .containsExactly("max-age=31536000");
        }
    }
}
