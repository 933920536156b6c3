package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of requests that nobody in good faith sends. Whatever comes, the server answers with a status that is not its own fault (503,
 * "too much asked", is the one of that class, and 505 to another version of HTTP), tells nothing of its inside, and goes on.
 */
class HttpFuzzTest {

    private static final int AT_ONCE = 4;

    /** What only a stack trace or an exception's name has. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat [\\w.$/]+\\(|(java|javax|jakarta|org\\.(apache|eclipse|dixit))\\.[\\w.$]*(Exception|Error)\\b|Caused by:");

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))),
                ServerSettings.local(0).withQueryTime(Duration.ofMillis(700)).withMostRows(200));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void withstandsASampleOfHostileRequests() throws Exception {
        withstands(1, 600);
    }

    @Test
    @Tag("long")
    void withstandsTenThousandHostileRequests() throws Exception {
        withstands(2, 10_000);
    }

    private static void withstands(long seed, int number) throws Exception {
        RawHttp raw = new RawHttp(server.address());
        List<String> wrong = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                // Each request has random numbers of its own, so that it is the same one whatever others are made.
                HostileRequests.Hostile request = new HostileRequests(new SplittableRandom(seed << 32 | i)).next();
                answers.add(clients.submit(() -> wrong(request, raw)));
            }
            for (int i = 0; i < number; i++) {
                String each = answers.get(i).get();
                if (!each.isEmpty()) {
                    wrong.add("request " + i + " of " + seed + ": " + each);
                }
            }
        }
        assertThat(wrong).as(wrong.size() + " of " + number).isEmpty();
        assertThat(new Served(server.address()).ask("ASK { ?s ?p ?o }", "Accept", "text/csv").body()).contains("true");
    }

    /** What is wrong with the answer to a request; nothing where it is as it should be. */
    private static String wrong(HostileRequests.Hostile request, RawHttp raw) throws Exception {
        RawHttp.Answer answer = raw.send(request.bytes(), !request.whole());
        String problem = "";
        if (!answer.closed()) {
            problem = "left hanging";
        } else if (answer.text().isEmpty() && request.whole()) {
            problem = "not answered";
        } else if (answer.statuses().stream().anyMatch(status -> status >= 500 && status != 503 && status != 505)) {
            problem = "answered by a failure";
        } else if (INSIDE.matcher(answer.text()).find() && !INSIDE.matcher(request.toString()).find()) {
            problem = "told of the inside";
        } else if (answer.status() != 0 && answer.header("X-Content-Type-Options").isEmpty()) {
            problem = "answered without the usual headers";
        } else if (!answer.header("Set-Cookie").isEmpty()) {
            problem = "given a cookie";
        }
        return problem.isEmpty() ? "" : problem + "\n" + request + "\n---\n" + answer.text().substring(0, Math.min(1_500, answer.text()
                .length()));
    }
}
