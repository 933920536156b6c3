package org.dixit.release;

import java.io.IOException;
import java.io.InputStream;
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
    static List<FileDigest> of(Path folder, Path except) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).filter(path -> !path.startsWith(except)).toList();
        }
        List<FileDigest> digests = new ArrayList<>();
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            digests.add(new FileDigest(name, Files.size(path), sha256(path)));
        }
        digests.sort((a, b) -> a.path().compareTo(b.path()));
        return digests;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
