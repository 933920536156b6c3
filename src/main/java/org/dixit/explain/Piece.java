package org.dixit.explain;

import java.util.List;
import java.util.StringJoiner;

/**
 * A stretch of an article's text that is marked alike from end to end.
 *
 * @param text the words, white space as in the article
 * @param source whether it names a speaker
 * @param cue whether it says that something is said
 * @param contents the numbers of the statements whose content it belongs to, the widest first
 * @param opens the numbers of the statements that begin, or go on after an interruption, right before it
 * @param closes the numbers of the contents that end right after it, the innermost first
 */
public record Piece(String text, boolean source, boolean cue, List<Integer> contents, List<Integer> opens, List<Integer> closes) {

    public Piece {
        contents = List.copyOf(contents);
        opens = List.copyOf(opens);
        closes = List.copyOf(closes);
    }

    /** Whether it is more than the article's own words about nobody. */
    public boolean marked() {
        return source || cue || !contents.isEmpty();
    }

    /** The classes of the page's style sheet: {@code what d2 who s3 s4}. */
    public String look() {
        StringJoiner look = new StringJoiner(" ");
        if (!contents.isEmpty()) {
            look.add("what");
        }
        if (contents.size() > 1) {
            look.add("d" + Math.min(3, contents.size()));
        }
        if (source) {
            look.add("who");
        } else if (cue) {
            look.add("says");
        }
        contents.forEach(number -> look.add("s" + number));
        return look.toString();
    }
}
