package org.dixit.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. */
final class Folders {

    private Folders() {
    }

    /** Waits until all files of a folder are on the disk, so that one which is then renamed is whole even when the power fails. */
    static void sync(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(folder)) {
            entries = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            if (Files.isRegularFile(entry)) {
                try (FileChannel channel = FileChannel.open(entry, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            } else {
                syncNames(entry);
            }
        }
    }

    /** Waits until the names within a folder are on the disk, where the system can say so: not all let a folder be opened. */
    static void syncNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Then the system orders renaming after writing by itself, or never promised to.
        }
    }
}
