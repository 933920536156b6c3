package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.statement.Relation;

/** Scores predicted relations against a gold corpus, one document in memory at a time. */
public final class Evaluation {

    private Evaluation() {
    }

    /**
     * Runs a finder over the corpus's texts, one after another, and scores what it finds. Only the finder's own time counts for
     * the speed.
     *
     * @throws IOException where a file cannot be read
     * @throws InputException where a text or its gold annotations are bad; no figures come from part of a corpus
     */
    public static Report of(GoldCorpus corpus, Function<Article, List<Relation>> finder) throws IOException, InputException {
        Scorer scorer = new Scorer();
        long nanoseconds = 0;
        for (GoldCorpus.Entry document : corpus.documents()) {
            GoldDocument gold = GoldDocument.read(document);
            long started = System.nanoTime();
            List<Relation> predicted = finder.apply(gold.article());
            nanoseconds += System.nanoTime() - started;
            scorer.add(document.name(), gold.article().text(), gold.relations(), predicted);
        }
        int size = corpus.size();
        return new Report(size, 0, scorer.figures(), scorer.documents(), nanoseconds == 0 ? null : size * 1e9 / nanoseconds);
    }

    /**
     * Scores a folder of brat files {@code NAME.ann} over the corpus's texts. A missing file counts as no prediction.
     *
     * @throws IOException where a file cannot be read
     * @throws InputException where a text or an annotation file is bad
     */
    public static Report of(GoldCorpus corpus, Path predictedFolder) throws IOException, InputException {
        if (!Files.isDirectory(predictedFolder)) {
            throw new NotDirectoryException(predictedFolder.toString());
        }
        Scorer scorer = new Scorer();
        int missing = 0;
        for (GoldCorpus.Entry document : corpus.documents()) {
            GoldDocument gold = GoldDocument.read(document);
            Path file = predictedFolder.resolve(document.name() + ".ann");
            List<Relation> predicted = List.of();
            if (Files.exists(file)) {
                predicted = StandoffReader.read(file, gold.article().text());
            } else {
                missing++;
            }
            scorer.add(document.name(), gold.article().text(), gold.relations(), predicted);
        }
        return new Report(corpus.size(), missing, scorer.figures(), scorer.documents(), null);
    }
}
