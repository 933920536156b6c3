package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small requests that would make the server work much: packed giants, expressions that try everything, JSON without end. */
class BombsTest {

    /** What takes hours where the defence is missing takes far less than this with it, on any machine. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
        served = new Served(server.address());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void aLinkUnpacksToNoGiant() throws Exception {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[5 << 20]);
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[3]);
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        String link = "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        assertThat(link.length()).isLessThan(8_000);
        for (String ending : List.of("", ".csv", ".rq")) {
            assertThat(served.get("q/" + link + ending).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lexical error ", "Encountered \"", "Lexical error after prefix \"", "line 1, column 1 ",
            "at line 99999999999, column 1",
        "?x ", "java.", "org.a.", "now ", "Was expecting "})
    void noWordsOfAQueryMakeItsMistakeCostly(String words) {
        String query = "SELECT '" + words.repeat(60_000 / words.length()) + "'";
        assertTimeout(AT_MOST, () -> {
            HttpResponse<String> answer = served.post("application/sparql-query", query);
            assertThat(answer.statusCode()).isEqualTo(400);
            HttpResponse<String> page = Served.send(served.request("query", "Accept", "text/html", "Content-Type",
                    "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("query=" + Served.encoded(query))));
            assertThat(page.statusCode()).isIn(400, 413);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match: %s", "Accept: text/html;q=%s", "Accept: %s", "Accept-Encoding: gzip;%s", "Range: bytes=%s",
            "If-Range: %s",
        "Content-Type: a/b;%s", "Cookie: %s", "Accept-Language: %s"})
    void noHeaderIsCostly(String header) {
        assertTimeout(AT_MOST, () -> {
            for (String filling : List.of(" ", ", ", ",", ";", "0", "a/b,", "0-,", "q=0.", "=")) {
                String value = filling.repeat(6_000 / filling.length()) + "x";
                for (String address : List.of("/dataset", "/manifest.json", "/static/lib/d3-7.9.0.js", "/sparql?query=ASK{}")) {
                    RawHttp.Answer answer = new RawHttp(server.address()).lines("GET " + address + " HTTP/1.1", "Host: localhost",
                            header.formatted(value));
                    assertThat(answer.status()).as(filling).isBetween(200, 499);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%20", "a%20", "%28", "*", "a*%20", "%22", "a~", "%C3%A4", "%2B", "-", "AND%20", "%F0%9F%98%80", "1",
            ".", "%5C"})
    void noSearchIsCostly(String part) {
        assertTimeout(AT_MOST, () -> {
            String words = part.repeat(5_000 / part.length());
            for (String address : List.of("search?q=", "statements?q=", "actors?q=", "statements?speaker=", "statements?from=",
                    "articles?q=",
                    "reconcile/suggest/entity?prefix=", "reconcile/preview?id=", "actor/", "q/", "query/")) {
                assertThat(served.get(address + words).statusCode()).as(address).isBetween(200, 499);
            }
        });
    }

    @Test
    void reconciliationReadsNoJsonWithoutEndAndNoNumberWithoutEnd() {
        assertTimeout(AT_MOST, () -> {
            String names = ("\"" + "Mara Lind ".repeat(500) + "\"");
            for (String queries : List.of("{\"q\":".repeat(9_000), "[".repeat(9_000), "{\"q\":{\"query\":\"x\",\"limit\":"
                    + "9".repeat(9_000) + "}}",
                    "{\"q\":{\"query\":\"x\",\"limit\":1e999999999}}", "{\"q\":{\"query\":" + names + "}}", "{\"q\":{\"query\":null}}",
                    "{\"q\":7}",
                    "{\"q\":{\"query\":\"x\",\"type\":[],\"properties\":[{\"pid\":\"role\",\"v\":{}}]}}", "\"", "null", "{}", "")) {
                for (String parameter : List.of("queries=", "extend=")) {
                    HttpResponse<String> answer = Served.send(served.request("reconcile", "Content-Type",
                            "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(parameter + Served.encoded(queries))));
                    assertThat(answer.statusCode()).as(parameter + queries.substring(0, Math.min(60, queries.length()))).isBetween(200,
                            499);
                    assertThat(answer.body()).doesNotContain("Exception");
                }
            }
        });
    }

    @Test
    void unpacksNoBody() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("ASK { }".getBytes(StandardCharsets.US_ASCII));
        }
        HttpResponse<String> answer = Served.send(served.request("sparql", "Content-Type", "application/sparql-query",
                "Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
        assertThat(answer.statusCode()).isBetween(400, 499);
    }
}
