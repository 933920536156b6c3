package org.dixit.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dixit.article.InputException;
import org.dixit.convert.ConversionSettings;
import org.dixit.rdf.Corrections;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.PlainTriples;
import org.dixit.rdf.UnionDataset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is nested deeper than a parser can follow is refused with words, in every form that nests. */
class NestingTest {

    private static final int DEEP = 200_000;

    @TempDir
    private Path folder;

    /** One text for each way to nest: opened, in the middle, closed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ttl    | <http://a/b> <http://a/b> | ( | 1 | ) | .",
        "ttl    | <http://a/b> <http://a/b> | [<http://a/b> | 1 | ] | .",
        "trig   | <http://a/g> { <http://a/b> <http://a/b> | ( | 1 | ) | . }",
        "jsonld | {\"http://a/b\": | [ | 1 | ] | }"})
    void isRefusedWithWords(String form, String start, String open, String inner, String close, String end) throws Exception {
        String text = start + " " + (open + " ").repeat(DEEP) + inner + close.repeat(DEEP) + end;
        Path file = Files.writeString(folder.resolve("deep." + form), text);

        assertRefused(() -> UnionDataset.read(file));
        assertRefused(() -> PlainTriples.read(file.toString(), new StringReader(text), new SeenTriples(new ArrayList<>())));
        if (form.equals("ttl")) {
            assertRefused(() -> Corrections.read(file, new IriScheme(ConversionSettings.DEFAULT_BASE), id -> Optional.empty()));
        }
    }

    @ParameterizedTest
    @CsvSource({"nt, <<( <http://a/b> <http://a/b> , )>>", "nq, <<( <http://a/b> <http://a/b> , )>>"})
    void costsALineWhereEachStandsAlone(String form, String open, String close) {
        String good = "<http://a/b> <http://a/b> \"c\" .\n";
        String deep = "<http://a/b> <http://a/b> " + (open + " ").repeat(DEEP) + "\"c\"" + (" " + close).repeat(DEEP) + " .\n";
        List<String> seen = new ArrayList<>();

        assertThatNoException().isThrownBy(() ->
                PlainTriples.read("deep." + form, new StringReader(good + deep + good), new SeenTriples(seen)));

        assertThat(seen).hasSize(3).first().isEqualTo("c");
        assertThat(seen.get(1)).startsWith("line 2: ").doesNotContain("Error:");
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatExceptionOfType(InputException.class).isThrownBy(reading)
                .withMessageMatching("(?s)\\[.*deep.*] .+; give .+").satisfies(refused ->
                        assertThat(refused.getMessage()).doesNotContain("Error:", "Exception"));
    }
}
