package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dixit.article.InputException;
import org.dixit.statement.RelationFinder;
import org.dixit.text.SpanRole;

/** Scores the names that a finder reads against those that people marked. */
public final class NamesEvaluation {

    private static final List<SpanRole> SHARED_BY_ALL_CORPORA = List.of(SpanRole.PERSON, SpanRole.ORGANIZATION, SpanRole.PLACE);

    private NamesEvaluation() {
    }

    /**
     * Runs a finder over a file of columns ({@link NamesFile}).
     *
     * @return a line for each kind of name and one for persons, organizations and places together: equal kinds and spans
     * @throws IOException where the file cannot be read
     * @throws InputException where it is no text in columns
     */
    public static Report of(Path file, RelationFinder finder) throws IOException, InputException {
        NamesScoring scoring = new NamesScoring();
        NamedText gold = NamesFile.read(file);
        finder.read(gold.article());
        long started = System.nanoTime();
        List<NamedText.Marked> found = finder.read(gold.article()).names().stream()
                .map(name -> new NamedText.Marked(name.role(), name.span())).toList();
        long nanoseconds = System.nanoTime() - started;
        scoring.add(gold.names(), found);
        SequencedMap<String, Figures> lines = new LinkedHashMap<>();
        lines.put("person", scoring.figures(List.of(SpanRole.PERSON)));
        lines.put("organization", scoring.figures(List.of(SpanRole.ORGANIZATION)));
        lines.put("place", scoring.figures(List.of(SpanRole.PLACE)));
        lines.put("other name", scoring.figures(List.of(SpanRole.OTHER_NAME)));
        lines.put("first three kinds", scoring.figures(SHARED_BY_ALL_CORPORA));
        return new Report(finder.name(), 1, 0, lines, new LinkedHashMap<>(), List.of(),
                Speed.of(1, Tokens.of(gold.article().text()).words(), nanoseconds), null, false);
    }
}
