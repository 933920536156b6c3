package org.dixit.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.dixit.article.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Says that a process uses a release. The database allows one process only and its own message does not name the other; this
 * file in the release's {@code data} folder holds the number of the process, and the operating system frees the lock if
 * that one is killed.
 */
final class ReleaseLock implements AutoCloseable {

    static final String FILE = "in-use";

    /** The lock lies far behind the number, so that others can still read it where locks are mandatory. */
    private static final long LOCKED_BYTE = 1 << 20;

    private static final int SHELF_TRIES = 200;
    private static final Duration SHELF_PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private ReleaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws InputException where another process, or another part of this one, uses the release
     */
    static ReleaseLock ofRelease(Path release) throws IOException, InputException {
        return ofRelease(release, release);
    }

    /** @param named what users call it */
    static ReleaseLock ofRelease(Path release, Path named) throws IOException, InputException {
        return takeIn(release, named, "is in use by process %s; ask that server (query --endpoint), stop it, or copy the release");
    }

    /**
     * @param target what is going to be replaced
     * @param aside where the new release is being built
     * @throws InputException where another build for this target runs
     */
    static ReleaseLock ofBuild(Path target, Path aside) throws IOException, InputException {
        return takeIn(aside, target, "is being built by process %s; wait for it or stop it");
    }

    /**
     * @param target where a copy is going to appear
     * @param aside where it is being made
     * @throws InputException where another copy for this target is under way
     */
    static ReleaseLock ofCopy(Path target, Path aside) throws IOException, InputException {
        return takeIn(aside, target, "is being copied to by process %s; wait for it or stop it");
    }

    /**
     * For the moment in which the current release changes.
     *
     * @param place what users name
     * @param shelf the folder of all its releases
     * @throws InputException where another process changes it at this moment
     */
    static ReleaseLock ofShelf(Path place, Path shelf) throws IOException, InputException {
        // It is held for milliseconds, and what waits may be the end of a long build.
        for (int i = 1;; i++) {
            try {
                return take(shelf.resolve(FILE), place, "is being changed by process %s; try again");
            } catch (InputException held) {
                if (i == SHELF_TRIES) {
                    throw held;
                }
                LockSupport.parkNanos(SHELF_PAUSE.toNanos());
            }
        }
    }

    private static ReleaseLock takeIn(Path folder, Path named, String refusal) throws IOException, InputException {
        return take(folder.resolve(Release.DATA).resolve(FILE), named, refusal);
    }

    private static ReleaseLock take(Path file, Path named, String refusal) throws IOException, InputException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                byte[] number = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(number), 0);
                return new ReleaseLock(channel);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        String holder = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        throw new InputException(named.toString(), String.format(Locale.ROOT, refusal, holder.isEmpty() ? "(unknown)" : holder));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
