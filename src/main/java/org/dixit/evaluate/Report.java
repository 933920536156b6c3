package org.dixit.evaluate;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of one finder or one folder of predictions found, micro-averaged over all documents. The lines for gold in
 * brat standoff, in this order:
 *
 * <ul>
 * <li>{@code tokens PART}: tokens (words and single marks) that belong to the part (Source, Cue, Content);
 * <li>{@code exact PART}: distinct spans that are equal once white space and marks at both ends are gone;
 * <li>{@code overlap PART}: distinct spans paired one to one, best first, that have at least half of their tokens in common
 * (intersection by union);
 * <li>{@code said}: relations paired one to one whose contents overlap so and whose sources do, or both have none;
 * <li>{@code relation}: as {@code said}, and the cues overlap too;
 * <li>{@code said direct}, {@code said mixed}, {@code said indirect}: the pairs of {@code said} by channel. Recall looks at gold
 * relations whose words of content are all, partly or not at all in double quotation marks, precision at such predicted ones;
 * <li>{@code exact Content direct} and so on: the equal spans of {@code exact Content}, by channel in the same way.
 * </ul>
 *
 * The lines for gold in units, where tokens are those of the file and of a span in pieces each piece is one:
 *
 * <ul>
 * <li>{@code exact PART}: spans of the very same tokens;
 * <li>{@code begin PART}: spans that start at the same token;
 * <li>{@code jaccard PART}, a mean: for each gold span, the tokens that it has in common with a predicted one by those from the
 * start of the first to the end of the last, for the best such; and 0 for each predicted span that touches no gold one.
 * </ul>
 *
 * @param predictor the finder's name, or the folder
 * @param documents number of documents that have gold annotations
 * @param missing how many of them have no predicted file
 * @param figures the lines with precision, recall and F1, by name
 * @param means the lines with a mean, by name; percentages with one decimal
 * @param scores one for each document
 * @param speed the finder's; null for a folder
 * @param reliability of the finder's confidence; null for a folder, and where gold tells no relations
 * @param outermost whether statements inside of others were left out, since the gold marks none
 */
public record Report(
        String predictor,
        int documents,
        int missing,
        SequencedMap<String, Figures> figures,
        SequencedMap<String, Double> means,
        List<DocumentScore> scores,
        @Nullable Speed speed,
        @Nullable Reliability reliability,
        boolean outermost) {

    public Report {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        means = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(means));
        scores = List.copyOf(scores);
    }

    /** The {@code n} documents with the lowest F1, lowest first, in the order of their names where equal. */
    public List<DocumentScore> worst(int n) {
        Comparator<DocumentScore> lowestFirst =
                Comparator.comparingDouble(DocumentScore::f1).thenComparing(DocumentScore::name);
        return scores.stream().sorted(lowestFirst).limit(n).toList();
    }
}
