package org.dixit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {

    private static final List<String> VOCABULARY = List.of("[UNK]", "[CLS]", "[SEP]", "har", "##bour", "harbour", "##s", "cafe", "a",
            "##a", "ice", "İ", "🚢", "##🚢", "习", "Harbour", "-");
    private static final WordPieces SMALL = new WordPieces(VOCABULARY, true);
    private static final WordPieces CASED = new WordPieces(VOCABULARY, false);

    private static List<String> pieces(WordPieces pieces, String word) {
        return Arrays.stream(pieces.of(word)).mapToObj(VOCABULARY::get).toList();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            harbour,  harbour
            harbours, harbour ##s
            harbou,   [UNK]
            harbourx, [UNK]
            hars,     har ##s
            bour,     [UNK]
            HARBOURS, harbour ##s
            Café,     cafe
            CAFÉS,    cafe ##s
            aaa,      a ##a ##a
            🚢🚢,     🚢 ##🚢
            习,       习
            -,        -
            —,        [UNK]
            """)
    void areTheLongestThatFitInSmallLettersWithoutAccents(String word, String expected) {
        assertThat(pieces(SMALL, word)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"Harbours, Harbour ##s", "harbours, harbour ##s", "HARBOUR, [UNK]", "Café, [UNK]", "café, [UNK]"})
    void keepCaseAndAccentsWhereTheVocabularyKnowsThem(String word, String expected) {
        assertThat(pieces(CASED, word)).containsExactly(expected.split(" "));
    }

    @Test
    void seeTheSameWordHoweverItsAccentsAreWritten() {
        assertThat(SMALL.of("cafe\u0301s")).isEqualTo(SMALL.of("café" + "s")).isEqualTo(SMALL.of("cafes"));
    }

    @Test
    void doNotSeeSoftHyphens() {
        assertThat(pieces(SMALL, "har\u00ADbours")).containsExactly("harbour", "##s");
        assertThat(pieces(CASED, "Har\u00ADbours")).containsExactly("Harbour", "##s");
    }

    @Test
    void takeAWordForUnknownOfWhichNothingIsLeft() {
        assertThat(pieces(SMALL, "\u0301")).containsExactly("[UNK]");
        assertThat(pieces(SMALL, "\u200D")).containsExactly("[UNK]");
        assertThat(pieces(SMALL, "")).containsExactly("[UNK]");
        assertThat(pieces(SMALL, "\uD83D")).containsExactly("[UNK]");
    }

    @Test
    void lookUpNoWordOfMoreThanAHundredCharacters() {
        assertThat(SMALL.of("a".repeat(100))).hasSize(100);
        assertThat(pieces(SMALL, "a".repeat(101))).containsExactly("[UNK]");
        assertThat(pieces(SMALL, "a".repeat(1_000_000))).containsExactly("[UNK]");
    }

    @Test
    void areTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(pieces(SMALL, "ICE")).containsExactly("ice");
            assertThat(pieces(SMALL, "İCE")).containsExactly("ice");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void needBertsSpecialPieces() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordPieces(List.of("[UNK]", "[CLS]", "a"), true))
                .withMessage("the vocabulary has no [SEP]");
        assertThat(List.of(SMALL.start(), SMALL.separator())).containsExactly(1, 2);
    }
}
