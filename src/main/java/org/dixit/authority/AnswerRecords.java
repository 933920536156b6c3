package org.dixit.authority;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes records of the rows of a SPARQL answer, whose variables are named as the columns of a table. */
public final class AnswerRecords {

    private final String place;
    private final ImportSink sink;
    private int number;

    /** @param place what messages call the answer */
    public AnswerRecords(String place, ImportSink sink) {
        this.place = place;
        this.sink = sink;
    }

    /** Takes a row, from the name of a variable to its value. Rows that have their id in common tell of one actor. */
    public void row(Map<String, String> row) {
        number++;
        Map<ImportField, List<String>> values = new EnumMap<>(ImportField.class);
        row.forEach((variable, value) -> ImportField.ofColumn(variable).ifPresent(field -> values.put(field, List.of(value))));
        sink.record(new ImportRecord(place + ", row " + number, values));
    }
}
