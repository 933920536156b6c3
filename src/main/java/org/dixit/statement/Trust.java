package org.dixit.statement;

/**
 * How far an attribution that the network found can be trusted: a logistic regression over what the network says of its parts, fitted
 * on articles that the network did not learn from, so that of the attributions with confidence 0.9 about nine in ten are right.
 * Right means that content and source are those that a person marked, more than half of each.
 */
public interface Trust {

    /** How many numbers a piece of evidence comes to. */
    int WEIGHTS = 7;

    /** From 0 to 1. */
    double in(Evidence evidence);

    /**
     * What the network says of an attribution.
     *
     * @param cue the probability of the cue's span
     * @param content the probability of the content's span, of the least probable piece
     * @param contentLink log-odds that they belong together, of the least certain piece
     * @param sourced whether there is a source
     * @param source the probability of its span
     * @param sourceLink log-odds that cue and source belong together
     */
    record Evidence(double cue, double content, double contentLink, boolean sourced, double source, double sourceLink) {

        static Evidence withoutSource(double cue, double content, double contentLink) {
            return new Evidence(cue, content, contentLink, false, 0, 0);
        }

        /** As the regression takes it, the constant first. */
        public double[] numbers() {
            return new double[] {1, logOdds(cue), logOdds(content), bounded(contentLink), sourced ? 0 : 1,
                sourced ? logOdds(source) : 0, sourced ? bounded(sourceLink) : 0};
        }

        private static double logOdds(double probability) {
            double inside = Math.clamp(probability, 1e-4, 1 - 1e-4);
            return Math.log(inside / (1 - inside));
        }

        private static double bounded(double odds) {
            return Math.clamp(odds, -8, 8);
        }
    }

    /** With the regression's weights, {@value #WEIGHTS} of them. */
    static Trust weighted(double[] weights) {
        if (weights.length != WEIGHTS) {
            throw new IllegalArgumentException("trust takes " + WEIGHTS + " weights, not " + weights.length);
        }
        double[] own = weights.clone();
        return evidence -> {
            double sum = 0;
            double[] numbers = evidence.numbers();
            for (int i = 0; i < WEIGHTS; i++) {
                sum += own[i] * numbers[i];
            }
            return 1 / (1 + Math.exp(-sum));
        };
    }
}
