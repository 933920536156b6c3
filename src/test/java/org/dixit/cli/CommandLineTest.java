package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"convert", "validate", "build", "serve", "publish", "query", "evaluate", "explain"})
    void everyCommandExplainsItself(String command) {
        Ran ran = Ran.dixit(command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: dixit " + command).contains("Example:");
        assertThat(Ran.dixit("--help").out()).contains(command);
    }

    @Test
    void namesProgramOntologyAndExtractor() {
        Ran ran = Ran.dixit("--version");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(3);
        assertThat(ran.out()).containsPattern("(?m)^dixit \\d+\\.\\d+\\.\\d+$").contains("ontology https://w3id.org/dixit/")
                .contains("extractor tagger");
    }

    @Test
    void offersACompletionScriptForTheShell() {
        Ran ran = Ran.dixit("generate-completion");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("complete -F", "--standoff");
    }

    @Test
    void saysWhatIsWrongWithAnUnknownOptionAndWhereHelpIs() {
        Ran ran = Ran.dixit("convert", "a.txt", "--bsae", "http://example.org/");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--bsae").contains("dixit convert --help");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void withoutAnyCommandShowsHowToUseIt() {
        Ran ran = Ran.dixit();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Usage: dixit");
    }

    /** Each command with a file that is not what it wants. */
    static Stream<List<String>> commandsOnABadFile() {
        return Stream.of(
                List.of("convert", "BAD"),
                List.of("build", "BAD", "--release", "NEW"),
                List.of("publish", "BAD", "--release", "NEW", "--port", "0"),
                List.of("validate", "BAD"),
                List.of("serve", "--release", "BAD", "--port", "0"),
                List.of("query", "--data", "BAD", "ASK {}"),
                List.of("query", "--release", "BAD", "ASK {}"),
                List.of("query", "-f", "BAD"),
                List.of("evaluate", "BAD"),
                List.of("explain", "BAD"),
                List.of("explain", "BAD", "--html", "NEW"));
    }

    @ParameterizedTest
    @MethodSource("commandsOnABadFile")
    void everyCommandTurnsABadFileIntoAMessage(List<String> command) throws IOException {
        Path bad = folder.resolve("bad.ttl");
        Files.write(bad, new byte[] {0, 1, 2, (byte) 0xff, '<', '"'});
        Object[] words = command.stream()
                .map(word -> word.equals("BAD") ? bad : word.equals("NEW") ? folder.resolve("new") : word).toArray();

        Ran ran = Ran.dixit(words);

        assertThat(ran.code()).as(ran.err()).isIn(1, 2);
        assertThat(ran.err()).contains("bad.ttl").doesNotContain("\tat ");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("commandsOnABadFile")
    void everyCommandTurnsAMissingFileIntoAMessage(List<String> command) {
        Path missing = folder.resolve("missing.ttl");
        Object[] words = command.stream()
                .map(word -> word.equals("BAD") ? missing : word.equals("NEW") ? folder.resolve("new") : word).toArray();

        Ran ran = Ran.dixit(words);

        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("missing.ttl").doesNotContain("\tat ");
    }

    @Test
    void explainsAWrongQueryWithLineAndColumn() {
        Ran ran = Ran.dixit("query", "SELECT * {\n ?s dixit:speaker }");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("line 2").doesNotContain("\tat ");
    }
}
