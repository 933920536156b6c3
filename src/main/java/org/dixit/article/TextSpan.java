package org.dixit.article;

/**
 * A stretch of an article's text, counted as Java counts a {@link String}: UTF-16 units, end exclusive. The dataset counts
 * Unicode code points; {@link CodePoints} turns the one into the other at the border.
 *
 * @param start index of the first unit
 * @param end index after the last unit
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The words of this span in the text that it was counted in. */
    public String in(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(TextSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
