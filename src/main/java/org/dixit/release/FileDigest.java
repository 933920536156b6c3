package org.dixit.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of a release.
 *
 * @param path within the release's folder, with slashes
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record FileDigest(String path, long size, String sha256) {

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

    /** One file under a folder. */
    static FileDigest of(Path folder, Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), newSha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return new FileDigest(name, Files.size(file), HexFormat.of().formatHex(in.getMessageDigest().digest()));
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
