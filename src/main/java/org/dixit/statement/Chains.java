package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.TextSpan;

/** Which relation reports which: the one whose content holds the other's cue and content, and no smaller one does. */
final class Chains {

    private Chains() {
    }

    /** For each relation the index of the one that reports it, or -1. */
    static int[] parents(List<Relation> relations) {
        int[] parents = new int[relations.size()];
        for (int inner = 0; inner < parents.length; inner++) {
            parents[inner] = -1;
            for (int outer = 0; outer < parents.length; outer++) {
                if (outer != inner && reports(relations.get(outer), relations.get(inner))
                        && (parents[inner] < 0 || length(relations.get(outer)) < length(relations.get(parents[inner])))) {
                    parents[inner] = outer;
                }
            }
        }
        return parents;
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

    /** Strictly: a shorter content within a longer one, so that no chain comes back to itself. */
    private static boolean reports(Relation outer, Relation inner) {
        return length(inner) < length(outer)
                && holds(outer.content(), inner.cue()) && holds(outer.content(), inner.content())
                && outer.cue().stream().noneMatch(cue -> inner.content().stream().anyMatch(cue::overlaps));
    }

    private static boolean holds(List<TextSpan> outer, List<TextSpan> inner) {
        return inner.stream().allMatch(span -> outer.stream().anyMatch(piece -> piece.contains(span)));
    }

    private static int length(Relation relation) {
        return relation.content().stream().mapToInt(TextSpan::length).sum();
    }
}
