package org.dixit.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What was written of one article, for what comes after.
 *
 * @param article the article's IRI
 * @param graph the graph that holds what was read out of it
 * @param articleId the last part of both IRIs
 * @param statementIds the last parts of the statements' IRIs, in the order of {@code ArticleStatements.statements()}
 * @param statements the statements' IRIs, in the same order
 * @param revises the id of the article that this one replaces, whether or not that article is in the dataset
 * @param firstVersionId the id of the first version at the same address; {@code articleId} for a first version
 */
public record EmittedArticle(
        Node article,
        Node graph,
        String articleId,
        List<String> statementIds,
        List<Node> statements,
        @Nullable String revises,
        String firstVersionId) {

    public EmittedArticle {
        statementIds = List.copyOf(statementIds);
        statements = List.copyOf(statements);
    }
}
