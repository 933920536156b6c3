package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.statement.ConfidentFinder;
import org.dixit.statement.Findings;
import org.dixit.statement.OutermostFinder;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.StandoffWriter;
import org.jspecify.annotations.Nullable;

/** Scores predictions against gold. Besides what the gold itself keeps, one document is in memory at a time. */
public final class Evaluation {

    /** For so long, and not more often over the gold, a finder runs before its speed is taken. */
    private static final long WARM_UP_NANOSECONDS = 1_000_000_000;
    private static final int WARM_UP_ROUNDS = 5;

    private Evaluation() {
    }

    /** As {@link #of(Gold, RelationFinder, double, Path)}, with all that the finder finds, kept nowhere. */
    public static Report of(Gold gold, RelationFinder finder) throws IOException, InputException {
        return of(gold, finder, 0, null);
    }

    /**
     * Runs a finder over the texts of gold, one after another, and scores what it finds; statements inside of others count only
     * where the gold marks such ones, spans that the finder could not join to a relation only where it marks spans alone.
     *
     * @param minConfidence relations of lower confidence count as not found
     * @param standoff a folder for {@code NAME.txt} and {@code NAME.ann} of each document, as it is scored
     * @throws IOException where a file cannot be read or written
     * @throws InputException where a text or its gold annotations are bad; no figures come from part of a corpus
     */
    public static Report of(Gold gold, RelationFinder finder, double minConfidence, @Nullable Path standoff)
            throws IOException, InputException {
        boolean marksInside = gold.marksInside();
        RelationFinder all = new ConfidentFinder(finder, minConfidence);
        RelationFinder sure = marksInside ? all : new OutermostFinder(all);
        warmUp(gold, sure);
        Tally tally = gold.tally();
        long nanoseconds = 0;
        long words = 0;
        for (int i = 0; i < gold.size(); i++) {
            GoldDocument document = gold.read(i);
            long started = System.nanoTime();
            Findings found = sure.read(document.article());
            nanoseconds += System.nanoTime() - started;
            words += Tokens.of(document.article().text()).words();
            if (standoff != null) {
                StandoffWriter.write(standoff, document.name(), document.article().text(), found.relations(),
                        gold.hasRelations() ? List.of() : found.loose());
            }
            document.score(found, tally);
        }
        return new Report(finder.name(), gold.size(), 0, tally.figures(), tally.means(), tally.documents(),
                Speed.of(gold.size(), words, nanoseconds), gold.hasRelations() ? tally.reliability() : null, !marksInside);
    }

    /**
     * Scores a folder of brat files {@code NAME.ann} over the texts of gold. A missing file counts as no prediction.
     *
     * @throws IOException where a file cannot be read
     * @throws InputException where a text or an annotation file is bad
     */
    public static Report of(Gold gold, Path predictedFolder) throws IOException, InputException {
        if (!Files.isDirectory(predictedFolder)) {
            throw new NotDirectoryException(predictedFolder.toString());
        }
        Tally tally = gold.tally();
        int missing = 0;
        for (int i = 0; i < gold.size(); i++) {
            GoldDocument document = gold.read(i);
            Path file = predictedFolder.resolve(document.name() + ".ann");
            if (Files.exists(file)) {
                document.score(file, tally);
            } else {
                missing++;
                document.score(Findings.of(List.of()), tally);
            }
        }
        return new Report(predictedFolder.toString(), gold.size(), missing, tally.figures(), tally.means(), tally.documents(), null,
                null, false);
    }

    /** A virtual machine gets faster while it works; without this, the first of several extractors would look the slowest. */
    private static void warmUp(Gold gold, RelationFinder finder) throws IOException, InputException {
        long started = System.nanoTime();
        for (int i = 0; i < WARM_UP_ROUNDS * gold.size() && System.nanoTime() - started < WARM_UP_NANOSECONDS; i++) {
            finder.find(gold.read(i % gold.size()).article());
        }
    }

    /**
     * Which of some predicted relations are right, in the sense of the report's line {@code said}: paired with a gold one so that
     * content and source overlap by at least half.
     */
    public static BitSet right(String text, List<Relation> gold, List<Relation> predicted) {
        return new RelationScoring(text, RelationScoring.tally()).right(gold, predicted);
    }
}
