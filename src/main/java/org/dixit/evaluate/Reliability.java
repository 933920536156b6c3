package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a finder's confidence can be believed: of the relations of each tenth of the scale, what it said and how many of them
 * were right. Right is a relation that the line {@code said} of the report pairs with a gold one.
 *
 * @param tenths those in which relations lie, lowest first
 * @param expectedCalibrationError how far confidence and share of right ones lie apart, the mean over all relations; a percentage
 *     with one decimal (Guo et al., On Calibration of Modern Neural Networks, 2017, with ten bins)
 */
public record Reliability(List<Tenth> tenths, double expectedCalibrationError) {

    private static final int TENTHS = 10;

    /**
     * The relations whose confidence lies within a tenth of the scale.
     *
     * @param from the lowest confidence that belongs to it
     * @param to where the next one begins; the highest one holds 1
     * @param relations how many there are
     * @param confidence their mean confidence, a percentage with one decimal
     * @param right the share of them that is right, a percentage with one decimal
     */
    public record Tenth(double from, double to, int relations, double confidence, double right) {
    }

    /** One predicted relation. */
    record Judgement(double confidence, boolean right) {

        private int tenth() {
            return Math.min(TENTHS - 1, (int) (confidence * TENTHS));
        }
    }

    public Reliability {
        tenths = List.copyOf(tenths);
    }

    static Reliability of(List<Judgement> judgements) {
        List<Tenth> tenths = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < TENTHS; i++) {
            int tenth = i;
            List<Judgement> inside = judgements.stream().filter(judgement -> judgement.tenth() == tenth).toList();
            if (!inside.isEmpty()) {
                double confidence = inside.stream().mapToDouble(Judgement::confidence).sum();
                long right = inside.stream().filter(Judgement::right).count();
                tenths.add(new Tenth(i / (double) TENTHS, (i + 1) / (double) TENTHS, inside.size(),
                        Figures.percent(confidence / inside.size()), Figures.percent((double) right / inside.size())));
                error += Math.abs(confidence - right);
            }
        }
        return new Reliability(tenths, Figures.percent(judgements.isEmpty() ? 0 : error / judgements.size()));
    }
}
