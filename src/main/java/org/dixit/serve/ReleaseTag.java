package org.dixit.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dixit.release.Manifest;

/**
 * Entity tags (RFC 9110, section 8.8.3). What is read off the data changes with the release only, so its tag is known before the
 * answer is made; it is weak, since another program may write the same graph in another order.
 *
 * @param release stands for all that the manifest says of the release: two builds of one version differ
 */
record ReleaseTag(String release) {

    private static final int LENGTH = 16;

    static ReleaseTag of(Manifest manifest) {
        return new ReleaseTag(manifest.version() + "-" + digest(manifest.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The tag of an answer that follows from the release and from these parts alone. */
    String of(Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            all.append(part).append('\u0000');
        }
        return "W/\"" + release + "-" + digest(all.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** The tag of these bytes. */
    static String of(byte[] bytes) {
        return "\"" + digest(bytes) + "\"";
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, LENGTH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
