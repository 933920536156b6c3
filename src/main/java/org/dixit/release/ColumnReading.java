package org.dixit.release;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;

/** Makes the columns of a catalogue's tables out of the properties of a dataset. */
record ColumnReading(ByProperty data) {

    Column links(RowNumbers subjects, Node property, RowNumbers objects) {
        return column(subjects, property, object -> objects.of(data.path(object)));
    }

    Column concepts(RowNumbers subjects, Node property) {
        Map<Node, Integer> numbers = new HashMap<>();
        Catalogue.CONCEPTS.forEach(concept -> numbers.put(concept, numbers.size()));
        return column(subjects, property, object -> numbers.getOrDefault(object, -1));
    }

    /** What is said of a part of a thing counts as said of the thing. */
    Column column(RowNumbers subjects, Node property, ToIntFunction<Node> number) {
        Column.Pairs pairs = new Column.Pairs();
        data.all(property, Node.ANY, (subject, object) -> {
            int part = subject.indexOf('#');
            int row = subjects.of(part < 0 ? subject : subject.substring(0, part));
            int value = number.applyAsInt(object);
            if (row >= 0 && value >= 0) {
                pairs.add(row, value);
            }
        });
        return pairs.column(subjects.size());
    }

    static Column through(Column first, Column second, int rows) {
        Column.Pairs pairs = new Column.Pairs();
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < first.count(row); i++) {
                int middle = first.value(row, i);
                for (int j = 0; j < second.count(middle); j++) {
                    pairs.add(row, second.value(middle, j));
                }
            }
        }
        return pairs.column(rows);
    }

    static Column single(RowNumbers rows, ToIntFunction<String> value) {
        return byRow(rows.size(), row -> value.applyAsInt(rows.paths.get(row)));
    }

    static Column numbers(int[] numbers) {
        return byRow(numbers.length, row -> numbers[row]);
    }

    static Column byRow(int rows, IntUnaryOperator value) {
        Column.Pairs pairs = new Column.Pairs();
        for (int row = 0; row < rows; row++) {
            if (value.applyAsInt(row) >= 0) {
                pairs.add(row, value.applyAsInt(row));
            }
        }
        return pairs.column(rows);
    }
}
