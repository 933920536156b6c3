package org.dixit.serve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * What is wrong with a query, and where.
 *
 * @param message in one or a few lines
 * @param line counted from 1; 0 where the place is not known
 * @param column counted from 1; 0 where the place is not known
 * @param excerpt the line in question with a caret under the place; empty where the place is not known
 */
public record QueryMistake(String message, int line, int column, String excerpt) {

    private static final Pattern LEXICAL = Pattern.compile("Lexical error.*?after prefix \"(.*)\"", Pattern.DOTALL);
    private static final Pattern ENCOUNTERED = Pattern.compile("Encountered:? \"(.*?)\" at line", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("<?[A-Z_]*>?\\s*\"(.*?)\\s*\"", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("^Line \\d+, column \\d+: ");

    /** The first mistake of a query's text, if it has one. */
    static Optional<QueryMistake> in(String query) {
        try {
            QueryFactory.create(query);
            return Optional.empty();
        } catch (QueryException e) {
            return Optional.of(of(e, query));
        }
    }

    static QueryMistake of(QueryException exception, String query) {
        String message = String.valueOf(exception.getMessage()).strip();
        if (!(exception instanceof QueryParseException parsing) || parsing.getLine() < 1) {
            return new QueryMistake(message, 0, 0, "");
        }
        int row = parsing.getLine();
        int column = parsing.getColumn();
        List<String> lines = query.lines().toList();
        if (row > lines.size()) {
            return new QueryMistake(plain(message), row, column, "");
        }
        String line = lines.get(row - 1);
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.find()) {
            // The parser tells the place of the last word that it understood.
            column = Math.max(1, line.indexOf(lexical.group(1), Math.clamp(column - 1L, 0, line.length())) + 1);
        }
        String before = line.substring(0, Math.clamp(column - 1L, 0, line.length()));
        return new QueryMistake(plain(message), row, column, line + "\n" + before.replaceAll("[^\t]", " ") + "^");
    }

    /** The parser's words for programmers in words for everybody. */
    private static String plain(String message) {
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.find()) {
            return lexical.group(1).isEmpty() ? "this character cannot stand here"
                    : "“" + lexical.group(1) + "” is no word of SPARQL; a term needs its prefix (dixit:speaker), a variable a question mark";
        }
        Matcher encountered = ENCOUNTERED.matcher(message);
        if (encountered.find()) {
            String found = encountered.group(1);
            if (found.contains("<EOF>")) {
                return "the query ends too early; a bracket may be missing";
            }
            Matcher token = TOKEN.matcher(found);
            return "“" + (token.find() ? token.group(1) : found).strip() + "” cannot stand here; "
                    + "look at what stands before it, a full stop or a bracket may be missing";
        }
        return PLACE.matcher(message).replaceFirst("");
    }
}
