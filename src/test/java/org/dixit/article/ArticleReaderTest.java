package org.dixit.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleReaderTest {

    @TempDir
    Path folder;

    static Stream<Arguments> rejections() {
        return Stream.of(
                Arguments.of("", UTF_8, "[a.txt] it is empty; give an article with at least one sentence"),
                Arguments.of(" \r\n\t\n", UTF_8, "[a.txt] there are no words in it; give an article with at least one sentence"),
                Arguments.of("12 – 34!", UTF_8, "[a.txt] there are no words in it; give an article with at least one sentence"),
                Arguments.of("One.\r\nTwo.\rM\u00FCller", ISO_8859_1,
                        "[a.txt, line 3] the byte at offset 12 is not UTF-8; save the file as UTF-8"),
                Arguments.of("One\0two", UTF_8, "[a.txt] it is binary data (a zero byte at offset 3), not text; "
                        + "give plain text, Markdown or HTML in UTF-8"),
                Arguments.of("\u0001\u0002\u0003".repeat(5) + "word", UTF_8,
                        "[a.txt] it holds 15 control characters, so it is hardly text; give plain text, Markdown or HTML in UTF-8"),
                Arguments.of("%PDF-1.7 words", UTF_8, "[a.txt] it is a PDF file, not text; extract its text first"),
                Arguments.of("PK\u0003\u0004 words", UTF_8,
                        "[a.txt] it is a ZIP archive or an office document, not text; extract its text first"),
                Arguments.of("\uFEFFword\uD83D", UTF_16LE_RAW,
                        "[a.txt, line 1] the byte at offset 10 is not UTF-16LE; save the file as UTF-8"));
    }

    /** Encodes surrogates as they are, where Java's own encoder would replace broken ones. */
    private static final Charset UTF_16LE_RAW = UTF_16LE;

    @ParameterizedTest
    @MethodSource("rejections")
    void saysWhatIsWrongAndWhatToDo(String text, Charset charset, String message) {
        byte[] bytes = charset == UTF_16LE_RAW ? raw(text) : text.getBytes(charset);

        assertThatThrownBy(() -> new ArticleReader().read("a.txt", bytes)).isInstanceOf(InputException.class).hasMessage(message);
    }

    @Test
    void readsUtf8AndUtf16ByTheirMarks() throws InputException {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(new ArticleReader().read("a.txt", "\uFEFF---\ntitle: T\n---\n“Ü 😀”, he said.".getBytes(charset)).text())
                    .isEqualTo("“Ü 😀”, he said.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a.txt       | *Words*, he said.                         | *Words*, he said.
            a.TEXT      | *Words*, he said.                         | *Words*, he said.
            a.md        | *Words*, he said.                         | Words, he said.
            a.Markdown  | *Words*, he said.                         | Words, he said.
            a.b/c.htm   | <p><i>Words</i>, he said.                 | Words, he said.
            a.xhtml     | <p><i>Words</i>, he said.                 | Words, he said.
            -           | <!DOCTYPE html><p><i>Words</i>, he said.  | Words, he said.
            -           | <!-- a --> <html><p>Words, he said.       | Words, he said.
            -           | <?xml version="1.0"?><html><p>Words.      | Words.
            -           | **Words**, he said.                       | Words, he said.
            article     | [Words](https://x.example), he said.      | Words, he said.
            -           | Words * and * he < she said.              | Words * and * he < she said.
            """)
    void tellsTheFormatByNameElseByTheFirstBytes(String file, String given, String text) throws InputException {
        assertThat(new ArticleReader().read(file, given.getBytes(UTF_8)).text()).isEqualTo(text);
    }

    @Test
    void refusesALargeFileBeforeReadingIt() throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(50 * ArticleReader.MEGABYTE);
        }

        assertThatThrownBy(() -> new ArticleReader().read(file)).isInstanceOf(InputException.class).hasMessage("[" + file
                + "] 50 MB is more than the 10 MB limit for an article; split it or raise --max-size");
    }

    @Test
    void refusesALongStreamAtTheLimit() {
        assertThatThrownBy(() -> new ArticleReader(10).read("-", new ByteArrayInputStream("eleven byte".getBytes(UTF_8))))
                .hasMessage("[-] it is more than the 10 bytes limit for an article; split it or raise --max-size");
        assertThatThrownBy(() -> new ArticleReader(ArticleReader.MEGABYTE).read("-", new byte[(int) ArticleReader.MEGABYTE + 1]))
                .hasMessageStartingWith("[-] 1.1 MB is more than the 1 MB limit");
    }

    @Test
    void tellsAMissingFileFromABadOne() {
        assertThatThrownBy(() -> new ArticleReader().read(folder.resolve("none.txt"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void listsArticleFilesSortedWithoutHiddenOnes() throws IOException {
        for (String name : List.of("b.txt", "a/z.html", "a/B.MD", "a.txt", ".hidden.txt", ".git/c.txt", "d.pdf", "e.xhtml", "a/.x/y.md",
                "f.markdown", "g.htm", "h.text", "txt")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "Words.");
        }

        assertThat(ArticleFiles.under(folder)).extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
                .containsExactly("a.txt", "a/B.MD", "a/z.html", "b.txt", "e.xhtml", "f.markdown", "g.htm", "h.text");
    }

    private static byte[] raw(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }
}
