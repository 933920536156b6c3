package org.dixit.rdf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder that appears whole or not at all. It is written beside its place, under a hidden name that ends in
 * {@code .part}, and moved there by {@link #commit()}. Closed without that, or when the program is stopped, what was written is
 * deleted and what stood there before stays as it was.
 */
public final class WholeOutput implements AutoCloseable {

    private static final int ATTEMPTS = 10_000;

    private final Path target;
    private final Path part;
    private final boolean folder;
    private final Thread atStop = new Thread(this::discard);
    private boolean done;

    private WholeOutput(Path target, boolean folder) throws IOException {
        this.target = target;
        this.folder = folder;
        this.part = newPart(target, folder);
        Runtime.getRuntime().addShutdownHook(atStop);
    }

    /**
     * Begins a file.
     *
     * @param target where it is to appear; an existing file is replaced, the file behind a link where it is one
     * @throws IOException where the folder of the target does not exist or takes no file, or the target is a folder
     */
    public static WholeOutput file(Path target) throws IOException {
        Path real = real(target);
        if (Files.isDirectory(real)) {
            throw new FileSystemException(target.toString(), null, "is a folder; name a file");
        }
        return new WholeOutput(real, false);
    }

    /**
     * Begins a folder.
     *
     * @param target where it is to appear; an existing folder is replaced with all that it holds
     * @throws IOException where the folder around the target does not exist or takes no folder, or the target is a file
     */
    public static WholeOutput folder(Path target) throws IOException {
        Path real = real(target);
        if (Files.exists(real) && !Files.isDirectory(real)) {
            throw new FileSystemException(target.toString(), null, "is a file; name a folder");
        }
        return new WholeOutput(real, true);
    }

    private static Path real(Path target) throws IOException {
        Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        if (real.getFileName() == null || !Files.isDirectory(real.getParent())) {
            throw new FileSystemException(target.toString(), null, "its folder does not exist; make it first");
        }
        return real;
    }

    private static Path newPart(Path target, boolean folder) throws IOException {
        for (int number = 1; number <= ATTEMPTS; number++) {
            // No random name: temporary-file methods would also close the file to everybody but its owner.
            Path part = target.resolveSibling("." + target.getFileName() + "." + number + ".part");
            try {
                return folder ? Files.createDirectory(part) : Files.createFile(part);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
        throw new FileSystemException(target.toString(), null, "has too many unfinished .part files beside it; delete them");
    }

    /** Where to write until {@link #commit()}: an empty file or an empty folder. */
    public Path path() {
        return part;
    }

    /**
     * Moves what was written to its place in one step; for a folder that replaces another, in two, the old one coming back where
     * the second fails. To be called once, after everything that was opened in {@link #path()} is closed.
     *
     * @throws IOException where it cannot be moved; what stood there before is left
     */
    public void commit() throws IOException {
        if (done) {
            throw new IllegalStateException(target + " is committed or closed already");
        }
        if (folder) {
            moveFolder();
        } else {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(part, target);
        }
        finish();
    }

    private void moveFolder() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            move(part, target);
            return;
        }
        Path old = newPart(target, true);
        Files.delete(old);
        move(target, old);
        try {
            move(part, target);
        } catch (IOException e) {
            move(old, target);
            throw e;
        }
        delete(old);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what was written, unless it is committed. */
    @Override
    public void close() {
        if (!done) {
            discard();
            finish();
        }
    }

    private void finish() {
        done = true;
        try {
            Runtime.getRuntime().removeShutdownHook(atStop);
        } catch (IllegalStateException stopping) {
            // The program is being stopped: the hook runs, and finds nothing to delete.
        }
    }

    private void discard() {
        try {
            delete(part);
        } catch (IOException e) {
            // What cannot be deleted stays under a name that nobody takes for a result.
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
