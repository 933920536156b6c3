package org.dixit.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped files hold; that each identifier is that of the data named beside it is for src/bench/CheckAuthority.java. */
class AuthorityDataTest {

    private static List<Map<String, List<String>>> rows(String file) throws IOException {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("data/authority", file))) {
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            Map<String, List<String>> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i).equals("-") ? List.of() : Arrays.asList(cells.get(i).split("\\|")));
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void holdsEnoughOfEachKind() throws Exception {
        assertThat(rows("states.tsv")).hasSizeGreaterThan(240).allMatch(row -> row.get("wikidata").size() == 1);
        assertThat(rows("media.tsv").stream().filter(row -> !row.get("hosts").isEmpty())).hasSizeGreaterThan(150);
        assertThat(rows("organizations.tsv").stream().filter(row -> row.get("scope").contains("international")))
                .hasSizeGreaterThan(100);
        assertThat(rows("people.tsv").stream().filter(row -> !row.get("offices").isEmpty())).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"states.tsv", "organizations.tsv", "media.tsv", "people.tsv"})
    void namesTheDataOfEachIdentifier(String file) throws IOException {
        assertThat(rows(file)).allSatisfy(row -> {
            assertThat(row.get("wikidata_from").isEmpty()).as("%s", row).isEqualTo(row.get("wikidata").isEmpty());
            assertThat(row.get("wikipedia_from").isEmpty()).as("%s", row).isEqualTo(row.get("wikipedia").isEmpty());
        });
    }

    @Test
    void tellsYearsAndDataOfEachOffice() throws IOException {
        assertThat(rows("people.tsv")).allSatisfy(row -> {
            assertThat(row.get("years")).as("%s", row).hasSameSizeAs(row.get("offices"))
                    .allMatch(years -> years.matches("[0-9]{4}-([0-9]{4})?"));
            assertThat(row.get("offices_from")).as("%s", row).hasSameSizeAs(row.get("offices"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"states.tsv", "organizations.tsv", "media.tsv"})
    void listsOnlyNamesAsAmbiguous(String file) throws IOException {
        assertThat(rows(file)).allSatisfy(row -> {
            List<String> names = new ArrayList<>(row.get("name"));
            names.addAll(row.get("aliases"));
            names.addAll(row.getOrDefault("metonyms", List.of()));
            assertThat(names).containsAll(row.get("ambiguous"));
        });
    }

    @ParameterizedTest
    @CsvSource({"Washington, state-us", "the White House, state-us", "Downing Street, state-gb", "10 Downing Street, state-gb",
        "Whitehall, state-gb", "the Kremlin, state-ru", "the Élysée Palace, state-fr", "the Blue House, state-kr",
        "Zhongnanhai, state-cn", "Canberra, state-au", "Nairobi, state-ke", "the Capitol Hill, org-us-congress",
        "Apia, state-ws", "Mamoudzou, state-yt"})
    void knowsGovernmentsByTheirSeats(String name, String id) throws Exception {
        assertThat(AuthorityIndex.load().byName(name)).map(AuthorityEntry::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"Wellington, state-nz", "Brussels, state-be", "Brussels, org-eu", "Kingston, state-jm", "San José, state-cr",
        "Victoria, state-sc", "Jersey, state-je", "Time, media-time", "The Observer, media-the-observer"})
    void leavesSeatsAndNamesThatArePeoplesOrPlacesToTheContext(String name, String id) throws Exception {
        AuthorityIndex index = AuthorityIndex.load();
        assertThat(index.byName(name)).isEmpty();
        assertThat(index.candidates(name)).extracting(AuthorityEntry::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"Vladimir Putin, state-ru, President of Russia", "Kim Jong Un, state-kp, Supreme Leader of North Korea",
        "Volodymyr Zelenskiy, state-ua, President of Ukraine", "Jonas Gahr Store, state-no, Prime Minister of Norway",
        "Chuck Schumer, state-us, Senate Minority Leader", "Antony Blinken, state-us, United States Secretary of State",
        "Queen Elizabeth II, state-gb, Monarch of the United Kingdom"})
    void offersLeadersWithCountryAndOffice(String name, String country, String office) throws Exception {
        assertThat(AuthorityIndex.load().candidates(name)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(ActorType.PERSON);
            assertThat(entry.country()).isEqualTo(country);
            assertThat(entry.offices()).contains(office);
        });
    }
}
