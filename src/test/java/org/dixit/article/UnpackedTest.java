package org.dixit.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    @TempDir
    private Path folder;

    @Test
    void readsFilesAsTheyAreAndPackedOnes() throws Exception {
        Path plain = Files.writeString(folder.resolve("a.nq"), "words");
        assertThat(read(plain)).isEqualTo(5);
        assertThat(read(packed("b.nq.gz", 1, "words".getBytes(StandardCharsets.UTF_8)))).isEqualTo(5);
    }

    @Test
    void readsDataThatArePackedWell() throws Exception {
        byte[] line = "<http://example.org/a> <http://example.org/b> \"c\" <http://example.org/d> .\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(packed("same.nq.gz", 100_000, line))).isEqualTo(100_000L * line.length);
    }

    @Test
    void givesUpWhatWasMadeToFillTheMemory() throws Exception {
        Path bomb = packed("bomb.nq.gz", 256, new byte[1 << 20]);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(IOException.class).hasMessageContaining("bomb.nq.gz becomes more than 200 times");
    }

    @Test
    void refusesWhatIsNotPacked() throws Exception {
        Path file = Files.writeString(folder.resolve("c.nq.gz"), "words");
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
        Files.delete(file);
    }

    private Path packed(String name, int times, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        return file;
    }

    private static long read(Path file) throws IOException {
        try (InputStream in = Unpacked.open(file)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
