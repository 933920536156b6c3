package org.dixit.article;

/**
 * The bytes came and are bad. The message reads {@code [file, place] what is wrong; what to do}; one such input is reported and
 * left, the rest goes on.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * @param where the file, and the place in it where that is known: {@code articles/a12.json, line 4}
     * @param problem what is wrong and what to do about it, parted by a semicolon
     */
    public InputException(String where, String problem) {
        super("[" + where + "] " + problem);
    }
}
