package org.dixit.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dixit.article.TextSpan;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Statement;

/** The ids of an article's statements, which are made of what the program read, before any correction. */
final class StatementIds {

    /** Stands between the pieces of a content that the article interrupts. */
    private static final String GAP = " … ";

    private StatementIds() {
    }

    /** In the order of the statements. */
    static List<String> of(ArticleStatements read, IriScheme iris) {
        String articleId = iris.articleId(read.article());
        String text = read.article().text();
        Map<String, Integer> occurrences = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Statement statement : read.statements()) {
            String content = joined(statement.content(), text);
            List<String> mentions = statement.attributions().stream().map(attribution -> joined(attribution.source(), text)).toList();
            String first = iris.statementId(articleId, content, mentions, 1);
            int occurrence = occurrences.merge(first, 1, Integer::sum);
            found.add(occurrence == 1 ? first : iris.statementId(articleId, content, mentions, occurrence));
        }
        return found;
    }

    /** The words of several pieces as one text. */
    static String joined(List<TextSpan> pieces, String text) {
        pieces.forEach(piece -> EvidenceQuads.checkInside(piece, text));
        return pieces.stream().filter(piece -> piece.length() > 0).map(piece -> piece.in(text)).collect(Collectors.joining(GAP));
    }
}
