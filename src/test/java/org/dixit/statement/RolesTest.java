package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Political analyst Pavlo Horak arrived. | Pavlo Horak | political analyst | - | -",
        "He met US Secretary of State Antony Blinken. | Antony Blinken | US Secretary of State | - | state-us",
        "Then North Korean leader Kim Jong Un left. | Kim Jong Un | North Korean leader | - | state-kp",
        "He met Kremlin spokesman Dmitry Lugov. | Dmitry Lugov | Kremlin spokesman | - | state-ru",
        "Recently Stimson Center director Jane Fulton left. | Jane Fulton | Stimson Center director | org-stimson-center | -",
        "Ann Keller, a senior lecturer in Politics and History at the University of Bergen in Norway, left. "
                + "| Ann Keller | senior lecturer in Politics and History | University of Bergen | state-no",
        "Li Mingde, an associate professor of law at Singapore's Nanhai Technological University, left. "
                + "| Li Mingde | associate professor of law | Nanhai Technological University | state-sg",
        "Jane Fulton, Director of the China Program at the Stimson Center in Washington, left. "
                + "| Jane Fulton | Director of the China Program | org-stimson-center | state-us",
        "Hugh Barton, 52, a doctor, left. | Hugh Barton | doctor | - | -",
        "He met Karl Brandt, who is a spokesman for the European Union, yesterday. | Karl Brandt | spokesman | org-eu | -",
        "It says a military expert of the \"Information Resistance\" group, Ivan Melnyk. "
                + "| Ivan Melnyk | military expert | org-information-resistance | -",
        "Nora Blum, a spokesperson for Amber Line, left. | Nora Blum | spokesperson | Amber Line | -",
        "Paul Weber, an official at Norway's defence ministry, left. "
                + "| Paul Weber | official | Ministry of Defence of Norway | state-no",
        "Ann Keller, a partner at the law firm Weber & Grant, left. | Ann Keller | partner | Weber & Grant | -",
        "The reporter, Karl Brandt, left. | Karl Brandt | reporter | - | -",
        "The Larkfield Institute and its director, Karl Brandt, left. | Karl Brandt | director | Larkfield Institute | -",
        "NATO diplomat Karl Brandt left. | Karl Brandt | NATO diplomat | org-nato | -",
        "Russia's President Vladimir Putin left. | Vladimir Putin | President | - | state-ru",
    })
    void readsARole(String text, String holder, String role, String organization, String place) {
        RoleHolding found = MarkedArticle.read(text).roles().getFirst();
        assertThat(List.of(found.holder().name(), found.role(), MarkedArticle.brief(found.organization()),
                MarkedArticle.brief(found.place())))
                .containsExactly(holder, role, organization, place);
        assertThat(found.span().in(text)).startsWithIgnoringCase(found.role());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "After meeting Ann Keller, the minister said nothing.",
        "Mr. Paul Weber left.",
        "They spoke of Kim Jong Un, his grandfather, or his father.",
        "Paul Weber, Ann Keller and Karl Brandt left."})
    void readsNoRoleWhereNoneIsGiven(String text) {
        assertThat(MarkedArticle.read(text).roles()).isEmpty();
    }
}
