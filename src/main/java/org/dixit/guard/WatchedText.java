package org.dixit.guard;

/**
 * A text that a regular expression is matched against. A pattern can go back and forth in it for centuries, but looks at a character
 * with nearly every step, and there it is stopped.
 */
final class WatchedText implements CharSequence {

    private final CharSequence text;
    private final Stop stop;

    WatchedText(CharSequence text, Stop stop) {
        this.text = text;
        this.stop = stop;
    }

    @Override
    public char charAt(int index) {
        stop.check();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), stop);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
