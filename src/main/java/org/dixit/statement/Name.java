package org.dixit.statement;

import org.jspecify.annotations.Nullable;

/**
 * A name as it stands at one place, before anybody asks which actor it means.
 *
 * @param first its first word
 * @param end the word after its last
 * @param titleFirst the first word of the title before it; equal to {@code first} without one
 * @param kind what the words show
 * @param text the words, white space collapsed, without article and possessive
 * @param entry the authority's entry, where it has one
 */
record Name(int first, int end, int titleFirst, Kind kind, String text, @Nullable AuthorityEntry entry) {

    /** What the words of a name show by themselves. UNTOLD may be a person, or a place; ALONE is a word out of a
     * title. */
    enum Kind { KNOWN, DEMONYM, PERSON, ORGANIZATION, MEDIA_OUTLET, OTHER, UNTOLD, ALONE }

    boolean hasTitle() {
        return titleFirst < first;
    }
}
