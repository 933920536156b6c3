package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dixit.article.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canonical form, held against a library that does all of RDFC-1.0 at once. */
class CanonicalQuadsTest {

    /** Characters that are escaped, those that are not, and two whose order differs between UTF-16 and code points. */
    private static final String ODD = """
            <http://localhost:3030/graph/odd> {
              <http://e.example/s> <http://e.example/p>
                "tab\\t line\\n return\\r quote\\" back\\\\ bell\\u0007 delete\\u007F null\\u0001 b\\b f\\f" ,
                "é", "\\U0001F600", "\\uFF5E", "en"@en-GB, "1"^^<http://www.w3.org/2001/XMLSchema#integer> , "" ;
                <http://e.example/\\U0001F600> <http://e.example/o> ; <http://e.example/\\uFF5E> <http://e.example/o> .
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void hasTheHashThatTheLibraryGivesForTheWholeDump() throws Exception {
        Path release = folder.resolve("release");
        Manifest manifest;
        try (ReleaseBuilder builder = ReleaseBuilder.to(release, SampleQuads.settings("1.0"), BuildProgress.UNWATCHED)) {
            SampleQuads.send(builder.quads());
            RDFParser.fromString(ODD, Lang.TRIG).parse(builder.quads());
            manifest = builder.finish();
        }
        String dump;
        try (var in = new GZIPInputStream(Files.newInputStream(release.resolve(Release.QUADS)))) {
            dump = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String shuffled = String.join("\n", dump.lines().toList().reversed()) + "\n";

        RdfCanon canon = RdfCanon.create("SHA-256");
        new NQuadsReader(new StringReader(shuffled)).provide(canon);
        StringWriter canonical = new StringWriter();
        NQuadsWriter writer = new NQuadsWriter(canonical);
        canon.provide(writer);

        assertThat(dump).contains("\\u0007", "\\u007F");
        assertThat(canonical.toString()).hasLineCount(SampleQuads.dump(release).size());
        // The library sorts by UTF-16; the recommendation asks for code points, which differ for the two odd characters above.
        List<byte[]> lines = canonical.toString().lines().map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned).toList();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        lines.forEach(digest::update);
        assertThat(manifest.canonicalHash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void needsNoNamesForBlankNodesSinceTheOntologyHasNone() throws Exception {
        Graph ontology = RDFParser.fromString(OntologyFiles.text(OntologyFiles.ONTOLOGY), Lang.TURTLE).toGraph();
        assertThat(ontology.find().filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank()).toList())
                .as("give these axioms IRIs, or name blank nodes by RDFC-1.0 before they are hashed").isEmpty();
    }

    @Test
    void sortsByCodePointWithMoreThanOneFile() throws Exception {
        SortedLines lines = new SortedLines(folder, "lines");
        for (int i = 0; i < 300_000; i++) {
            lines.add("line " + (i * 7919L % 150_000));
        }
        lines.add("line \uFF5E");
        lines.add("line \uD83D\uDE00");
        StringBuilder found = new StringBuilder();
        lines.forEach(line -> found.append(new String(line, StandardCharsets.UTF_8)).append('\n'));
        assertThat(found.toString().lines()).hasSize(150_002).startsWith("line 0", "line 1", "line 10")
                .endsWith("line 99999", "line \uFF5E", "line \uD83D\uDE00");
        assertThat(folder.resolve("lines-1")).exists();
    }

    @Test
    void takesNoBlankNodesFromOthers() throws Exception {
        Path file = Files.writeString(folder.resolve("blank.nq"), "_:a <http://e.example/p> \"x\" <http://e.example/g> .\n");
        try (ReleaseBuilder builder = ReleaseBuilder.to(folder.resolve("new"), SampleQuads.settings("1.0"), BuildProgress.UNWATCHED)) {
            assertThatThrownBy(() -> builder.add(file)).isInstanceOf(InputException.class).hasMessageContaining("a blank node");
        }
    }
}
