package org.dixit.pages.lists;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.dixit.release.Column;

/**
 * One way to narrow a list down.
 *
 * @param parameter its name in addresses, that of the ontology's property where there is one
 * @param label for people
 * @param column whose values are chosen from
 * @param domain what the values stand for
 * @param bucket which of the domain's numbers a value of the column counts for; negative for none
 * @param pattern what a query says of a list narrowed down to one of the numbers
 * @param shown whether its values are offered, rather than only taken from addresses
 * @param inOrder whether its values are offered in the domain's order, rather than the most frequent first
 */
record Facet(String parameter, String label, Column column, Domain domain, IntUnaryOperator bucket, IntFunction<String> pattern,
        boolean shown, boolean inOrder) {

    static Facet of(String parameter, String label, Column column, Domain domain, IntFunction<String> pattern) {
        return new Facet(parameter, label, column, domain, IntUnaryOperator.identity(), pattern, true, false);
    }

    Facet ordered() {
        return new Facet(parameter, label, column, domain, bucket, pattern, shown, true);
    }

    Facet hidden() {
        return new Facet(parameter, label, column, domain, bucket, pattern, false, inOrder);
    }

    void count(int row, int[] counts) {
        for (int i = 0; i < column.count(row); i++) {
            int number = bucket.applyAsInt(column.value(row, i));
            if (number >= 0) {
                counts[number]++;
            }
        }
    }
}
