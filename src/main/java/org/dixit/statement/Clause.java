package org.dixit.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The main clause of a content, found without a parser: where it starts behind introductions and conditions, and which word is its
 * verb. Of several sentences the first that has a verb counts. Words are told by their places in the content, from 0 on.
 */
final class Clause {

    private static final int LONGEST_INTRODUCTION = 14;
    private static final int LONGEST_CONDITION = 45;
    private static final int LONGEST_PHRASE = 12;
    private static final Set<String> OPENING = NameWords.words("and but so that well yes also now then because");
    private static final Set<String> CONDITIONS = NameWords.words("if unless provided");
    private static final Set<String> SUBORDINATE = NameWords.words("""
            if unless provided when whenever while although though as after before until once since because despite given whereas""");
    private static final Set<String> INTRODUCTIONS = NameWords.words("""
            in on at by for under with without during from following amid through according even among within considering""");
    private static final Set<String> RELATIVE = NameWords.words("who which whom whose");
    /** Behind these another clause begins. */
    private static final Set<String> BREAKS = NameWords.words("""
            because although though unless while whereas if when what how why where whether who which since until so""");
    private static final Set<String> SUBJECTS = NameWords.words("i you he she it we they who this that these those there here one");
    private static final Set<String> PLURAL_SUBJECTS = NameWords.words("i you we they these those people many some others most who");
    private static final Set<String> PLURAL_NOUNS = NameWords.words("children women men police media data");
    private static final Set<String> BEFORE_IS = NameWords.words("""
            it he she that there here what who where how this everyone everything nobody nothing one""");

    private final ArticleWords words;
    private final Cast cast;
    private final int[] at;
    private int from;
    private int end;
    private int verb = -1;
    private boolean infinitive;
    private boolean conditional;

    private Clause(ArticleWords words, Cast cast, int[] at) {
        this.words = words;
        this.cast = cast;
        this.at = at;
    }

    /** The main clause of a content; one without a verb where none was found. */
    static Clause of(ArticleWords words, Cast cast, List<TextSpan> content) {
        int[] at = content.stream().flatMapToInt(piece -> IntStream.range(words.at(piece.start()), words.from(piece.end()))).toArray();
        Clause first = new Clause(words, cast, at);
        first.end = first.sentenceEnd(0);
        first.parse(0);
        Clause clause = first;
        while (clause.verb < 0 && clause.end < at.length) {
            Clause next = new Clause(words, cast, at);
            next.end = next.sentenceEnd(clause.end);
            next.parse(clause.end);
            clause = next;
        }
        return clause.verb < 0 ? first : clause;
    }

    /** The clause that begins within this one, behind a verb of thinking: "he hoped (that) it would rain"; null where none does. */
    @Nullable Clause behind(int place) {
        Clause inner = new Clause(words, cast, at);
        inner.end = end;
        inner.parse(place);
        return inner.verb < 0 || inner.infinitive ? null : inner;
    }

    private int sentenceEnd(int place) {
        int k = place;
        while (k < at.length && words.sentence(at[k]) == words.sentence(at[place])) {
            k++;
        }
        return k;
    }

    private void parse(int start) {
        int k = start;
        while (k < end && (!words.isWord(at[k]) || OPENING.contains(lower(k)) && !isClosedClass(k + 1)
                || lower(k).equals("no") && lower(k + 1).equals(","))) {
            k++;
        }
        boolean inverted = k < end && (lower(k).equals("were") || lower(k).equals("had")) && !lower(end - 1).equals("?") && commaFrom(k) > 0;
        boolean subordinate = SUBORDINATE.contains(lower(k)) || inverted;
        conditional = CONDITIONS.contains(lower(k)) || inverted;
        if (subordinate || INTRODUCTIONS.contains(lower(k)) || lower(k).endsWith("ing")) {
            int comma = commaFrom(k);
            if (comma > 0 && comma - k <= (subordinate ? LONGEST_CONDITION : LONGEST_INTRODUCTION)) {
                k = comma + 1;
                subordinate = false;
            }
        }
        from = k;
        findVerb(subordinate);
    }

    /** The first comma from here on; -1 without one. */
    private int commaFrom(int place) {
        for (int k = place; k < end; k++) {
            if (lower(k).equals(",")) {
                return k;
            }
        }
        return -1;
    }

