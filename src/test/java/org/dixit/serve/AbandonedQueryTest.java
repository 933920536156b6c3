package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who closes the connection gets no answer, and nothing works for them any longer. The server grants an hour to each query. */
class AbandonedQueryTest {

    private static final String ENDLESS = Served.encoded("SELECT (COUNT(*) AS ?z) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))),
                ServerSettings.local(0).withQueryTime(Duration.ofHours(1)));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /sparql?query=QUERY HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nFORM",
        "POST /query HTTP/1.1\r\nHost: localhost\r\nFORM",
    })
    void stopsWorkingForNobody(String request) throws Exception {
        try (Socket client = connect()) {
            send(client, request.replace("FORM", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + ("query=".length() + ENDLESS.length()) + "\r\n\r\nquery=QUERY").replace("QUERY", ENDLESS));
            assertThat(becomes(AbandonedQueryTest::isAtWork)).isTrue();
        }
        assertThat(becomes(() -> !isAtWork())).isTrue();
    }

    @Test
    void worksForThoseWhoWaitAndClosesTheConnectionOfThoseWhoDoNot() throws Exception {
        try (Socket client = connect()) {
            client.setSoTimeout(20_000);
            send(client, "GET /sparql?timeout=2&query=" + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(becomes(AbandonedQueryTest::isAtWork)).isTrue();
            send(client, "GET /actors HTTP/1.1\r\nHost: localhost\r\n\r\n");
            String all = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all).startsWith("HTTP/1.1 503").containsIgnoringCase("\r\nConnection: close\r\n").doesNotContain("HTTP/1.1 200");
        }
    }

    private static boolean isAtWork() {
        return Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(Answering.class.getName()));
    }

    /** Within much more time than it takes. */
    private static boolean becomes(BooleanSupplier state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return state.getAsBoolean();
    }

    private static Socket connect() throws IOException {
        URI address = server.address();
        return new Socket(address.getHost(), address.getPort());
    }

    private static void send(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }
}
