package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dixit.article.TextSpan;

/**
 * Adds statements inside of statements ("she pointed out that many fear that …"), which the corpora that networks learn from leave
 * out: what the rules find wholly within a content, where the network found nothing.
 */
final class Nesting {

    private Nesting() {
    }

    /**
     * @param outer what the network found
     * @param candidates what the rules found in the same article
     * @return the outer ones and those of the candidates that lie in one of their contents, in the order of their cues
     */
    static List<Relation> with(List<Relation> outer, List<Relation> candidates) {
        List<Relation> all = new ArrayList<>(outer);
        for (Relation candidate : candidates) {
            boolean whole = !candidate.source().isEmpty() && !candidate.cue().isEmpty() && !candidate.content().isEmpty();
            if (whole && outer.stream().anyMatch(relation -> holds(relation, candidate))
                    && outer.stream().noneMatch(relation -> meet(relation.cue(), parts(candidate))
                            || meet(relation.source(), candidate.source()))) {
                all.add(candidate);
            }
        }
        all.sort(Comparator.comparingInt(relation -> parts(relation).stream().mapToInt(TextSpan::start).min().orElse(0)));
        return List.copyOf(all);
    }

    /** Whether one piece of the content holds all of the candidate and more than a word besides. */
    private static boolean holds(Relation relation, Relation candidate) {
        int start = parts(candidate).stream().mapToInt(TextSpan::start).min().orElseThrow();
        int end = parts(candidate).stream().mapToInt(TextSpan::end).max().orElseThrow();
        return relation.content().stream().anyMatch(piece -> piece.start() <= start && end <= piece.end());
    }

    private static List<TextSpan> parts(Relation relation) {
        List<TextSpan> parts = new ArrayList<>(relation.source());
        parts.addAll(relation.cue());
        parts.addAll(relation.content());
        return parts;
    }

    private static boolean meet(List<TextSpan> some, List<TextSpan> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }
}
