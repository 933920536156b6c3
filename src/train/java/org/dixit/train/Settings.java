package org.dixit.train;

/**
 * How to train.
 *
 * @param epochs how often to go through the corpus
 * @param rate the highest learning rate of the encoder
 * @param headRate how many times faster the heads learn
 * @param warmUp the share of all steps in which the rate rises; after that it falls evenly to zero
 * @param batchPieces about how many word pieces a step sees
 * @param windowPieces the most pieces of a window
 * @param dropout the share of activations dropped
 * @param averaging how much of the running average of weights each step keeps
 * @param seed for all that is random
 * @param patience after how many epochs without a better figure to stop
 */
record Settings(int epochs, double rate, double headRate, double warmUp, int batchPieces, int windowPieces, double dropout,
        double averaging, long seed, int patience) {

    /** The share of the highest rate at a step of so many. */
    double rateShare(long step, long steps) {
        double warm = Math.max(1, warmUp * steps);
        return step < warm ? (step + 1) / warm : Math.max(0, (steps - step) / (steps - warm));
    }
}
