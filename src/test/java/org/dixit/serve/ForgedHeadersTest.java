package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of itself, of the host and of proxies leads nobody else anywhere: no answer that others may get repeats it. */
class ForgedHeadersTest {

    private static final String EVIL = "evil.example";
    private static final List<String> ADDRESSES = List.of("/", "/dataset", "/article/a1", "/sparql", "/query", "/search?q=a", "/statements",
            "/ontology", "/api", "/openapi.json", "/reconcile", "/manifest.json", "/.well-known/api-catalog", "/robots.txt", "/sitemap.xml",
            "/nothing", "/sparql?query=ASK{}", "/article/a1/annotations.jsonld");

    @TempDir
    private static Path folder;

    private static RawHttp raw;
    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
        raw = new RawHttp(server.address());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X-Forwarded-Host: evil.example", "X-Forwarded-Server: evil.example", "X-Host: evil.example",
        "Forwarded: host=evil.example;proto=https",
        "X-Forwarded-Proto: evil.example", "X-Forwarded-Prefix: /evil.example", "X-Original-URL: /evil.example",
        "X-Rewrite-URL: /evil.example",
        "Referer: http://evil.example/", "Origin: http://evil.example", "X-Forwarded-For: evil.example", "User-Agent: evil.example",
    })
    void noHeaderButHostIsRepeated(String forged) throws Exception {
        for (String address : ADDRESSES) {
            for (String accept : List.of("text/html", "*/*")) {
                RawHttp.Answer answer = raw.lines("GET " + address + " HTTP/1.1", "Host: localhost:3030", forged, "Accept: " + accept);
                assertThat(answer.text()).as(address).doesNotContain(EVIL);
            }
        }
    }

    @Test
    void anotherHostIsRepeatedOnlyInAnswersThatNoCacheGivesToOthers() throws Exception {
        for (String address : ADDRESSES) {
            for (String accept : List.of("text/html", "*/*")) {
                RawHttp.Answer answer = raw.lines("GET " + address + " HTTP/1.1", "Host: " + EVIL, "Accept: " + accept);
                if (answer.text().contains(EVIL)) {
                    assertThat(answer.header("Cache-Control")).as(address).singleElement().asString().contains("private");
                }
                assertThat(answer.header("Location")).as(address).noneMatch(location -> location.contains(EVIL));
                assertThat(answer.header("Link")).as(address).noneMatch(link -> link.contains(EVIL));
            }
        }
        assertThat(raw.lines("GET /sparql HTTP/1.1", "Host: " + EVIL).text()).contains("http://" + EVIL + "/sparql");
        assertThat(raw.lines("GET /sparql HTTP/1.1", "Host: localhost:3030").header("Cache-Control")).containsExactly("public, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"><script>alert(1)</script>", "localhost:99999", "localhost:x", "[::1", "a/b",
            "user@evil.example", "a\tb", "%0d%0a"})
    void aHostThatIsNoneIsRefusedOrLeftOut(String host) throws Exception {
        for (String address : List.of("/sparql", "/api", "/reconcile", "/")) {
            RawHttp.Answer answer = raw.lines("GET " + address + " HTTP/1.1", "Host: " + host, "Accept: text/html");
            assertThat(answer.status()).as(answer.text()).isIn(200, 302, 400);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "//evil.example/%2e%2e", "/%2f/evil.example", "/\\evil.example", "/%5cevil.example",
            "///evil.example/",
        "http://evil.example/", "https:evil.example", "/http://evil.example/", "/query?query=ASK{}&next=http://evil.example",
        "/sparql//evil.example",
        "/q///evil.example", "/ontology//evil.example", "/dataset?url=http://evil.example&redirect=//evil.example"})
    void nobodyIsLedElsewhere(String address) throws Exception {
        for (String accept : List.of("text/html", "text/turtle")) {
            RawHttp.Answer answer = raw.lines("GET " + address + " HTTP/1.1", "Host: localhost", "Accept: " + accept);
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.header("Location")).allMatch(location -> location.startsWith("/") && !location.startsWith("//"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/article/a1%0d%0aInjected:%20yes", "/sparql?query=ASK%7B%7D%0d%0aInjected:%20yes", "/q/1%0d%0aInjected:%20yes",
        "/dataset?page=2%0d%0aInjected:%20yes",
        "/query?query=%0d%0aInjected:%20yes", "/sparql?format=x%0d%0aInjected:%20yes&query=ASK%7B%7D", "/static/%0aInjected:%20yes",
        "/actor/group-%C3%A9lus-aaaaaa%E5%98%8A%E5%98%8DInjected:%20yes",
        "/sparql?default-graph-uri=a:%0d%0aInjected:%20yes&query=ASK%7B%7D",
        "/reconcile/preview?id=x%0d%0aInjected:%20yes", "/search?q=%0d%0aInjected:%20yes",
    })
    void noAddressAddsAHeader(String address) throws Exception {
        for (String accept : List.of("text/html", "*/*", "application/json")) {
            RawHttp.Answer answer = raw.lines("GET " + address + " HTTP/1.1", "Host: localhost", "Accept: " + accept);
            assertThat(answer.header("Injected")).isEmpty();
            assertThat(answer.statuses()).hasSize(1).allMatch(status -> status < 500);
        }
    }
}
