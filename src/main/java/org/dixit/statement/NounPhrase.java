package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase taken apart: "the two officials of the ministry".
 *
 * @param first its first word
 * @param at the first word behind determiners, numbers and what counts
 * @param start the same behind a possessive: "analyst" in "the bank's analyst"
 * @param headEnd the word after its head
 * @param end how far words that tell more reach
 * @param definite whether it begins with "the" or "this"
 * @param possessive the "his" or "their" that it begins with; -1 without one
 * @param count how many, where told
 * @param head the head, in small letters
 */
record NounPhrase(int first, int at, int start, int headEnd, int end, boolean definite, int possessive, @Nullable Integer count,
        String head) {

    static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1),
            Map.entry("another", 1), Map.entry("two", 2), Map.entry("both", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9),
            Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12));
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "my", "our", "your");
    private static final Set<String> PLACES = NameWords.words("there here abroad elsewhere");
    /** What may stand before "of" and only counts. */
    private static final Set<String> QUANTITIES = NameWords.words("""
            a an the one or more some many most several number dozens scores hundreds thousands tens millions majority vast half
            couple handful few lots lot plenty small large big growing wide array range host variety panel chorus
            all none any both each percent per cent at least third quarter group two three four five""");
    private static final Set<String> SHARES = Set.of("percent", "per", "%");
    private static final Set<String> PROPER = NameWords.union(NameWords.NEVER_FIRST,
            NameWords.words("republican republicans democrat democrats democratic"));
    private static final int REACH_OF_QUANTITY = 5;

    /** @param first the first word; the phrase must hold one before {@code end} */
    static NounPhrase of(ArticleWords words, Cast cast, int first, int end) {
        int at = behindQuantity(words, first, end);
        boolean definite = false;
        int possessive = -1;
        Integer count = null;
        while (at < end - 1 && !startsLongerName(cast, at)
                && (RoleWords.DETERMINERS.contains(words.lower(at)) || NUMBERS.containsKey(words.lower(at))
                || isNumber(words, at) || isMark(words, at) || words.lower(at).equals("'s") || words.lower(at).equals("of"))) {
            String word = words.lower(at);
            definite |= word.equals("the") || word.equals("this") || word.equals("that");
            possessive = POSSESSIVES.contains(word) ? at : possessive;
            if (NUMBERS.containsKey(word)) {
                count = NUMBERS.get(word);
            } else if (isNumber(words, at)) {
                count = number(words.form(at));
            }
            at++;
        }
        definite |= words.lower(at).equals("the");
        if (at > first && PLACES.contains(words.lower(at))) {
            at--;
        }
        int headEnd = headEnd(words, cast, at, end);
        int start = afterPossessive(words, at, headEnd);
        return new NounPhrase(first, at, start, headEnd, end, definite, possessive, count, words.lower(headEnd - 1));
    }

    /** "The United States" keeps its article. */
    private static boolean startsLongerName(Cast cast, int at) {
        Mention mention = cast.at(at);
        return mention != null && mention.first() == at && mention.end() > at + 1;
    }

    /** "54 percent", "54%" */
    private static boolean isShare(ArticleWords words, int i) {
        return isNumber(words, i) && SHARES.contains(words.lower(i + 1)) || words.lower(i).equals("%");
    }

    /** The phrase that only its count stands before: "permanent members" in "one or more of its permanent members". */
    private static int behindQuantity(ArticleWords words, int first, int end) {
        int i = first;
        while (i < Math.min(end - 2, first + REACH_OF_QUANTITY) && (QUANTITIES.contains(words.lower(i)) || isShare(words, i))) {
            i++;
        }
        if (i == first || !words.lower(i).equals("of") || i == first + 1 && NUMBERS.containsKey(words.lower(first))) {
            return first;
        }
        return Groups.THEM.contains(words.lower(i + 1)) && i + 2 < end ? i + 2 : i + 1;
    }

    private static int headEnd(ArticleWords words, Cast cast, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            String word = words.lower(i);
            boolean stop = cast.at(i) == null && (RoleWords.PREPOSITIONS.contains(word) || RoleWords.CLAUSES.contains(word)
                    || isParticiple(words, i, end) || isAdverbOfPlace(words, i)
                    || !words.isWord(i) && !word.equals("'s") && !isMark(words, i) && !word.equals("'"));
            if (stop) {
                return i;
            }
        }
        return end;
    }

    /** "research conducted by", "a declaration filed in": the phrase's head stands before it. */
    private static boolean isParticiple(ArticleWords words, int i, int end) {
        String word = words.lower(i);
        boolean document = Documents.isDocument(words.lower(i - 1));
        return i + 1 < end && words.isLower(i) && (document && (word.endsWith("ed") || word.endsWith("ing"))
                || word.endsWith("ed") && RoleWords.PREPOSITIONS.contains(words.lower(i + 1)));
    }

    /** "researchers mostly from": belongs to what follows. */
    private static boolean isAdverbOfPlace(ArticleWords words, int i) {
        return words.isLower(i) && words.lower(i).endsWith("ly") && RoleWords.PREPOSITIONS.contains(words.lower(i + 1));
    }

    private static int afterPossessive(ArticleWords words, int at, int headEnd) {
        for (int i = headEnd - 2; i > at; i--) {
            if (words.lower(i).equals("'s") || words.lower(i).equals("'")) {
                return i + 1;
            }
        }
        return at;
    }

    boolean hasOwner() {
        return start > at;
    }

    /** "the expert" and no word more. */
    boolean isBare() {
        return headEnd - start == 1;
    }

    /** One person or thing, as far as the words tell. */
    boolean isSingle() {
        return count != null ? count == 1 : !head.endsWith("s");
    }

    /** Some words of it as a label: small at the sentence's start unless they are a name, without quotation marks. */
    static String label(ArticleWords words, Cast cast, int first, int end) {
        List<String> parts = new ArrayList<>();
        int last = end;
        while (last - 1 > first && !words.isWord(last - 1)) {
            last--;
        }
        for (int i = first; i < last; i++) {
            if (!isMark(words, i)) {
                boolean capitals = words.form(i).length() > 1 && words.form(i).equals(words.form(i).toUpperCase(Locale.ROOT));
                boolean keep = cast.at(i) != null || capitals;
                boolean proper = words.isCapital(i)
                        && (i > words.sentenceStart(words.sentence(i)) || PROPER.contains(words.lower(i)));
                String form = keep || proper ? words.form(i) : words.lower(i);
                boolean glued = i > first && words.start(i) == words.end(i - 1) && !isMark(words, i - 1) && !parts.isEmpty();
                if (glued) {
                    parts.set(parts.size() - 1, parts.getLast() + form);
                } else {
                    parts.add(form);
                }
            }
        }
        String name = String.join(" ", parts);
        return name.isBlank() ? words.phrase(first, end) : name;
    }

    /** A quotation mark, or a bracket around what an editor put in. */
    private static boolean isMark(ArticleWords words, int i) {
        return words.isQuote(i) || words.form(i).equals("[") || words.form(i).equals("]");
    }

    private static boolean isNumber(ArticleWords words, int i) {
        return Character.isDigit(words.form(i).charAt(0)) && number(words.form(i)) != null;
    }

    private static @Nullable Integer number(String form) {
        if (form.length() > 4 || !form.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int value = 0;
        for (char c : form.toCharArray()) {
            value = value * 10 + Character.digit(c, 10);
        }
        return value > 0 ? value : null;
    }
}
