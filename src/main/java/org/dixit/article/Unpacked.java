package org.dixit.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The contents of a file that may be packed. A file that was made to fill memory or disk is given up. */
public final class Unpacked extends FilterInputStream {

    /** Text and data shrink to a tenth, at best to a fiftieth; what shrinks to a thousandth is one byte, over and over. */
    private static final long MOST_TIMES = 200;

    /** So much may come of anything. */
    private static final long FREE = 16 << 20;

    private final Path file;
    private final long most;
    private long read;

    private Unpacked(InputStream in, Path file, long size) {
        super(in);
        this.file = file;
        this.most = FREE + MOST_TIMES * size;
    }

    /**
     * Opens a file; one that ends in {@code .gz} is unpacked.
     *
     * @throws IOException where it cannot be read or is not packed as its name says; reading throws one, too, where it becomes larger
     *     than anything real does
     */
    public static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try {
            return new Unpacked(new GZIPInputStream(bytes, 1 << 16), file, Files.size(file));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > most) {
            throw new IOException(file + " becomes more than " + MOST_TIMES + " times as large when it is unpacked, which no data do; "
                    + "unpack it yourself if you trust it");
        }
    }
}
