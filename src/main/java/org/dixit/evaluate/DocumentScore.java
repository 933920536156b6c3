package org.dixit.evaluate;

/**
 * How one document fared: its relations paired as in the report's line {@code said}.
 *
 * @param name the document's base name
 * @param right relations found
 * @param gold relations there are
 * @param predicted relations predicted
 */
public record DocumentScore(String name, int right, int gold, int predicted) {

    /** From 0 to 1; 1 where there was nothing to find and nothing was found. */
    public double f1() {
        return gold + predicted == 0 ? 1 : 2.0 * right / (gold + predicted);
    }
}
