package org.dixit.rdf;

import java.util.Arrays;
import java.util.List;

/** Sets of three words in a row, each as a hash of 32 bits: what is left of a text to compare it by. */
final class WordTrigrams {

    private static final int[] NONE = {};

    private WordTrigrams() {
    }

    /** Ascending, each once. Texts of one or two words are one gram. */
    static int[] of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        int size = Math.min(3, words.size());
        int[] grams = new int[words.size() - size + 1];
        for (int i = 0; i < grams.length; i++) {
            long hash = sequence(words.subList(i, i + size));
            grams[i] = (int) (hash ^ hash >>> 32);
        }
        Arrays.sort(grams);
        int kept = 0;
        for (int i = 0; i < grams.length; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        return kept == grams.length ? grams : Arrays.copyOf(grams, kept);
    }

    /** A hash of 64 bits of the words in their order. */
    static long sequence(List<String> words) {
        long hash = 0x9E3779B97F4A7C15L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            hash = mixed(hash + 0x9E3779B97F4A7C15L);
        }
        return hash;
    }

    /** The last step of SplitMix64: every bit of the input moves every bit of the output. */
    private static long mixed(long value) {
        long first = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }

    /** How many the two sets have in common. */
    static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
