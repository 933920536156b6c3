package org.dixit.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "mara lind         | Mara Lind",
        "LIND, Mara        | Mara Lind",
        "Dr. Mara Lind     | Mara Lind",
        "Mara Lind, PhD    | Mara Lind",
        "Recep Erdogan     | Recep Erdoğan",
        "Jean Noel Barrot  | Jean-Noël Barrot",
        "Sean OBrien       | Seán O'Brien",
        "Sean O’Brien      | Seán O'Brien",
        "Kim Jongun        | Kim Jong-un",
        "Straße Łódź       | Strasse Lodz",
    })
    void takesSpellingsOfAPersonForTheSame(String asked, String held) {
        assertThat(same(asked, held, true)).isTrue();
        assertThat(likeness(asked, held, true)).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The Bank of China  | Bank of China | true",
        "U.S. State Department | US State Department | true",
        "Al Jazeera         | Aljazeera | true",
        "China Bank         | Bank of China | false",
        "General Motors     | Motors | false",
        "Ministry of Defence of Varnia | Ministry of Defence of Osterland | false",
        "Ministry of Foreign Affairs of the Republic of Iran | Ministry of Foreign Affairs of the Republic of Iraq | false",
    })
    void isStricterWithOrganizations(String asked, String held, boolean same) {
        assertThat(same(asked, held, false)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "M. Lind      | Mara Lind       | 0.90",
        "Mara Lynd    | Mara Lind       | 0.85",
        "Mrar Lind    | Mara Lind       | 0.50",
        "Vladimir Zelensky | Volodymyr Zelenskyy | 0.44",
        "Zelenskyi    | Zelensky        | 0.75",
        "Lind         | Mara Lind       | 0.60",
    })
    void forgivesSlipsInitialsAndMissingNamesButTakesThemForNoMatch(String asked, String held, double least) {
        assertThat(likeness(asked, held, true)).isBetween(least, 0.97);
        assertThat(same(asked, held, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mara Lind     | Otto Berg",
        "Jane Smith    | Carl Jones",
        "G7            | G8",
        "Room 1984     | Hall 1985",
    })
    void findsNothingCommonInOtherNames(String asked, String held) {
        assertThat(likeness(asked, held, true)).isLessThan(0.45);
    }

    @Test
    void prefersTheNearerName() {
        assertThat(likeness("John Smith", "John Smith", true)).isGreaterThan(likeness("John Smith", "Jon Smith", true));
        assertThat(likeness("John Smith", "Jon Smith", true)).isGreaterThan(likeness("John Smith", "Jane Smith", true));
        assertThat(likeness("Smith, John", "John Smith", true)).isGreaterThan(likeness("Smith, John", "John B. Smithson", true));
    }

    @ParameterizedTest
    @CsvSource({"lind, lind, 0", "lind, lnid, 1", "lind, linda, 1", "lind, lnd, 1", "lind, land, 1", "lind, landa, 2", "ab, ba, 1"})
    void countsLettersToChange(String one, String other, int slips) {
        assertThat(NameLikeness.slips(one, other)).isEqualTo(slips);
        assertThat(NameLikeness.slips(other, one)).isEqualTo(slips);
    }

    @Test
    void asksNothingOfANameWithoutLetters() {
        assertThat(FoldedName.of("— ?!").isEmpty()).isTrue();
        assertThat(likeness("?", "Mara Lind", true)).isZero();
        assertThat(FoldedName.of("a ".repeat(10_000)).words()).hasSize(FoldedName.MOST_WORDS);
    }

    private static boolean same(String asked, String held, boolean person) {
        return NameLikeness.same(FoldedName.of(asked), FoldedName.of(held), person);
    }

    private static double likeness(String asked, String held, boolean person) {
        return NameLikeness.of(FoldedName.of(asked), FoldedName.of(held), person);
    }
}
