package org.dixit.text;

import java.util.List;

/**
 * What the tagger marks: the parts of an attribution, and names by the kind of what bears them. The order is that of the network's
 * outputs.
 */
public enum SpanRole {
    SOURCE, CUE, CONTENT,
    PERSON, ORGANIZATION,
    /** States and every other place. */
    PLACE,
    /** What else has a name: events, works, peoples, laws. */
    OTHER_NAME;

    /** The parts of an attribution. */
    public static final List<SpanRole> PARTS = List.of(SOURCE, CUE, CONTENT);

    /** The kinds of names. */
    public static final List<SpanRole> NAMES = List.of(PERSON, ORGANIZATION, PLACE, OTHER_NAME);
}
