package org.dixit.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.TextSpan;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.Relation;
import org.dixit.statement.Statement;

/**
 * What a converter reads out of a plain text, in words that a person would use: without quotation marks, without marks at the
 * ends, pieces that only blanks part put together, other pieces parted by two slashes.
 *
 * @param found the statements
 * @param quads the same for the dataset
 */
record Reading(ArticleStatements found, List<Quad> quads) {

    private static final String ODD_ENDS = "^[\\s,.;:—–-]+|[\\s,.;:—–-]+$";

    static Reading of(ArticleConverter converter, String text) {
        return switch (converter.convert(ArticleSource.of("text.txt", text.getBytes(UTF_8)))) {
            case Conversion.Converted converted -> new Reading(converted.statements(), converted.quads());
            case Conversion.Rejected rejected -> throw new AssertionError(rejected.message());
        };
    }

    List<Statement> statements() {
        return found.statements();
    }

    /** For each statement the speaker's words, the cue's and the content's. */
    List<String> statementLines() {
        return relations().map(relation -> words(relation.source()) + " | " + words(relation.cue()) + " | " + words(relation.content()))
                .toList();
    }

    /** For each statement the speaker's words and the content's. */
    List<String> saidLines() {
        return relations().map(relation -> words(relation.source()) + " | " + words(relation.content())).toList();
    }

    /** For each statement the names of those who were understood to speak, and the content's words. */
    List<String> speakerLines() {
        return statements().stream().map(statement -> names(statement) + " | " + words(statement.content())).toList();
    }

    private static String names(Statement statement) {
        return statement.attributions().stream().map(Attribution::speaker)
                .map(actor -> actor == null ? "nobody" : actor.name()).collect(Collectors.joining(" and "));
    }

    private Stream<Relation> relations() {
        return statements().stream().map(Statement::relation);
    }

    private String words(List<TextSpan> pieces) {
        String text = found.article().text();
        StringBuilder words = new StringBuilder();
        int end = -1;
        for (TextSpan piece : pieces) {
            words.append(end < 0 ? "" : text.substring(Math.min(end, piece.start()), piece.start()).isBlank() ? " " : " // ");
            words.append(piece.in(text));
            end = piece.end();
        }
        String unmarked = words.toString().replaceAll("[“”„«»\"]", "");
        return Stream.of(unmarked.split(" // ")).map(piece -> piece.replaceAll(ODD_ENDS, "").replaceAll("\\s+", " "))
                .collect(Collectors.joining(" // "));
    }
}
