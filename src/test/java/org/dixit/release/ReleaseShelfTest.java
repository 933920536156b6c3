package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.dixit.article.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseShelfTest {

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("release");
    }

    @Test
    void namesEachFolderAfterTheOneWhosePlaceItTook() throws Exception {
        SampleQuads.first(target, "1.0");
        SampleQuads.second(target, "1.1");
        assertThat(Files.readSymbolicLink(target)).hasToString("release.releases/2-after-1");
        assertThat(folders()).containsExactly("1", "2-after-1");

        SampleQuads.first(target, "1.2");
        assertThat(folders()).as("one before the current is enough").containsExactly("2-after-1", "3-after-2");
    }

    @Test
    void leavesAReleaseThatIsBeingReadAsItIs() throws Exception {
        SampleQuads.first(target, "1.0");
        try (Release open = Release.open(target)) {
            for (String version : List.of("1.1", "1.2", "1.3")) {
                SampleQuads.second(target, version);
            }
            assertThat(folders()).containsExactly("1", "3-after-2", "4-after-3");
            assertThat(open.manifest().version()).isEqualTo("1.0");
            assertThat(open.folder().resolve(Release.QUADS)).isRegularFile();
            assertThat(Txn.calculateRead(open.dataset(), () -> open.dataset().stream().count())).isPositive();
            try (Release next = Release.open(target)) {
                assertThat(next.manifest().version()).isEqualTo("1.3");
            }
        }
        SampleQuads.second(target, "1.4");
        assertThat(folders()).as("nobody reads it any more").containsExactly("4-after-3", "5-after-4");
    }

    @Test
    void goesBackToTheReleaseThatWasCurrentBeforeNotToTheOneThatWasTakenBack() throws Exception {
        SampleQuads.first(target, "1.0");
        SampleQuads.second(target, "1.1");
        ReleaseShelf shelf = ReleaseShelf.at(target);
        shelf.lead(shelf.earlier().orElseThrow());
        assertThat(Manifest.read(target).version()).isEqualTo("1.0");
        assertThat(shelf.earlier()).isEmpty();
        assertThat(shelf.kept()).extracting(kept -> kept.getFileName().toString()).containsExactly("2-after-1", "1");

        SampleQuads.second(target, "1.2");
        assertThat(folders()).containsExactly("1", "3-after-1");
        shelf.lead(shelf.earlier().orElseThrow());
        assertThat(Manifest.read(target).version()).isEqualTo("1.0");
    }

    @Test
    void setsAFolderOfACopyAmongTheOthers() throws Exception {
        plainFolder("1.0");
        SampleQuads.second(target, "1.1");

        assertThat(folders()).containsExactly("1", "2-after-1");
        assertThat(Manifest.read(target).version()).isEqualTo("1.1");
        assertThat(Manifest.read(ReleaseShelf.at(target).earlier().orElseThrow()).version()).isEqualTo("1.0");
    }

    @Test
    void doesNotMoveAFolderThatIsInUse() throws Exception {
        plainFolder("1.0");
        try (Release open = Release.open(target)) {
            assertThatThrownBy(() -> SampleQuads.second(target, "1.1")).isInstanceOf(InputException.class)
                    .hasMessageContaining("is in use by process");
            assertThat(open.folder().resolve(Release.QUADS)).isRegularFile();
        }
        assertThat(folder.resolve("release.releases")).doesNotExist();
    }

    @Test
    void findsAWholeReleaseAfterAKillBetweenAnyTwoMoves() throws Exception {
        plainFolder("1.0");
        SampleQuads.second(target, "1.1");
        // As it was before the last of three moves: the folder is out of the way, the link is made but not in its place.
        Files.move(target, folder.resolve(".release.next"));

        try (Release open = Release.open(target)) {
            assertThat(open.manifest().version()).isEqualTo("1.1");
        }
        SampleQuads.first(target, "1.2");
        assertThat(Manifest.read(target).change().revisionOf()).isEqualTo("1.1");

        // As it is after the first move of the usual case: nothing leads to the new folder yet.
        Files.createSymbolicLink(folder.resolve(".release.next"), Path.of("release.releases", "4-after-3"));
        assertThat(Manifest.read(target).version()).isEqualTo("1.2");
        SampleQuads.second(target, "1.3");
        assertThat(Manifest.read(target).version()).isEqualTo("1.3");
    }

    @Test
    void doesNotReplaceALinkThatLeadsElsewhere() throws Exception {
        Path elsewhere = SampleQuads.release(folder.resolve("elsewhere")).toRealPath();
        Files.createSymbolicLink(target, elsewhere);

        assertThatThrownBy(() -> SampleQuads.first(target, "2.0")).isInstanceOf(InputException.class)
                .hasMessageContaining("is a link to").hasMessageContaining("name the folder");
        Files.delete(target);
        Files.createSymbolicLink(target, folder.resolve("nowhere"));
        assertThatThrownBy(() -> Release.open(target)).isInstanceOf(InputException.class).hasMessageContaining("where nothing is");
    }

    /** A release without a link, as a copy or an earlier program makes one. */
    private void plainFolder(String version) throws Exception {
        Path built = folder.resolve("built");
        SampleQuads.first(built, version);
        Files.move(built.toRealPath(), target);
        Files.delete(built);
        ReleaseShelf.remove(folder.resolve("built.releases"));
    }

    private List<String> folders() throws Exception {
        try (Stream<Path> entries = Files.list(folder.resolve("release.releases"))) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> !name.equals(ReleaseLock.FILE)).sorted().toList();
        }
    }
}
