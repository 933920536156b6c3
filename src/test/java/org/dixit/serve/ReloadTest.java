package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.release.ReleaseShelf;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Releases that change while a server answers. */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReloadTest {

    private static final String VERSION = "SELECT ?v { <http://localhost:3030/dataset> <http://www.w3.org/ns/dcat#hasCurrentVersion>/"
            + "<http://www.w3.org/ns/dcat#version> ?v }";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path place;
    private DixitServer server;
    private Served served;

    @BeforeEach
    void start() throws Exception {
        place = folder.resolve("release");
        SampleQuads.release(place, "1.0");
        server = DixitServer.start(Release.open(place), ServerSettings.local(0), Operation.administeredAt(0));
        served = new Served(server.address());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void servesWhatWasBuiltMeanwhileAndGoesBack() throws Exception {
        SampleQuads.release(place, "2.0");
        assertThat(version()).as("nobody asked for the new one yet").isEqualTo("1.0");

        assertThat(administration("POST", "reload").body()).contains("\"release\":\"2.0\"", "\"before\":\"1.0\"", "\"changed\":true");
        assertThat(version()).isEqualTo("2.0");
        assertThat(served.get("manifest.json").body()).contains("\"version\" : \"2.0\"");
        assertThat(administration("POST", "reload").body()).contains("\"changed\":false");

        assertThat(administration("POST", "rollback").body()).contains("\"release\":\"1.0\"", "\"before\":\"2.0\"");
        assertThat(version()).isEqualTo("1.0");
        assertThat(Release.check(place).version()).as("a restart serves it too").isEqualTo("1.0");
        HttpResponse<String> further = administration("POST", "rollback");
        assertThat(further.statusCode()).isEqualTo(409);
        assertThat(further.body()).contains("no earlier release is kept");
        assertThat(version()).isEqualTo("1.0");
    }

    @Test
    void keepsTheOldReleaseWhereTheNewOneIsDamagedOrOfAnotherBase() throws Exception {
        SampleQuads.release(place, "2.0");
        Files.writeString(place.toRealPath().resolve(Release.QUADS), "cut");
        assertThatThrownBy(() -> server.reload()).isInstanceOf(InputException.class).hasMessageContaining("is cut short");
        assertThat(administration("POST", "reload").statusCode()).isEqualTo(409);
        assertThat(version()).isEqualTo("1.0");

        ReleaseShelf shelf = ReleaseShelf.at(place);
        shelf.lead(shelf.earlier().orElseThrow());
        SampleQuads.releaseOfBase(place, "3.0", "http://elsewhere.example/");
        assertThatThrownBy(() -> server.reload()).isInstanceOf(InputException.class).hasMessageContaining("restart the server");
        assertThat(version()).isEqualTo("1.0");
        assertThat(administration("GET", "ready").statusCode()).isEqualTo(200);
        Release.open(place).close();
    }

    @Test
    void endsADownloadWithTheReleaseItBeganWithAndClosesThatOneThen() throws Exception {
        Path first = place.toRealPath();
        long whole = Files.size(first.resolve(Release.QUADS));
        Edition edition = server.current();
        // A reader in the middle of an answer.
        assertThat(edition.lease()).isTrue();
        SampleQuads.release(place, "2.0");
        server.reload();

        assertThat(version()).isEqualTo("2.0");
        assertThat(edition.closed()).isNotDone();
        assertThat(edition.release().dataset().isInTransaction()).isFalse();
        Readiness.check(edition.release());
        assertThat(Files.size(edition.release().folder().resolve(Release.QUADS))).isEqualTo(whole);
        assertThat(edition.lease()).as("nobody begins with it any more").isFalse();

        edition.giveBack();
        edition.closed().get(1, TimeUnit.MINUTES);
        Release.open(place, first).close();
    }

    @Test
    void opensNoMoreReleasesThanThereIsRoomFor() throws Exception {
        List<Edition> held = new ArrayList<>();
        for (String version : List.of("2.0", "3.0")) {
            held.add(server.current());
            assertThat(server.current().lease()).isTrue();
            SampleQuads.release(place, version);
            server.reload();
        }
        SampleQuads.release(place, "4.0");
        assertThatThrownBy(() -> server.reload()).isInstanceOf(InputException.class).hasMessageContaining("2 earlier releases");
        assertThat(version()).isEqualTo("3.0");

        held.forEach(Edition::giveBack);
        for (Edition edition : held) {
            edition.closed().get(1, TimeUnit.MINUTES);
        }
        assertThat(server.reload()).isEqualTo("4.0");
    }

    @Test
    void failsNoRequestWhileReleasesAreSwapped() throws Exception {
        swapUnderLoad(10);
    }

    @Test
    @Tag("long")
    @Timeout(value = 4, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void failsNoRequestInAThousandSwaps() throws Exception {
        swapUnderLoad(1_000);
    }

    private void swapUnderLoad(int swaps) throws Exception {
        SampleQuads.release(place, "2.0");
        ReleaseShelf shelf = ReleaseShelf.at(place);
        List<Path> both = shelf.kept();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Queue<String> versions = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client : IntStream.range(0, 8).toArray()) {
                all.add(clients.submit(() -> {
                    for (int i = client; !done.get(); i++) {
                        visit(i, failures, versions);
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            try {
                int before = 0;
                for (int swap = 0; swap < swaps; swap++) {
                    shelf.lead(both.get((swap + 1) % 2));
                    server.reload();
                    // Each release answers somebody before the next comes.
                    while (answered.get() == before && failures.isEmpty()) {
                        Thread.sleep(1);
                    }
                    before = answered.get();
                }
            } finally {
                done.set(true);
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(versions).contains("1.0", "2.0");
        assertThat(answered.get()).isGreaterThanOrEqualTo(swaps);
    }

    private void visit(int i, Queue<String> failures, Queue<String> versions) {
        String path = List.of("", "statements", "sparql?query=" + Served.encoded(VERSION), "dumps/dixit.nq.gz", "dataset.ttl",
                "search?q=harbour").get(i % 6);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept",
                    path.startsWith("sparql") ? "text/csv" : "*/*").build();
            HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
            byte[] body = answer.body().readAllBytes();
            if (answer.statusCode() != 200) {
                failures.add(path + ": " + answer.statusCode());
            }
            answer.headers().firstValue(SparqlAnswers.RELEASE).ifPresent(release -> {
                if (!new String(body, StandardCharsets.UTF_8).contains(release)) {
                    failures.add("data of another release than " + release);
                }
                versions.add(release);
            });
        } catch (IOException | InterruptedException e) {
            failures.add(path + ": " + e);
        }
    }

    private String version() throws Exception {
        HttpResponse<String> answer = served.ask(VERSION, "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        String version = answer.body().lines().skip(1).findFirst().orElseThrow().strip();
        assertThat(Served.header(answer, SparqlAnswers.RELEASE)).isEqualTo(version);
        return version;
    }

    private HttpResponse<String> administration(String method, String path) throws Exception {
        return Served.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.adminPort().getAsInt() + "/" + path))
                .method(method, BodyPublishers.noBody()));
    }
}
