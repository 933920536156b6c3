package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;

/**
 * A document of a units file, laid out as text: one unit a paragraph, bracket and quotation codes of treebanks turned into the
 * marks they stand for, spaces as English sets them.
 *
 * @param units in the order of the file
 * @param places for each unit, where its tokens stand in the article's text
 */
record UnitDocument(String name, Article article, List<Unit> units, List<List<TextSpan>> places) implements GoldDocument {

    private static final Map<String, String> MARKS = Map.of("``", "“", "''", "”", "`", "‘", "-LRB-", "(", "-RRB-", ")",
            "-LSB-", "[", "-RSB-", "]");
    private static final Set<String> JOINED_TO_THE_LEFT = Set.of(",", ".", ";", ":", "?", "!", "%", ")", "]", "”", "'",
            "'s", "'re", "'ve", "'ll", "'d", "'m", "n't");
    private static final Set<String> JOINED_TO_THE_RIGHT = Set.of("(", "[", "“", "‘", "$");

    /** @param where names the document in messages */
    static UnitDocument of(String where, String name, List<Unit> units) {
        StringBuilder text = new StringBuilder();
        List<List<TextSpan>> places = new ArrayList<>();
        for (Unit unit : units) {
            places.add(layOut(unit.tokens(), text));
            text.append("\n\n");
        }
        return new UnitDocument(name, GoldText.article(where, text.toString()), units, places);
    }

    private static List<TextSpan> layOut(List<String> tokens, StringBuilder text) {
        List<TextSpan> places = new ArrayList<>();
        String before = "";
        for (String token : tokens) {
            String word = MARKS.getOrDefault(token, token);
            if (!places.isEmpty() && !JOINED_TO_THE_LEFT.contains(word) && !JOINED_TO_THE_RIGHT.contains(before)) {
                text.append(' ');
            }
            places.add(new TextSpan(text.length(), text.length() + word.length()));
            text.append(word);
            before = word;
        }
        return places;
    }

    @Override
    public void score(List<Relation> predicted, Tally tally) {
        UnitScoring.add(this, SpansByPart.of(predicted), tally);
    }

    @Override
    public void score(Path predicted, Tally tally) throws IOException, InputException {
        UnitScoring.add(this, StandoffReader.spans(predicted, article.text()), tally);
    }
}
