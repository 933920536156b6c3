package org.dixit.statement;

import java.util.HashMap;
import java.util.Map;

/** Names that an abbreviation in parentheses explains: "Alliance to Reclaim Our Schools (AROS)". */
final class LongForms {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;

    private final Map<Integer, Integer> ends = new HashMap<>();

    LongForms(ArticleWords words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String form = words.form(i);
            boolean inside = words.lower(i - 1).equals("(") && words.lower(i + 1).equals(")");
            if (inside && form.length() >= SHORTEST && form.length() <= LONGEST && form.chars().allMatch(Character::isUpperCase)) {
                int first = start(words, i - 1, form);
                if (first >= 0) {
                    ends.put(first, i - 1);
                }
            }
        }
    }

    /** The first word of what the letters stand for, read backwards from before the parenthesis; -1 where they do not fit. */
    private static int start(ArticleWords words, int end, String letters) {
        int left = letters.length();
        int first = -1;
        for (int i = end - 1; i >= 0 && left > 0; i--) {
            boolean possessive = words.lower(i).equals("'") || words.lower(i).equals("'s");
            if (words.sentence(i) != words.sentence(end) || !words.isWord(i) && !possessive) {
                return -1;
            }
            if (words.isCapital(i)) {
                left--;
                if (words.form(i).charAt(0) != letters.charAt(left)) {
                    return -1;
                }
                first = i;
            } else if (!possessive && !NameWords.PARTICLES.contains(words.lower(i)) && !RoleWords.PREPOSITIONS.contains(words.lower(i))
                    && !words.lower(i).equals("and") && !words.lower(i).equals("the")) {
                return -1;
            }
        }
        return left == 0 ? first : -1;
    }

    /** The word after such a name that starts here; -1 where none does. */
    int end(int first) {
        return ends.getOrDefault(first, -1);
    }
}
