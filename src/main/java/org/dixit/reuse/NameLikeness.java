package org.dixit.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How alike two names are, from 0 to 1: the words of both that have a partner in the other, weighed, as a share of all words (Dice's
 * coefficient). Partners are equal, an initial and its name, or a letter or two apart (the restricted Damerau distance).
 */
final class NameLikeness {

    private static final double OTHER_ORDER = 0.98;
    private static final double OTHER_SPACES = 0.99;
    private static final double INITIAL = 0.85;

    private static final double WEIGHT_OF_TITLE = 0.05;
    private static final double WEIGHT_OF_SMALL_WORD = 0.2;
    private static final double WEIGHT_OF_INITIAL = 0.5;

    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 7;

    /** Before a person's name. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
            "hon", "rev", "reverend", "fr", "sen", "senator", "rep", "representative", "gov", "governor", "gen", "general", "col",
            "colonel", "lt", "lieutenant", "maj", "major", "capt", "captain", "adm", "admiral", "sgt", "president", "vice",
            "prime", "minister", "chancellor", "secretary", "ambassador", "judge", "justice", "king", "queen", "prince", "princess", "pope",
            "former", "ex");

    /** After it. */
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "phd", "md", "esq", "mp", "mep");

    private static final Set<String> SMALL_WORDS =
            Set.of("the", "of", "and", "for", "in", "at", "on", "de", "la", "le", "el", "al", "der", "die", "das", "du", "van", "von", "y");

    private record Pair(int asked, int held, double likeness) {
    }

    private NameLikeness() {
    }

    /** @param person whether the held name is a person's, so that titles count little */
    static double of(FoldedName asked, FoldedName held, boolean person) {
        if (asked.isEmpty() || held.isEmpty()) {
            return 0;
        }
        if (asked.words().equals(held.words())) {
            return 1;
        }
        if (asked.joined().equals(held.joined())) {
            return OTHER_SPACES;
        }
        List<Pair> pairs = pairs(asked.words(), held.words());
        double together = 0;
        boolean inOrder = true;
        for (Pair pair : pairs) {
            together += pair.likeness * (weight(asked.words(), pair.asked, person) + weight(held.words(), pair.held, person));
            inOrder &= pairs.stream().allMatch(other -> Integer.compare(pair.asked, other.asked) == Integer.compare(pair.held, other.held));
        }
        double all = weight(asked.words(), person) + weight(held.words(), person);
        return together / all * (inOrder ? 1 : OTHER_ORDER);
    }

    /**
     * Whether nothing differs but case, accents, punctuation, small words, a person's title, or the order of a person's names: "Roe,
     * Dr. Jane" is "Jane Roe", but the "Bank of China" is not the "China Bank".
     */
    static boolean same(FoldedName asked, FoldedName held, boolean person) {
        if (asked.isEmpty() || held.isEmpty()) {
            return false;
        }
        List<String> one = telling(asked.words(), person);
        List<String> other = telling(held.words(), person);
        return asked.joined().equals(held.joined()) || !one.isEmpty() && one.equals(other);
    }

    private static List<String> telling(List<String> words, boolean person) {
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!(person && isTitle(words, i)) && !SMALL_WORDS.contains(words.get(i))) {
                telling.add(words.get(i));
            }
        }
        if (person) {
            telling.sort(Comparator.naturalOrder());
        }
        return telling;
    }

    /** Each word with at most one partner, the likest first. */
    private static List<Pair> pairs(List<String> asked, List<String> held) {
        List<Pair> possible = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < held.size(); j++) {
                double likeness = ofWords(asked.get(i), held.get(j));
                if (likeness > 0) {
                    possible.add(new Pair(i, j, likeness));
                }
            }
        }
        possible.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness)
                .thenComparingInt(pair -> Math.abs(pair.asked - pair.held)).thenComparingInt(Pair::asked));
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : possible) {
            if (chosen.stream().noneMatch(other -> other.asked == pair.asked || other.held == pair.held)) {
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private static double ofWords(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) && Character.isLetter(one.charAt(0)) ? INITIAL : 0;
        }
        int longer = Math.max(one.length(), other.length());
        int allowed = longer >= SHORTEST_WITH_TWO_SLIPS ? 2 : longer >= SHORTEST_WITH_A_SLIP ? 1 : 0;
        if (Math.abs(one.length() - other.length()) > allowed || isNumber(one) || isNumber(other)) {
            return 0;
        }
        int slips = slips(one, other);
        return slips > allowed ? 0 : 1 - (double) slips / longer;
    }

    private static double weight(List<String> words, boolean person) {
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += weight(words, i, person);
        }
        return sum;
    }

    private static double weight(List<String> words, int index, boolean person) {
        String word = words.get(index);
        if (person && isTitle(words, index)) {
            return WEIGHT_OF_TITLE;
        }
        return SMALL_WORDS.contains(word) ? WEIGHT_OF_SMALL_WORD : word.length() == 1 ? WEIGHT_OF_INITIAL : 1;
    }

    /** A title stands before the name, with nothing but titles before it, and is not all that there is of the name. */
    private static boolean isTitle(List<String> words, int index) {
        boolean last = index == words.size() - 1;
        return !last && words.subList(0, index + 1).stream().allMatch(TITLES::contains)
                || last && index > 0 && SUFFIXES.contains(words.get(index));
    }

    /** Telephone numbers and years do not resemble each other. */
    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Letters to add, drop, replace or swap with their neighbour, to make one word of the other. */
    static int slips(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(distance[i - 1][j - 1] + (equal ? 0 : 1), Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, distance[i - 2][j - 2] + 1);
                }
                distance[i][j] = least;
            }
        }
        return distance[one.length()][other.length()];
    }
}
