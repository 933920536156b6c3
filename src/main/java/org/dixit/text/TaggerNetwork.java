package org.dixit.text;

import java.util.List;

/**
 * The trained network as the tagger needs it: windows in, scores out. What it answers for a window depends on that window alone.
 * Safe for many threads.
 */
public interface TaggerNetwork extends AutoCloseable {

    /** How many roles it tells apart, in the order of {@link SpanRole}. */
    int ROLES = SpanRole.values().length;

    /** How many tags a word can have for each role: outside, begin, inside, end, single. */
    int TAGS = 5;

    /** How many numbers a link vector has. */
    int LINK_WIDTH = 64;

    /** Cuts words into the pieces it was trained on. */
    WordPieces pieces();

    /** SHA-256 in hexadecimal of its weights and vocabulary. */
    String digest();

    /** How many pieces a window should have at most, special ones included. */
    int windowPieces();

    /**
     * What is to be added to a scalar product of link vectors, divided by the root of their width, for log-odds: of sources, of
     * contents.
     */
    double linkBias(SpanRole role);

    /** For each role what is to be added to the log-odds of a span, so that as many are found as there are. */
    double[] leanings();

    /** How its scores come to a confidence; what each weight is for, the one who uses them knows. */
    double[] trustWeights();

    /**
     * Scores windows, in their order.
     *
     * @throws IllegalStateException where the network fails, which good weights never do
     */
    List<WindowScores> scores(List<Window> windows);

    @Override
    void close();

    /**
     * What the network says of a window's words.
     *
     * @param tags for each word the log-odds of outside, begin, inside, end and single, for each role in turn
     * @param links for each word four vectors of {@link #LINK_WIDTH}: as a cue asking for its source, as a cue asking for its content,
     *     as part of a source, as part of a content
     */
    record WindowScores(float[][] tags, float[][] links) {
    }
}
