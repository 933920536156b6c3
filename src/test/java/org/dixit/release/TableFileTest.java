package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {

    private static final String DESCRIPTION = """
            {"url": "t.csv", "tableSchema": {"columns": [
              {"name": "words", "datatype": "string"}, {"name": "number", "datatype": "decimal"}]}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "plain | plain", "a, b | \"a, b\"", "He said \"no\" | \"He said \"\"no\"\"\"", "=1+1 | '=1+1", "+49 | '+49", "-5 | '-5",
        "@home | '@home", "'=1 | ''=1", "'tis | 'tis", "= \"x\" | \"'= \"\"x\"\"\"", "été | été",
    })
    void quotesWhatNeedsItAndDisarmsFormulas(String words, String cell) throws Exception {
        assertThat(written(words)).isEqualTo("words,number\r\n" + cell + ",-0.5\r\n");
    }

    @Test
    void keepsLineFeedsWithinACell() throws Exception {
        assertThat(written("one\ntwo")).isEqualTo("words,number\r\n\"one\ntwo\",-0.5\r\n");
    }

    @Test
    void partsSeveralValuesByABar() throws Exception {
        try (TableFile table = new TableFile(folder, description())) {
            table.set("words", List.of("a|b", "c")).end();
        }
        assertThat(Files.readString(folder.resolve("t.csv"))).isEqualTo("words,number\r\na/b|c,\r\n");
    }

    @Test
    void knowsOnlyTheColumnsThatAreDescribed() throws Exception {
        try (TableFile table = new TableFile(folder, description())) {
            assertThatThrownBy(() -> table.set("other", "x")).isInstanceOf(IllegalStateException.class);
        }
    }

    private String written(String words) throws Exception {
        try (TableFile table = new TableFile(folder, description())) {
            table.set("words", words).set("number", "-0.5").end();
        }
        return Files.readString(folder.resolve("t.csv"));
    }

    private static JsonNode description() throws Exception {
        return new ObjectMapper().readTree(DESCRIPTION);
    }
}
