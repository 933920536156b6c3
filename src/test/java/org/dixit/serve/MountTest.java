package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A base with a path, behind a proxy that takes it off and behind one that does not. */
class MountTest {

    @Test
    void leadsLinksOfAPageBelowTheBasesPathAndLeavesItsTextAlone() {
        Mount mount = Mount.of("https://example.org/dixit/");
        String page = "<a class=\"x\" href=\"/actor/a\">href=\"/no\" &lt;a href=\"/no\"</a><form action=\"/query\">"
                + "<img alt=\"a > b\" src=\"/i.svg\"><a href=\"//else\"></a><a href=\"#x\"></a><p data-endpoint=\"/sparql\">";
        assertThat(new String(mount.html(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)).isEqualTo(
                "<a class=\"x\" href=\"/dixit/actor/a\">href=\"/no\" &lt;a href=\"/no\"</a><form action=\"/dixit/query\">"
                + "<img alt=\"a > b\" src=\"/dixit/i.svg\"><a href=\"//else\"></a><a href=\"#x\"></a><p data-endpoint=\"/dixit/sparql\">");
        assertThat(Mount.of("http://localhost:3030/").href("/query")).isEqualTo("/query");
    }

    @Test
    void answersWithAndWithoutTheBasesPath(@TempDir Path folder) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path release = folder.resolve("release");
        assertThat(Main.run(nowhere, nowhere, "build", "data/articles/brief-three-way-drills.txt", "--extractor", "rules",
                "--release", release.toString(), "--base", "https://example.org/dixit/")).isZero();
        try (DixitServer server = DixitServer.start(Release.open(release), ServerSettings.local(0))) {
            Served served = new Served(server.address());
            for (String path : new String[] {"dataset", "dixit/dataset", "", "dixit/", "static/dixit.css", "dixit/static/dixit.css"}) {
                assertThat(served.get(path, "Accept", "text/html, */*;q=0.1").statusCode()).as(path).isEqualTo(200);
            }
            HttpResponse<String> page = served.get("dataset", "Accept", "text/html");
            assertThat(page.body()).contains("href=\"/dixit/query\"", "href=\"/dixit/static/dixit.css\"").doesNotContain("href=\"/query\"");
            assertThat(Served.links(page, "describedby")).anyMatch(link -> link.contains("</dixit/dataset.ttl>"));
            assertThat(Served.links(page, "canonical")).anyMatch(link -> link.contains("<https://example.org/dixit/dataset>"));
            assertThat(served.get("dixit/sparql?query=" + Served.encoded("ASK { ?s ?p ?o }"), "Accept", "text/csv").body())
                    .contains("true");
            assertThat(Served.header(served.get("dixit/sparql", "Accept", "text/html"), "Location")).isEqualTo("/dixit/query");
            assertThat(served.get("dixit/sparql", "Accept", "text/turtle").body()).contains("sparql-service-description#");
        }
    }
}
