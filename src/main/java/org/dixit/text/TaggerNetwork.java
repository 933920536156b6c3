package org.dixit.text;

import java.util.List;

/**
 * The trained network as the tagger needs it: windows in, scores out. What it answers for a window depends on that window alone.
 * Safe for many threads.
 */
public interface TaggerNetwork extends AutoCloseable {

    /** How many roles it tells apart: source, cue and content, in the order of {@link SpanRole}. */
    int ROLES = SpanRole.values().length;

    /** How many numbers a link vector has. */
    int LINK_WIDTH = 64;

    /** Cuts words into the pieces it was trained on. */
    WordPieces pieces();

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
