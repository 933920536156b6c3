package org.dixit.rdf;

import java.net.IDN;
import java.util.Arrays;
import org.apache.jena.riot.RiotException;

/** Tells people why a text in one of RDF's forms could not be read. */
public final class ParseFault {

    private ParseFault() {
    }

    /**
     * What a parser has to say: its message without the name of the failure inside that it sometimes carries on, and where it
     * came to the end of its stack, since it calls itself for each list in a list, that this is what is wrong.
     *
     * @throws RuntimeException the failure itself where it is none of the text's but one of the program
     */
    public static String message(Throwable bad) {
        if (bad instanceof StackOverflowError) {
            return "something is nested thousands of times inside of itself";
        }
        if (isOfHost(bad)) {
            return "the host of an IRI cannot be encoded (" + bad.getMessage() + ")";
        }
        if (bad instanceof RuntimeException fault && !(bad instanceof RiotException)) {
            throw fault;
        }
        return String.valueOf(bad.getMessage()).replaceAll("\\bjava[\\w.]+(Exception|Error): ", "");
    }

    /** Jena passes on what the encoder of hosts throws, for a label of a thousand letters outside of ASCII, as a failure of no kind. */
    private static boolean isOfHost(Throwable bad) {
        return Arrays.stream(bad.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(IDN.class.getName()));
    }
}
