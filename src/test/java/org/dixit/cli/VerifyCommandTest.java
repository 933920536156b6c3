package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.cli.Ran.dixit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dixit verify} and {@code dixit backup}. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void build() throws Exception {
        place = SampleQuads.release(folder.resolve("release"));
    }

    @Test
    void findsAReleaseWhole() {
        Ran whole = dixit("verify", "--release", place);
        assertThat(whole.code()).isZero();
        assertThat(whole.out()).isEmpty();
        assertThat(whole.err()).startsWith("Release 1.0, ").endsWith(" MB: whole" + System.lineSeparator());
        assertThat(dixit("verify", "--release", place, "--quiet")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void namesEachFileThatIsNotAsItWas() throws Exception {
        Path quads = place.toRealPath().resolve(Release.QUADS);
        byte[] bytes = Files.readAllBytes(quads);
        bytes[bytes.length / 2] ^= 1;
        Files.write(quads, bytes);
        Files.delete(place.resolve("tables/actors.csv"));

        Ran damaged = dixit("verify", "--release", place);
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out().lines()).hasSize(2).allMatch(line -> line.matches("\\[.+] .+; .+"))
                .anyMatch(line -> line.contains(Release.QUADS)).anyMatch(line -> line.contains("actors.csv"));
        assertThat(damaged.err()).contains(": damaged in 2 files");
    }

    @Test
    void saysThatThereIsNoRelease() {
        Ran none = dixit("verify", "--release", folder.resolve("elsewhere"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("elsewhere").doesNotContain("Exception");
        assertThat(dixit("backup", "--release", folder.resolve("elsewhere"), folder.resolve("copy")).code()).isEqualTo(2);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void copiesAReleaseToAnotherPlaceWhereItIsOneItself() throws Exception {
        Path copy = folder.resolve("backup/1.0");
        Ran copied = dixit("backup", "--release", place, copy);
        assertThat(copied.code()).as(copied.err()).isZero();
        assertThat(copied.err()).contains("Release 1.0, ", ": copied to " + copy + " and verified");
        assertThat(dixit("verify", "--release", copy).code()).isZero();
        Release.open(copy).close();

        Ran again = dixit("backup", "--release", place, copy);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("[" + copy).doesNotContain("Exception");
    }

    @Test
    void copiesNothingOfADamagedRelease() throws Exception {
        Files.writeString(place.toRealPath().resolve(Release.QUADS), "cut");
        Path copy = folder.resolve("copy");
        Ran refused = dixit("backup", "--release", place, copy);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(Release.QUADS);
        assertThat(copy).doesNotExist();
    }
}
