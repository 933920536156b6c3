package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            She said [“we are ready”] .                      | DIRECT
            She said “[we are ready]” .                      | DIRECT
            She said [that they are “ready”] .               | MIXED
            She said [that they are ready] , not “late”.     | INDIRECT
            ["We won't go,"] she said. "[Never.]"            | DIRECT
            ["We won't go,"] she said, [calling it "over"]   | MIXED
            She said [it’s ‘over’] .                         | INDIRECT
            «Oui», [he said] .                               | INDIRECT
            “A first part.\\n\\n[“And a second part.”] she   | DIRECT
            “A first part.\\n\\n[And nothing more] she said  | INDIRECT
            “A first\\n[line goes on] ,” she said            | DIRECT
            She said [“…”] .                                 | none
            """)
    void tellsTheChannelFromTheQuotationMarks(String marked, String channel) {
        String source = marked.replace("\\n", "\n");
        StringBuilder text = new StringBuilder();
        List<TextSpan> content = new ArrayList<>();
        int start = 0;
        for (char c : source.toCharArray()) {
            switch (c) {
                case '[' -> start = text.length();
                case ']' -> content.add(new TextSpan(start, text.length()));
                default -> text.append(c);
            }
        }
        Tokens tokens = Tokens.of(text.toString());
        assertThat(new QuotedText(text.toString(), tokens).channelOf(tokens.within(content)).map(Enum::name).orElse("none"))
                .isEqualTo(channel);
    }
}
