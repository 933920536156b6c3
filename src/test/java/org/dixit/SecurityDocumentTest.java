package org.dixit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A promise whose test has gone is none. */
class SecurityDocumentTest {

    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyTestThatTheThreatModelNamesIsThere() throws Exception {
        List<String> named = TEST_CLASS.matcher(Files.readString(Path.of("SECURITY.md"))).results().map(found -> found.group(1))
                .distinct().toList();
        Set<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            there = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        }
        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(there);
    }
}
