package org.dixit.rdf;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.statement.Statement;

/** Who reports whom over any number of hops, within one article. A cycle, which no extractor should make, just ends the walk. */
final class ReportChains {

    private final List<Statement> statements;

    ReportChains(List<Statement> statements) {
        this.statements = statements;
    }

    /** The statements that this one reaches, without itself, ascending. */
    int[] reached(int statement) {
        BitSet seen = new BitSet(statements.size());
        Deque<Integer> toVisit = new ArrayDeque<>(statements.get(statement).reports());
        while (!toVisit.isEmpty()) {
            int next = toVisit.pop();
            if (!seen.get(next)) {
                seen.set(next);
                toVisit.addAll(statements.get(next).reports());
            }
        }
        seen.clear(statement);
        return seen.stream().toArray();
    }

    /** Those of the reached that report nothing further: where the words come from, as far as the article tells. */
    int[] innermost(int[] reached) {
        return IntStream.of(reached).filter(i -> statements.get(i).reports().isEmpty()).toArray();
    }
}
