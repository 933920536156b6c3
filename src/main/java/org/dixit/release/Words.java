package org.dixit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for, as it was typed: words that must all occur, {@code "words in this order"}, {@code begin*}, {@code -without},
 * {@code one OR other}. Whatever else was typed is taken for white space: there is no wrong input.
 *
 * @param groups each must be met, by any of its terms
 * @param without what must not occur
 */
public record Words(List<List<Term>> groups, List<Term> without) {

    private static final int LONGEST = 300;
    private static final int MOST_TERMS = 24;

    /** A phrase, a beginning of a word (with a star), a word (with a minus before it or not). */
    private static final Pattern TYPED = Pattern.compile("(-)?(?:[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]?|([^\\s\"“”„«»]+))");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * One word or several in this order.
     *
     * @param text with at least one letter or digit
     * @param beginning whether longer words that begin so fit too
     */
    public record Term(String text, boolean beginning) {
    }

    public Words {
        groups = groups.stream().map(List::copyOf).toList();
        without = List.copyOf(without);
    }

    /** Reads what was typed; of very long input only the first 300 characters and 24 words. */
    public static Words of(String typed) {
        List<List<Term>> groups = new ArrayList<>();
        List<Term> without = new ArrayList<>();
        Matcher next = TYPED.matcher(typed.substring(0, Math.min(LONGEST, typed.length())));
        boolean other = false;
        boolean not = false;
        while (next.find() && groups.size() + without.size() < MOST_TERMS) {
            String word = next.group(3);
            if ("OR".equals(word) || "|".equals(word) || "||".equals(word)) {
                other = true;
            } else if ("NOT".equals(word) || "!".equals(word)) {
                not = true;
            } else if (!"AND".equals(word)) {
                String text = word == null ? next.group(2) : word;
                if (SAYS_SOMETHING.matcher(text).find()) {
                    Term term = term(text, word != null && word.endsWith("*"));
                    if (not || next.group(1) != null) {
                        without.add(term);
                    } else if (other && !groups.isEmpty()) {
                        groups.getLast().add(term);
                    } else {
                        groups.add(new ArrayList<>(List.of(term)));
                    }
                }
                other = false;
                not = false;
            }
        }
        return new Words(groups, without);
    }

    /** Only what stands between the first and the last letter or digit counts. */
    private static Term term(String text, boolean beginning) {
        String bare = text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        return new Term(bare, beginning && SAYS_SOMETHING.matcher(bare).find() && bare.matches("[\\p{L}\\p{N}]+"));
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The same in the syntax of Lucene's classic query parser, which {@code text:query} reads. */
    public String forTextQuery() {
        Stream<String> wanted = groups.stream().map(group -> {
            String terms = group.stream().map(Words::quoted).collect(Collectors.joining(" "));
            return group.size() > 1 ? "+(" + terms + ")" : "+" + terms;
        });
        return Stream.concat(wanted, without.stream().map(term -> "-" + quoted(term))).collect(Collectors.joining(" "));
    }

    private static String quoted(Term term) {
        return term.beginning() ? term.text() + "*" : "\"" + term.text().replace("\\", "\\\\") + "\"";
    }
}
