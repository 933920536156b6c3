package org.dixit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, section 14), so that a download that broke off goes on where it was.
 *
 * @param file that is served
 * @param size of the whole, in bytes
 * @param start of the part
 * @param length of the part; 0 where the range lies outside of the file
 * @param whole whether all of it is wanted
 */
record FileBody(Path file, long size, long start, long length, boolean whole) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @param range the header; several ranges, and whatever is not understood, get the whole, as the standard allows */
    static FileBody of(Path file, @Nullable String range) throws IOException {
        long size = Files.size(file);
        Matcher asked = ONE_RANGE.matcher(range == null ? "" : range.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return new FileBody(file, size, 0, size, true);
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(asked.group(2)));
            return new FileBody(file, size, size - last, last, false);
        }
        long start = Long.parseLong(asked.group(1));
        long end = asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        if (end < start && start < size) {
            return new FileBody(file, size, 0, size, true);
        }
        return new FileBody(file, size, start, Math.max(0, end - start + 1), false);
    }

    /** Whether the range begins behind the file's end. */
    boolean outside() {
        return !whole && length == 0;
    }

    /** For {@code Content-Range}. */
    String range() {
        return outside() ? "bytes */" + size : "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }

    void writeTo(OutputStream out) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file).position(start); InputStream in = Channels.newInputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            long left = length;
            int read;
            while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
