package org.dixit.train.weights;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.dixit.article.InputException;

/**
 * The variables of a saved TensorFlow model in one shard: the index maps each name to a {@code BundleEntryProto}
 * (tensorflow/core/protobuf/tensor_bundle.proto), which says where in the data its numbers lie.
 */
final class TensorFlowVariables {

    private static final int TYPE = 1;
    private static final int SHAPE = 2;
    private static final int OFFSET = 4;
    private static final int SIZE = 5;
    private static final int CHECKSUM = 6;
    /** In {@code TensorShapeProto} the axes, and in each its length. */
    private static final int AXIS = 2;
    private static final int LENGTH = 1;
    private static final int FLOAT = 1;

    private final String where;
    private final byte[] data;
    private final Map<String, ByteString> index;

    TensorFlowVariables(String where, byte[] index, byte[] data) throws InputException {
        this.where = where;
        this.data = data;
        this.index = new SortedTable(where, index).entries();
    }

    /** In the index's order; the first of its entries, without a name, is about the whole. */
    List<String> names() {
        return index.keySet().stream().filter(name -> !name.isEmpty()).toList();
    }

    Weight read(String name) throws InputException {
        UnknownFieldSet entry = parse(name, index.get(name));
        long offset = number(entry, OFFSET);
        long size = number(entry, SIZE);
        if (number(entry, TYPE) != FLOAT || offset < 0 || size < 0 || offset + size > data.length || !isIntact(entry, offset, size)) {
            throw bad(name);
        }
        List<ByteString> axes = parse(name, last(entry.getField(SHAPE).getLengthDelimitedList())).getField(AXIS).getLengthDelimitedList();
        long[] shape = new long[axes.size()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = number(parse(name, axes.get(axis)), LENGTH);
        }
        float[] values = new float[(int) (size / Float.BYTES)];
        ByteBuffer.wrap(data, (int) offset, (int) size).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Weight(shape, values);
    }

    private boolean isIntact(UnknownFieldSet entry, long offset, long size) {
        CRC32C checksum = new CRC32C();
        checksum.update(data, (int) offset, (int) size);
        return entry.getField(CHECKSUM).getFixed32List().contains(masked((int) checksum.getValue()));
    }

    /** As LevelDB stores checksums of what may itself hold checksums. */
    private static int masked(int checksum) {
        return Integer.rotateRight(checksum, 15) + 0xa282ead8;
    }

    /** A number that is 0 is left out of a message. */
    private static long number(UnknownFieldSet message, int field) {
        List<Long> numbers = message.getField(field).getVarintList();
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private static ByteString last(List<ByteString> values) {
        return values.isEmpty() ? ByteString.EMPTY : values.getLast();
    }

    private UnknownFieldSet parse(String name, ByteString message) throws InputException {
        try {
            return UnknownFieldSet.parseFrom(message);
        } catch (InvalidProtocolBufferException e) {
            throw bad(name);
        }
    }

    private InputException bad(String name) {
        return new InputException(where + ", " + name, "the variable is damaged or not of type float; take another version of the jar");
    }
}