    /** @param skipping whether the first finite verb belongs to a clause before the main one */
    private void findVerb(boolean skipping) {
        int first = lower(from).equals("not") || lower(from).equals("never") ? from + 1 : from;
        if (lower(first).equals("to") && startsInfinitive(first)) {
            infinitive = true;
            verb = first;
            return;
        }
        boolean skip = skipping;
        boolean relative = false;
        int skipped = -1;
        int to = -1;
        for (int k = from; k < end; k++) {
            String word = lower(k);
            if (to < 0 && word.equals("to") && startsInfinitive(k)) {
                to = k;
            }
            boolean opensRelative = k > from && (RELATIVE.contains(word) || word.equals("that") && words.isWord(at[k - 1])
                    || to < 0 && BREAKS.contains(word));
            if (opensRelative) {
                skip = true;
                relative = true;
            } else if (to >= 0 && k > from && BREAKS.contains(word)) {
                break;
            } else if (isFinite(k)) {
                if (!skip) {
                    verb = isClosedClass(k) || SUBJECTS.contains(lower(k - 1)) ? k : laterVerb(k);
                    return;
                }
                skip = false;
                skipped = skipped < 0 ? k : skipped;
                k = groupEnd(k);
            }
        }
        infinitive = to >= 0;
        verb = infinitive ? to : relative ? -1 : skipped;
    }

    private boolean startsInfinitive(int to) {
        String next = lower(to + 1);
        return to + 1 < end && words.isLower(at[to + 1]) && (Verbs.isBase(next) || Verbs.BE.contains(next) || next.equals("have")
                || next.equals("do") || to == from || lower(to - 1).equals("not") || to > 0 && at[to] != at[to - 1] + 1);
    }

    private boolean isClosedClass(int k) {
        String word = lower(k);
        return word.equals("'s") || Verbs.isModal(word) || Verbs.BE_NOW.contains(word) || Verbs.BE_THEN.contains(word)
                || Verbs.HAVE_NOW.contains(word) || Verbs.DO_NOW.contains(word) || Verbs.DO_THEN.contains(word) || word.startsWith("had");
    }

    private boolean isFinite(int k) {
        String word = lower(k);
        if (word.equals("'s")) {
            return BEFORE_IS.contains(lower(k - 1));
        }
        if (Verbs.isModal(word)) {
            return !(words.form(at[k]).equals("May") && k > from);
        }
        if (isClosedClass(k) || word.endsWith("'d") && SUBJECTS.contains(word.substring(0, word.length() - 2))) {
            return true;
        }
        if (k == from || !words.isLower(at[k])) {
            return false;
        }
        int before = k - 1;
        while (before > from && isAdverb(before)) {
            before--;
        }
        String previous = lower(before);
        boolean clear = SUBJECTS.contains(previous) || cast.at(at[before]) != null && !lower(k - 1).equals("'s");
        if (!clear && (!words.isWord(at[before]) && !",)\"\u201d\u2019".contains(previous)
                || RoleWords.DETERMINERS.contains(previous) || BREAKS.contains(previous) || RoleWords.PREPOSITIONS.contains(previous) || Verbs.BE.contains(previous)
                || Verbs.HAVE.contains(previous) || previous.equals("'s") || isAdverb(before))) {
            return false;
        }
        if (Verbs.isRegularPast(word) || Verbs.IRREGULAR_PAST.contains(word)) {
            return !lower(k + 1).equals("by");
        }
        boolean singular = clear && !PLURAL_SUBJECTS.contains(previous);
        if (word.endsWith("s") && !word.endsWith("ss")) {
            boolean pronoun = singular && SUBJECTS.contains(previous);
            boolean nounHere = Verbs.isNounToo(word) && RoleWords.PREPOSITIONS.contains(lower(k + 1)) && !lower(k + 1).equals("to");
            boolean verbOnly = singular && !nounHere && !RoleWords.isPerson(word) && !RoleWords.PREPOSITIONS.contains(word)
                    && isSubjectName(before);
            return Verbs.isThirdPerson(word, pronoun) && (singular || words.isLower(at[before])) || pronoun || verbOnly;
        }
        boolean plural = PLURAL_SUBJECTS.contains(previous) || PLURAL_NOUNS.contains(previous)
                || previous.endsWith("s") && !previous.endsWith("ss") && previous.length() > 3 && !SUBJECTS.contains(previous);
        return plural && Verbs.isBase(word);
    }

    /** Whether a name stands where subjects do: no preposition or article leads to it. */
    private boolean isSubjectName(int k) {
        Mention mention = cast.at(at[k]);
        if (mention == null) {
            return SUBJECTS.contains(lower(k));
        }
        int before = k - (at[k] - mention.first()) - 1;
        return before < from || !RoleWords.PREPOSITIONS.contains(lower(before)) && !RoleWords.DETERMINERS.contains(lower(before));
    }

