package org.dixit.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.article.TextSpan;

/**
 * Compares spans with those of units, token by token: a predicted span is taken for the tokens that it touches, and cut where a
 * unit ends. {@link Report} tells what each line means.
 */
final class UnitScoring {

    private static final String EXACT = "exact";
    private static final String BEGIN = "begin";
    private static final String JACCARD = "jaccard";

    private UnitScoring() {
    }

    static Tally tally() {
        Stream<String> counts = Stream.of(Part.values()).flatMap(part -> Stream.of(part.line(EXACT), part.line(BEGIN)));
        Stream<String> means = Stream.of(Part.values()).map(part -> part.line(JACCARD));
        return new Tally(counts.toList(), means.toList());
    }

    /** @param tally one that {@link #tally()} made */
    static void add(UnitDocument document, SpansByPart predicted, Tally tally) {
        int right = 0;
        int inGold = 0;
        int inPredicted = 0;
        for (int unit = 0; unit < document.units().size(); unit++) {
            for (Part part : Part.values()) {
                List<TextSpan> gold = document.units().get(unit).gold(part);
                Set<TextSpan> found = cut(predicted.of(part), document.places().get(unit));
                right += addPart(part, gold, found, tally);
                inGold += gold.size();
                inPredicted += found.size();
            }
        }
        tally.document(new DocumentScore(document.name(), right, inGold, inPredicted));
    }

    /** @return how many spans are exact */
    private static int addPart(Part part, List<TextSpan> gold, Set<TextSpan> predicted, Tally tally) {
        int exact = (int) gold.stream().filter(predicted::contains).count();
        tally.count(part.line(EXACT)).add(exact, gold.size(), predicted.size());

        Set<Integer> goldStarts = starts(gold.stream());
        Set<Integer> predictedStarts = starts(predicted.stream());
        Tally.Count begin = tally.count(part.line(BEGIN));
        begin.gold((int) gold.stream().filter(span -> predictedStarts.contains(span.start())).count(), gold.size());
        begin.predicted((int) predicted.stream().filter(span -> goldStarts.contains(span.start())).count(), predicted.size());

        double best = 0;
        for (TextSpan span : gold) {
            best += predicted.stream().mapToDouble(other -> overlap(span, other)).max().orElse(0);
        }
        long astray = predicted.stream().filter(span -> gold.stream().noneMatch(span::overlaps)).count();
        tally.mean(part.line(JACCARD)).add(best, gold.size() + (int) astray);
        return exact;
    }

    /** The stretches of a unit's tokens that the spans touch; two spans may come to the same one. */
    private static Set<TextSpan> cut(Set<TextSpan> spans, List<TextSpan> tokens) {
        Set<TextSpan> stretches = new LinkedHashSet<>();
        for (TextSpan span : spans) {
            int first = -1;
            int last = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).overlaps(span)) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first >= 0) {
                stretches.add(new TextSpan(first, last + 1));
            }
        }
        return stretches;
    }

    private static Set<Integer> starts(Stream<TextSpan> spans) {
        return spans.map(TextSpan::start).collect(Collectors.toSet());
    }

    /** Tokens in common by those from the start of the first to the end of the last. */
    private static double overlap(TextSpan a, TextSpan b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int hull = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return Math.max(0, common) / (double) hull;
    }
}
