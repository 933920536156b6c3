package org.dixit.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All things of one kind, one row each, in the order in which a list shows them first. Rows are numbered from 0. */
public final class Table {

    private final List<String> paths;
    private final List<String> labels;
    private final Map<String, Column> columns;
    private volatile Map<String, Integer> rows = Map.of();
    private final Map<String, Column> inverses = new ConcurrentHashMap<>();

    /**
     * @param paths the IRIs, without the dataset's base where they begin with it
     * @param labels names for people, possibly empty ones; none at all for things that have no names
     * @param columns by the names that {@link Catalogue} gives
     */
    Table(List<String> paths, List<String> labels, Map<String, Column> columns) {
        this.paths = List.copyOf(paths);
        this.labels = List.copyOf(labels);
        this.columns = Map.copyOf(columns);
    }

    public int size() {
        return paths.size();
    }

    /** The row's IRI, without the dataset's base where it begins with it. */
    public String path(int row) {
        return paths.get(row);
    }

    /** The row's name, or its path where it has none. */
    public String label(int row) {
        String label = labels.isEmpty() ? "" : labels.get(row);
        return label.isEmpty() ? path(row) : label;
    }

    /** The row of a thing, by its path. */
    public Optional<Integer> row(String path) {
        Map<String, Integer> known = rows;
        if (known.size() != paths.size()) {
            known = new HashMap<>(paths.size() * 4 / 3 + 1);
            for (int row = 0; row < paths.size(); row++) {
                known.put(paths.get(row), row);
            }
            rows = known;
        }
        return Optional.ofNullable(known.get(path));
    }

    /** @throws IllegalStateException where the table has no such column */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("no column " + name);
        }
        return column;
    }

    /**
     * The other way round: the rows that have each value, ascending, thus in the table's order. Made at the first call.
     *
     * @param values how many there may be: the size of the table whose rows they are
     */
    public Column inverse(String name, int values) {
        return inverses.computeIfAbsent(name, one -> column(one).inverse(values));
    }

    List<String> paths() {
        return paths;
    }

    List<String> labels() {
        return labels;
    }

    Map<String, Column> columns() {
        return columns;
    }
}
