package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dixit build} on a disk that takes no more, at several moments of the build: it says so, and the old release is whole. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

    private static final String SENTENCE = "dixit: [disk] it takes no more (";

    private static final String UNTOUCHED = "what stood at the place before is untouched";

    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(folder.resolve("a.txt"), "\"The dam holds,\" said Anna Berg.\n");
    }

    /** A system that refuses longer files fails at the same places as a full disk. The database's first files are of 8 MB. */
    @ParameterizedTest(name = "files of at most {0} KB")
    @ValueSource(ints = {1, 64, 7000})
    void leavesTheOldReleaseWhereFilesMayNotGrow(int kilobytes) throws Exception {
        Path release = SampleQuads.release(folder.resolve("release"));
        Ran built = shell("ulimit -f " + kilobytes + "; exec " + dixit("build", article, "--release", release));
        assertThat(built.code()).as(built.err()).isEqualTo(2);
        assertThat(built.err()).contains(SENTENCE, UNTOUCHED).doesNotContain("Exception", "\tat ");
        assertThat(Release.check(release).version()).isEqualTo("1.0");
        assertThat(Ran.dixit("verify", "--release", release).code()).isZero();
    }

    /** A real disk, where the system lets everybody mount one: a database in mapped files meets a full one in a way of its own. */
    @Test
    void leavesTheOldReleaseWhereTheDiskIsFull() throws Exception {
        assumeThat(shell("unshare -rm mount -t tmpfs -o size=1m none " + folder).code()).as("mounting is allowed").isZero();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path release = disk.resolve("release");
        Path other = disk.resolve("other");
        Ran built = shell("unshare -rm bash -c '"
                + "mount -t tmpfs -o size=12m none " + disk + "; "
                + dixit("build", article, "--release", release, "--release-version", "1.0") + " || exit 9; "
                + "for left in 0 300 1500; do "
                + "free=$(df -k --output=avail " + disk + " | tail -n 1); head -c $(( (free - left) * 1024 )) /dev/zero > " + other + "; "
                + dixit("build", article, "--release", release, "--release-version", "2.0") + "; echo \"build with $left: $?\"; "
                + "rm " + other + "; done; "
                + dixit("verify", "--release", release) + "; echo \"verify: $?\"'");
        assertThat(built.err().lines().filter(line -> line.startsWith(SENTENCE) && line.endsWith(UNTOUCHED))).as(built.err()).hasSize(3);
        assertThat(built.err()).contains("Release 1.0, ", "build with 0: 2", "build with 300: 2", "build with 1500: 2", "verify: 0")
                .doesNotContain("Exception", "\tat ", "Release 2.0");
    }

    @Test
    void saysNothingOfADiskWhereThatWasNotIt() {
        assertThat(FullDisk.message(new IOException("Permission denied"))).isEmpty();
        assertThat(FullDisk.message(new IllegalStateException(new IOException("No space left on device"))))
                .hasValueSatisfying(told -> assertThat(told).startsWith("[disk] it takes no more (No space left on device); "));
    }

    private static String dixit(Object... arguments) {
        StringBuilder command = new StringBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .append(" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp ")
                .append(System.getProperty("java.class.path")).append(" org.dixit.cli.Main");
        List.of(arguments).forEach(argument -> command.append(' ').append(argument));
        return arguments[0].equals("build") ? command.append(" --extractor rules").toString() : command.toString();
    }

    private static Ran shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
        return new Ran(process.exitValue(), "", said);
    }
}
