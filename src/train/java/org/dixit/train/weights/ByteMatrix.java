package org.dixit.train.weights;

/**
 * A matrix of weights in whole numbers of one byte, with a scale for each row of the original.
 *
 * <p>Processors without instructions for whole products (AVX2, AVX-512 without VNNI) add two neighbouring products of an unsigned and a
 * signed byte in 16 bits and cut off what does not fit. So that they reckon what the others reckon, two neighbours together stay
 * within 128: 255 × 128 fits. That costs less of the range than halving it.
 */
final class ByteMatrix {

    private static final int LARGEST = 127;
    /** One less than what two may have together, since both are rounded. */
    private static final int LARGEST_PAIR = 127;
    /** Where a row is all zeros any scale will do. */
    private static final float SMALLEST_SCALE = 1e-30f;

    private final int rows;
    private final int columns;
    private final byte[] values;
    private final float[] scales;

    private ByteMatrix(int rows, int columns, byte[] values, float[] scales) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.scales = scales;
    }

    /** For looking rows up. */
    static ByteMatrix rowsOf(Weight weight) {
        int rows = weight.length(0);
        int columns = weight.length(1);
        float[] from = weight.values();
        byte[] values = new byte[from.length];
        float[] scales = new float[rows];
        for (int row = 0; row < rows; row++) {
            float largest = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                largest = Math.max(largest, Math.abs(from[i]));
            }
            scales[row] = Math.max(largest / LARGEST, SMALLEST_SCALE);
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                values[i] = (byte) Math.round(from[i] / scales[row]);
            }
        }
        return new ByteMatrix(rows, columns, values, scales);
    }

    /** For multiplying by [out, in] weights: turned to [in, out], a scale for each output. */
    static ByteMatrix factorOf(Weight weight) {
        int out = weight.length(0);
        int in = weight.length(1);
        float[] from = weight.values();
        byte[] values = new byte[from.length];
        float[] scales = new float[out];
        for (int row = 0; row < out; row++) {
            scales[row] = Math.max(largestPair(from, row * in, in) / LARGEST_PAIR, SMALLEST_SCALE);
            for (int column = 0; column < in; column++) {
                values[column * out + row] = (byte) Math.round(from[row * in + column] / scales[row]);
            }
        }
        return new ByteMatrix(in, out, values, scales);
    }

    private static float largestPair(float[] values, int from, int count) {
        float largest = 0;
        for (int i = 0; i < count; i += 2) {
            float other = i + 1 < count ? Math.abs(values[from + i + 1]) : 0;
            largest = Math.max(largest, Math.abs(values[from + i]) + other);
        }
        return largest;
    }

    byte[] values() {
        return values;
    }

    float[] scales() {
        return scales;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }
}
