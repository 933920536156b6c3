package org.dixit.reuse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A name without what people write differently: case, accents, apostrophes, hyphens and other marks.
 *
 * @param words in the name's order, at most {@value #MOST_WORDS}; none where the name has neither letters nor digits
 */
record FoldedName(List<String> words) {

    /** A longer name is compared by its beginning. */
    static final int MOST_WORDS = 12;

    /** Of a name, in UTF-16 units; what is longer is no name and would only cost time. */
    private static final int LONGEST = 300;

    private static final Pattern INSIDE_A_WORD = Pattern.compile("[\\p{M}'’‘ʼ`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    FoldedName {
        words = List.copyOf(words);
    }

    static FoldedName of(String name) {
        String start = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        String plain = INSIDE_A_WORD.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD)).replaceAll("");
        char[] folded = new char[plain.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(plain.toCharArray(), 0, folded, 0, plain.length());
        String[] words = BETWEEN_WORDS.split(new String(folded, 0, length).toLowerCase(Locale.ROOT));
        return new FoldedName(new ArrayList<>(Arrays.stream(words).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList()));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String spaced() {
        return String.join(" ", words);
    }

    /** All words in one, so that "Al Jazeera" is "Aljazeera" and "U.S." is "US". */
    String joined() {
        return String.join("", words);
    }
}
