package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that hold on to what they do not use: octets that drip in, answers that nobody takes, connections without a request. */
class SlowClientsTest {

    private static final String HEAD = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n";

    /** More drops than any of the limits here allows for, however slow the machine is. */
    private static final int DROPS = 600;

    @TempDir
    private Path folder;

    @Test
    void closesAConnectionOnWhichTheHeadOfARequestDripsIn() throws Exception {
        try (DixitServer server = start(ConnectionSettings.DEFAULT.withWaiting(Duration.ofSeconds(1)))) {
            assertThat(drip(server, "GET / HTTP/1.1\r\n", "X: y\r\n")).isEqualTo("closed");
        }
    }

    @Test
    void answersABodyThatDripsInWith408AndClosesTheConnection() throws Exception {
        try (DixitServer server = start(ConnectionSettings.DEFAULT.withLeastRate(1_000, Duration.ofMillis(500)))) {
            assertThat(drip(server, HEAD + "Content-Length: 100000\r\n\r\n", "A")).startsWith("HTTP/1.1 408");
            assertThat(drip(server, HEAD + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nA\r\n")).startsWith("HTTP/1.1 408");
            assertThat(drip(server, "POST /query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 100000\r\n\r\n", "A")).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void endsAnAnswerThatIsNotTaken() throws Exception {
        try (DixitServer server = start(ConnectionSettings.DEFAULT.withLeastRate(50_000_000, Duration.ofSeconds(1)));
                Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(server.address().getHost(), server.address().getPort()));
            // More than the buffers on the way take.
            String query = "SELECT (CONCAT(STR(?a), STR(?b), STR(?c), STR(?d)) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 100000";
            socket.getOutputStream().write((HEAD + "Content-Length: " + query.length() + "\r\n\r\n" + query)
                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(60_000);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            Thread.sleep(3_000);
            StringBuilder rest = new StringBuilder();
            byte[] buffer = new byte[1 << 16];
            try {
                for (int read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream().read(buffer)) {
                    rest.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException e) {
                throw new AssertionError("neither ended nor sent", e);
            } catch (IOException reset) {
                rest.append("reset");
            }
            // The mark of the last chunk is missing, so that nobody takes the part for the whole.
            assertThat(rest.toString()).doesNotEndWith("\r\n0\r\n\r\n");
            assertThat(new Served(server.address()).get("robots.txt").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsInWhoAsksAtOnceHoweverManyOnlyHoldOn() throws Exception {
        List<Socket> idlers = new ArrayList<>();
        try (DixitServer server = start(ConnectionSettings.DEFAULT.withMost(40))) {
            for (int i = 0; i < 120; i++) {
                Socket idler = new Socket(server.address().getHost(), server.address().getPort());
                idler.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                idlers.add(idler);
                if (i % 20 == 0) {
                    assertThat(new RawHttp(server.address()).lines("GET /robots.txt HTTP/1.1", "Host: localhost").status()).isEqualTo(200);
                }
            }
            idlers.get(0).setSoTimeout(60_000);
            assertThat(end(idlers.get(0))).isEqualTo("closed");
        } finally {
            for (Socket idler : idlers) {
                idler.close();
            }
        }
    }

    private DixitServer start(ConnectionSettings connections) throws Exception {
        return DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0)
                .withConnections(connections));
    }

    /** The first line of the answer, or "closed" where there is none, or "open" where the server takes drop after drop. */
    private static String drip(DixitServer server, String start, String drop) throws Exception {
        try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < DROPS; i++) {
                try {
                    return end(socket);
                } catch (SocketTimeoutException nothingYet) {
                    try {
                        socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        return end(socket);
                    }
                }
            }
            return "open";
        }
    }

    private static String end(Socket socket) throws SocketTimeoutException {
        try {
            byte[] answer = new byte[12];
            int read = socket.getInputStream().readNBytes(answer, 0, answer.length);
            return read == 0 ? "closed" : new String(answer, 0, read, StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException reset) {
            return "closed";
        }
    }
}
