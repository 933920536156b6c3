package org.dixit.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One file of a release.
 *
 * @param path within the release's folder, with slashes
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record FileDigest(String path, long size, String sha256) {

    private static final byte[] EMPTY = new byte[1 << 16];

    public FileDigest {
        Objects.requireNonNull(path, "a file without a path");
        Objects.requireNonNull(sha256, "a file without a checksum");
    }

    /** All files under a folder but those in {@code except}, in the order of their paths. */
    static List<FileDigest> all(Path folder, Path except) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).filter(path -> !path.startsWith(except)).toList();
        }
        List<FileDigest> digests = new ArrayList<>();
        for (Path path : paths) {
            digests.add(of(folder, path));
        }
        digests.sort((a, b) -> a.path().compareTo(b.path()));
        return digests;
    }

    /**
     * One file under a folder. Of the database's files the empty blocks at the end do not count, which are most of what a small
     * database seems to have: the size tells of them.
     */
    static FileDigest of(Path folder, Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        MessageDigest digest = newSha256();
        try (InputStream in = Files.newInputStream(file)) {
            if (name.startsWith(Release.DATA + "/")) {
                updateWithoutEmptyEnd(digest, in);
            } else {
                byte[] block = new byte[EMPTY.length];
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    digest.update(block, 0, read);
                }
            }
            return new FileDigest(name, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void updateWithoutEmptyEnd(MessageDigest digest, InputStream in) throws IOException {
        byte[] block = new byte[EMPTY.length];
        long empty = 0;
        for (int read = in.readNBytes(block, 0, block.length); read > 0; read = in.readNBytes(block, 0, block.length)) {
            if (Arrays.equals(block, 0, read, EMPTY, 0, read)) {
                empty += read;
                continue;
            }
            for (; empty > 0; empty -= Math.min(empty, EMPTY.length)) {
                digest.update(EMPTY, 0, (int) Math.min(empty, EMPTY.length));
            }
            digest.update(block, 0, read);
        }
    }

    /** What {@code sha256sum --check} reads. */
    static void writeSums(List<FileDigest> digests, Path file) throws IOException {
        StringBuilder sums = new StringBuilder();
        digests.forEach(digest -> sums.append(digest.sha256()).append("  ").append(digest.path()).append('\n'));
        Files.writeString(file, sums);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
