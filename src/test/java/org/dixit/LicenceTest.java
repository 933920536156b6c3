package org.dixit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What we ship is permissive: every library in the jar, by the list that the build makes of their licences. */
class LicenceTest {

    private static final Path LIST = Path.of("target/generated-sources/license/THIRD-PARTY.txt");

    /** At least one of a library's licences has to be one of these. */
    private static final Pattern PERMISSIVE = Pattern.compile(
            "\\((?:[^()]*\\b(?:Apache|MIT|ISC|BSD|CC0|Bouncy Castle)\\b[^()]*)\\)", Pattern.CASE_INSENSITIVE);

    /** Weak copyleft, by file, unchanged, and required by Jena and Fuseki; see the decisions in the README. */
    private static final List<String> EXCEPTIONS = List.of("org.glassfish:jakarta.json:", "jakarta.servlet:jakarta.servlet-api:");

    @Test
    void everyLibraryIsPermissiveButForTwoNamedApis() throws IOException {
        List<String> libraries = Files.readAllLines(LIST).stream().filter(line -> line.startsWith("     (")).toList();
        assertThat(libraries).hasSizeGreaterThan(50);
        assertThat(libraries).allMatch(line -> PERMISSIVE.matcher(line).find() || EXCEPTIONS.stream().anyMatch(line::contains));
    }
}
