package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> sentences(String text) {
        return Sentences.of(text, new TextSpan(0, text.length())).stream().map(span -> span.in(text)).toList();
    }

    /** A bar marks where a sentence ends. */
    @ParameterizedTest
    @ValueSource(strings = {
        "The ship sank.|Nobody knew.",
        "Mr. Vance met Gen. T. R. Holt in the U.S. Senate.|He left at 5 p.m. on Monday.",
        "He moved to the U.S.|The ship sank.",
        "“The ship sank.”|Nobody knew.",
        "“The ship sank,” she said.|“Nobody knew.”",
        "Did it sink?|It did!|Sen. Ana Ruiz (D-N.Y.) knew.",
        "It cost 3.5 million.|Nobody paid.",
        "The firm Holt Inc. paid 20 pct. of it.",
    })
    void endsSentencesWhereTheyEnd(String marked) {
        assertThat(sentences(marked.replace("|", " "))).containsExactly(marked.split("\\|"));
    }

    @Test
    void cutsTokensWithTheirPlaces() {
        String text = "Ortega’s U.S.-born aide didn't pay $3.5 million.";
        assertThat(Tokens.of(text, new TextSpan(0, text.length()))).extracting(token -> token.span().in(text))
                .containsExactly("Ortega", "’s", "U.S.-born", "aide", "didn't", "pay", "$", "3.5", "million", ".");
    }

    @Test
    void foldsAQuotationIntoOneToken() {
        String text = "“The ship sank. Nobody knew,” she said.";
        TextSpan all = new TextSpan(0, text.length());
        List<Token> tokens = Tokens.folded(text, all, Quotations.of(text, all));
        assertThat(tokens).extracting(Token::kind)
                .containsExactly(Token.Kind.QUOTATION, Token.Kind.WORD, Token.Kind.WORD, Token.Kind.PUNCTUATION);
        assertThat(Sentences.of(text, tokens)).hasSize(1);
    }
}
