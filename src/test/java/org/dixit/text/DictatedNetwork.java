package org.dixit.text;

import java.util.List;
import java.util.function.Function;

/**
 * A network whose scores a test dictates. It takes every word for one unknown piece.
 *
 * @param windowPieces the most pieces of a window
 * @param bias of all links
 * @param answer what it says of a window
 */
public record DictatedNetwork(int windowPieces, double bias, Function<Window, WindowScores> answer) implements TaggerNetwork {

    private static final WordPieces ONE_FOR_A_WORD = new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]"), false);

    /** Scores that are all the same, for a test to change. */
    public static WindowScores indifferent(Window window) {
        return new WindowScores(new float[window.words()][ROLES * TaggerNetwork.TAGS], new float[window.words()][4 * LINK_WIDTH]);
    }

    @Override
    public WordPieces pieces() {
        return ONE_FOR_A_WORD;
    }

    @Override
    public String digest() {
        return Integer.toHexString(windowPieces);
    }

    @Override
    public double linkBias(SpanRole role) {
        return bias;
    }

    @Override
    public double[] leanings() {
        return new double[ROLES];
    }

    /** A confidence that rises with each part's. */
    @Override
    public double[] trustWeights() {
        return new double[] {0, 1, 1, 0, 0, 1, 0};
    }

    @Override
    public List<WindowScores> scores(List<Window> windows) {
        return windows.stream().map(answer).toList();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
