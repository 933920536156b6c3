package org.dixit.evaluate;

/**
 * How fast a finder worked, one article after another on one thread; a measurement, so it differs from run to run.
 *
 * @param articlesPerSecond documents by the seconds spent finding, and nothing else
 * @param wordsPerSecond their words, marks left out
 */
public record Speed(double articlesPerSecond, double wordsPerSecond) {

    static Speed of(int articles, long words, long nanoseconds) {
        double seconds = Math.max(1, nanoseconds) / 1e9;
        return new Speed(articles / seconds, words / seconds);
    }
}
