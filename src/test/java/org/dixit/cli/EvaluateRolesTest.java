package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring of roles against those marked by hand, as a user starts it. */
class EvaluateRolesTest {

    private static final String ARTICLE = "Mayor Ida Ruiz left. Paul Weber, a pilot at the Harbour Institute, stayed.\n";

    @TempDir
    private Path folder;

    private Ran evaluate(String gold, String corpus) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.writeString(folder.resolve("text/pier.txt"), ARTICLE);
        Files.writeString(folder.resolve("roles.tsv"), "# Roles\n" + gold.replace(';', '\n').replace(' ', '\t').replace('_', ' ') + "\n");
        return Ran.dixit("evaluate", "--extractor", "rules", "--roles", folder.resolve("roles.tsv"), "--corpus", corpus + "=" + folder);
    }

    @Test
    void scoresRolesWithTheirOrganizations() throws IOException {
        Ran ran = evaluate("own pier.txt tune 6 14 0 5 Ida_Ruiz;own pier.txt tune 21 31 35 65 Paul_Weber Harbour_Institute", "own");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^tune role +100\\.0  100\\.0  100\\.0 +2 +2$")
                .containsPattern("(?m)^tune exact role +100\\.0  100\\.0  100\\.0 +2 +2$")
                .containsPattern("(?m)^tune organization +100\\.0  100\\.0  100\\.0 +1 +1$");
    }

    @Test
    void countsRolesOfTheWrongPersonAsWrong() throws IOException {
        Ran ran = evaluate("own pier.txt tune 21 31 0 5 Paul_Weber", "own");

        assertThat(ran.out()).containsPattern("(?m)^tune role +0\\.0 +0\\.0 +0\\.0 +1 +2$");
    }

    @Test
    void findsTheMarkedRolesOfTheSampleArticles() {
        Ran ran = Ran.dixit("evaluate", "--extractor", "rules", "--roles", "data/gold/roles.tsv", "--corpus", "samples=data/articles");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^sample exact role +100\\.0 +9[5-9]\\.\\d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "own pier.txt tune 6 14 0 5 Ida_Ruiz | other | none of the corpora",
        "own pier.txt tune 0 5 6 14 Ida_Ruiz | own | line 2",
        "own pier.txt tune 6 14 0 500 Ida_Ruiz | own | the text ends before",
        "own pier.txt tune 6 x 0 5 Ida_Ruiz | own | is no offset",
        "own pier.txt tune 14 6 0 5 Ida_Ruiz | own | ends before it starts",
        "own pier.txt tune 6 | own | columns",
    })
    void refusesGoldThatDoesNotFit(String gold, String corpus, String problem) throws IOException {
        Ran ran = evaluate(gold, corpus);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).startsWith("dixit: [").contains(problem).contains("; ");
    }
}
