package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Findings;

/**
 * A document of a units file, laid out as text: one unit a paragraph.
 *
 * @param units in the order of the file
 * @param places for each unit, where its tokens stand in the article's text
 */
record UnitDocument(String name, Article article, List<Unit> units, List<List<TextSpan>> places) implements GoldDocument {

    /** @param where names the document in messages */
    static UnitDocument of(String where, String name, List<Unit> units) {
        LaidOutTokens tokens = LaidOutTokens.of(units.stream().map(Unit::tokens).toList());
        return new UnitDocument(name, GoldText.article(where, tokens.text()), units, tokens.places());
    }

    @Override
    public void score(Findings predicted, Tally tally) {
        UnitScoring.add(this, SpansByPart.of(predicted), tally);
    }

    @Override
    public void score(Path predicted, Tally tally) throws IOException, InputException {
        UnitScoring.add(this, StandoffReader.spans(predicted, article.text()), tally);
    }
}
