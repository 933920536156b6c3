package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static Words words(String text) {
        return Words.of(MarkedText.article(text));
    }

    private static List<String> found(String text) {
        return words(text).words().stream().map(word -> word.span().in(text)).toList();
    }

    /** Bars part the words; blanks between them are not shown. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Ortega’s U.S.-born aide paid $3.5m.   ; Ortega|’|s|U|.|S|.|-|born|aide|paid|$|3|.|5m|.
            “It rains,” she said.                 ; “|It|rains|,|”|she|said|.
            didn't wait — not even 1 min…         ; didn|'|t|wait|—|not|even|1|min|…
            Żółw ĳsberg straße                    ; Żółw|ĳsberg|straße
            习近平said 平壤                        ; 习|近|平|said|平|壤
            さくらの花                             ; さくらの|花
            قال الوزير                             ; قال|الوزير
            50½                                   ; 50|½
            """)
    void areRunsOfLettersAndDigitsAndEveryOtherCharacterAlone(String text, String words) {
        assertThat(found(text)).containsExactly(words.split("\\|"));
    }

    @Test
    void keepMarksWithTheLetterBeforeThem() {
        assertThat(found("cafe\u0301s ouverts")).containsExactly("cafe\u0301s", "ouverts");
        assertThat(found("हिन्दी")).containsExactly("हिन्दी");
    }

    @Test
    void keepAnEmojisMarksOutOfTheNextWord() {
        assertThat(found("\u2764\uFE0Fsaid")).containsExactly("\u2764\uFE0F", "said");
        assertThat(found("\u2764\uFE0F.")).containsExactly("\u2764\uFE0F", ".");
        assertThat(found("said \uFE0F\u0301 she")).as("marks of nothing").containsExactly("said", "\uFE0F\u0301", "she");
    }

    @Test
    void neverCutASurrogatePair() {
        assertThat(found("🚢said 𝐁𝐢𝐠🚢🚢")).containsExactly("🚢", "said", "𝐁𝐢𝐠", "🚢", "🚢");
        assertThat(found("a\uD83Db \uDE00")).containsExactly("a", "\uD83D", "b", "\uDE00");
    }

    @Test
    void endAtSpacesThatDoNotBreakLines() {
        assertThat(found("10\u00A0000 euros\u202Fnow\u2003then")).containsExactly("10", "000", "euros", "now", "then");
        assertThat(words("10\u00A0000").words()).noneMatch(Words.Word::glued);
    }

    @Test
    void goOnAcrossSoftHyphensAndJoiners() {
        assertThat(found("co\u00ADoperation می\u200Cخواهد")).containsExactly("co\u00ADoperation", "می\u200Cخواهد");
        assertThat(found("said\u200B. \u200Fshe")).containsExactly("said", "\u200B", ".", "\u200F", "she");
    }

    @Test
    void tellWhetherTheyAreQuotedAndGlued() {
        List<Words.Word> words = words("He said “no, twice” and left.").words();
        assertThat(words.stream().filter(Words.Word::quoted)).extracting(word -> word.span().start())
                .containsExactly(8, 9, 11, 13, 18);
        assertThat(words.stream().filter(Words.Word::glued)).extracting(word -> word.span().start())
                .containsExactly(9, 11, 18, 28);
    }

    @Test
    void areQuotedOnlyUpToTheParagraphsEndWhereAMarkIsMissing() {
        String text = "“It rains.\n\nShe left.";
        assertThat(words(text).words().stream().filter(Words.Word::quoted).map(word -> word.span().in(text)))
                .containsExactly("“", "It", "rains", ".");
    }

    @Test
    void comeFromAllPartsOfTheArticleAndKnowWhereEachBegins() {
        String text = "Rain\n\n\u00A0\n\nIt rains.\nPhoto: Lee";
        List<Block> blocks = List.of(
                new Block(Block.Kind.HEADING, new TextSpan(0, 4)), new Block(Block.Kind.PARAGRAPH, new TextSpan(6, 7)),
                new Block(Block.Kind.PARAGRAPH, new TextSpan(9, 18)), new Block(Block.Kind.CREDIT, new TextSpan(19, 29)));
        Words words = Words.of(new Article("a.txt", null, "", null, null, List.of(), "en", 1, Article.Status.PUBLISHED, null, text,
                blocks));

        assertThat(words.size()).isEqualTo(7);
        assertThat(words.paragraphs()).containsExactly(0, 1, 4);
        assertThat(List.of(words.paragraphEnd(0), words.paragraphEnd(1), words.paragraphEnd(2))).containsExactly(1, 4, 7);
        assertThat(words.span(1, 2).in(text)).isEqualTo("It rains");
    }

    @Test
    void areNoneInATextWithoutAny() {
        assertThat(words("").size()).isZero();
        assertThat(words(" \u00A0\t\n").paragraphs()).isEmpty();
    }

    @Test
    void holdEveryCharacterThatIsNoSpaceJustOnceWhateverTheText() {
        Random random = new Random(11);
        int[] alphabet = "aZé\u0301-’“”\"'.  \u00A0\n\n习🚢\u200D\uFE0F\u00AD7½م\u0000".codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                made.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            String text = made.toString();
            int end = 0;
            for (Words.Word word : words(text).words()) {
                assertThat(blank(text.substring(end, word.span().start()))).as(text).isTrue();
                assertThat(word.span().length()).as(text).isPositive();
                assertThat(word.glued() && end > 0 && word.span().start() > end).as(text).isFalse();
                assertThat(Character.isLowSurrogate(text.charAt(word.span().start()))).as(text).isFalse();
                end = word.span().end();
            }
            assertThat(blank(text.substring(end))).as(text).isTrue();
        }
    }

    private static boolean blank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    @Test
    void comeInPartsThatEndWithParagraphsWhereTheyFit() {
        Words words = new Words("a b c d e f g h", IntStream.range(0, 8)
                .mapToObj(i -> new Words.Word(new TextSpan(2 * i, 2 * i + 1), false, false)).toList(), List.of(0, 2, 3));

        List<Words> parts = words.parts(4);

        assertThat(parts.stream().flatMap(part -> part.words().stream()).toList()).isEqualTo(words.words());
        assertThat(parts).extracting(Words::size).containsExactly(3, 4, 1);
        assertThat(parts.getFirst().paragraphs()).containsExactly(0, 2);
        assertThat(words.parts(8)).containsExactly(words);
    }
}
