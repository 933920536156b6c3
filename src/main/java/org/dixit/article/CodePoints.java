package org.dixit.article;

import java.util.Arrays;

/** Turns UTF-16 offsets of one text into offsets in Unicode code points, which brat, Web Annotation and the dataset count in. */
public final class CodePoints {

    /** Indices of the low halves of surrogate pairs, ascending; mostly empty. */
    private final int[] lowSurrogates;

    private CodePoints(int[] lowSurrogates) {
        this.lowSurrogates = lowSurrogates;
    }

    public static CodePoints of(String text) {
        int pairs = text.length() - text.codePointCount(0, text.length());
        int[] found = new int[pairs];
        for (int i = 1, at = 0; at < pairs; i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found[at++] = i;
            }
        }
        return new CodePoints(found);
    }

    /** The number of code points before the UTF-16 offset. */
    public int before(int offset) {
        int at = Arrays.binarySearch(lowSurrogates, offset);
        return offset - (at < 0 ? -at - 1 : at);
    }
}
