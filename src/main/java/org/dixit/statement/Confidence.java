package org.dixit.statement;

/** The extractor's confidence: a number from 0 to 1. */
final class Confidence {

    private Confidence() {
    }

    static void check(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence from 0 to 1, not " + value);
        }
    }
}
