package org.dixit.train.weights;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.dixit.article.InputException;

/** A safetensors file to weights. Nothing in the header is believed before it fits the file's length. */
final class SafetensorsReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The format's own limit. */
    private static final int LONGEST_HEADER = 100_000_000;
    private static final int CHUNK = 1 << 20;

    private final Path file;

    SafetensorsReader(Path file) {
        this.file = file;
    }

    Weights read() throws IOException, InputException {
        try (FileChannel channel = FileChannel.open(file)) {
            long length = channel.size();
            if (length < Long.BYTES) {
                throw bad("is too short for a safetensors file");
            }
            long headerLength = bytes(channel, 0, Long.BYTES).getLong();
            if (headerLength < 2 || headerLength > LONGEST_HEADER) {
                throw bad("does not begin like a safetensors file");
            }
            long data = Long.BYTES + headerLength;
            if (length < data) {
                throw cutOff(data, length);
            }
            return read(channel, header(bytes(channel, Long.BYTES, (int) headerLength)), data);
        }
    }

    private Weights read(FileChannel channel, JsonNode header, long data) throws IOException, InputException {
        Map<String, Weight> weights = new LinkedHashMap<>();
        SortedMap<String, String> metadata = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals(SafetensorsWriter.METADATA)) {
                entry.getValue().properties().forEach(told -> metadata.put(told.getKey(), told.getValue().asText()));
            } else {
                weights.put(entry.getKey(), weight(channel, entry.getKey(), entry.getValue(), data));
            }
        }
        return new Weights(weights, metadata);
    }

    private JsonNode header(ByteBuffer bytes) throws IOException, InputException {
        byte[] text = new byte[bytes.remaining()];
        bytes.get(text);
        JsonNode header;
        try {
            header = JSON.readTree(text);
        } catch (JacksonException e) {
            throw bad("has a header that is no JSON");
        }
        if (!header.isObject()) {
            throw bad("has a header that is no JSON object");
        }
        return header;
    }

    private Weight weight(FileChannel channel, String name, JsonNode tensor, long data) throws IOException, InputException {
        String type = tensor.path("dtype").asText();
        if (!type.equals("F32")) {
            throw badTensor(name, "is of type \"" + type + "\"; convert it to F32");
        }
        long[] shape = numbers(name, tensor.path("shape"));
        long[] place = numbers(name, tensor.path("data_offsets"));
        if (place.length != 2 || place[1] < place[0] || (place[1] - place[0]) / Float.BYTES > Integer.MAX_VALUE
                || place[1] - place[0] != Float.BYTES * count(name, shape)) {
            throw badTensor(name, "does not lie where its shape says; write the file anew");
        }
        long end = data + place[1];
        if (end < data || end > channel.size()) {
            throw cutOff(end, channel.size());
        }
        float[] values = new float[(int) ((place[1] - place[0]) / Float.BYTES)];
        for (int from = 0; from < values.length; from += CHUNK) {
            int many = Math.min(CHUNK, values.length - from);
            bytes(channel, data + place[0] + (long) Float.BYTES * from, many * Float.BYTES).asFloatBuffer().get(values, from, many);
        }
        return new Weight(shape, values);
    }

    private long[] numbers(String name, JsonNode list) throws InputException {
        long[] numbers = StreamSupport.stream(list.spliterator(), false).mapToLong(node -> node.isIntegralNumber() ? node.asLong() : -1)
                .toArray();
        for (long number : numbers) {
            if (number < 0) {
                throw badTensor(name, "has a shape or place that is no list of whole numbers; write the file anew");
            }
        }
        return numbers;
    }

    private long count(String name, long[] shape) throws InputException {
        try {
            return Weight.count(shape);
        } catch (ArithmeticException e) {
            throw badTensor(name, "has a shape larger than any memory; write the file anew");
        }
    }

    private ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException, InputException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw cutOff(from + count, channel.size());
            }
        }
        return bytes.flip();
    }

    private InputException cutOff(long wanted, long found) {
        return bad("is cut off: " + found + " of at least " + wanted + " bytes");
    }

    private InputException bad(String problem) {
        return new InputException(file.toString(), "the file " + problem + "; copy or write it anew");
    }

    private InputException badTensor(String name, String problem) {
        return new InputException(file + ", " + name, "the tensor " + problem);
    }
}
