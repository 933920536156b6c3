package org.dixit.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts words into the pieces of an encoder's vocabulary, the longest that fits first, as BERT does. */
public final class WordPieces {

    /** No longer word is looked up, as in BERT. */
    private static final int LONGEST_WORD = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}+");

    private final Map<String, Integer> ids = new HashMap<>();
    private final boolean lowerCase;
    private final int unknown;
    private final int start;
    private final int separator;

    /**
     * @param vocabulary the pieces in the order of their numbers; those that continue a word begin with {@code ##}
     * @param lowerCase whether it knows small letters without accents only
     * @throws IllegalArgumentException where one of BERT's special pieces is missing
     */
    public WordPieces(List<String> vocabulary, boolean lowerCase) {
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.putIfAbsent(vocabulary.get(i), i);
        }
        this.lowerCase = lowerCase;
        unknown = special("[UNK]");
        start = special("[CLS]");
        separator = special("[SEP]");
    }

    private int special(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    /** The piece that every window starts with. */
    int start() {
        return start;
    }

    /** The piece between paragraphs and after the last. */
    int separator() {
        return separator;
    }

    /** The numbers of a word's pieces; that of the unknown word alone where it cannot be put together. */
    int[] of(String word) {
        String normal = isAscii(word) ? word : HIDDEN.matcher(word).replaceAll("");
        if (lowerCase) {
            normal = withoutAccents(normal.toLowerCase(Locale.ROOT));
        }
        if (normal.isEmpty() || normal.length() > LONGEST_WORD) {
            return new int[] {unknown};
        }
        int[] pieces = new int[normal.length()];
        int count = 0;
        int from = 0;
        while (from < normal.length()) {
            int end = normal.length();
            Integer id = null;
            while (end > from && id == null) {
                id = ids.get(from == 0 ? normal.substring(0, end) : "##" + normal.substring(from, end));
                end -= id == null ? 1 : 0;
            }
            if (id == null) {
                return new int[] {unknown};
            }
            pieces[count++] = id;
            from = end;
        }
        return java.util.Arrays.copyOf(pieces, count);
    }

    private static String withoutAccents(String word) {
        return isAscii(word) ? word : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
