package org.dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeOutputTest {

    @TempDir
    private Path folder;

    @Test
    void aFileAppearsWithAllItsContentWhenCommitted() throws IOException {
        Path target = folder.resolve("a.txt");
        try (WholeOutput output = WholeOutput.file(target)) {
            Files.writeString(output.path(), "half");
            assertThat(target).doesNotExist();
            Files.writeString(output.path(), "whole");
            output.commit();
        }
        assertThat(target).hasContent("whole");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFileThatIsNotCommittedLeavesTheOldOne() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        try (WholeOutput output = WholeOutput.file(target)) {
            Files.writeString(output.path(), "half");
        }
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFolderReplacesTheOldOneWithAllThatItHolds() throws IOException {
        Path target = Files.createDirectories(folder.resolve("release"));
        Files.writeString(target.resolve("old.txt"), "old");
        try (WholeOutput output = WholeOutput.folder(target)) {
            Files.createDirectory(output.path().resolve("in"));
            Files.writeString(output.path().resolve("in/new.txt"), "new");
            assertThat(target.resolve("old.txt")).exists();
            output.commit();
        }
        assertThat(target.resolve("in/new.txt")).hasContent("new");
        assertThat(target.resolve("old.txt")).doesNotExist();
        assertThat(names()).containsExactly("release");
    }

    @Test
    void aFolderThatIsNotCommittedLeavesNoTrace() throws IOException {
        try (WholeOutput output = WholeOutput.folder(folder.resolve("release"))) {
            Files.writeString(output.path().resolve("a.txt"), "half");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void twoOutputsOfOneNameDoNotDisturbEachOther() throws IOException {
        Path target = folder.resolve("a.txt");
        try (WholeOutput one = WholeOutput.file(target); WholeOutput other = WholeOutput.file(target)) {
            Files.writeString(one.path(), "one");
            Files.writeString(other.path(), "other");
            other.commit();
        }
        assertThat(target).hasContent("other");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void writesThroughALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        try (WholeOutput output = WholeOutput.file(link)) {
            Files.writeString(output.path(), "new");
            output.commit();
        }
        assertThat(real).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void refusesAMissingFolderAndTheWrongKindWithAMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        assertThatIOException().isThrownBy(() -> WholeOutput.file(folder.resolve("none/a.txt")))
                .withMessageContaining("make it first");
        assertThatIOException().isThrownBy(() -> WholeOutput.file(folder)).withMessageContaining("is a folder");
        assertThatIOException().isThrownBy(() -> WholeOutput.folder(file)).withMessageContaining("is a file");
    }

    @Test
    void isCommittedOnce() throws IOException {
        try (WholeOutput output = WholeOutput.file(folder.resolve("a.txt"))) {
            output.commit();
            assertThatIllegalStateException().isThrownBy(output::commit);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
