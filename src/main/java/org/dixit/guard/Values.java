package org.dixit.guard;

import org.apache.jena.sparql.expr.NodeValue;

/** How large a value may become that a query makes. Without an end, forty doublings of a text fill any memory. */
final class Values {

    /** Characters; longer ones in the data can be read, but not made. */
    static final int LONGEST = 1 << 18;

    /** Characters that are looked for in a text: the time that takes is the product of both lengths. */
    static final int LONGEST_SOUGHT = 4_096;

    private static final int MOST_BITS = 1 << 14;
    private static final int MOST_DIGITS = 4_000;

    private Values() {
    }

    static NodeValue bounded(NodeValue value) {
        if (value.isInteger()) {
            bits(value.getInteger().bitLength());
        } else if (value.isDecimal()) {
            if (value.getDecimal().precision() > MOST_DIGITS || Math.abs(value.getDecimal().scale()) > MOST_DIGITS) {
                throw new TooMuch("The query makes a number of more than " + MOST_DIGITS + " digits.");
            }
        } else {
            length(length(value));
        }
        return value;
    }

    static void bits(long bits) {
        if (bits > MOST_BITS) {
            throw new TooMuch("The query makes a number of more than " + MOST_DIGITS + " digits.");
        }
    }

    static void length(long length) {
        if (length > LONGEST) {
            throw new TooMuch("The query makes a text of more than " + LONGEST + " characters.");
        }
    }

    static void sought(NodeValue value) {
        if (length(value) > LONGEST_SOUGHT) {
            throw new TooMuch("The query looks for a text of more than " + LONGEST_SOUGHT + " characters.");
        }
    }

    /** Reading a number takes time by the square of its digits, and nothing stops that. */
    static void digits(NodeValue value) {
        if (length(value) > MOST_DIGITS) {
            throw new TooMuch("The query reads a number of more than " + MOST_DIGITS + " digits.");
        }
    }

    static int length(NodeValue value) {
        return value.asNode().isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
    }
}
