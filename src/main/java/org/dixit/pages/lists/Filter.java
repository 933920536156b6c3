package org.dixit.pages.lists;

import java.util.function.IntPredicate;

/**
 * A choice that somebody has made.
 *
 * @param parameter that holds it
 * @param label what it is about
 * @param value for people
 * @param note what there is to say of it, or nothing
 * @param fits the rows that stay
 * @param pattern the same for a query
 */
record Filter(String parameter, String label, String value, String note, IntPredicate fits, String pattern) {

    /** Whether somebody has chosen it, rather than the list always having it. */
    boolean isChosen() {
        return !parameter.isEmpty();
    }

    /** One that nothing fits, since what was asked for is not there. */
    static Filter nothing(String parameter, String label, String value, String note) {
        return new Filter(parameter, label, value, note, row -> false, "FILTER (false)");
    }
}