    private boolean isAdverb(int k) {
        String word = lower(k);
        return word.endsWith("ly") && word.length() > 4 && !word.equals("family") || word.equals("not") || word.equals("never")
                || word.equals("also") || word.equals("still") || word.equals("already") || word.equals("just") || word.equals("even")
                || word.equals("only") || word.equals("now") || word.equals("always") || word.equals("ever") || word.equals("often");
    }

    /** "a bill passed last year would …": the auxiliary that still comes is the clause's verb, and what looked like one is none. */
    private int laterVerb(int place) {
        for (int k = place + 1; k < Math.min(end, place + LONGEST_PHRASE); k++) {
            String word = lower(k);
            if (word.equals(",") || word.equals("that") || word.equals("to") || word.equals("and") || word.equals("but") || word.equals("as")
                    || SUBJECTS.contains(word) || BREAKS.contains(word) || !words.isWord(at[k])) {
                return place;
            }
            if (isClosedClass(k)) {
                return k;
            }
        }
        return place;
    }

    /** The last word of the verb group that begins here: "would not have been". */
    private int groupEnd(int place) {
        int k = place;
        while (k + 1 < end && (isAdverb(k + 1) || lower(k + 1).equals("been") || lower(k + 1).equals("be") || lower(k + 1).equals("have")
                || Verbs.isParticiple(lower(k + 1)))) {
            k++;
        }
        return k;
    }

    boolean hasVerb() {
        return verb >= 0;
    }

    /** Whether its verb is an infinitive with "to". */
    boolean isInfinitive() {
        return infinitive;
    }

    /** The place of its first word. */
    int from() {
        return from;
    }

    /** The place of its finite verb, or of the infinitive's "to"; -1 without one. */
    int verb() {
        return verb;
    }

    /** Behind the last place of its sentence. */
    int end() {
        return end;
    }

    /** The word at a place in lower case; empty outside the content. */
    String lower(int place) {
        return place < 0 || place >= at.length ? "" : words.lower(at[place]);
    }

    /** The number, in the article, of the word at a place. */
    int word(int place) {
        return at[place];
    }

    /** The place of the first word behind the finite verb that is no adverb. */
    int next(int place) {
        int k = place + 1;
        while (k < end && (isAdverb(k) || words.isQuote(at[k]))) {
            k++;
        }
        return k;
    }

    /** Where the clause itself ends: before the next conjunction, relative or "that" behind the verb. */
    int clauseEnd() {
        for (int k = Math.max(verb, from) + 1; k < end; k++) {
            String word = lower(k);
            if (BREAKS.contains(word) || word.equals("that") || word.equals(";") || word.equals(",") && k > verb + 2) {
                return k;
            }
        }
        return end;
    }

    /** Whether what it says hangs on a condition: "if elected, he would …", "would fail unless …". */
    boolean isConditional() {
        if (conditional || verb < 0) {
            return conditional;
        }
        for (int k = verb + 1; k < end; k++) {
            boolean open = !lower(k - 1).equals("even") && !lower(k - 1).equals("as") && !lower(k - 1).equals("only")
                    && !Set.of("ask", "asked", "know", "see", "wonder", "wondered", "say", "matter").contains(lower(k - 1));
            if (open && (lower(k).equals("if") || lower(k).equals("unless") || lower(k).equals("should") && lower(k - 1).equals("election"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether its subject or its verb is negated: "does not", "no one", "neither". */
    boolean isNegated() {
        String first = lower(from);
        boolean nobody = Set.of("nobody", "nothing", "none", "neither", "no").contains(first) && !lower(from + 1).equals("matter")
                && !lower(from + 1).equals("doubt");
        if (verb < 0) {
            return nobody && first.equals("no");
        }
        boolean negated = nobody;
        int start = infinitive ? verb - 1 : verb;
        while (start > from && isAdverb(start - 1)) {
            start--;
        }
        int last = Math.min(clauseEnd(), infinitive ? verb + 2 : groupEnd(verb) + 2);
        for (int k = Math.max(from, start); k < last; k++) {
            boolean only = Set.of("only", "just", "merely", "simply").contains(lower(k + 1));
            negated |= !only && (Verbs.negates(lower(k)) || lower(k).equals("no") && k > verb && !lower(k + 1).equals("doubt")
                    || lower(k).equals("nothing") && k > verb || lower(k).equals("nobody") && k > verb || lower(k).equals("neither") && k > verb);
        }
        return negated;
    }

    @Override
    public String toString() {
        return Arrays.stream(at).mapToObj(words::form).limit(20).toList() + " from " + from + " verb " + lower(verb);
    }
}
