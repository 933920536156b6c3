package org.dixit.rdf;

/** Tells people why a text in one of RDF's forms could not be read. */
public final class ParseFault {

    private ParseFault() {
    }

    /**
     * What a parser has to say: its message without the name of the failure inside that it sometimes carries on, and where it
     * came to the end of its stack, since it calls itself for each list in a list, that this is what is wrong.
     */
    public static String message(Throwable bad) {
        return bad instanceof StackOverflowError ? "something is nested thousands of times inside of itself"
                : String.valueOf(bad.getMessage()).replaceAll("\\bjava[\\w.]+(Exception|Error): ", "");
    }
}
