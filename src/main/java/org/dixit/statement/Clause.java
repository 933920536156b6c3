package org.dixit.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The main clause of a content, found without a parser: where it starts behind introductions and conditions, and which word is its
 * verb. Of several sentences the first that has a verb counts.
 */
final class Clause {

    private static final int LONGEST_INTRODUCTION = 14;
    private static final int LONGEST_CONDITION = 45;
    private static final int LONGEST_PHRASE = 12;
    /** So many words behind the verb group its object has begun: "will form no alliance", "knew of no plans". */
    private static final int OBJECT = 4;
    private static final Set<String> OPENING = NameWords.words("and but so that well yes also now then because");
    private static final Set<String> CONDITIONS = NameWords.words("if unless provided");
    private static final Set<String> SUBORDINATE = NameWords.words("""
            if unless provided when whenever while although though as after before until once since because despite given whereas""");
    private static final Set<String> INTRODUCTIONS = NameWords.words("""
            in on at by for under with without during from following amid through according even among within considering""");
    private static final Set<String> RELATIVE = NameWords.words("who which whom whose");
    private static final Set<String> PHRASE_ENDS = NameWords.union(NameWords.words(", that to and but as"),
            NameWords.union(ContentWords.SUBJECTS, ContentWords.BREAKS));
    /** Behind these "if" is no condition: "even if", "asked if". */
    private static final Set<String> NO_CONDITION = NameWords.words("even as only ask asked know see wonder wondered say matter");
    private static final Set<String> NOBODY = NameWords.words("nobody nothing none neither no");
    private static final Set<String> NO_NEGATION_BEFORE = NameWords.words("only just merely simply");

    private final ContentWords words;
    private final int end;
    private int from;
    private int verb = -1;
    private boolean infinitive;
    private boolean conditional;

    private Clause(ContentWords words, int start, int end) {
        this.words = words;
        this.end = end;
        enter(start);
    }

    /** The main clause of a content; one without a verb where none was found. */
    static Clause of(ContentWords words) {
        Clause first = new Clause(words, 0, words.sentenceEnd(0));
        Clause clause = first;
        while (clause.verb < 0 && clause.end < words.size() && !first.isNegated()) {
            clause = new Clause(words, clause.end, words.sentenceEnd(clause.end));
        }
        return clause.verb < 0 ? first : clause;
    }

    /** The clause that begins within this one, behind a verb of thinking: "he hoped (that) it would rain"; null where none does. */
    @Nullable Clause behind(int place) {
        Clause inner = new Clause(words, place, end);
        return inner.verb < 0 || inner.infinitive ? null : inner;
    }

    /** Goes over what stands before the clause itself: conjunctions, introductions with their comma, conditions. */
    private void enter(int start) {
        int k = start;
        while (k < end && (!words.isWord(k) || OPENING.contains(lower(k)) && !words.isAuxiliary(k + 1)
                || lower(k).equals("no") && lower(k + 1).equals(","))) {
            k++;
        }
        int comma = comma(k);
        boolean inverted = (lower(k).equals("were") || lower(k).equals("had")) && comma > 0 && !lower(end - 1).equals("?");
        boolean subordinate = SUBORDINATE.contains(lower(k)) || inverted;
        conditional = CONDITIONS.contains(lower(k)) || inverted;
        boolean introduced = subordinate || INTRODUCTIONS.contains(lower(k)) || lower(k).endsWith("ing");
        if (introduced && comma > 0 && comma - k <= (subordinate ? LONGEST_CONDITION : LONGEST_INTRODUCTION)) {
            k = comma + 1;
            subordinate = false;
        }
        from = k;
        findVerb(subordinate);
    }

    /** The first comma from here on; -1 without one. */
    private int comma(int place) {
        for (int k = place; k < end; k++) {
            if (lower(k).equals(",")) {
                return k;
            }
        }
        return -1;
    }

