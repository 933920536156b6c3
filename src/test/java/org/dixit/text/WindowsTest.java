package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final int UNKNOWN = 0;
    private static final int START = 1;
    private static final int SEPARATOR = 2;

    /** A word of so many letters a has so many pieces. */
    private static final WordPieces LETTERS = new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "a", "##a"), false);

    private static Words words(String text) {
        return Words.of(MarkedText.article(text));
    }

    private static List<Window> windows(Words words, int maximum, int overlap) {
        List<Window> windows = new Windows(words, LETTERS, maximum).covering(overlap);
        assertWellFormed(words, windows, maximum);
        return windows;
    }

    /** So many words of one piece, a full stop (unknown) not counted. */
    private static String paragraph(int words) {
        return "a ".repeat(words).strip();
    }

    private static void assertWellFormed(Words words, List<Window> windows, int maximum) {
        int end = 0;
        for (Window window : windows) {
            assertThat(window.length()).isBetween(3, maximum).isEqualTo(window.shapes().length);
            assertThat(window.first()).isLessThanOrEqualTo(end);
            assertThat(window.end()).isGreaterThan(end);
            end = window.end();
            assertThat(window.heads()).hasSize(window.words()).isSorted().doesNotHaveDuplicates();
            assertThat(window.pieces()[0]).isEqualTo(START);
            assertThat(window.pieces()[window.length() - 1]).isEqualTo(SEPARATOR);
            assertThat(IntStream.of(window.heads()).map(head -> window.pieces()[head]).distinct().toArray()).as("first pieces")
                    .doesNotContain(START, SEPARATOR, 4);
            assertThat(window.length() - IntStream.of(window.pieces()).filter(piece -> piece == START || piece == SEPARATOR).count())
                    .as("pieces of words").isEqualTo(pieces(words, window.first(), window.end(), maximum));
        }
        assertThat(end).as("words seen").isEqualTo(words.size());
    }

    private static int pieces(Words words, int first, int end, int maximum) {
        return words.words().subList(first, end).stream()
                .mapToInt(word -> Math.min(maximum - 2, LETTERS.of(word.span().in(words.text())).length)).sum();
    }

    @Test
    void showAShortArticleAtOnceWithSeparatorsBetweenItsParagraphs() {
        Window window = windows(words("aa A\n\n“aaa"), 16, 0).getFirst();

        assertThat(window.pieces()).containsExactly(START, 3, 4, UNKNOWN, SEPARATOR, UNKNOWN, 3, 4, 4, SEPARATOR);
        assertThat(window.shapes()).containsExactly(0, 0, 0, 1, 0, 4, 12, 12, 12, 0);
        assertThat(window.heads()).containsExactly(1, 3, 5, 6);
    }

    @Test
    void areNoneForAnArticleWithoutWordsAndOneForOneWord() {
        assertThat(windows(words(""), 16, 4)).isEmpty();
        assertThat(windows(words("a"), 16, 4)).singleElement().extracting(Window::length).isEqualTo(3);
    }

    @Test
    void takeAsManyWholeParagraphsAsFit() {
        Words words = words(String.join("\n\n", paragraph(4), paragraph(4), paragraph(4), paragraph(14), paragraph(1)));

        assertThat(windows(words, 16, 0)).extracting(Window::first).containsExactly(0, 12, 26);
        assertThat(windows(words, 31, 0)).extracting(Window::first).containsExactly(0, 26);
    }

    @Test
    void cutAParagraphThatIsTooLongBetweenWords() {
        Words words = words("aaaaa aaaaa aaaa aaaaa aaaaa aaaaa a\n\na");

        assertThat(windows(words, 16, 0)).extracting(Window::words).containsExactly(3, 2, 3);
    }

    @Test
    void showEarlierParagraphsAgain() {
        Words words = words(String.join("\n\n", paragraph(4), paragraph(4), paragraph(4), paragraph(4), paragraph(4)));

        assertThat(windows(words, 16, 0)).extracting(Window::first).containsExactly(0, 12);
        assertThat(windows(words, 16, 4)).as("an overlap too small for a paragraph").extracting(Window::first).containsExactly(0, 12);
        assertThat(windows(words, 16, 5)).extracting(Window::first).containsExactly(0, 8);
        assertThat(windows(words, 16, 10)).extracting(Window::first).containsExactly(0, 4, 8);
    }

    @Test
    void giveUpTheOverlapWhereItLeavesNoRoom() {
        Words words = words(String.join("\n\n", paragraph(7), paragraph(2), paragraph(13)));

        assertThat(windows(words, 16, 15)).extracting(Window::first).containsExactly(0, 9);
    }

    @Test
    void mayBeginWithALaterParagraph() {
        Words words = words(String.join("\n\n", paragraph(3), paragraph(4), paragraph(5)));

        assertThat(new Windows(words, LETTERS, 16).from(1, 0)).singleElement()
                .satisfies(window -> assertThat(List.of(window.first(), window.end())).containsExactly(3, 12));
        assertThat(new Windows(words, LETTERS, 16).from(3, 0)).isEmpty();
    }

    @Test
    void cutOffTheEndOfAWordThatIsLongerThanAWindow() {
        assertThat(windows(words("a " + "a".repeat(90) + " a"), 16, 0)).extracting(Window::length).containsExactly(3, 16, 3);
    }

    @Test
    void coverALongTextInOneParagraph() {
        Words words = words(paragraph(100_000));

        assertThat(windows(words, 512, 0)).hasSizeLessThan(205);
        List<Window> windows = windows(words, 512, 128);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i - 1).end() - windows.get(i).first()).as("words seen twice").isBetween(64, 128);
        }
    }

    @Test
    void haveASeparatorInsideOfNoParagraph() {
        List<Window> windows = windows(words("a\n\n" + paragraph(30) + "\n\na"), 16, 4);

        assertThat(windows).allSatisfy(window -> assertThat(window.length() - window.words()).isLessThanOrEqualTo(3));
        assertThat(windows.getFirst().pieces()).startsWith(START, 3, SEPARATOR, 3, 3);
        assertThat(windows.getLast().pieces()).endsWith(3, 3, SEPARATOR, 3, SEPARATOR);
    }

    @Test
    void needRoomForAFewPieces() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows(words("a"), LETTERS, 15)).withMessageContaining("16");
    }

    @Test
    void coverAnyTextAndPartNoParagraphThatFits() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append("a".repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 110 : 4)));
                text.append(random.nextInt(8) == 0 ? "\n\n" : random.nextInt(8) == 0 ? "." : " ");
            }
            Words words = words(text.toString());
            int maximum = 16 + random.nextInt(40);
            List<Window> windows = windows(words, maximum, random.nextInt(maximum + 10));
            for (int[] paragraph : paragraphs(words)) {
                if (pieces(words, paragraph[0], paragraph[1], maximum) <= maximum - 2) {
                    assertThat(windows).as(text.toString())
                            .anyMatch(window -> window.first() <= paragraph[0] && paragraph[1] <= window.end())
                            .noneMatch(window -> paragraph[0] < window.first() && window.first() < paragraph[1])
                            .noneMatch(window -> paragraph[0] < window.end() && window.end() < paragraph[1]);
                }
            }
        }
    }

    private static List<int[]> paragraphs(Words words) {
        List<int[]> paragraphs = new ArrayList<>();
        for (int i = 0; i < words.paragraphs().size(); i++) {
            paragraphs.add(new int[] {words.paragraphs().get(i), words.paragraphEnd(i)});
        }
        return paragraphs;
    }
}
