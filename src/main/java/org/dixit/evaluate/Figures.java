package org.dixit.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a report. Precision, recall and F1 are percentages with one decimal; 0 where there is nothing to divide by.
 *
 * @param precision the part of the predicted items that is right
 * @param recall the part of the gold items that was found
 * @param f1 their harmonic mean, taken before rounding
 * @param gold number of gold items
 * @param predicted number of predicted items
 */
public record Figures(double precision, double recall, double f1, int gold, int predicted) {

    /** Right answers are counted on both sides, since a class of gold items may be met by predicted items of another class. */
    static Figures of(int goldFound, int gold, int predictedRight, int predicted) {
        double p = predicted == 0 ? 0 : (double) predictedRight / predicted;
        double r = gold == 0 ? 0 : (double) goldFound / gold;
        double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
        return new Figures(percent(p), percent(r), percent(f1), gold, predicted);
    }

    static double percent(double share) {
        return rounded(100 * share);
    }

    /** To one decimal: the number that the double really is, half to even, so that no figure depends on how it is printed. */
    static double rounded(double number) {
        return new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }
}
