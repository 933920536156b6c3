package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;

/**
 * Which relation reports which: the one whose content holds the other's cue and content, and no smaller one does. Of relations
 * with the same content, the reporter's reports that of the one it cites.
 */
final class Chains {

    /** They name whom the speaker relies on. */
    static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> CITED_BY = Set.of("cited", "quoted");

    private Chains() {
    }

    /** For each relation the index of the one that reports it, or -1. */
    static int[] parents(ArticleWords words, List<Relation> relations) {
        int[] ranks = relations.stream().mapToInt(relation -> rank(words, relation)).toArray();
        int[] lengths = relations.stream().mapToInt(Chains::length).toArray();
        int[] parents = new int[ranks.length];
        for (int inner = 0; inner < parents.length; inner++) {
            parents[inner] = -1;
            for (int outer = 0; outer < parents.length; outer++) {
                int best = parents[inner];
                boolean nearer = best < 0 || lengths[outer] < lengths[best]
                        || lengths[outer] == lengths[best] && ranks[outer] > ranks[best];
                if (outer != inner && nearer && (ranks[outer] < ranks[inner] && lengths[outer] == lengths[inner]
                        && relations.get(outer).content().equals(relations.get(inner).content())
                        || lengths[inner] < lengths[outer] && reports(relations.get(outer), relations.get(inner)))) {
                    parents[inner] = outer;
                }
            }
        }
        return parents;
    }

    /** How near to the origin a relation stands among those with its content: "citing X" is nearer, "cited by Y" farther. */
    private static int rank(ArticleWords words, Relation relation) {
        if (relation.cue().isEmpty() || relation.content().isEmpty()) {
            return 0;
        }
        int first = words.at(relation.cue().getFirst().start());
        boolean by = CITED_BY.contains(words.lower(first)) && words.lower(first + 1).equals("by");
        return CITING.contains(words.lower(first)) ? 1 : by ? -1 : 0;
    }

    /** Whether a cue, in small letters, names one through whom a statement came: "citing X", "cited by X". */
    static boolean passesOn(String cue) {
        String[] words = cue.split("\\s+");
        return CITING.contains(words[0]) || words.length > 1 && CITED_BY.contains(words[0]) && words[1].equals("by");
    }

    /** From the other end: for each relation those that it reports, in the order of the text. */
    static List<List<Integer>> children(int[] parents) {
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] >= 0) {
                children.get(parents[i]).add(i);
            }
        }
        return children;
    }

    /** A content within a longer one; with the ranks of equal ones no chain comes back to itself. */
    private static boolean reports(Relation outer, Relation inner) {
        return holds(outer.content(), inner.cue()) && holds(outer.content(), inner.content())
                && outer.cue().stream().noneMatch(cue -> inner.content().stream().anyMatch(cue::overlaps));
    }

    private static boolean holds(List<TextSpan> outer, List<TextSpan> inner) {
        return inner.stream().allMatch(span -> outer.stream().anyMatch(piece -> piece.contains(span)));
    }

    private static int length(Relation relation) {
        return relation.content().stream().mapToInt(TextSpan::length).sum();
    }
}
