package org.dixit.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.dixit.article.InputException;

/** Copies a release, which may be served meanwhile. The copy is a release itself, verified before it appears under its name. */
public final class Backup {

    /** Empty blocks of the database's files are left out, as they were when these were made: most of a small database is empty. */
    private static final int BLOCK = 1 << 16;
    private static final byte[] EMPTY = new byte[BLOCK];

    private Backup() {
    }

    /**
     * Copies a release.
     *
     * @param target a folder that does not exist, or is empty; its parent is made where missing
     * @param progress is told how many files were copied so far
     * @return what was copied
     * @throws InputException where there is no release, where it is damaged, which stops the copy, or where something stands at the target
     */
    public static Verification copy(Path release, Path target, LongConsumer progress) throws IOException, InputException {
        Path absolute = target.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        if (name == null || Files.exists(absolute) && !isEmptyFolder(absolute)) {
            throw new InputException(target.toString(), "is there already; name a new folder for the copy");
        }
        if (absolute.startsWith(release.toAbsolutePath().normalize())
                || absolute.startsWith(ReleaseShelf.at(release).current().toAbsolutePath())) {
            throw new InputException(target.toString(), "lies within the release; name a folder outside of it");
        }
        Manifest.read(ReleaseShelf.at(release).current());
        Path aside = absolute.resolveSibling("." + name + ".copying");
        Files.createDirectories(aside.resolve(Release.DATA));
        try (ReleaseLock lock = ReleaseLock.ofCopy(target, aside)) {
            try {
                copyWhole(release, aside, progress);
                Verification verified = Verification.of(aside, files -> { });
                if (!verified.isWhole()) {
                    throw verified.damages().getFirst();
                }
                Folders.sync(aside);
                Files.deleteIfExists(absolute);
                Files.move(aside, absolute);
                Folders.syncNames(absolute.resolveSibling("."));
                return verified;
            } finally {
                ReleaseShelf.remove(aside);
            }
        }
    }

    /** Begins again where a new build has taken the release's place meanwhile: a copy must not hold parts of both. */
    private static void copyWhole(Path place, Path aside, LongConsumer progress) throws IOException, InputException {
        while (true) {
            Path release = ReleaseShelf.at(place).current();
            ReleaseBuilder.clear(aside);
            List<FileDigest> listed = new ArrayList<>(Verification.listed(release, Manifest.read(release)));
            Path inventory = aside.resolve(Inventory.FILE);
            Files.copy(release.resolve(Inventory.FILE), inventory, StandardCopyOption.REPLACE_EXISTING);
            Optional<InputException> damage = copy(release, aside, listed, progress);
            if (damage.isEmpty()) {
                return;
            }
            if (Verification.isStill(place, release, listed)) {
                throw damage.get();
            }
        }
    }

    private static Optional<InputException> copy(Path release, Path aside, List<FileDigest> listed, LongConsumer progress)
            throws IOException {
        int done = 0;
        for (FileDigest file : listed) {
            Optional<InputException> damage = Verification.damage(release, file, false);
            if (damage.isPresent()) {
                return damage;
            }
            Path copy = aside.resolve(file.path());
            Files.createDirectories(copy.getParent());
            copy(release.resolve(file.path()), copy);
            if (!FileDigest.of(aside, copy).equals(file)) {
                return Verification.damage(release, file, true);
            }
            progress.accept(++done);
        }
        return Optional.empty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (in.read(block) >= 0) {
                if (!block.hasRemaining() || in.position() == in.size()) {
                    write(block.flip(), out, in.position() == in.size());
                    block.clear();
                }
            }
        }
    }

    private static void write(ByteBuffer block, FileChannel out, boolean last) throws IOException {
        boolean empty = block.remaining() == BLOCK && block.mismatch(ByteBuffer.wrap(EMPTY)) < 0;
        if (empty && !last) {
            out.position(out.position() + BLOCK);
            return;
        }
        while (block.hasRemaining()) {
            out.write(block);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        }
    }
}
