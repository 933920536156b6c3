package org.dixit.pages.lists;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that fit all filters, in their order, and how many would fit for each value of each facet. */
final class Selection {

    private static final int NONE = -1;

    private int[] rows = new int[256];
    private int size;
    private final int[][] counts;

    private Selection(List<Facet> facets) {
        this.counts = facets.stream().map(facet -> new int[facet.shown() ? facet.domain().size() : 0]).toArray(int[][]::new);
    }

    /**
     * One pass over the rows. A value's number is that of the list which its link leads to: all other filters hold, its own facet's
     * does not.
     *
     * @param order the rows to look at, in the order of the list; null for all as they come
     * @param size how many rows there are
     */
    static Selection of(int @Nullable [] order, int size, List<Filter> filters, List<Facet> facets) {
        Selection selection = new Selection(facets);
        int[] facetOf = filters.stream().mapToInt(filter -> facetOf(filter, facets)).toArray();
        int candidates = order == null ? size : order.length;
        for (int i = 0; i < candidates; i++) {
            int row = order == null ? i : order[i];
            int failed = NONE;
            boolean out = false;
            for (int f = 0; f < facetOf.length && !out; f++) {
                if (!filters.get(f).fits().test(row)) {
                    out = failed != NONE || facetOf[f] == NONE;
                    failed = facetOf[f];
                }
            }
            if (!out) {
                selection.take(row, failed, facets);
            }
        }
        return selection;
    }

    private static int facetOf(Filter filter, List<Facet> facets) {
        for (int i = 0; i < facets.size(); i++) {
            if (facets.get(i).parameter().equals(filter.parameter())) {
                return i;
            }
        }
        return NONE;
    }

    private void take(int row, int failed, List<Facet> facets) {
        if (failed == NONE) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
        }
        for (int f = 0; f < counts.length; f++) {
            if (counts[f].length > 0 && (failed == NONE || failed == f)) {
                facets.get(f).count(row, counts[f]);
            }
        }
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }

    /** How many rows each of the facet's numbers leads to. */
    int[] counts(int facet) {
        return counts[facet].clone();
    }
}
