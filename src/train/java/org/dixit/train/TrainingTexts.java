package org.dixit.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dixit.article.InputException;
import org.dixit.evaluate.GoldText;
import org.dixit.train.Corpus.Layout;

/**
 * The texts to learn from, each in several layouts, of which every epoch draws one.
 *
 * @param asTheyCame as they came
 * @param bySentences the same texts, each sentence a paragraph
 * @param lostQuotes the same texts, quotation marks without direction
 * @param named texts whose names are marked, all of which every epoch goes through several times, being few
 * @param unmarked texts from which only a teacher's answers are learned
 */
record TrainingTexts(List<TrainingText> asTheyCame, List<TrainingText> bySentences, List<TrainingText> lostQuotes,
        List<TrainingText> named, List<TrainingText> unmarked) {

    private static final double SHARE_BY_SENTENCES = 0.2;
    private static final double SHARE_OF_LOST_QUOTES = 0.3;
    private static final int ROUNDS_OF_NAMES = 3;

    /**
     * @param names folders of texts whose names are marked
     * @param unmarked articles in which nothing is marked, as the product reads them
     */
    static TrainingTexts read(Path folder, List<Path> names, List<Path> unmarked) throws IOException, InputException {
        List<TrainingText> named = new ArrayList<>();
        for (Path each : names) {
            NamesCorpus.read(each).stream().map(TrainingText::of).forEach(named::add);
        }
        List<TrainingText> bare = new ArrayList<>();
        for (Path file : unmarked) {
            bare.add(TrainingText.unmarked(GoldText.read(file)));
        }
        return new TrainingTexts(Corpus.read(folder, Layout.AS_IT_CAME), Corpus.read(folder, Layout.BY_SENTENCES),
                Corpus.read(folder, Layout.LOST_QUOTES), named, bare);
    }

    List<TrainingText> drawn(Random random) {
        List<TrainingText> drawn = new ArrayList<>();
        for (int i = 0; i < asTheyCame.size(); i++) {
            double lot = random.nextDouble();
            boolean lost = lot < SHARE_BY_SENTENCES + SHARE_OF_LOST_QUOTES;
            drawn.add((lot < SHARE_BY_SENTENCES ? bySentences : lost ? lostQuotes : asTheyCame).get(i));
        }
        for (int round = 0; round < ROUNDS_OF_NAMES; round++) {
            drawn.addAll(named);
        }
        drawn.addAll(unmarked);
        return drawn;
    }
}
