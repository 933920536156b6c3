package org.dixit.authority;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** When two spellings are one name. */
final class Folding {

    /** An abbreviation of more letters than this is told from a word by its letters alone. */
    private static final int LONGEST_ABBREVIATION = 5;

    /** Newspapers that share their one word with a common noun or a surname. */
    private static final Set<String> COMMON_AFTER_THE = Set.of(
            "Hill", "Times", "Guardian", "Telegraph", "Independent", "Economist", "Atlantic", "Hindu", "Sun", "Mirror", "Post");

    private Folding() {
    }

    /**
     * The name with single spaces and straight apostrophes, and without a leading article; but "The" stays before one word that
     * is a name only with it.
     */
    static String bare(String name) {
        String text = spaced(name.strip().replace('\u2019', '\''));
        if (text.startsWith("the ")) {
            return text.substring(4);
        }
        if (text.startsWith("The ")) {
            String rest = text.substring(4);
            return rest.indexOf(' ') >= 0 || !COMMON_AFTER_THE.contains(rest) ? rest : text;
        }
        return text;
    }

    static String fold(String name) {
        String text = name;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                text = withoutMarks(Normalizer.normalize(name, Normalizer.Form.NFD));
                break;
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether all its letters are capitals and there are few of them: "US", "G7", "U.N.". */
    static boolean isAbbreviation(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c) || c == ' ') {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters <= LONGEST_ABBREVIATION;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                out.append(decomposed.charAt(i));
            }
        }
        return out.toString();
    }

    private static String spaced(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = !Character.isWhitespace(c) && c != '\u00a0' || c == ' ' && text.charAt(i + 1) != ' ';
        }
        return plain ? text : text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
