package org.dixit.train.weights;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dixit.article.InputException;

/**
 * A table in LevelDB's format (github.com/google/leveldb, doc/table_format.md), uncompressed, as TensorFlow writes its indexes: blocks
 * of entries whose keys leave out what they share with the key before, a block that tells where the others lie, and a footer.
 */
final class SortedTable {

    private static final int FOOTER = 48;
    private static final long MAGIC = 0xdb4775248b80fb57L;

    private final String where;
    private final byte[] bytes;

    SortedTable(String where, byte[] bytes) {
        this.where = where;
        this.bytes = bytes;
    }

    /** All entries in the order of their keys. */
    Map<String, ByteString> entries() throws InputException {
        try {
            if (bytes.length < FOOTER || little(bytes.length - Long.BYTES).getLong() != MAGIC) {
                throw bad();
            }
            CodedInputStream footer = CodedInputStream.newInstance(bytes, bytes.length - FOOTER, FOOTER);
            skipPlace(footer);
            Map<String, ByteString> entries = new LinkedHashMap<>();
            for (ByteString place : block(footer).values()) {
                entries.putAll(block(place.newCodedInput()));
            }
            return entries;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw bad();
        }
    }

    /** The footer names a block of filters first, which we have no use for. */
    private static void skipPlace(CodedInputStream in) throws IOException {
        in.readRawVarint64();
        in.readRawVarint64();
    }

    private Map<String, ByteString> block(CodedInputStream place) throws IOException, InputException {
        int offset = Math.toIntExact(place.readRawVarint64());
        int size = Math.toIntExact(place.readRawVarint64());
        if (bytes[offset + size] != 0) {
            throw bad();
        }
        int restarts = little(offset + size - Integer.BYTES).getInt();
        CodedInputStream in = CodedInputStream.newInstance(bytes, offset, size - Integer.BYTES * (restarts + 1));
        Map<String, ByteString> entries = new LinkedHashMap<>();
        ByteString key = ByteString.EMPTY;
        while (!in.isAtEnd()) {
            int shared = in.readRawVarint32();
            int rest = in.readRawVarint32();
            int length = in.readRawVarint32();
            key = key.substring(0, shared).concat(ByteString.copyFrom(in.readRawBytes(rest)));
            entries.put(key.toStringUtf8(), ByteString.copyFrom(in.readRawBytes(length)));
        }
        return entries;
    }

    private ByteBuffer little(int offset) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(offset);
    }

    private InputException bad() {
        return new InputException(where, "the index of variables is damaged or compressed; take another version of the jar");
    }
}
