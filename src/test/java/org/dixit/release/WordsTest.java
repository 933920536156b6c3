package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
        "harbour ferry; +\"harbour\" +\"ferry\"",
        "\"the harbour\" ferry; +\"the harbour\" +\"ferry\"",
        "“the harbour”; +\"the harbour\"",
        "\"the harbour; +\"the harbour\"",
        "harb*; +harb*",
        "harb* OR ferry*; +(harb* ferry*)",
        "harbour OR ferry port; +(\"harbour\" \"ferry\") +\"port\"",
        "harbour -ferry; +\"harbour\" -\"ferry\"",
        "harbour NOT ferry; +\"harbour\" -\"ferry\"",
        "harbour AND ferry; +\"harbour\" +\"ferry\"",
        "(harbour); +\"harbour\"",
        "covid-19; +\"covid-19\"",
        "covid-1*; +\"covid-1\"",
        "O'Neill; +\"O'Neill\"",
        "title:harbour; +\"title:harbour\"",
        "a\\b; +\"a\\\\b\"",
    })
    void readsWhatIsTypedAsAQueryOfTheTextIndex(String typed, String query) {
        assertThat(Words.of(typed).forTextQuery()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "***", "AND OR NOT", "-", "\"\"", "&&", "-only"})
    void findsNoWordWhereThereIsNone(String typed) {
        assertThat(Words.of(typed).isEmpty()).isTrue();
    }

    @Test
    void readsNoMoreThanSomebodyWouldType() {
        assertThat(Words.of("word ".repeat(10_000)).groups()).hasSizeLessThan(100);
    }
}