    /** @param subordinate whether the first finite verb belongs to a clause before the main one */
    private void findVerb(boolean subordinate) {
        int first = Verbs.negates(lower(from)) ? from + 1 : from;
        if (words.isInfinitive(first, first)) {
            infinitive = true;
            verb = first;
            return;
        }
        boolean skip = subordinate;
        boolean relative = false;
        int skipped = -1;
        int to = -1;
        for (int k = from; k < end; k++) {
            if (to < 0 && words.isInfinitive(k, from)) {
                to = k;
            }
            boolean breaks = k > from && ContentWords.BREAKS.contains(lower(k));
            if (breaks && to >= 0 && !RELATIVE.contains(lower(k))) {
                break;
            }
            if (breaks || k > from && (RELATIVE.contains(lower(k)) || lower(k).equals("that") && words.isWord(k - 1))) {
                skip = true;
                relative = true;
            } else if (words.isFinite(k, from)) {
                if (!skip) {
                    verb = words.isAuxiliary(k) || ContentWords.SUBJECTS.contains(lower(k - 1)) ? k : auxiliaryBehind(k);
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

    /** "a bill passed last year would …": where an auxiliary still comes it is the verb, and what looked like one is none. */
    private int auxiliaryBehind(int place) {
        for (int k = place + 1; k < Math.min(end, place + LONGEST_PHRASE); k++) {
            if (PHRASE_ENDS.contains(lower(k)) || !words.isWord(k)) {
                return place;
            }
            if (words.isAuxiliary(k)) {
                return k;
            }
        }
        return place;
    }

    /** The last word of the verb group that begins here: "would not have been". */
    private int groupEnd(int place) {
        int k = place;
        while (k + 1 < end && (words.isAdverb(k + 1) || Verbs.BE.contains(lower(k + 1)) || lower(k + 1).equals("have")
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
        return words.lower(place);
    }

    /** The place of the first word behind this one that is no adverb. */
    int next(int place) {
        int k = place + 1;
        while (k < end && (words.isAdverb(k) || words.isQuote(k))) {
            k++;
        }
        return k;
    }

    /** Where the clause itself ends: before the next conjunction, relative or "that" behind the verb. */
    int clauseEnd() {
        for (int k = Math.max(verb, from) + 1; k < end; k++) {
            boolean comma = lower(k).equals(";") || lower(k).equals(",") && k > verb + 2;
            if (comma || ContentWords.BREAKS.contains(lower(k)) || lower(k).equals("that")) {
                return k;
            }
        }
        return end;
    }

    /** Whether what it says hangs on a condition: "if elected, he would …", "would fail unless …". */
    boolean isConditional() {
        boolean found = conditional;
        for (int k = verb + 1; !found && verb >= 0 && k < end; k++) {
            found = (lower(k).equals("if") || lower(k).equals("unless")) && !NO_CONDITION.contains(lower(k - 1));
        }
        return found;
    }

    /** Whether, though no verb was found, a plural has one behind it that is not known: "older rounds misfire". */
    boolean hasUnknownVerb() {
        for (int k = from; verb < 0 && k + 1 < end; k++) {
            String next = lower(k + 1);
            boolean word = words.isWord(k + 1) && !ContentWords.BREAKS.contains(next) && !RoleWords.PREPOSITIONS.contains(next)
                    && !RoleWords.DETERMINERS.contains(next) && !PHRASE_ENDS.contains(next) && !next.equals("be");
            if (word && words.isPlural(k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its subject, its verb or what stands at once behind the verb is negated: "no one", "does not", "has no". */
    boolean isNegated() {
        String first = lower(from);
        boolean nobody = NOBODY.contains(first) && !lower(from + 1).equals("matter") && !lower(from + 1).equals("doubt");
        if (verb < 0) {
            return nobody && first.equals("no");
        }
        int start = infinitive ? verb - 1 : verb;
        while (start > from && words.isAdverb(start - 1)) {
            start--;
        }
        boolean negated = nobody;
        int last = Math.min(clauseEnd(), infinitive ? verb + 2 : groupEnd(verb) + OBJECT);
        for (int k = Math.max(from, start); k < last; k++) {
            boolean object = k > verb && NOBODY.contains(lower(k)) && !lower(k + 1).equals("doubt");
            negated |= (Verbs.negates(lower(k)) || object) && !NO_NEGATION_BEFORE.contains(lower(k + 1));
        }
        return negated;
    }
}
