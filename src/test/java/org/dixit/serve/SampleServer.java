package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The sample articles, read by the rules, which are quick, and served. */
final class SampleServer implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final DixitServer server;

    private SampleServer(DixitServer server) {
        this.server = server;
    }

    static SampleServer start(Path folder) throws Exception {
        Path release = folder.resolve("release");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        int code = Main.run(out, out, "build", "data/articles", "--release", release.toString(), "--extractor", "rules", "--quiet");
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
        return new SampleServer(DixitServer.start(Release.open(release), ServerSettings.local(0)));
    }

    URI address() {
        return server.address();
    }

    /** An answer, which must be a good one. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + (path.startsWith("/") ? path.substring(1) : path)))
                .header("Accept", "text/html,*/*;q=0.1").build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer;
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body(), server.address().toString());
    }

    /** The rows of a table that a link leads to, without their heads. */
    List<String> csv(String href) throws IOException, InterruptedException {
        return get(href).body().lines().skip(1).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
