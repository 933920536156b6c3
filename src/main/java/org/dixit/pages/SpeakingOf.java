package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;

/**
 * Who speaks of an actor, and of whom the actor speaks.
 *
 * @param speakers of statements that mention the actor, most first
 * @param mentioned in the actor's statements, most first
 */
public record SpeakingOf(List<Tie> speakers, List<Tie> mentioned) {

    private static final int MOST_TIES = 8;

    private static final int ROW = 34;
    private static final int LONGEST_NAME = 26;

    public SpeakingOf {
        speakers = List.copyOf(speakers);
        mentioned = List.copyOf(mentioned);
    }

    /**
     * A line of the drawing.
     *
     * @param other the actor at its other end
     * @param statements how many
     * @param drawnName cut to fit the drawing
     * @param y where the line ends
     * @param strength how thick it is
     */
    public record Tie(Text other, int statements, String drawnName, int y, int strength) {
    }

    /** How high the drawing is. */
    public int height() {
        return ROW * Math.max(2, Math.max(speakers.size(), mentioned.size())) + 16;
    }

    public boolean isEmpty() {
        return speakers.isEmpty() && mentioned.isEmpty();
    }

    static SpeakingOf of(ActorRows actor, Catalogue catalogue, Names names) {
        Map<Integer, Integer> mentioned = counted(actor, actor.by(), catalogue.statements().column("mentions"));
        Map<Integer, Integer> speakers = counted(actor, actor.about(), catalogue.statements().column("speaker"));
        int rows = Math.max(2, Math.max(Math.min(MOST_TIES, mentioned.size()), Math.min(MOST_TIES, speakers.size())));
        return new SpeakingOf(ties(speakers, rows, catalogue, names), ties(mentioned, rows, catalogue, names));
    }

    /** How many of the statements have each other actor in the column. */
    private static Map<Integer, Integer> counted(ActorRows actor, List<Integer> statements, Column column) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int statement : statements) {
            column.values(statement).forEach(other -> counts.merge(other, 1, Integer::sum));
        }
        counts.remove(actor.actor());
        return counts;
    }

    private static List<Tie> ties(Map<Integer, Integer> counts, int rows, Catalogue catalogue, Names names) {
        List<Map.Entry<Integer, Integer>> most = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue()).thenComparing(Map.Entry::getKey))
                .limit(MOST_TIES).toList();
        List<Tie> ties = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : most) {
            Text other = names.text(catalogue.actors(), entry.getKey());
            int y = 8 + ROW * rows * (2 * ties.size() + 1) / (2 * most.size());
            ties.add(new Tie(other, entry.getValue(), Names.shorten(other.text(), LONGEST_NAME), y,
                    1 + 5 * entry.getValue() / most.getFirst().getValue()));
        }
        return ties;
    }
}
