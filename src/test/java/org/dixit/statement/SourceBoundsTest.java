package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.article.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceBoundsTest {

    private static List<TextSpan> span(String text, String words) {
        int start = text.indexOf(words);
        return words.isEmpty() ? List.of() : List.of(new TextSpan(start, start + words.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Holm and Lind said that it rains. | Holm | said | Holm and Lind",
        "Holm & Mara Lind say that it rains. | Holm | say | Holm & Mara Lind",
        "In her view, it rains. | '' | view | her",
        "In Mara Lind's words, it rains. | '' | words | Mara Lind's",
        "Holm left and Lind said that it rains. | Holm | said | Holm",
        "Holm said that it rains. | Holm | said | Holm",
        "Under this proposal it rains. | '' | proposal | ''",
        "It was said that it rains. | '' | was said | ''",
        "Rain, Holm and the others said. | Holm | said | Holm"})
    void takesInWhatANetworkLeavesAtTheEdgeOfASource(String text, String source, String cue, String whole) {
        Relation found = new Relation(span(text, source), span(text, cue), List.of(), 0.5);
        assertThat(new SourceBounds(text).mend(found).source().stream().map(span -> span.in(text)).findFirst().orElse("")).isEqualTo(whole);
    }
}
