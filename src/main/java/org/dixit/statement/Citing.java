package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dixit.article.TextSpan;

/**
 * Mends what a network makes of "Y said, citing X, that K" and of "K is reportedly L". It takes "citing" for a statement of Y's, whose
 * content is X; that X is relied on is told otherwise. And it takes only one side of the adverb for what is said.
 */
final class Citing {

    /** Longer than any who is cited, in characters. */
    private static final int LONGEST_CITED = 80;

    private final String text;
    private final List<Relation> grammar;

    /** @param grammar what rules find in the same text */
    Citing(String text, List<Relation> grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    List<Relation> mend(List<Relation> relations) {
        List<Relation> mended = new ArrayList<>();
        for (Relation relation : relations) {
            if (!isOnlyCiting(relation, relations)) {
                mended.add(hearsay(withoutCited(relation)));
            }
        }
        return mended;
    }

    /** Whether somebody else than the one cited is taken for the source of "citing", and has a statement of his own. */
    private boolean isOnlyCiting(Relation relation, List<Relation> relations) {
        return isCiting(relation) && !relation.source().isEmpty() && relation.source().getFirst().end() <= relation.cue().getFirst().start()
                && relations.stream().anyMatch(other -> other != relation && !isCiting(other) && other.source().equals(relation.source()));
    }

    private boolean isCiting(Relation relation) {
        return !relation.cue().isEmpty()
                && Chains.CITING.contains(relation.cue().getFirst().in(text).toLowerCase(Locale.ROOT).split("\\s+")[0]);
    }

    /** "citing a report by Y, that K": what is said is K. */
    private Relation withoutCited(Relation relation) {
        if (relation.content().isEmpty()) {
            return relation;
        }
        TextSpan first = relation.content().getFirst();
        int before = text.lastIndexOf(' ', Math.max(0, first.start() - 2));
        String word = text.substring(before + 1, first.start()).strip().toLowerCase(Locale.ROOT);
        String start = first.in(text).toLowerCase(Locale.ROOT).split("\\s+")[0];
        int that = text.indexOf(", that ", first.start());
        boolean cited = Chains.CITING.contains(word) || Chains.CITING.contains(start);
        if (!cited || that < 0 || that - first.start() > LONGEST_CITED || that >= first.end()) {
            return relation;
        }
        List<TextSpan> content = new ArrayList<>(relation.content());
        content.set(0, new TextSpan(that + 2, first.end()));
        return new Relation(relation.source(), relation.cue(), content, relation.confidence());
    }

    /** Adds what stands behind the adverb, where rules see a clause around it. */
    private Relation hearsay(Relation relation) {
        if (!relation.source().isEmpty() || relation.cue().size() != 1 || relation.content().size() != 1
                || relation.content().getFirst().end() > relation.cue().getFirst().start()) {
            return relation;
        }
        for (Relation clause : grammar) {
            boolean same = clause.source().isEmpty() && clause.content().size() == 2 && NestingFinder.meet(clause.cue(), relation.cue())
                    && clause.content().getFirst().start() <= relation.content().getFirst().start();
            if (same && clause.content().getLast().start() >= relation.cue().getFirst().end()) {
                return new Relation(relation.source(), relation.cue(),
                        List.of(relation.content().getFirst(), clause.content().getLast()), relation.confidence());
            }
        }
        return relation;
    }
}
