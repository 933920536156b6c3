package org.dixit.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dixit.article.InputException;

/**
 * Reads tables: comma-, semicolon- or tab-separated values after RFC 4180, with the names of the columns in the first row. Several
 * values in one cell are parted by {@code |}; a lone dash is none.
 */
public final class CsvRecords {

    private static final int HEAD_CHARS = 64 * 1024;

    private CsvRecords() {
    }

    /**
     * Reads a table. Rows that cannot be read are told and left out.
     *
     * @param file what messages call it
     * @param columns which columns hold what, for those that have names of their own
     * @throws InputException where it is no table with a known column for names, or ends within quotation marks
     */
    public static void read(String file, Reader in, Map<ImportField, String> columns, ImportSink sink)
            throws IOException, InputException {
        BufferedReader reader = new BufferedReader(in, HEAD_CHARS);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).setIgnoreEmptyLines(true)
                .setCommentMarker('#').get();
        try (CSVParser parser = format.parse(reader)) {
            Iterator<CSVRecord> rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new InputException(file, "is empty; give a table whose first row names its columns");
            }
            List<String> head = rows.next().toList();
            Map<Integer, ImportField> fields = fields(file, head, columns);
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                String where = file + ", row " + row.getRecordNumber();
                if (row.size() != head.size()) {
                    sink.problem(where, "has " + row.size() + " cells where the first row names " + head.size()
                            + " columns; quote what holds the separator");
                } else {
                    sink.record(record(where, row, fields));
                }
            }
        } catch (UncheckedIOException | CSVException broken) {
            throw new InputException(file, "breaks off (" + (broken.getCause() == null ? broken : broken.getCause()).getMessage()
                    + "); close the quotation mark");
        }
    }

    private static String delimiter(BufferedReader reader) throws IOException {
        String head = Head.of(reader, HEAD_CHARS);
        if (head.startsWith("\ufeff")) {
            reader.skip(1);
        }
        String first = head.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).findFirst().orElse("");
        String best = ",";
        for (String mark : List.of("\t", ";")) {
            best = first.split(mark, -1).length > first.split(best, -1).length ? mark : best;
        }
        return best;
    }

    private static Map<Integer, ImportField> fields(String file, List<String> head, Map<ImportField, String> columns)
            throws InputException {
        Map<Integer, ImportField> fields = new LinkedHashMap<>();
        for (Map.Entry<ImportField, String> named : columns.entrySet()) {
            int at = head.stream().map(String::strip).toList().indexOf(named.getValue());
            if (at < 0) {
                throw new InputException(file, "has no column " + named.getValue() + "; its columns are " + String.join(", ", head));
            }
            fields.put(at, named.getKey());
        }
        for (int i = 0; i < head.size(); i++) {
            Optional<ImportField> known = ImportField.ofColumn(head.get(i));
            if (!fields.containsKey(i) && known.isPresent() && !columns.containsKey(known.get())) {
                fields.put(i, known.get());
            }
        }
        if (!fields.containsValue(ImportField.NAME)) {
            throw new InputException(file, "has no column for names; its columns are " + String.join(", ", head)
                    + "; say which with --column name=COLUMN");
        }
        return fields;
    }

    private static ImportRecord record(String where, CSVRecord row, Map<Integer, ImportField> fields) {
        Map<ImportField, List<String>> values = new EnumMap<>(ImportField.class);
        fields.forEach((at, field) -> {
            String cell = row.get(at).strip();
            if (!cell.equals("-")) {
                values.computeIfAbsent(field, none -> new ArrayList<>()).addAll(List.of(cell.split("\\|")));
            }
        });
        return new ImportRecord(where, values);
    }
}
