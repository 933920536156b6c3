package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles converted with authority files of one's own, from the import to the quads. */
class KnownActorsTest {

    private static final String ARTICLE = """
            ---
            title: Harbour
            url: https://news.example/harbour
            publisher: Example News
            date: 2024-05-02
            ---
            The harbour will be closed, the Lagoon Bulletin reported. "It is not safe," the Harbour Guild said on Monday.
            """;
    private static final String GUILD = "<http://localhost:3030/actor/org-guild>";

    @TempDir
    private Path folder;
    private Path article;

    @BeforeEach
    void writesAnArticle() throws IOException {
        article = Files.writeString(folder.resolve("harbour.txt"), ARTICLE);
    }

    private Path authority(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Ran converts(Object... options) {
        Object[] words = new Object[options.length + 4];
        System.arraycopy(new Object[] {"convert", article, "--extractor", "rules"}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return Ran.dixit(words);
    }

    @Test
    void linksAnActorThatOnlyAnImportedFileKnows() throws IOException {
        Path table = Files.writeString(folder.resolve("lagoon.csv"), "name,type,wikidata\nLagoon Bulletin,newspaper,Q900000001\n");
        Path imported = folder.resolve("lagoon.tsv");
        assertThat(Ran.dixit("authority", "import", table, "-o", imported).code()).isZero();
        assertThat(converts().out()).doesNotContain("Q900000001");
        Ran ran = converts("--authority", imported);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("<http://localhost:3030/actor/media-lagoon-bulletin> "
                + "<http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q900000001>");
    }

    @Test
    void readsSeveralFiles() throws IOException {
        Path one = authority("one.tsv", "id\tname", "media-lagoon\tLagoon Bulletin");
        Path two = authority("two.tsv", "id\tname", "org-guild\tHarbour Guild");
        assertThat(converts("--authority", one, "--authority", two).out())
                .contains("<http://localhost:3030/actor/media-lagoon>").contains(GUILD);
    }

    @Test
    void goesOnWhereTwoActorsBearOneName() throws IOException {
        Path one = authority("one.tsv", "id\tname\twikidata", "org-guild\tHarbour Guild\tQ900000001");
        Path two = authority("two.tsv", "id\tname\taliases\twikidata", "org-other-guild\tGuild of Air Pilots\tHarbour Guild\tQ900000002");
        assertThat(converts("--authority", one).out()).contains(GUILD);
        Ran ran = converts("--authority", one, "--authority", two);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Harbour Guild").doesNotContain(GUILD);
    }

    @Test
    void tellsRunsWithOtherFilesApartAndRunsWithTheSameFilesNot() throws IOException {
        Path one = authority("one.tsv", "id\tname", "org-guild\tHarbour Guild");
        Path copy = authority("copy.tsv", "id\tname", "org-guild\tHarbour Guild");
        Path other = authority("other.tsv", "id\tname", "org-guild\tHarbour Guilde");
        assertThat(settings(converts("--authority", one))).isEqualTo(settings(converts("--authority", copy)))
                .isNotEqualTo(settings(converts("--authority", other))).isNotEqualTo(settings(converts()))
                .allMatch(line -> line.matches(".*\"text=evidence authority=[0-9a-f]{64} corrections=.*"));
    }

    private static List<String> settings(Ran ran) {
        return ran.out().lines().filter(line -> line.contains("\"text=evidence")).toList();
    }

    @Test
    void buildsAReleaseWithThem() throws IOException {
        Path one = authority("one.tsv", "id\tname", "org-guild\tHarbour Guild");
        Path release = folder.resolve("release");
        Ran ran = Ran.dixit("build", article, "--release", release, "--extractor", "rules", "--authority", one, "--quiet");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Ran.dixit("query", "--release", release, "--results", "csv", "SELECT ?s { ?s dixit:speaker " + GUILD + " }").out()
                .lines()).hasSize(2);
    }

    @Test
    void refusesWhatIsNoAuthorityFile() throws IOException {
        Ran missing = converts("--authority", folder.resolve("nowhere.tsv"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.tsv] there is no such authority file");
        Ran bad = converts("--authority", authority("bad.tsv", "id\tname", "guild\tHarbour Guild"));
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("bad.tsv, line 2] \"guild\" is no id");
        assertThat(bad.out()).isEmpty();
    }
}
