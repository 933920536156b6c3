package org.dixit.rdf;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * All pairs of quotations whose trigrams agree to four fifths or more (Jaccard), without comparing all pairs: two such sets must
 * share one of their rarest trigrams, so only these are indexed (prefix filtering, as in the AllPairs and PPJoin algorithms).
 * Exact but for collisions of 32-bit hashes.
 */
final class SimilarQuotations {

    /** Takes one pair. */
    interface Pairs {
        void pair(Fingerprint one, Fingerprint other, int shared, int united);
    }

    /** The threshold, as a fraction: 4 / 5. */
    private static final int PART = 4;
    private static final int WHOLE = 5;
    private static final int COUNTERS = 1 << 20;

    private final List<Fingerprint> quotations;
    /** How often trigrams occur, those of one counter together: enough to tell the rare ones from the common ones. */
    private final int[] occurrences = new int[COUNTERS];
    /** Indexed trigram in the upper half, index into the quotations in the lower; ascending. */
    private final long[] postings;

    /** @param quotations in the order in which pairs are wanted */
    SimilarQuotations(List<Fingerprint> quotations) {
        this.quotations = quotations;
        int total = 0;
        for (Fingerprint quotation : quotations) {
            total += indexed(quotation.quoted.length);
            for (int gram : quotation.quoted) {
                occurrences[gram & COUNTERS - 1]++;
            }
        }
        this.postings = new long[total];
        int at = 0;
        for (int i = 0; i < quotations.size(); i++) {
            for (int gram : rarest(quotations.get(i).quoted)) {
                postings[at++] = (long) gram << 32 | i;
            }
        }
        Arrays.sort(postings);
    }

    /** How many of a set's trigrams must be indexed for no partner to be missed. */
    private static int indexed(int size) {
        return size - (size * PART + WHOLE - 1) / WHOLE + 1;
    }

    private int[] rarest(int[] grams) {
        long[] ranked = new long[grams.length];
        for (int i = 0; i < grams.length; i++) {
            ranked[i] = (long) occurrences[grams[i] & COUNTERS - 1] << 32 | grams[i] & 0xffffffffL;
        }
        Arrays.sort(ranked);
        int[] rarest = new int[indexed(grams.length)];
        for (int i = 0; i < rarest.length; i++) {
            rarest[i] = (int) ranked[i];
        }
        return rarest;
    }

    /** Each pair once, the earlier quotation first, in the order of the quotations. */
    void forEach(BiPredicate<Fingerprint, Fingerprint> comparable, Pairs pairs) {
        BitSet candidates = new BitSet();
        for (int i = 0; i < quotations.size(); i++) {
            Fingerprint one = quotations.get(i);
            candidates.clear();
            for (int gram : rarest(one.quoted)) {
                addLater(i, gram, candidates);
            }
            for (int j = candidates.nextSetBit(0); j >= 0; j = candidates.nextSetBit(j + 1)) {
                Fingerprint other = quotations.get(j);
                if (comparable.test(one, other)) {
                    compare(one, other, pairs);
                }
            }
        }
    }

    private void addLater(int index, int gram, BitSet candidates) {
        int at = Arrays.binarySearch(postings, (long) gram << 32 | index);
        for (int next = at + 1; next < postings.length && (int) (postings[next] >> 32) == gram; next++) {
            candidates.set((int) postings[next]);
        }
    }

    private static void compare(Fingerprint one, Fingerprint other, Pairs pairs) {
        int smaller = Math.min(one.quoted.length, other.quoted.length);
        int larger = Math.max(one.quoted.length, other.quoted.length);
        if (smaller * WHOLE < larger * PART) {
            return;
        }
        int shared = WordTrigrams.shared(one.quoted, other.quoted);
        int united = one.quoted.length + other.quoted.length - shared;
        if (shared * WHOLE >= united * PART) {
            pairs.pair(one, other, shared, united);
        }
    }
}
