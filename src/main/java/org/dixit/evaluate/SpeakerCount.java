package org.dixit.evaluate;

/**
 * How the sources of one kind fared.
 *
 * @param gold how many there are
 * @param found how many of them overlap with a source found
 * @param right how many of those are led to the right speakers
 */
public record SpeakerCount(int gold, int found, int right) {

    static final SpeakerCount NONE = new SpeakerCount(0, 0, 0);

    SpeakerCount plus(boolean isFound, boolean isRight) {
        return new SpeakerCount(gold + 1, found + (isFound ? 1 : 0), right + (isRight ? 1 : 0));
    }

    /** The right ones of those found; 0 where none was found. */
    public double percent() {
        return found == 0 ? 0 : Figures.percent((double) right / found);
    }
}
