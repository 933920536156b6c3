package org.dixit.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a note says on one question.
 *
 * @param label the question in a word: who, through, sure
 * @param lines the answers
 */
public record Row(String label, List<List<Part>> lines) {

    public Row {
        lines = lines.stream().map(List::copyOf).toList();
    }

    static Row of(String label, String text) {
        return new Row(label, List.of(List.of(Part.words(text))));
    }

    /** All of it as plain text, lines parted by semicolons. */
    public String text() {
        return lines.stream().map(line -> line.stream().map(Part::text).collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }
}
