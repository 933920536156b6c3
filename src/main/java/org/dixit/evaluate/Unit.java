package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dixit.article.TextSpan;

/**
 * A sentence-like stretch of a document, cut into tokens, and the spans that people marked in it.
 *
 * @param gold the spans of each part as stretches of tokens: index of the first one, index after the last
 */
record Unit(List<String> tokens, Map<Part, List<TextSpan>> gold) {

    private static final String OUTSIDE = "O";

    Unit {
        tokens = List.copyOf(tokens);
    }

    /**
     * Reads labels {@code O}, {@code B-source}, {@code I-source} and so on, one for each token. An {@code I} that goes on with
     * nothing is taken for {@code O}.
     *
     * @throws IllegalArgumentException where a label is none of these; its message is the label
     */
    static Unit of(List<String> tokens, List<String> labels) {
        Map<Part, List<TextSpan>> gold = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            gold.put(part, new ArrayList<>());
        }
        for (int i = 0; i < labels.size(); i++) {
            Optional<Part> marked = partOf(labels.get(i));
            if (marked.isPresent() && labels.get(i).startsWith("B")) {
                Part part = marked.get();
                int end = i + 1;
                while (end < labels.size() && labels.get(end).equals(label("I", part))) {
                    end++;
                }
                gold.getOrDefault(part, List.of()).add(new TextSpan(i, end));
            }
        }
        return new Unit(tokens, gold);
    }

    List<TextSpan> gold(Part part) {
        return gold.getOrDefault(part, List.of());
    }

    private static Optional<Part> partOf(String label) {
        if (label.equals(OUTSIDE)) {
            return Optional.empty();
        }
        for (Part part : Part.values()) {
            if (label.equals(label("B", part)) || label.equals(label("I", part))) {
                return Optional.of(part);
            }
        }
        throw new IllegalArgumentException(label);
    }

    private static String label(String position, Part part) {
        return position + "-" + part.labelName();
    }
}
