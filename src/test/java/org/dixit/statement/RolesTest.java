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
        "South Korean President Park Min-ji left. | Park Min-ji | South Korean President | - | state-kr",
        "Then the motorcyclist Karl Brandt left. | Karl Brandt | motorcyclist | - | -",
        "They called cardiologist Maria Keller. | Maria Keller | cardiologist | - | -",
        "He met the former Keller adviser and retired general Karl Brandt. "
                + "| Karl Brandt | former Keller adviser and retired general | - | -",
        "He met the acting deputy director of the port, Paul Weber, yesterday. "
                + "| Paul Weber | acting deputy director of the port | - | -",
        "Another former adviser, Paul Weber, left. | Paul Weber | former adviser | - | -",
        "Maria Keller (a lawyer) left. | Maria Keller | lawyer | - | -",
        "Maria Keller — surgeon and television star — left. | Maria Keller | surgeon and television star | - | -",
        "Maria Keller, who directs the China Program at the Stimson Center, left. "
                + "| Maria Keller | directs the China Program | org-stimson-center | -",
        "Maria Keller, who teaches politics at the University of Bergen, left. "
                + "| Maria Keller | teaches politics | University of Bergen | -",
        "Maria Keller, who was Weber's special envoy to Norway, left. | Maria Keller | special envoy to Norway | - | state-no",
        "Maria Keller is the former mayor of Rotterdam. | Maria Keller | former mayor of Rotterdam | - | -",
        "They replaced Maria Keller as chairwoman of the board. | Maria Keller | chairwoman of the board | - | -",
        "Former US Ambassador to the United Nations Maria Keller left. | Maria Keller | Former US Ambassador | org-un | state-us",
        "So said Maria Keller of the University of Bergen. | Maria Keller | of the University of Bergen | University of Bergen | -",
        "Maria Keller, a professor at the University of Bergen in Bergen, Norway, left. "
                + "| Maria Keller | professor | University of Bergen | state-no",
        "Then Norwegian defence ministry official Paul Weber left. "
                + "| Paul Weber | Norwegian defence ministry official | Ministry of Defence of Norway | state-no",
        "Paul Weber, founder of Weber Pumps, left. | Paul Weber | founder | Weber Pumps | -",
    })
    void readsARole(String text, String holder, String role, String organization, String place) {
        RoleHolding found = MarkedArticle.read(text).roles().getFirst();
        assertThat(List.of(found.holder().name(), found.role(), MarkedArticle.brief(found.organization()),
                MarkedArticle.brief(found.place())))
                .containsExactly(holder, role, organization, place);
        assertThat(found.span().in(text)).startsWithIgnoringCase(found.role());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "He met the ministers Maria Keller and Paul Weber. | ministers",
        "It was seen by two pilots, Maria Keller and Paul Weber, from the pier. | pilots",
        "Senators Maria Keller (of Bergen) and Paul Weber left. | Senators",
    })
    void givesOneRoleToSeveral(String text, String role) {
        assertThat(MarkedArticle.read(text).roles()).extracting(found -> found.holder().name() + ", " + found.span().in(text))
                .containsExactlyInAnyOrder("Maria Keller, " + role, "Paul Weber, " + role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Maria Keller, a professor of law at the University of Bergen and the editor of a journal, left. "
                + "| professor of law at the University of Bergen | editor of a journal",
        "Maria Keller, a physicist who is director of the port, left. | physicist | director of the port",
    })
    void readsASecondRole(String text, String first, String second) {
        assertThat(MarkedArticle.read(text).roles()).extracting(found -> found.span().in(text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Maria Keller was a great help.",
        "The General Assembly met under Paul Weber.",
        "Maria Keller, the minister said, had left.",
        "After meeting Maria Keller, the minister said nothing.",
        "Mr. Paul Weber left.",
        "They spoke of Kim Jong Un, his grandfather, or his father.",
        "Paul Weber, Maria Keller and Karl Brandt left."})
    void readsNoRoleWhereNoneIsGiven(String text) {
        assertThat(MarkedArticle.read(text).roles()).isEmpty();
    }
}
