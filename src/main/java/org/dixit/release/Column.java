package org.dixit.release;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One property of all rows of a {@link Table}, as numbers: each row has none, one or several different ones, ascending. What a number
 * means (a row of another table, a concept, a date as {@code yyyymmdd}) the column's name tells; see {@link Catalogue}.
 */
public final class Column {

    final int[] starts;
    final int[] values;

    Column(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    /** How many values the row has. */
    public int count(int row) {
        return starts[row + 1] - starts[row];
    }

    /** One of the row's values, counted from 0. */
    public int value(int row, int index) {
        return values[starts[row] + index];
    }

    /** The row's first value, or -1 where it has none. */
    public int first(int row) {
        return starts[row] == starts[row + 1] ? -1 : values[starts[row]];
    }

    /** Whether the row has this value. */
    public boolean has(int row, int value) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** How often each number below {@code size} is a value. */
    public int[] frequencies(int size) {
        int[] frequencies = new int[size];
        for (int value : values) {
            frequencies[value]++;
        }
        return frequencies;
    }

    /** The row's values, as many as there are. */
    public List<Integer> values(int row) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return value(row, Objects.checkIndex(index, size()));
            }

            @Override
            public int size() {
                return count(row);
            }
        };
    }

    /** The rows of each value below {@code size}, ascending. */
    Column inverse(int size) {
        int[] ends = new int[size + 1];
        for (int value : values) {
            ends[value + 1]++;
        }
        for (int value = 0; value < size; value++) {
            ends[value + 1] += ends[value];
        }
        int[] next = Arrays.copyOf(ends, size);
        int[] rows = new int[values.length];
        for (int row = 0; row + 1 < starts.length; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                rows[next[values[i]]++] = row;
            }
        }
        return new Column(ends, rows);
    }

    /** Pairs of row and value, in any order and repeated at will, to make a column of. */
    static final class Pairs {
        private long[] pairs = new long[1024];
        private int size;

        void add(int row, int value) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) row << 32 | value;
        }

        Column column(int rows) {
            Arrays.sort(pairs, 0, size);
            int[] starts = new int[rows + 1];
            int[] values = new int[size];
            int filled = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    starts[(int) (pairs[i] >>> 32) + 1]++;
                    values[filled++] = (int) pairs[i];
                }
            }
            for (int row = 0; row < rows; row++) {
                starts[row + 1] += starts[row];
            }
            return new Column(starts, Arrays.copyOf(values, filled));
        }
    }
}
