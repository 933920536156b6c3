package org.dixit.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String PROSE = "The ferry left at six, and the harbour master watched it go without a word.";

    @Test
    void keepsTheCharactersAsTheyCameAndCutsOnlyBlankLinesAround() throws InputException {
        Article article = read("\r\n \r\nOne  line.\r\n\r\n\tTwo\u00A0lines. \r\n\r\n\r\n");

        assertThat(article.text()).isEqualTo("One  line.\r\n\r\n\tTwo\u00A0lines. ");
        assertThat(blocks(article)).containsExactly("PARAGRAPH One  line.", "PARAGRAPH Two\u00A0lines.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\r\n\n", "\u2029\u2029", "\n\u00A0\n\n\n"})
    void partsBlocksAtBlankLinesOfAnyLineEnd(String gap) throws InputException {
        assertThat(blocks(read(PROSE + gap + PROSE))).hasSize(2);
    }

    @Test
    void takesEachLineForABlockWhereNoLineIsBlank() throws InputException {
        assertThat(blocks(read("Ferry leaves early\n" + PROSE + "\n" + PROSE + "\nShort end.")))
                .containsExactly("HEADING Ferry leaves early", "PARAGRAPH " + PROSE, "PARAGRAPH " + PROSE, "PARAGRAPH Short end.");
    }

    @Test
    void keepsAParagraphWholeThatIsBrokenByWidth() throws InputException {
        String wrapped = "The ferry left at six, and the harbour\nmaster watched it go without a word, as he\nalways did in May.";

        assertThat(blocks(read(wrapped))).containsExactly("PARAGRAPH " + wrapped);
    }

    @Test
    void takesAShortFirstLineForTheTitleAndLeavesItInTheText() throws InputException {
        Article article = read("Minister says the ferry will sail\n\n" + PROSE);

        assertThat(article.title()).isEqualTo("Minister says the ferry will sail");
        assertThat(blocks(article).getFirst()).isEqualTo("HEADING Minister says the ferry will sail");
    }

    @Test
    void hasNoTitleWhereTheTextStartsWithASentence() throws InputException {
        assertThat(read(PROSE + "\n\n" + PROSE).title()).isEmpty();
        assertThat(read("Two words").title()).isEmpty();
    }

    @Test
    void takesARepeatedHeadlineForAHeadingHoweverLong() throws InputException {
        String headline = "The East Looks On: What the Old Harbour Towns of the Far Coast Make of a New Ferry and of Its Owners";

        assertThat(blocks(read(headline + "\n\n" + PROSE + "\n\n" + headline + "\n\n" + PROSE)))
                .containsExactly("HEADING " + headline, "PARAGRAPH " + PROSE, "HEADING " + headline, "PARAGRAPH " + PROSE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HEADING   | Between two harbours
            HEADING   | 1. Lamps and pilots
            PARAGRAPH | Between two harbours.
            PARAGRAPH | What is known so far:
            PARAGRAPH | “We are ready”
            PARAGRAPH | The harbour master said nothing
            PARAGRAPH | and nobody came
            PARAGRAPH | – another point in the list
            BYLINE    | By Jane Doe
            BYLINE    | By Jane Doe and Jo van den Berg
            BYLINE    | By Callum Orr in Sydney, with North Wire
            BYLINE    | By AFP
            BYLINE    | (Reporting by Ann Lee in Seoul; editing by Bo Hart)
            BYLINE    | Additional reporting by Ann Lee.
            PARAGRAPH | By Jane Doe's own account the ferry was late.
            PARAGRAPH | By noon the ferry was gone.
            CREDIT    | KCNA/Reuters
            CREDIT    | Ana Lund/Xinhua/Getty Images
            CREDIT    | KCNA via Reuters
            CREDIT    | Photo: Ana Lund/Harbour News
            CREDIT    | Image credit: Ana Lund
            CREDIT    | (AP Photo/Ana Lund)
            CREDIT    | © Ana Lund
            PARAGRAPH | Reuters reported that AP/AFP had agreed.
            PARAGRAPH | The picture in rural areas is mixed.
            """)
    void tellsWhatPartABlockPlays(Block.Kind kind, String text) throws InputException {
        assertThat(blocks(read(PROSE + "\n\n" + text + "\n\n" + PROSE))).element(1).isEqualTo(kind + " " + text);
    }

    @Test
    void takesABlockBeforeACreditForACaptionIfItDescribesAPicture() throws InputException {
        assertThat(blocks(read(PROSE + "\n\n" + """
                This image, released by the port, shows the pilots.

                North Port/Reuters

                The mayor shakes hands with a pilot on May 2, 2024.

                Town Hall

                The mayor had not been seen since Monday.

                KCNA/Reuters""")).subList(1, 7)).containsExactly(
                "CAPTION This image, released by the port, shows the pilots.", "CREDIT North Port/Reuters",
                "CAPTION The mayor shakes hands with a pilot on May 2, 2024.", "CREDIT Town Hall",
                "PARAGRAPH The mayor had not been seen since Monday.", "CREDIT KCNA/Reuters");
    }

    @Test
    void countsSpansInUtf16AndCodePointsApart() throws InputException {
        Article article = read("😀😀 One.\n\nTwo 😀.");
        CodePoints points = CodePoints.of(article.text());
        TextSpan second = article.blocks().get(1).span();

        assertThat(second).isEqualTo(new TextSpan(11, 18));
        assertThat(points.before(second.start())).isEqualTo(9);
        assertThat(points.before(second.end())).isEqualTo(15);
    }

    @Test
    void countsCodePointsOfALongTextInOneGo() {
        CodePoints points = CodePoints.of("😀".repeat(2_000_000));

        assertThat(points.before(4_000_000)).isEqualTo(2_000_000);
        assertThat(CodePoints.of("a\uD83Db\uDE00c").before(5)).isEqualTo(5);
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream().map(block -> block.kind() + " " + block.span().in(article.text())).toList();
    }

    private static Article read(String text) throws InputException {
        return new ArticleReader().read("a.txt", text.getBytes(UTF_8));
    }
}
