package org.dixit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dixit.evaluate.NamedText;
import org.dixit.evaluate.NamesScoring;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggedSpan;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.Tagging;
import org.dixit.text.Words;

/** How well a network's spans agree with those of texts that it did not learn from. */
final class DevFigures {

    private final List<TrainingText> texts;
    private final List<TrainingText> careless;
    private final List<NamedText> named;

    /**
     * @param texts as they came
     * @param careless the same with lost quotation marks
     * @param named texts whose names are marked, possibly none
     */
    DevFigures(List<TrainingText> texts, List<TrainingText> careless, List<NamedText> named) {
        this.texts = texts;
        this.careless = careless;
        this.named = named;
    }

    /** The mean of the three roles' exact-span F1, each told with precision and recall, and over both kinds of text. */
    Training.Verdict judge(TaggerNetwork network) {
        Training.Verdict clean = judge(network, texts);
        Training.Verdict lost = judge(network, careless);
        return new Training.Verdict((clean.figure() + lost.figure()) / 2,
                clean.told() + "; lost quotation marks: " + lost.told() + (named.isEmpty() ? "" : "; names " + names(network)));
    }

    private String names(TaggerNetwork network) {
        NamesScoring scoring = new NamesScoring();
        for (NamedText text : named) {
            Tagging tagging = Tagging.of(Words.of(text.article()), network, network.windowPieces() / 4);
            scoring.add(text.names(), tagging.names().stream()
                    .map(name -> new NamedText.Marked(name.kind(), tagging.words().span(name.span().first(), name.span().last()))).toList());
        }
        StringBuilder told = new StringBuilder();
        SpanRole.NAMES.forEach(kind -> told.append(kind.name().toLowerCase(Locale.ROOT)).append(' ')
                .append(scoring.figures(List.of(kind)).f1()).append("; "));
        return told + "person, organization, place F1 "
                + scoring.figures(List.of(SpanRole.PERSON, SpanRole.ORGANIZATION, SpanRole.PLACE)).f1();
    }

    private static Training.Verdict judge(TaggerNetwork network, List<TrainingText> texts) {
        int[][] counts = new int[3][3];
        for (TrainingText text : texts) {
            Tagging tagging = Tagging.of(text.words(), network, network.windowPieces() / 4);
            for (SpanRole role : SpanRole.PARTS) {
                List<TaggedSpan> marked = gold(text.tags()[role.ordinal()]);
                Set<Long> gold = (role == SpanRole.CONTENT ? Tagging.withoutLoneMarks(text.words(), marked) : marked).stream()
                        .map(span -> key(span.first(), span.last())).collect(Collectors.toSet());
                List<TaggedSpan> found = tagging.spans(role);
                counts[role.ordinal()][0] += (int) found.stream().filter(span -> gold.contains(key(span.first(), span.last()))).count();
                counts[role.ordinal()][1] += gold.size();
                counts[role.ordinal()][2] += found.size();
            }
        }
        double mean = 0;
        StringBuilder told = new StringBuilder();
        for (SpanRole role : SpanRole.PARTS) {
            int[] count = counts[role.ordinal()];
            double precision = 100.0 * count[0] / Math.max(1, count[2]);
            double recall = 100.0 * count[0] / Math.max(1, count[1]);
            double f1 = 200.0 * count[0] / Math.max(1, count[1] + count[2]);
            mean += f1 / 3;
            told.append(String.format(Locale.ROOT, "%s P %.1f R %.1f F1 %.1f; ", role.name().toLowerCase(Locale.ROOT), precision, recall, f1));
        }
        return new Training.Verdict(mean, told + String.format(Locale.ROOT, "mean F1 %.2f", mean));
    }

    private static List<TaggedSpan> gold(byte[] tags) {
        List<TaggedSpan> spans = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tags.length; i++) {
            first = tags[i] == TrainingText.BEGIN || tags[i] == TrainingText.SINGLE ? i : first;
            if (tags[i] == TrainingText.END || tags[i] == TrainingText.SINGLE) {
                spans.add(new TaggedSpan(first, i, 1));
            }
        }
        return spans;
    }

    private static long key(int first, int last) {
        return (long) first << 32 | last;
    }
}
