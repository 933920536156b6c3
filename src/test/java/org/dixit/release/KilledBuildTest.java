package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that build (SIGKILL, nothing can be tidied up) at moments that are spread over the whole build. Each time the release at
 * the place has to be whole afterwards: the one that stood there before the build, or the one that it had finished.
 */
class KilledBuildTest {

    private static final long SEED = 20_261_122;

    @TempDir
    private Path places;

    private Path folder;
    private Path release;
    private String standing;
    private Random random;

    @BeforeEach
    void build() throws Exception {
        buildAt(1);
    }

    private void buildAt(int place) throws Exception {
        folder = Files.createDirectory(places.resolve("place-" + place));
        release = folder.resolve("release");
        standing = "0.0";
        random = new Random(SEED + place);
        SampleQuads.first(release, standing);
    }

    @Test
    void leavesAWholeReleaseWhenKilledAtSomeMoments() throws Exception {
        kill(8);
    }

    @Tag("long")
    @Test
    void leavesAWholeReleaseWhenKilledAThousandTimes() throws Exception {
        for (int place = 2; place <= 21; place++) {
            // A manifest remembers all releases before it, so at one place the thousandth build would be much slower than the first.
            buildAt(place);
            kill(50);
        }
    }

    private void kill(int times) throws Exception {
        int interrupted = 0;
        long build = 500;
        for (int time = 1; time <= times; time++) {
            Path said = folder.resolve("said-" + time);
            Process builder = start(time, said);
            try {
                // Every second one lives through its first build, so that the moves of the second are met as well as its work.
                await(said, 1, builder);
                long start = System.nanoTime();
                while (builder.isAlive() && Files.notExists(folder.resolve(".release.building"))) {
                    Thread.sleep(5);
                }
                if (time % 2 == 0) {
                    await(said, 2, builder);
                    build = Math.max(50, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                }
                Thread.sleep(random.nextLong(build));
            } finally {
                builder.destroyForcibly().waitFor();
            }
            List<String> finished = Files.readAllLines(said);
            Files.delete(said);
            interrupted += Files.exists(folder.resolve(".release.building")) ? 1 : 0;
            checkAfter(time, finished.subList(1, finished.size()));
        }
        assertThat(interrupted).as("builds that were killed at their work").isGreaterThanOrEqualTo(times / 4);
    }

    private static void await(Path said, int lines, Process builder) throws Exception {
        while (Files.readAllLines(said).size() < lines) {
            assertThat(builder.isAlive()).as("the build goes on").isTrue();
            Thread.sleep(5);
        }
    }

    private void checkAfter(int time, List<String> finished) throws Exception {
        try (Release open = Release.open(release)) {
            String found = open.manifest().version();
            String last = finished.isEmpty() ? standing : finished.getLast();
            if (!found.equals(last) && !found.equals(next(last, time))) {
                fail("after kill %s at %s (seed %s) stands %s, not %s or the one after it", time, folder.getFileName(), SEED, found, last);
            }
            standing = found;
        }
        assertThat(Verification.of(release, files -> { }).damages()).isEmpty();
    }

    /** A build may have moved in and been killed before it could say so. */
    private static String next(String version, int time) {
        String ofThis = time + ".";
        return version.startsWith(ofThis) ? ofThis + (Integer.parseInt(version.substring(ofThis.length())) + 1) : ofThis + 1;
    }

    /** The next build tidies up what all those before have left. */
    @Test
    void leavesNothingThatTheNextBuildDoesNotRemove() throws Exception {
        kill(1);
        SampleQuads.first(release, "9.0");

        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactlyInAnyOrder("release", "release.releases");
        }
        assertThat(ReleaseShelf.at(release).kept()).hasSize(ReleaseShelf.KEPT);
        assertThat(Verification.of(release, files -> { }).manifest().version()).isEqualTo("9.0");
    }

    private Process start(int time, Path said) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                BuildsWithoutEnd.class.getName(), release.toString(), Integer.toString(time))
                .redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
