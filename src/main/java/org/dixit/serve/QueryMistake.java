package org.dixit.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.dixit.guard.Parsing;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query, and where.
 *
 * @param message in one or a few lines
 * @param line counted from 1; 0 where the place is not known
 * @param column counted from 1; 0 where the place is not known
 * @param excerpt the line in question with a caret under the place; empty where the place is not known
 */
public record QueryMistake(String message, int line, int column, String excerpt) {

    // The parser's messages begin so. Nothing is looked for further on, where the query's own words are: they may be thousands of these.
    private static final Pattern LEXICAL = Pattern.compile("Lexical error.*?after prefix \"(.*)\"", Pattern.DOTALL);
    private static final Pattern ENCOUNTERED = Pattern.compile("Encountered:? \"(.*?)\" at line", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("<?[A-Z_]*>?\\s*\"(.*?)\\s*\"", Pattern.DOTALL);
    private static final Pattern AT = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");
    private static final Pattern VARIABLE = Pattern.compile("\\?\\w+");
    private static final Pattern EXCEPTION = Pattern.compile("\\b(?:java|org)\\.[\\w.$]{1,100}(?:Exception|Error)(?:: )?");
    private static final Pattern PLACE = Pattern.compile("^Line \\d+, column \\d+: ");

    /** As an answer, with the place where it is known. */
    Problem problem() {
        String title = "The query is malformed";
        return line == 0 ? new Problem(400, title, message, Map.of()) : new Problem(400, title + ": line " + line + ", column " + column,
                excerpt + "\n" + message, Map.of("line", line, "column", column));
    }

    /** The first mistake of a query's text, if it has one. */
    static Optional<QueryMistake> in(String query) {
        try {
            Parsing.query(query, null);
            return Optional.empty();
        } catch (QueryException e) {
            return Optional.of(of(e, query));
        }
    }

    static QueryMistake of(QueryException exception, String query) {
        String message = String.valueOf(exception.getMessage()).strip();
        int[] place = place(exception, message, query.lines().toList());
        if (place[0] < 1) {
            return new QueryMistake(plain(message), 0, 0, "");
        }
        String line = query.lines().skip(place[0] - 1L).findFirst().orElse("");
        String before = line.substring(0, Math.clamp(place[1] - 1L, 0, line.length()));
        return new QueryMistake(plain(message), place[0], Math.max(1, place[1]), line + "\n" + before.replaceAll("[^\t]", " ") + "^");
    }

    /** Line and column. The exception names the last word that was understood; the message often knows better. */
    private static int[] place(QueryException exception, String message, List<String> lines) {
        Matcher encountered = AT.matcher(message);
        Matcher lexical = LEXICAL.matcher(message);
        Matcher variable = VARIABLE.matcher(message);
        if (lexical.lookingAt() && encountered.find()) {
            int row = Integer.parseInt(encountered.group(1));
            String line = row <= lines.size() ? lines.get(row - 1) : "";
            int start = line.lastIndexOf(lexical.group(1).replace("\\\"", "\""));
            return new int[] {row, start < 0 ? Integer.parseInt(encountered.group(2)) : start + 1};
        }
        encountered.reset();
        if (encountered.find()) {
            return new int[] {Integer.parseInt(encountered.group(1)), Integer.parseInt(encountered.group(2))};
        }
        if (exception instanceof QueryParseException parsing && parsing.getLine() > 0) {
            return new int[] {parsing.getLine(), parsing.getColumn()};
        }
        if (variable.find()) {
            // Mistakes in the sense of a query come without a place, but name a variable.
            Pattern name = Pattern.compile(Pattern.quote(variable.group()) + "\\b");
            for (int i = 0; i < lines.size(); i++) {
                Matcher first = name.matcher(lines.get(i));
                if (first.find()) {
                    return new int[] {i + 1, first.start() + 1};
                }
            }
        }
        return new int[] {0, 0};
    }

    /** The parser's words for programmers in words for everybody. */
    private static String plain(String message) {
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.lookingAt()) {
            return lexical.group(1).isEmpty() ? "this character cannot stand here" : "“" + lexical.group(1)
                    + "” is no word of SPARQL; a term needs its prefix (dixit:speaker), a variable a question mark";
        }
        Matcher encountered = ENCOUNTERED.matcher(message);
        if (encountered.lookingAt()) {
            String found = encountered.group(1);
            if (found.contains("<EOF>")) {
                return "the query ends too early; a bracket may be missing";
            }
            Matcher token = TOKEN.matcher(found);
            return "“" + (token.find() ? token.group(1) : found).strip() + "” cannot stand here; "
                    + "look at what stands before it, a full stop or a bracket may be missing";
        }
        return inWords(PLACE.matcher(message).replaceFirst(""));
    }

    /** A message without the names of the program's parts, which help nobody who asks a query. */
    static String inWords(@Nullable String message) {
        return message == null ? "It cannot be evaluated." : EXCEPTION.matcher(message).replaceAll("");
    }
}
