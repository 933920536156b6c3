package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;

/**
 * Statements with hand-marked facets: a table apart by tabs, whose head explains the columns. It holds places in texts, not the texts,
 * which lie elsewhere and belong to others.
 */
public final class FacetGold {

    private static final List<String> PLACE = List.of("corpus", "document", "digest", "part", "source", "cue", "content");
    private static final int COLUMNS = PLACE.size() + Facet.values().length;

    private final List<MarkedFacets> statements;

    private FacetGold(List<MarkedFacets> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Reads the table.
     *
     * @throws IOException where it cannot be read
     * @throws InputException where a line is not what the head says, or none is there
     */
    public static FacetGold read(Path file) throws IOException, InputException {
        List<MarkedFacets> statements = new ArrayList<>();
        List<String> lines = TextFile.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                statements.add(row(file + ", line " + (i + 1), lines.get(i)));
            }
        }
        if (statements.isEmpty()) {
            throw new InputException(file.toString(), "holds no statement; give one on each line, columns apart by tabs");
        }
        return new FacetGold(statements);
    }

    List<MarkedFacets> statements() {
        return statements;
    }

    private static MarkedFacets row(String where, String line) throws InputException {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new InputException(where, "has " + cells.length + " columns instead of " + COLUMNS + "; part them by single tabs");
        }
        if (!cells[3].equals("tune") && !cells[3].equals("check")) {
            throw new InputException(where, "part \"" + cells[3] + "\" is not known; use tune or check");
        }
        if (cells[5].equals("-") && cells[6].equals("-")) {
            throw new InputException(where, "has neither cue nor content; a statement has one of them");
        }
        Map<Facet, String> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = cells[PLACE.size() + facet.ordinal()];
            if (value.equals("-")) {
                continue;
            }
            if (!facet.known().contains(value)) {
                throw new InputException(where, facet.title() + " \"" + value + "\" is not known; use one of "
                        + String.join(", ", facet.known()) + ", or - where it is open");
            }
            values.put(facet, value);
        }
        return new MarkedFacets(where, cells[0], cells[1], cells[2], cells[3].equals("tune"), List.of(cells).subList(4, 7), values);
    }
}
