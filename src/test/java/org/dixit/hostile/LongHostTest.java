package org.dixit.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.rdf.PlainTriples;
import org.dixit.rdf.UnionDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An IRI whose host has a label of thousands of letters outside of ASCII is as bad as any other bad IRI, and no failure of the reader. */
class LongHostTest {

    private static final String HOST = "http://" + "ü".repeat(2_000) + ".example/";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ttl    | <http://a/b> <http://a/b> <%s> .",
        "trig   | <http://a/g> { <http://a/b> <http://a/b> <%s> }",
        "jsonld | {'@id': 'http://a/b', 'http://a/b': {'@id': '%s'}}",
        "rdf    | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='%s'/></rdf:RDF>"})
    void isRefusedWithWords(String form, String text) throws Exception {
        String filled = String.format(form.equals("jsonld") ? text.replace('\'', '"') : text, HOST);
        Path file = Files.writeString(folder.resolve("host." + form), filled);
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> UnionDataset.read(file))
                .withMessageMatching("(?s)\\[.*host.*] .*(cannot be encoded|too long).*; give .+");
    }

    @Test
    void isToldByItsLineWhereEachStandsAlone() throws Exception {
        String good = "<http://a/b> <http://a/b> \"c\" .\n";
        List<String> seen = new ArrayList<>();
        PlainTriples.read("host.nt", new StringReader(good + "<" + HOST + "> <http://a/b> \"c\" .\n" + good),
                new SeenTriples(seen));
        assertThat(seen).hasSize(3);
        assertThat(seen.get(1)).startsWith("line 2: ").contains("cannot be encoded");
    }

    @Test
    void isRefusedInTurtleByItsLine() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> PlainTriples.read("host.ttl",
                new StringReader("<http://a/b> <http://a/b> <" + HOST + "> ."), null)).withMessageContaining("cannot be encoded");
    }
}
