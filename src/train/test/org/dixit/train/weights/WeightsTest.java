package org.dixit.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Index.atIndex;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights go to a safetensors file and come back as they were, or not at all. */
class WeightsTest {

    @TempDir
    private Path folder;

    @Test
    void comeBackFromAFileAsTheyWere() throws Exception {
        Path file = folder.resolve("some.safetensors");
        some().write(file);

        Weights back = Weights.read(file);

        assertThat(back.byName().keySet()).containsExactly("zeta", "alpha", "lone");
        assertThat(back.get("zeta").shape()).containsExactly(2, 3);
        assertThat(back.get("zeta").values()).containsExactly(1, -2, 3.5f, Float.MIN_VALUE, 5, Float.MAX_VALUE);
        assertThat(back.get("alpha").values()).hasSize(300_000).contains(299_999, atIndex(299_999));
        assertThat(back.get("lone").shape()).isEmpty();
        assertThat(back.get("lone").values()).containsExactly(7);
        assertThat(back.metadata()).isEqualTo(Map.of("case", "lower", "naïve", "\"quoted\""));
    }

    @Test
    void makeTheSameBytesTwiceAndLeaveNothingBeside() throws Exception {
        some().write(folder.resolve("one"));
        some().write(folder.resolve("two"));

        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void beginTheirNumbersAtAMultipleOfEight() throws Exception {
        Path file = folder.resolve("some.safetensors");
        some().write(file);

        assertThat(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8).isZero();
    }

    @Test
    void areRefusedWhereverTheFileIsCutOff() throws Exception {
        Path file = folder.resolve("some.safetensors");
        some().write(file);
        byte[] whole = Files.readAllBytes(file);

        for (int length : new int[] {0, 7, 8, 60, 400, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(InputException.class).as("cut at " + length).isThrownBy(() -> Weights.read(file))
                    .withMessageContaining(file.toString()).withMessageContaining("; ");
        }
    }

    @Test
    void areRefusedIfTheHeaderLies() throws Exception {
        refused("{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}", "type \"F16\"");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", "where its shape says");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-4,4]}}", "whole numbers");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,2],\"data_offsets\":[0,8]}}", "larger than any memory");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[100],\"data_offsets\":[0,400]}}", "cut off");
        refused("[1, 2, 3]", "no JSON object");
        refused("what is this", "no JSON");
    }

    private void refused(String header, String complaint) throws IOException {
        Path file = folder.resolve("lying.safetensors");
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        Files.write(file, ByteBuffer.allocate(8 + text.length + 8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).array());
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Weights.read(file)).withMessageContaining(complaint);
    }

    private static Weights some() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        weights.put("zeta", new Weight(new long[] {2, 3}, new float[] {1, -2, 3.5f, Float.MIN_VALUE, 5, Float.MAX_VALUE}));
        float[] many = new float[300_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        weights.put("alpha", new Weight(new long[] {many.length}, many));
        weights.put("lone", new Weight(new long[0], new float[] {7}));
        return new Weights(weights, new TreeMap<>(Map.of("case", "lower", "naïve", "\"quoted\"")));
    }
}
