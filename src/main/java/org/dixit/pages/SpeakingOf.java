package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;

/**
 * Who speaks of an actor, and of whom the actor speaks.
 *
 * @param speakers of statements that mention the actor, most first
 * @param mentioned in the actor's statements, most first
 * @param statements how many of the newest were looked at, of each kind
 * @param cut whether there are more
 */
public record SpeakingOf(List<Tie> speakers, List<Tie> mentioned, int statements, boolean cut) {

    /** So many of the newest statements are looked at. */
    private static final int NEWEST = 300;
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

    static SpeakingOf of(Node actor, NewestFirst.Sorted by, NewestFirst.Sorted about, Facts facts, Names names) {
        Map<Node, Integer> mentioned = counted(actor, by, Vocabulary.mentions, facts);
        Map<Node, Integer> speakers = counted(actor, about, Vocabulary.speaker, facts);
        int rows = Math.max(2, Math.max(Math.min(MOST_TIES, mentioned.size()), Math.min(MOST_TIES, speakers.size())));
        return new SpeakingOf(ties(speakers, rows, names), ties(mentioned, rows, names), NEWEST,
                by.newest().size() > NEWEST || about.newest().size() > NEWEST);
    }

    private static Map<Node, Integer> counted(Node actor, NewestFirst.Sorted statements, Node property, Facts facts) {
        Map<Node, Integer> counts = new HashMap<>();
        for (NewestFirst.Dated statement : statements.newest().subList(0, Math.min(NEWEST, statements.newest().size()))) {
            Set<Node> others = new HashSet<>(facts.objects(statement.thing(), property));
            others.remove(actor);
            others.forEach(other -> counts.merge(other, 1, Integer::sum));
        }
        return counts;
    }

    private static List<Tie> ties(Map<Node, Integer> counts, int rows, Names names) {
        List<Map.Entry<Node, Integer>> most = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Node, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey, Facts.NODES))
                .limit(MOST_TIES).toList();
        List<Tie> ties = new ArrayList<>();
        for (Map.Entry<Node, Integer> entry : most) {
            Text other = names.text(entry.getKey());
            int y = 8 + ROW * rows * (2 * ties.size() + 1) / (2 * most.size());
            ties.add(new Tie(other, entry.getValue(), Names.shorten(other.text(), LONGEST_NAME), y,
                    1 + 5 * entry.getValue() / most.getFirst().getValue()));
        }
        return ties;
    }
}
