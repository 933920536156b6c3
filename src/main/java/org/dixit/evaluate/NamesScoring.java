package org.dixit.evaluate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;

/** Counts names found against names marked: a name is right when it has the same kind and the very same span. */
public final class NamesScoring {

    private final Map<SpanRole, int[]> counts = new EnumMap<>(SpanRole.class);

    /**
     * Adds a text's names.
     *
     * @param gold what people marked
     * @param found what is judged
     */
    public void add(Collection<NamedText.Marked> gold, Collection<NamedText.Marked> found) {
        for (SpanRole kind : SpanRole.NAMES) {
            List<TextSpan> marked = spans(gold, kind);
            List<TextSpan> predicted = spans(found, kind);
            int[] count = counts.computeIfAbsent(kind, name -> new int[3]);
            count[0] += (int) predicted.stream().filter(marked::contains).count();
            count[1] += marked.size();
            count[2] += predicted.size();
        }
    }

    private static List<TextSpan> spans(Collection<NamedText.Marked> names, SpanRole kind) {
        return names.stream().filter(name -> name.kind() == kind).map(NamedText.Marked::span).toList();
    }

    /** Precision, recall and F1 of these kinds together, over single names. */
    public Figures figures(Collection<SpanRole> kinds) {
        int[] sum = new int[3];
        kinds.forEach(kind -> {
            int[] count = counts.getOrDefault(kind, new int[3]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += count[i];
            }
        });
        return Figures.of(sum[0], sum[1], sum[0], sum[2]);
    }
}
