package org.dixit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which words a text differs from another: those that do not belong to the longest sequence that both have. */
public final class WordDifference {

    /** Longer texts are shown without marks. */
    private static final int MOST_WORDS = 400;

    private WordDifference() {
    }

    /**
     * Words that follow each other.
     *
     * @param text with the blanks between them
     * @param other whether only this text has them
     */
    public record Run(String text, boolean other) {
    }

    /** The words of {@code there}, told apart by whether {@code here} has them too. */
    static List<Run> between(String here, String there) {
        List<String> one = words(here);
        List<String> two = words(there);
        if (one.size() > MOST_WORDS || two.size() > MOST_WORDS) {
            return List.of(new Run(there, false));
        }
        boolean[] common = common(one, two);
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < two.size(); i++) {
            text.append(i == 0 ? "" : " ").append(two.get(i));
            if (i + 1 == two.size() || common[i] != common[i + 1]) {
                runs.add(new Run(text.toString(), !common[i]));
                text.setLength(0);
            }
        }
        return runs;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static boolean[] common(List<String> one, List<String> two) {
        int[][] longest = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                longest[i][j] = same(one.get(i), two.get(j)) ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] common = new boolean[two.size()];
        for (int i = 0, j = 0; i < one.size() && j < two.size(); ) {
            if (same(one.get(i), two.get(j))) {
                common[j] = true;
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Punctuation and quotation marks make no other word. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.isEmpty() ? word : plain;
    }
}
