package org.dixit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found, micro-averaged over all documents. The lines, in this order:
 *
 * <ul>
 * <li>{@code tokens ROLE}: tokens (words and single marks) that bear the role (Source, Cue, Content);
 * <li>{@code exact ROLE}: distinct spans that are equal once white space and marks at both ends are gone;
 * <li>{@code overlap ROLE}: distinct spans paired one to one, best first, that have at least half of their tokens in common
 * (intersection by union);
 * <li>{@code said}: relations paired one to one whose contents overlap so and whose sources do, or both have none;
 * <li>{@code relation}: as {@code said}, and the cues overlap too;
 * <li>{@code said direct}, {@code said mixed}, {@code said indirect}: the pairs of {@code said} by channel. Recall looks at gold
 * relations whose words of content are all, partly or not at all in double quotation marks, precision at such predicted ones.
 * </ul>
 *
 * @param documents number of documents that have gold annotations
 * @param missing how many of them have no predicted file
 * @param figures the lines by name
 * @param scores one for each document
 * @param articlesPerSecond the finder's speed, where one was run; a measurement, so it differs from run to run
 */
public record Report(
        int documents,
        int missing,
        SequencedMap<String, Figures> figures,
        List<DocumentScore> scores,
        @Nullable Double articlesPerSecond) {

    public Report {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        scores = List.copyOf(scores);
    }

    /** The {@code n} documents with the lowest F1 of {@code said}, lowest first, in the order of their names where equal. */
    public List<DocumentScore> worst(int n) {
        Comparator<DocumentScore> lowestFirst =
                Comparator.comparingDouble(DocumentScore::f1).thenComparing(DocumentScore::name);
        return scores.stream().sorted(lowestFirst).limit(n).toList();
    }

    /**
     * A table for people, each line ended by a line feed.
     *
     * @param worst how many of the worst documents to list below it
     */
    public String toText(int worst) {
        StringBuilder out = new StringBuilder();
        out.append(documents).append(" documents, ").append(missing).append(" without a prediction");
        if (articlesPerSecond != null) {
            out.append(String.format(Locale.ROOT, ", %.1f articles per second", articlesPerSecond));
        }
        out.append(String.format(Locale.ROOT, "\n%18s%7s%7s%7s%8s%8s\n", "", "P", "R", "F1", "gold", "pred"));
        figures.forEach((name, f) -> out.append(String.format(Locale.ROOT, "%-18s%7.1f%7.1f%7.1f%8d%8d\n",
                name, f.precision(), f.recall(), f.f1(), f.gold(), f.predicted())));
        for (DocumentScore score : worst(worst)) {
            out.append(String.format(Locale.ROOT, "worst  %5.1f  %d/%d gold, %d predicted  %s\n",
                    Figures.percent(score.f1()), score.right(), score.gold(), score.predicted(), score.name()));
        }
        return out.toString();
    }

    /**
     * One JSON object on one line, without a line feed: {@code documents}, {@code missing}, for each line of the report an
     * object of {@code precision}, {@code recall}, {@code f1}, {@code gold} and {@code predicted}, and {@code articlesPerSecond}
     * where known.
     */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documents", documents);
        json.put("missing", missing);
        json.putAll(figures);
        if (articlesPerSecond != null) {
            json.put("articlesPerSecond", Figures.percent(articlesPerSecond / 100));
        }
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
