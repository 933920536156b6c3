package org.dixit.hostile;

import java.util.List;
import org.dixit.rdf.PlainTriples;

/**
 * Remembers what a reader hands on.
 *
 * @param seen each triple's object, and each line that is none with why
 */
record SeenTriples(List<String> seen) implements PlainTriples.Sink {

    @Override
    public void triple(String subject, String predicate, String object, String language) {
        seen.add(object);
    }

    @Override
    public void badLine(int number, String why) {
        seen.add("line " + number + ": " + why);
    }
}
