package org.dixit.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an ONNX file of two tables: a piece's tag scores and a shape's link vectors are looked up, nothing is computed. In every
 * tag score of piece p stands p, in every link vector of shape s stands s. The form is that of onnx.proto, protocol buffers.
 */
final class SmallModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Map<String, String> metadata = new LinkedHashMap<>();
    private String tags = "tags";

    SmallModel() {
        metadata.put("windowPieces", "64");
        metadata.put("linkbias", "-0.5 0.25");
        metadata.put("trust", "1 2 3 4 5 6 7");
        metadata.put("lowerCase", "true");
    }

    /** With this metadata entry, or without it where the value is empty. */
    SmallModel with(String key, String value) {
        metadata.put(key, value);
        if (value.isEmpty()) {
            metadata.remove(key);
        }
        return this;
    }

    /** With another name for the tag scores. */
    SmallModel withTagsCalled(String name) {
        tags = name;
        return this;
    }

    byte[] bytes(int pieces) {
        Message graph = new Message()
                .add(1, gather("tag-table", "pieces", tags)).add(1, gather("link-table", "shapes", "links")).add(2, "small")
                .add(5, table("tag-table", pieces, TaggerNetwork.ROLES * TaggerNetwork.TAGS))
                .add(5, table("link-table", WordShape.COUNT, 4 * TaggerNetwork.LINK_WIDTH))
                .add(11, value("pieces", INT64)).add(11, value("shapes", INT64))
                .add(12, value(tags, FLOAT)).add(12, value("links", FLOAT));
        Message model = new Message().add(1, 8).add(7, graph).add(8, new Message().add(2, 13));
        metadata.forEach((key, value) -> model.add(14, new Message().add(1, key).add(2, value)));
        return model.bytes();
    }

    private static Message gather(String table, String index, String output) {
        return new Message().add(1, table).add(1, index).add(2, output).add(4, "Gather");
    }

    private static Message table(String name, int rows, int width) {
        ByteBuffer values = ByteBuffer.allocate(rows * width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows * width; i++) {
            values.putFloat(i / width);
        }
        return new Message().add(1, rows).add(1, width).add(2, FLOAT).add(8, name).add(9, values.array());
    }

    private static Message value(String name, int type) {
        return new Message().add(1, name).add(2, new Message().add(1, new Message().add(1, type)));
    }

    /** A protocol buffer message: numbered fields of numbers and bytes. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message add(int field, long number) {
            varint((long) field << 3);
            varint(number);
            return this;
        }

        Message add(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Message add(int field, String text) {
            return add(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message add(int field, Message message) {
            return add(field, message.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long number) {
            long rest = number;
            while (rest > 127) {
                out.write((int) (rest & 127 | 128));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
