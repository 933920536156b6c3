package org.dixit.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads plain text, Markdown and HTML pages. The format is told by the name's ending ({@code .txt .text}, {@code .md .markdown},
 * {@code .html .htm .xhtml}), and by the first bytes where the name tells nothing. Immutable; one reader serves all threads.
 */
public final class ArticleReader {

    /** Bytes in what is called a megabyte here. */
    public static final long MEGABYTE = 1024 * 1024;

    /** The size limit where none is given, in bytes. */
    public static final long DEFAULT_MAX_SIZE = 10 * MEGABYTE;

    private final long maxSize;

    /** A reader with the default size limit. */
    public ArticleReader() {
        this(DEFAULT_MAX_SIZE);
    }

    /** @param maxSize the most bytes that an article may have, at least 1 */
    public ArticleReader(long maxSize) {
        if (maxSize < 1) {
            throw new IllegalArgumentException("a size limit of " + maxSize + " bytes lets nothing through");
        }
        this.maxSize = maxSize;
    }

    /**
     * Reads a file; its size is looked at first, so a huge one costs nothing.
     *
     * @throws IOException if the bytes do not come
     * @throws InputException if they come and are no article
     */
    public Article read(Path file) throws IOException, InputException {
        refuseLarge(file.toString(), Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    /**
     * Reads a stream to its end, or to the size limit; leaves it open.
     *
     * @param file a name for messages, and for the format where it has an ending; {@code -} for standard input
     * @throws IOException if the bytes do not come
     * @throws InputException if they come and are no article
     */
    public Article read(String file, InputStream in) throws IOException, InputException {
        byte[] bytes = in.readNBytes((int) Math.min(maxSize + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > maxSize) {
            throw new InputException(file, "it is more than the " + megabytes(maxSize) + " limit for an article; "
                    + "split it or raise --max-size");
        }
        return read(file, bytes);
    }

    /**
     * Reads an article from its bytes.
     *
     * @param file a name for messages, and for the format where it has an ending
     * @throws InputException if the bytes are too many, of another encoding, binary, without words, or their metadata is wrong
     */
    public Article read(String file, byte[] bytes) throws InputException {
        refuseLarge(file, bytes.length);
        if (bytes.length == 0) {
            throw new InputException(file, "it is empty; give an article with at least one sentence");
        }
        Article article = switch (Format.named(file).orElseGet(() -> Format.sniffed(bytes))) {
            case TEXT -> {
                FrontMatter front = FrontMatter.of(file, Encoding.decode(file, bytes));
                yield front.metadata().article(file, PlainText.read(front.rest()));
            }
            case MARKDOWN -> {
                FrontMatter front = FrontMatter.of(file, Encoding.decode(file, bytes));
                yield front.metadata().article(file, Markdown.read(file, front.rest()));
            }
            case HTML -> HtmlPage.read(file, bytes);
        };
        if (!Words.hasLetter(article.text())) {
            throw new InputException(file, "there are no words in it; give an article with at least one sentence");
        }
        return article;
    }

    private void refuseLarge(String file, long size) throws InputException {
        if (size > maxSize) {
            throw new InputException(file, megabytes(size) + " is more than the " + megabytes(maxSize)
                    + " limit for an article; split it or raise --max-size");
        }
    }

    /** Rounded up to a tenth, so that what is over the limit also reads as more. */
    private static String megabytes(long bytes) {
        if (bytes < MEGABYTE / 10) {
            return bytes + " bytes";
        }
        long tenths = Math.ceilDiv(bytes * 10, MEGABYTE);
        return tenths % 10 == 0 ? tenths / 10 + " MB" : String.format(Locale.ROOT, "%d.%d MB", tenths / 10, tenths % 10);
    }
}
