package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    private static List<String> found(String text) {
        return Quotations.of(text, new TextSpan(0, text.length())).stream().map(quotation -> quotation.span().in(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            She said “the ship sank” twice.            | “the ship sank”
            She said "the ship sank" twice.            | "the ship sank"
            She said «the ship sank» twice.            | «the ship sank»
            She said „the ship sank“ twice.            | „the ship sank“
            She said ''the ship sank'' twice.          | ''the ship sank''
            She said ``the ship sank'' twice.          | ``the ship sank''
            She said ‘the ship’s lost’ twice.          | ‘the ship’s lost’
            She said 'the ship didn't sink' twice.     | 'the ship didn't sink'
            “He said ‘no’ to us,” she said.            | “He said ‘no’ to us,”
            "A 6' mast broke," she said.               | "A 6' mast broke,"
            “The ship sank. Nobody knew                | “The ship sank. Nobody knew
            """)
    void findsQuotationsWithTheirMarks(String text, String quotation) {
        assertThat(found(text)).containsExactly(quotation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The sailors' ship didn't sink.
            In the '90s rock 'n' roll ruled the ship’s radio.
            A 12" pipe broke.
            """)
    void takesNoApostropheForAMark(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void endsAnUnclosedQuotationWhereTheNextOneOpens() {
        assertThat(found("\"The ship sank. \"Nobody knew,\" she said.")).containsExactly("\"The ship sank.", "\"Nobody knew,\"");
        assertThat(found("“The ship sank. “Nobody knew,” she said.")).containsExactly("“The ship sank.", "“Nobody knew,”");
    }

    @Test
    @Timeout(30)
    void looksOnlyOnceForAMarkThatIsNotThere() {
        assertThat(found("'a ".repeat(400_000))).isEmpty();
        assertThat(found("'a \" ".repeat(1000) + "'bad' 'worse'")).endsWith("'bad'", "'worse'");
    }

    @Test
    void tellsWhichMarksAreMissing() {
        String text = "It is a key port to consider,\" she said.";
        Quotation quotation = Quotations.of(text, new TextSpan(0, text.length())).getFirst();
        assertThat(quotation).isEqualTo(new Quotation(new TextSpan(0, 30), false, true));
        assertThat(Quotations.of("“So it", new TextSpan(0, 6))).containsExactly(new Quotation(new TextSpan(0, 6), true, false));
    }
}
