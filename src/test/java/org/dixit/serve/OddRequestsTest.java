package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes that a proxy in front and this server could read as different requests. What is doubtful is refused and the connection closed, so
 * that nobody's request is hidden in another's.
 */
class OddRequestsTest {

    private static final String END = "\r\n\r\n";
    private static final String POST = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n";
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost" + END;

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 5", "Content-Length: +4", "Content-Length: 0x4", "Content-Length: -4", "Content-Length: 4 4",
        "Content-Length: 9999999999999999999",
        "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, identity", "Transfer-Encoding : chunked",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "X: a\r\n Transfer-Encoding: chunked", "\tTransfer-Encoding: chunked",
        "X: a\rTransfer-Encoding: chunked", "X: a\0b", "Content-Length : 4", "Host: second.example", "X\0: a", "(x): a",
    })
    void refusesARequestWhoseEndIsDoubtful(String headers) throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).send(POST + headers + END + "0" + END + HIDDEN);
        assertThat(answer.statuses()).as(answer.text()).containsExactly(400);
        assertThat(answer.closed()).isTrue();
        assertThat(answer.header("Connection")).containsExactly("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ\r\nASK{}\r\n0", "-5\r\nASK{}\r\n0", "FFFFFFFFFFFFFFFFF\r\nASK{}\r\n0", "5\r\nAS", "0x5\r\nASK{}\r\n0",
        "5 5\r\nASK{}\r\n0"})
    void refusesABodyWhosePartsAreNot(String chunks) throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).send(POST + "Transfer-Encoding: chunked" + END + chunks + END + HIDDEN);
        assertThat(answer.statuses()).as(answer.text()).containsExactly(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001", "SSH-2.0-x\r\n", "EHLO x\r\n", "* * *\r\n\r\n",
            " GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1 x\r\nHost: a\r\n\r\n", "G{T / HTTP/1.1\r\nHost: a\r\n\r\n"})
    void refusesWhatIsNoRequest(String bytes) throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).send(bytes);
        assertThat(answer.closed()).isTrue();
        assertThat(answer.statuses()).as(answer.text()).allMatch(status -> status == 400 || status == 505);
    }

    @Test
    void takesTheBodyOfAGetForWhatItIs() throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).send("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + HIDDEN.length() + END + HIDDEN + "GET /manifest.json HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END);
        assertThat(answer.statuses()).containsExactly(200, 200);
    }

    @Test
    void answersRequestsThatComeTogetherInTheirOrder() throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).send("GET /robots.txt HTTP/1.1\r\nHost: localhost" + END
                + "GET /nothing HTTP/1.1\r\nHost: localhost" + END + "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close"
                + END);
        assertThat(answer.statuses()).containsExactly(200, 404, 200);
    }

    @Test
    void repeatsNothingOfARequestToWhomeverAsksForIt() throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).lines("TRACE / HTTP/1.1", "Host: localhost", "Authorization: secret");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(new RawHttp(server.address()).lines("CONNECT other.example:80 HTTP/1.1", "Host: other.example:80").status()).isIn(400,
                405);
    }
}
