package org.dixit.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.jspecify.annotations.Nullable;

/** Reads queries that were written to be hard to read: nested without end, or growing many times over while they are read. */
public final class Parsing {

    /** Every use of a prefix writes its IRI out, so that a long one makes a large query of a small text. */
    private static final int LONGEST_IRI = 2_000;

    /** Reading a number takes time by the square of its digits. */
    private static final int MOST_DIGITS = 2_000;

    /** Brackets of any kind, one in the other: the parser calls itself for each. How many it can take depends on the moment. */
    private static final int DEEPEST_BRACKETS = 1_000;

    /** Each base makes the next one longer. */
    private static final int MOST_BASES = 10;

    private static final Pattern BASE = Pattern.compile("(?i)\\bbase\\s*<");

    private Parsing() {
    }

    /**
     * @param base that relative IRIs are below, or nothing
     * @throws QueryException where it is no query of SPARQL, or more than one may be
     */
    public static Query query(String text, @Nullable String base) {
        try {
            growth(text);
            Query query = QueryFactory.create(text, base, Syntax.syntaxARQ);
            Shape.of(query);
            return query;
        } catch (StackOverflowError e) {
            // Nothing but the parser was at work, so that nothing is left half done.
            throw TooMuch.nested().mistake();
        } catch (TooMuch e) {
            throw e.mistake();
        } catch (QueryException e) {
            // The parser itself takes such an end for an exception without words.
            throw e.getMessage() == null || e.getCause() instanceof StackOverflowError ? TooMuch.nested().mistake() : e;
        }
    }

    private static void growth(String text) {
        int iri = 0;
        int digits = 0;
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            iri = c == '<' || iri > 0 && c > ' ' && c != '>' ? iri + 1 : 0;
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            brackets = "({[".indexOf(c) >= 0 ? brackets + 1 : ")}]".indexOf(c) >= 0 ? Math.max(0, brackets - 1) : brackets;
            if (brackets > DEEPEST_BRACKETS) {
                throw TooMuch.nested();
            }
            if (iri > LONGEST_IRI || digits > MOST_DIGITS) {
                throw new TooMuch(iri > LONGEST_IRI ? "An IRI in the query has more than " + LONGEST_IRI + " characters."
                        : "A number in the query has more than " + MOST_DIGITS + " digits.");
            }
        }
        Matcher base = BASE.matcher(text);
        for (int bases = 0; base.find(); bases++) {
            if (bases == MOST_BASES) {
                throw new TooMuch("The query names more than " + MOST_BASES + " bases.");
            }
        }
    }
}
