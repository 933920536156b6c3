package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        SampleQuads.release(shared.resolve("release"));
    }

    @Test
    void isAReleaseItself() throws Exception {
        Path copy = folder.resolve("deep/copy");
        Verification copied = Backup.copy(shared.resolve("release"), copy, files -> { });

        assertThat(copied.isWhole()).isTrue();
        assertThat(copied.manifest()).isEqualTo(Manifest.read(shared.resolve("release")));
        try (Release open = Release.open(copy); Release original = Release.open(shared.resolve("release"))) {
            String count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
            assertThat(Census.number(open.dataset(), count)).isEqualTo(Census.number(original.dataset(), count)).isPositive();
        }
        assertThat(names(folder.resolve("deep"))).containsExactly("copy");
    }

    @Test
    void isMadeOfAReleaseThatIsServed() throws Exception {
        try (Release served = Release.open(shared.resolve("release"))) {
            Backup.copy(served.folder(), folder.resolve("copy"), files -> { });
        }
        Release.open(folder.resolve("copy")).close();
    }

    @Test
    void isNotMadeOfADamagedRelease() throws Exception {
        Path damaged = folder.resolve("damaged");
        Backup.copy(shared.resolve("release"), damaged, files -> { });
        DamagedReleaseTest.Mishap.GARBLED.befall(damaged.resolve("data/tdb2/Data-0001/GSPO.dat"));

        assertThatThrownBy(() -> Backup.copy(damaged, folder.resolve("copy"), files -> { })).isInstanceOf(InputException.class)
                .hasMessageContaining("GSPO.dat] is damaged");
        assertThat(names(folder)).containsExactly("damaged");
    }

    @Test
    void overwritesNothing() throws Exception {
        Path target = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(target.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> Backup.copy(shared.resolve("release"), target, files -> { })).isInstanceOf(InputException.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> Backup.copy(shared.resolve("release"), shared.resolve("release/copy"), files -> { }))
                .isInstanceOf(InputException.class).hasMessageContaining("lies within the release");
        assertThat(target.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void removesWhatAKilledCopyLeft() throws Exception {
        Path left = Files.createDirectories(folder.resolve(".copy.copying/data/tdb2/Data-0001"));
        Files.writeString(left.resolve("OSP.dat"), "half a database");
        Files.writeString(left.resolve("stranger"), "of another release");

        Backup.copy(shared.resolve("release"), folder.resolve("copy"), files -> { });

        assertThat(Verification.of(folder.resolve("copy"), files -> { }).isWhole()).isTrue();
        assertThat(names(folder)).containsExactly("copy");
    }

    /** Builds follow each other while copies are made; each copy has all from one of them. */
    @Test
    void holdsOneReleaseWhileOthersTakeItsPlace() throws Exception {
        Path release = folder.resolve("release");
        SampleQuads.first(release, "1.0");
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> builds = CompletableFuture.supplyAsync(() -> {
            int built = 0;
            try {
                while (!enough.get()) {
                    SampleQuads.first(release, "2." + built++);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return built;
        });
        for (int copy = 1; copy <= 2; copy++) {
            Path target = folder.resolve("copy-" + copy);
            try {
                Backup.copy(release, target, files -> { });
            } catch (InputException betweenItsTwoMoves) {
                assertThat(betweenItsTwoMoves).hasMessageContaining("not a release");
                continue;
            }
            assertThat(Verification.of(target, files -> { }).damages()).isEmpty();
        }
        enough.set(true);
        assertThat(builds.get()).isPositive();
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
