package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a file of a release: it is found out, named, and never a reason for the program to fail. */
class DamagedReleaseTest {

    @TempDir
    private static Path shared;

    private static Path built;

    @TempDir
    private Path folder;

    /** What can happen to a file. */
    enum Mishap {
        MISSING {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
            }
        },
        CUT_SHORT {
            @Override
            void befall(Path file) throws IOException {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(open.length() / 2);
                }
            }
        },
        GARBLED {
            @Override
            void befall(Path file) throws IOException {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    byte[] garbage = new byte[(int) Math.min(open.length(), 100_000)];
                    new Random(6).nextBytes(garbage);
                    open.write(garbage);
                }
            }
        },
        GROWN {
            @Override
            void befall(Path file) throws IOException {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.seek(open.length());
                    open.write('x');
                }
            }
        };

        abstract void befall(Path file) throws IOException;
    }

    @BeforeAll
    static void build() throws Exception {
        built = SampleQuads.release(shared.resolve("release")).toRealPath();
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void isFoundOutWhicheverFileItBefalls(Mishap mishap) throws Exception {
        Path release = built;
        for (FileDigest file : Verification.listed(release, Manifest.read(release))) {
            Path damaged = folder.resolve(file.path());
            Files.createDirectories(damaged.getParent());
            Files.copy(release.resolve(file.path()), damaged);
            assertThat(Verification.damage(folder, file, true)).isEmpty();
            mishap.befall(damaged);
            if (file.size() > 0 || mishap == Mishap.MISSING || mishap == Mishap.GROWN) {
                assertThat(Verification.damage(folder, file, true)).get().extracting(InputException::getMessage).asString()
                        .startsWith("[" + damaged + "] is ").contains("; ");
            }
        }
    }

    /** Small databases mostly consist of empty blocks, which are not read again and again. */
    @Test
    void isFoundOutInTheEmptyEndOfAFileToo() throws Exception {
        Path release = built;
        FileDigest file = Verification.listed(release, Manifest.read(release)).stream()
                .filter(one -> one.path().endsWith("GSPO.dat")).findFirst().orElseThrow();
        Path damaged = folder.resolve(file.path());
        Files.createDirectories(damaged.getParent());
        Files.copy(release.resolve(file.path()), damaged);
        try (RandomAccessFile open = new RandomAccessFile(damaged.toFile(), "rw")) {
            open.seek(open.length() - 100_000);
            assertThat(open.read()).isZero();
            open.write(1);
        }
        assertThat(Verification.damage(folder, file, true)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"MISSING, is missing", "CUT_SHORT, is damaged", "GARBLED, is damaged"})
    void isFoundOutInItsOwnListsToo(Mishap mishap, String said) throws Exception {
        for (String list : List.of(Manifest.FILE, Inventory.FILE)) {
            Path release = folder.resolve("of-" + list.replace('/', '-'));
            copy(release);
            mishap.befall(release.resolve(list));
            String expected = list.equals(Manifest.FILE) && mishap == Mishap.MISSING ? "not a release" : said;
            assertThatThrownBy(() -> Verification.of(release, files -> { })).isInstanceOf(InputException.class)
                    .hasMessageContaining(expected);
            assertThatThrownBy(() -> Release.open(release)).isInstanceOf(InputException.class).hasMessageContaining(expected);
        }
    }

    /** Whatever a start does not see: the program says so or goes on, but does not fail. */
    @ParameterizedTest
    @CsvSource({"data/tdb2/Data-0001/nodes.dat", "data/tdb2/Data-0001/nodes.idn", "data/tdb2/Data-0001/GSPO.dat", Release.CATALOGUE})
    void isOpenedOrRefusedInASentence(String large) throws Exception {
        Path release = folder.resolve("release");
        copy(release);
        Mishap.GARBLED.befall(release.resolve(large));
        try (Release open = Release.open(release)) {
            assertThat(open.manifest().version()).isEqualTo("1.0");
        } catch (InputException refused) {
            assertThat(refused).hasMessageMatching("(?s)\\[.+] .+; .+").message().contains(release.toString());
        }
    }

    @Test
    void isRefusedWhereASmallFileIsGarbled() throws Exception {
        Path release = folder.resolve("release");
        copy(release);
        Mishap.GARBLED.befall(release.resolve("data/tdb2/Data-0001/GSPO.bpt"));

        assertThatThrownBy(() -> Release.open(release)).isInstanceOf(InputException.class).hasMessageContaining("GSPO.bpt] is damaged");
    }

    @Test
    void makesADamagedCatalogueAnewAndNotesWhatItIsLikeNow() throws Exception {
        Path release = folder.resolve("release");
        copy(release);
        Mishap.GARBLED.befall(release.resolve(Release.CATALOGUE));

        try (Release open = Release.open(release)) {
            assertThat(open.catalogue().articles().size()).isEqualTo(2);
        }
        assertThat(Verification.of(release, files -> { }).damages()).isEmpty();
    }

    @Test
    void isRefusedWhereOnlySomeOfItWasCopied() throws Exception {
        Path release = folder.resolve("release");
        for (Path file : files(built)) {
            Path copy = release.resolve(file);
            Files.createDirectories(copy.getParent());
            assertThatThrownBy(() -> Release.open(release)).isInstanceOf(InputException.class);
            Files.copy(built.resolve(file), copy);
        }
        Release.open(release).close();
    }

    @Test
    void hasNoFileInItsDatabaseThatIsNotItsOwn() throws Exception {
        Path release = folder.resolve("release");
        copy(release);
        Path stranger = Files.writeString(release.resolve("data/text/segments_9"), "another index");

        assertThat(Verification.of(release, files -> { }).damages()).singleElement().extracting(InputException::getMessage).asString()
                .startsWith("[" + stranger + "] is no part of the release");
    }

    /** All files but the locks, relative. */
    private static List<Path> files(Path release) throws IOException {
        try (Stream<Path> walk = Files.walk(release)) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith("lock") && !file.endsWith("in-use"))
                    .map(release::relativize).sorted().toList();
        }
    }

    private static void copy(Path to) throws IOException {
        for (Path file : files(built)) {
            Path copy = to.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(built.resolve(file), copy);
        }
    }
}
