package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of others that would have the program read other files, ask servers, or fill the memory: it does none of these. */
class ForeignDocumentsTest {

    private static final String RDF = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e.example/\">"
            + "<rdf:Description rdf:about=\"http://a.example/\"><e:p>before %s after</e:p></rdf:Description></rdf:RDF>";
    private static final String SECRET = "nobody outside may read this";

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer others;

    @BeforeEach
    void listen() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        others.start();
    }

    @AfterEach
    void stop() {
        others.stop(0);
    }

    @Test
    void readsNoOtherFileForAnEntity() throws Exception {
        String file = folder.resolve("secret.txt").toUri().toString();
        assertThat(read("a.rdf", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + file + "\">]>" + RDF.formatted("&e;"))).doesNotContain(SECRET);
        assertThat(read("b.rdf", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + file + "\"> %e;]>" + RDF.formatted("x"))).doesNotContain(SECRET);
        assertThat(read("c.jsonld", "{\"@context\":\"" + file + "\",\"@id\":\"http://a.example/\"}")).contains("lies elsewhere")
                .doesNotContain(SECRET);
    }

    @Test
    void asksNoServerForADtdAnEntityOrAContext() throws Exception {
        String address = "http://localhost:" + others.getAddress().getPort() + "/x";
        read("a.rdf", "<!DOCTYPE x SYSTEM \"" + address + "\">" + RDF.formatted("x"));
        read("b.rdf", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>" + RDF.formatted("&e;"));
        read("c.rdf", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>" + RDF.formatted("x"));
        assertThat(read("d.jsonld", "{\"@context\":\"" + address + "\",\"@id\":\"http://a.example/\"}")).contains("lies elsewhere");
        assertThat(read("e.jsonld", "{\"@context\":{\"@import\":\"" + address + "\"},\"@id\":\"http://a.example/\"}")).contains("[");
        assertThat(read("f.jsonld", "{\"@context\":{\"x\":{\"@id\":\"http://e.example/x\",\"@context\":\"" + address
                + "\"}},\"x\":{\"x\":1}}"))
                .contains("remote context");
        assertThat(asked).hasValue(0);
    }

    @Test
    void growsNoEntityWithoutEnd() throws Exception {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertThat(read("a.rdf", "<!DOCTYPE x [" + entities + "]>" + RDF.formatted("&a9;"))).contains("entity expansions");
    }

    /** All that the commands tell of a file; none of them fails in a way of its own. */
    private String read(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        assertThat(Main.run(out, out, "validate", file.toString())).isBetween(0, 2);
        assertThat(Main.run(out, out, "query", "--data", file.toString(), "--results", "csv", "SELECT * { ?s ?p ?o }")).isBetween(0, 2);
        assertThat(Main.run(out, out, "authority", "import", file.toString(), "-o", folder.resolve(name + ".tsv").toString()))
                .isBetween(0, 2);
        return told.toString(StandardCharsets.UTF_8);
    }
}
