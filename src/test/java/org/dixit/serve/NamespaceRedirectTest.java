package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The redirections of the namespace, read as Apache reads them, lead to what this server has. */
class NamespaceRedirectTest {

    private static final Path CONFIGURATION = Path.of("ontology", "w3id", ".htaccess");
    private static final Pattern RULE = Pattern.compile("RewriteRule (\\S+) (https://dixit\\.example/\\S+) \\[R=303,L]");

    @TempDir
    private static Path folder;

    private static DixitServer server;
    private static List<Matcher> rules;

    @BeforeAll
    static void start() throws Exception {
        server = DixitServer.start(Release.open(SampleQuads.release(folder.resolve("release"))), ServerSettings.local(0));
        rules = new ArrayList<>();
        for (String line : Files.readAllLines(CONFIGURATION)) {
            if (line.startsWith("RewriteRule")) {
                Matcher rule = RULE.matcher(line);
                assertThat(rule.matches()).as(line).isTrue();
                rules.add(rule);
            }
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html, text/html", "'', text/turtle, text/turtle", "'', application/rdf+xml, application/rdf+xml",
        "ontology.ttl, */*, text/turtle", "0.2.0, text/turtle, text/turtle", "0.1.0, text/html, text/html",
        "0.1.0.nt, */*, application/n-triples", "shapes, text/turtle, text/turtle", "shapes.jsonld, */*, application/ld+json",
        "context.jsonld, */*, application/ld+json",
    })
    void leadToWhatIsServed(String path, String accept, String type) throws Exception {
        String target = target(path).orElseThrow();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(target)).header("Accept", accept).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @Test
    void leaveOtherNamesAlone() {
        assertThat(List.of("nothing", "0.1", "actor/x", "contextXjsonld")).allMatch(path -> target(path).isEmpty());
    }

    private static Optional<String> target(String path) {
        for (Matcher rule : rules) {
            Matcher asked = Pattern.compile(rule.group(1)).matcher(path);
            if (asked.find()) {
                return Optional.of(asked.replaceAll(rule.group(2)).replace("https://dixit.example/", server.address().toString()));
            }
        }
        return Optional.empty();
    }
}
