package org.dixit.train.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.dixit.rdf.WholeOutput;

/** Weights to a safetensors file: the header's length, the header as JSON, the numbers, all little-endian. */
final class SafetensorsWriter {

    static final String METADATA = "__metadata__";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 1 << 18;

    private SafetensorsWriter() {
    }

    static void write(Weights weights, Path file) throws IOException {
        byte[] header = header(weights);
        try (WholeOutput output = WholeOutput.file(file)) {
            try (FileChannel channel = FileChannel.open(output.path(), StandardOpenOption.WRITE)) {
                writeFully(channel, littleEndian(Long.BYTES).putLong(header.length).flip());
                writeFully(channel, ByteBuffer.wrap(header));
                for (Weight weight : weights.byName().values()) {
                    writeNumbers(channel, weight.values());
                }
            }
            output.commit();
        }
    }

    private static byte[] header(Weights weights) throws JsonProcessingException {
        ObjectNode header = JSON.createObjectNode();
        if (!weights.metadata().isEmpty()) {
            ObjectNode told = header.putObject(METADATA);
            weights.metadata().forEach(told::put);
        }
        long offset = 0;
        for (Map.Entry<String, Weight> entry : weights.byName().entrySet()) {
            ObjectNode tensor = header.putObject(entry.getKey()).put("dtype", "F32");
            Arrays.stream(entry.getValue().shape()).forEach(tensor.putArray("shape")::add);
            long end = offset + (long) Float.BYTES * entry.getValue().values().length;
            tensor.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] bytes = JSON.writeValueAsBytes(header);
        // Blanks, as the format allows, so that the numbers begin at a multiple of eight.
        byte[] padded = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, Long.BYTES) * Long.BYTES);
        Arrays.fill(padded, bytes.length, padded.length, " ".getBytes(StandardCharsets.US_ASCII)[0]);
        return padded;
    }

    private static void writeNumbers(FileChannel channel, float[] numbers) throws IOException {
        ByteBuffer chunk = littleEndian(CHUNK * Float.BYTES);
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - from);
            chunk.clear();
            chunk.asFloatBuffer().put(numbers, from, count);
            writeFully(channel, chunk.limit(count * Float.BYTES));
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer littleEndian(int capacity) {
        return ByteBuffer.allocateDirect(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
