package org.dixit.train.weights;

import java.util.Arrays;

/** One tensor of single-precision numbers, the last axis running fastest. */
public final class Weight {

    private final long[] shape;
    private final float[] values;

    /**
     * Takes the arrays as they are, since some hold a hundred megabytes: whoever hands them over writes to them no more.
     *
     * @param shape the length of each axis; none for a single number
     * @param values as many as the product of the lengths
     */
    public Weight(long[] shape, float[] values) {
        if (count(shape) != values.length) {
            throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " for " + values.length + " values");
        }
        this.shape = shape;
        this.values = values;
    }

    /** The length of each axis, as a copy. */
    public long[] shape() {
        return shape.clone();
    }

    /** The numbers themselves, not a copy: to be read only. */
    public float[] values() {
        return values;
    }

    /** The length of one axis. */
    public int length(int axis) {
        return Math.toIntExact(shape[axis]);
    }

    /** Rows become columns; for kernels that are stored as [in, out]. */
    Weight transposed() {
        if (shape.length != 2) {
            throw new IllegalStateException("a matrix is wanted, not " + this);
        }
        int rows = length(0);
        int columns = length(1);
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return new Weight(new long[] {columns, rows}, turned);
    }

    /** Some of the rows, or of the numbers of a vector, in the order asked for. */
    Weight rows(int... kept) {
        int width = values.length / length(0);
        float[] some = new float[kept.length * width];
        for (int row = 0; row < kept.length; row++) {
            System.arraycopy(values, kept[row] * width, some, row * width, width);
        }
        long[] smaller = shape.clone();
        smaller[0] = kept.length;
        return new Weight(smaller, some);
    }

    boolean hasShape(long... wanted) {
        return Arrays.equals(shape, wanted);
    }

    /** How many numbers a tensor of this shape holds. */
    static long count(long... shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    @Override
    public String toString() {
        return "weight of shape " + Arrays.toString(shape);
    }
}
