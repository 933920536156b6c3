package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    /** Expectations taken from Python's {@code re.findall(r"\w+|[^\w\s]", text)}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            He didn’t.          | He / didn / ’ / t / .
            a_b -- 1,5 °C       | a_b / - / - / 1 / , / 5 / ° / C
            ½ Ⅷ x² ①            | ½ / Ⅷ / x² / ①
            ｅ\u0301té          | ｅ / \u0301 / té
            नमस्ते              | नमस / ् / त / े
            “So” 😀𝒜𝟙           | “ / So / ” / 😀 / 𝒜𝟙
            a\u00a0b\u2028c     | a / b / c
            a\u200bb            | a / \u200b / b
            """)
    void cutsAsPythonDoes(String text, String expected) {
        Tokens tokens = Tokens.of(text);
        List<String> words = IntStream.range(0, tokens.count()).mapToObj(i -> {
            int start = tokens.start(i);
            int end = i + 1 < tokens.count() ? tokens.start(i + 1) : text.length();
            return text.substring(start, end).replaceAll("[\\s\\u00a0\\u2028]", "");
        }).toList();
        assertThat(String.join(" / ", words)).isEqualTo(expected);
    }

    @Test
    void takesTheAsciiSeparatorsAndNextLineForSpace() {
        assertThat(Tokens.of("a\u001cb\u001fc\u0085d\u000be").count()).isEqualTo(5);
    }

    @Test
    void trimsMarksAtBothEndsOfTheWholeOnly() {
        Tokens tokens = Tokens.of("“Yes,” she said, “no.”");
        // “ Yes , ” she said , “ no . ”
        assertThat(tokens.within(List.of(new TextSpan(0, 6), new TextSpan(17, 22)))).hasToString("{1, 2, 3, 7, 8}");
    }

    @Test
    void takesATokenThatASpanOnlyTouches() {
        Tokens tokens = Tokens.of("one two three");
        assertThat(tokens.within(List.of(new TextSpan(2, 5)))).hasToString("{0, 1}");
        assertThat(tokens.within(List.of(new TextSpan(3, 4)))).isEqualTo(tokens.within(List.of()));
        assertThat(tokens.within(List.of(new TextSpan(5, 5)))).hasToString("{1}");
    }
}
