package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The sample articles, converted, built and served as the commands do, for tests that read pages. */
final class PublishedSamples implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final DixitServer server;

    private PublishedSamples(Path folder, DixitServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @param text how much of the articles' text the data carry: none, evidence or full */
    static PublishedSamples with(Path folder, String text) throws Exception {
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = Main.run(silent, silent, "build", "data/articles", "--release", folder.toString(), "--text", text,
                "--extractor", "rules", "--quiet");
        assertThat(code).isZero();
        return new PublishedSamples(folder, DixitServer.start(Release.open(folder), ServerSettings.local(0)));
    }

    /** A release that lies there already. */
    static PublishedSamples of(Path folder) throws Exception {
        return new PublishedSamples(folder, DixitServer.start(Release.open(folder), ServerSettings.local(0)));
    }

    Path folder() {
        return folder;
    }

    URI address() {
        return server.address();
    }

    /** The page at a path, which begins with a slash or a question mark or not. */
    Document page(String path) throws Exception {
        URI address = URI.create(server.address() + path.replaceFirst("^/", ""));
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), address.toString());
    }

    /** The page behind the first link whose words begin so. */
    Document follow(Document from, String words) throws Exception {
        String href = from.select("main a").stream().filter(link -> link.text().startsWith(words)).findFirst()
                .orElseThrow(() -> new AssertionError("no link “" + words + "” on " + from.title())).attr("href");
        return page(URI.create("/").resolve(href).getRawPath());
    }

    @Override
    public void close() {
        server.stop();
    }
}
