package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {

    private static int shape(String word, boolean quoted, boolean glued) {
        return WordShape.of("(" + word + ")", new Words.Word(new TextSpan(1, 1 + word.length()), quoted, glued));
    }

    /** 0 without capitals, 1 with one at the start, 2 all capitals, 3 otherwise. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            harbour, 0
            7,       0
            5th,     0
            ”,       0
            习,      0
            Harbour, 1
            H,       1
            É,       1
            𝐁𝐢𝐠,     1
            UN,      2
            G7,      1
            G20A,    2
            𝐁𝐈𝐆,     2
            McKay,   3
            eBay,    3
            """)
    void tellsHowTheLettersAreWritten(String word, int letters) {
        assertThat(shape(word, false, false)).isEqualTo(letters);
    }

    @Test
    void tellsQuotedAndGluedWordsFromOthers() {
        assertThat(new int[] {shape("McKay", true, false), shape("McKay", false, true), shape("McKay", true, true)})
                .containsExactly(7, 11, 15);
        assertThat(WordShape.COUNT).isEqualTo(16);
    }
}
