package org.dixit.evaluate;

/**
 * How one document fared. Counted are its relations, paired as in the report's line {@code said}; where gold tells no relations,
 * its spans, all parts together, found where they are equal.
 *
 * @param name the document's base name
 * @param right how many were found
 * @param gold how many there are
 * @param predicted how many were predicted
 */
public record DocumentScore(String name, int right, int gold, int predicted) {

    /** From 0 to 1; 1 where there was nothing to find and nothing was found. */
    public double f1() {
        return gold + predicted == 0 ? 1 : 2.0 * right / (gold + predicted);
    }
}
