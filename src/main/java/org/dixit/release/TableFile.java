package org.dixit.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as comma-separated values (RFC 4180: lines end with CR LF, quotation marks are doubled) in UTF-8, with the columns that
 * its description names. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class TableFile implements Closeable {

    /** What stands between several values in one cell. */
    static final String SEPARATOR = "|";

    private final BufferedWriter out;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final boolean[] text;
    private final String[] cells;

    /** @param description of the table, in the terms of CSV on the Web */
    TableFile(Path folder, JsonNode description) throws IOException {
        JsonNode named = description.at("/tableSchema/columns");
        text = new boolean[named.size()];
        cells = new String[named.size()];
        for (JsonNode column : named) {
            text[columns.size()] = column.path("datatype").asText().equals("string");
            columns.put(column.path("name").asText(), columns.size());
        }
        out = Files.newBufferedWriter(folder.resolve(description.path("url").asText()));
        columns.keySet().forEach(name -> cells[columns.get(name)] = name);
        end();
    }

    /** Fills a cell of the row that is being made; nothing and the empty text leave it empty. */
    TableFile set(String column, @Nullable String value) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException("the tables' description knows no column " + column);
        }
        cells[index] = value == null ? "" : text[index] ? guarded(value) : value;
        return this;
    }

    TableFile set(String column, long value) {
        return set(column, Long.toString(value));
    }

    /** Several values in one cell. */
    TableFile set(String column, List<String> values) {
        return set(column, String.join(SEPARATOR, values.stream().map(value -> value.replace(SEPARATOR, "/")).toList()));
    }

    /** Ends the row. */
    void end() {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.write(quoted(cells[i] == null ? "" : cells[i]));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.fill(cells, null);
    }

    private static String guarded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain && cell.strip().equals(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
