package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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

/** An address leads to what is published and nowhere else, however it is written. */
class PathTraversalTest {

    private static final String SECRET = "nobody outside may read this";

    @TempDir
    private static Path folder;

    private static DixitServer server;

    @BeforeAll
    static void start() throws Exception {
        Path release = SampleQuads.release(folder.resolve("release"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(release.resolve("secret.txt"), SECRET);
        Files.writeString(release.resolve("dumps/secret.txt"), SECRET);
        server = DixitServer.start(Release.open(release), ServerSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/../secret.txt", "/dumps/../secret.txt", "/dumps/..%2fsecret.txt", "/dumps/%2e%2e/secret.txt", "/dumps/%2e%2e%2fsecret.txt",
        "/dumps/%252e%252e%252fsecret.txt", "/dumps/..%5csecret.txt", "/dumps/..\\secret.txt", "/dumps/..;/secret.txt",
        "/dumps/..;a=b/secret.txt",
        "/dumps/.%2e/secret.txt", "/dumps/%c0%ae%c0%ae/secret.txt", "/dumps/..%00/secret.txt", "/dumps/secret.txt",
        "/dumps/secret.txt%00.gz",
        "/dumps//secret.txt", "/dumps/./secret.txt", "/dumps/%2e/secret.txt", "/secret.txt", "//secret.txt", "/tables/../../secret.txt",
        "/sitemaps/..%2f..%2fsecret.txt", "/ontology/..%2fsecret.txt", "/ontology.%2f..%2fsecret.txt", "/static/..%2f..%2fsecret.txt",
        "/static/query/..%2f..%2fsecret.txt", "/static/lib/..%2fsecret.txt", "/static/%2e%2e/%2e%2e/secret.txt", "/static//etc/passwd",
        "/static/file:/etc/passwd", "/dumps/file:%2f%2f/etc/passwd", "/%2fetc/passwd", "/dumps/%EF%BC%8E%EF%BC%8E/secret.txt",
        "/article/..%2f..%2fsecret.txt/brat.zip", "/article/%2e%2e/annotations.jsonld", "/query/..%2fsecret.txt.rq",
        "/reconcile/../secret.txt",
        "/data/in-use", "/data/Data-0001/nodes-data.obj", "/text/segments_1", "/static/../org/dixit/program.properties",
        "/static/..%2forg/dixit/program.properties", "/static/simplelogger.properties", "/org/dixit/program.properties",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml", "/.git/config", "/static/lib/../../META-INF/MANIFEST.MF",
    })
    void findsNothingBesideWhatIsPublished(String path) throws Exception {
        for (String accept : List.of("*/*", "text/html", "text/turtle")) {
            RawHttp.Answer answer = new RawHttp(server.address()).lines("GET " + path + " HTTP/1.1", "Host: localhost", "Accept: "
                    + accept);
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.text()).doesNotContain(SECRET, "root:", "Manifest-Version", "simpleLogger");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/", "/static/query/", "/static/lib/", "/static/query", "/dumps/", "/tables/", "/sitemaps/", "/dumps",
            "/ontology/"})
    void listsNoFolder(String path) throws Exception {
        RawHttp.Answer answer = new RawHttp(server.address()).lines("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void readsNoFileForAQuery() throws Exception {
        Served served = new Served(server.address());
        String file = folder.resolve("secret.txt").toUri().toString();
        for (String address : List.of("sparql?query=" + Served.encoded("SELECT * FROM <" + file + "> { ?s ?p ?o }"),
                "sparql?query=" + Served.encoded("SELECT * { SERVICE <" + file + "> { ?s ?p ?o } }"),
                "sparql?default-graph-uri=" + Served.encoded(file) + "&query=" + Served.encoded("SELECT * { ?s ?p ?o }"))) {
            assertThat(served.get(address, "Accept", "text/csv").body()).doesNotContain(SECRET).satisfiesAnyOf(
                    body -> assertThat(body.lines()).hasSize(1), body -> assertThat(body).contains("SERVICE"));
        }
    }
}
