package org.dixit.rdf;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dixit.statement.ArticleStatements;

/**
 * What was read out of an article, with what people have put right.
 *
 * @param read the article's statements, corrected
 * @param statementIds the last parts of their IRIs, in the same order; made before the corrections, so that none changes by another
 * @param speakers the corrections of speakers, by the index of their statements
 * @param actors the corrections of actors, by the IRI of the right actor
 * @param applied all corrections that found what they correct
 * @param unresolved corrections of speakers that found their statement, and lead to somebody of whom nothing is known
 */
public record Corrected(
        ArticleStatements read,
        List<String> statementIds,
        Map<Integer, Correction> speakers,
        Map<Node, List<Correction>> actors,
        List<Correction> applied,
        List<Correction> unresolved) {

    public Corrected {
        statementIds = List.copyOf(statementIds);
        speakers = Map.copyOf(speakers);
        actors = Map.copyOf(actors);
        applied = List.copyOf(applied);
        unresolved = List.copyOf(unresolved);
        if (statementIds.size() != read.statements().size()) {
            throw new IllegalArgumentException(statementIds.size() + " ids for " + read.statements().size() + " statements");
        }
    }

    /** What was read, with nothing put right. */
    public static Corrected asRead(ArticleStatements read, IriScheme iris) {
        return new Corrected(read, StatementIds.of(read, iris), Map.of(), Map.of(), List.of(), List.of());
    }
}
