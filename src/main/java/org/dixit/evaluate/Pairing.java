package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Gold items paired one to one with predicted ones, the best fitting first; where two pairs fit equally well, that of the
 * later gold item, then of the later predicted one, comes first.
 *
 * @param gold which gold items found a partner
 * @param predicted which predicted ones did
 */
record Pairing(BitSet gold, BitSet predicted) {

    private record Candidate(double score, int gold, int predicted) {
    }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::gold).thenComparingInt(Candidate::predicted).reversed();

    /** @param fit 0 where the two must not be paired, greater the better they fit */
    static <T> Pairing of(List<T> gold, List<T> predicted, ToDoubleBiFunction<T, T> fit) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double score = fit.applyAsDouble(gold.get(i), predicted.get(j));
                if (score > 0) {
                    candidates.add(new Candidate(score, i, j));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        Pairing pairing = new Pairing(new BitSet(), new BitSet());
        for (Candidate candidate : candidates) {
            if (!pairing.gold.get(candidate.gold) && !pairing.predicted.get(candidate.predicted)) {
                pairing.gold.set(candidate.gold);
                pairing.predicted.set(candidate.predicted);
            }
        }
        return pairing;
    }

    int count() {
        return gold.cardinality();
    }
}
