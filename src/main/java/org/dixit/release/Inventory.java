package org.dixit.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.article.InputException;

/**
 * Sizes and checksums of what {@code manifest.json} does not list: of the manifest itself and of the database. The index of words
 * differs from build to build, which the manifest must not.
 *
 * @param files in the order of their paths
 */
record Inventory(List<FileDigest> files) {

    static final String FILE = Release.DATA + "/inventory.json";

    /** They say which process uses the database, and are made anew by the next. */
    private static final Set<String> LOCKS = Set.of(ReleaseLock.FILE, "tdb.lock", "write.lock");

    Inventory {
        files = List.copyOf(files);
    }

    /** Takes stock of a finished release, as the last step of its build. */
    static void write(Path folder) throws IOException {
        List<FileDigest> files = new ArrayList<>();
        for (Path file : database(folder)) {
            files.add(FileDigest.of(folder, file));
        }
        files.add(FileDigest.of(folder, folder.resolve(Manifest.FILE)));
        write(folder, files);
    }

    /** Notes what one file is like now. */
    void update(Path folder, String path) throws IOException {
        List<FileDigest> updated = new ArrayList<>(files);
        updated.removeIf(file -> file.path().equals(path));
        updated.add(FileDigest.of(folder, folder.resolve(path)));
        write(folder, updated);
    }

    private static void write(Path folder, List<FileDigest> files) throws IOException {
        List<FileDigest> sorted = files.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
        Path unfinished = folder.resolve(FILE + ".unfinished");
        Files.writeString(unfinished, Manifest.writer().writeValueAsString(new Inventory(sorted)) + "\n");
        Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws InputException where it is missing or no inventory */
    static Inventory read(Path folder) throws IOException, InputException {
        Path file = folder.resolve(FILE);
        try {
            return new ObjectMapper().readValue(Files.readString(file), Inventory.class);
        } catch (NoSuchFileException e) {
            throw new InputException(file.toString(), "is missing, so the release was copied in part or built by an older program; "
                    + "copy it again, with dixit backup, or build it again");
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new InputException(file.toString(), "is damaged (" + Manifest.reason(e) + "); copy the release again from a back-up, "
                    + "or build it again");
        }
    }

    /** All files of the database but locks and this one, in the order of their paths. */
    static List<Path> database(Path folder) throws IOException {
        Path data = folder.resolve(Release.DATA);
        try (Stream<Path> walk = Files.walk(data)) {
            return walk.filter(Files::isRegularFile).filter(file -> !LOCKS.contains(file.getFileName().toString()))
                    .filter(file -> !file.startsWith(folder.resolve(FILE))).sorted().toList();
        }
    }
}
