package org.dixit.guard;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX and REPLACE for one query, which can be stopped. The last pattern is kept, since it is nearly always the same. */
final class Patterns {

    private static final int LONGEST = 2_000;

    /** A pattern can repeat nothing at all so often without looking at a single character. */
    private static final long MOST_REPEATS = 1_000_000;

    private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private final Stop stop;
    private String last = "";
    private String lastFlags = "";
    private @Nullable Pattern compiled;

    Patterns(Stop stop) {
        this.stop = stop;
    }

    NodeValue matches(NodeValue text, NodeValue pattern, @Nullable NodeValue flags) {
        Matcher matcher = matcher("REGEX", text, pattern, flags);
        return NodeValue.makeBoolean(deep(matcher::find));
    }

    NodeValue replaced(NodeValue text, NodeValue pattern, NodeValue by, @Nullable NodeValue flags) {
        String replacement = string("REPLACE", by);
        Matcher matcher = matcher("REPLACE", text, pattern, flags);
        StringBuilder out = new StringBuilder();
        boolean found = false;
        try {
            while (deep(matcher::find)) {
                // As Jena does: where nothing is matched, once only.
                if (!found || matcher.end() > matcher.start()) {
                    matcher.appendReplacement(out, replacement);
                    Values.length(out.length());
                    stop.check();
                }
                found = true;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        if (!found) {
            return text;
        }
        matcher.appendTail(out);
        Node node = text.asNode();
        return NodeValue.makeNode(NodeFactory.createLiteral(out.toString(), node.getLiteralLanguage(), node.getLiteralDatatype()));
    }

    /** Runs what calls itself for each character of some patterns, until the stack ends. */
    private static boolean deep(BooleanSupplier search) {
        try {
            return search.getAsBoolean();
        } catch (StackOverflowError e) {
            throw new TooMuch("A regular expression is too complicated for a text of this length; write it without (a|b)*.");
        }
    }

    private Matcher matcher(String name, NodeValue text, NodeValue pattern, @Nullable NodeValue flags) {
        String searched = string(name, text);
        return pattern(name, string(name, pattern), flags == null ? "" : string(name, flags)).matcher(new WatchedText(searched, stop));
    }

    private Pattern pattern(String name, String pattern, String flags) {
        Pattern known = compiled;
        if (known == null || !pattern.equals(last) || !flags.equals(lastFlags)) {
            check(pattern);
            if (!flags.matches("[smixq]*")) {
                throw new ExprEvalException(name + ": only s, m, i, x and q are flags");
            }
            known = RegexEngine.makePattern(name, pattern, flags);
            compiled = known;
            last = pattern;
            lastFlags = flags;
        }
        return known;
    }

    private static void check(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new TooMuch("A regular expression has more than " + LONGEST + " characters.");
        }
        long repeats = 1;
        for (Matcher repeat = REPEAT.matcher(pattern); repeat.find();) {
            String most = Objects.requireNonNullElse(repeat.group(2), "");
            repeats *= Math.max(1, Math.max(Long.parseLong(repeat.group(1)), most.isEmpty() ? 0 : Long.parseLong(most)));
            if (repeats > MOST_REPEATS) {
                throw new TooMuch("A regular expression repeats its parts more than " + MOST_REPEATS + " times.");
            }
        }
    }

    private static String string(String name, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
    }
}
