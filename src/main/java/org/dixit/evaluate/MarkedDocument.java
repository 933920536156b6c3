package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.statement.Findings;
import org.dixit.statement.Relation;

/**
 * A text and the relations that people marked in it.
 *
 * @param relations in the order of the annotation file
 */
record MarkedDocument(String name, Article article, List<Relation> relations) implements GoldDocument {

    MarkedDocument {
        relations = List.copyOf(relations);
    }

    static MarkedDocument read(GoldCorpus.Entry entry) throws IOException, InputException {
        String text = TextFile.read(entry.text());
        return new MarkedDocument(entry.name(), GoldText.article(entry.text().toString(), text),
                StandoffReader.read(entry.annotations(), text));
    }

    @Override
    public void score(Findings predicted, Tally tally) {
        new RelationScoring(article.text(), tally).add(name, relations, predicted.relations());
    }

    @Override
    public void score(Path predicted, Tally tally) throws IOException, InputException {
        score(Findings.of(StandoffReader.read(predicted, article.text())), tally);
    }
}
