package org.dixit.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cue verb with its auxiliaries and adverbs: "has repeatedly said", "went on to say".
 *
 * @param form the cue
 * @param from its first token
 * @param verb the token of the cue proper
 * @param to after its last token
 * @param passive "was told", "is expected"
 * @param participle "saying" with no auxiliary
 */
record VerbGroup(CueForm form, int from, int verb, int to, boolean passive, boolean participle) {

    /** Forms that are no past tense. */
    private static final Set<String> PARTICIPLES = Set.of("known", "seen", "written", "spoken", "sworn", "foreseen", "proven",
            "begun");

    /** Forms that are nearly always nouns. */
    private static final Set<String> PLURAL_NOUNS = Set.of("emails", "rules", "posts", "blogs", "tweets", "orders", "projects",
            "offers", "remarks",
            "comments", "states", "guesses", "objects", "issues", "appeals", "releases", "rates", "figures", "bets", "texts",
            "documents", "credits", "alerts", "charges", "pens", "protests", "queries", "petitions", "pressures");

    private static final int LONGEST_NAME = 4;

    CueEntry entry() {
        return form.entry();
    }

    /** The verb group around a form found in a sentence; null where the word is no verb there. */
    static @Nullable VerbGroup around(Sentence sentence, CueForm form, int verb) {
        int from = verb;
        boolean be = false;
        boolean auxiliary = false;
        while (from > 0) {
            String word = sentence.word(from - 1);
            boolean helps = WordClasses.isAuxiliary(word);
            if (!helps && !WordClasses.isAdverb(sentence.token(from - 1))) {
                break;
            }
            be |= WordClasses.BE.contains(word) || word.equals("being");
            auxiliary |= helps && !word.equals("not") && !word.equals("never");
            from--;
        }
        String before = sentence.word(from - 1);
        boolean contracted = before.equals("'s") && form.inflection() == CueForm.Inflection.ING;
        from -= contracted ? 1 : 0;
        if (before.equals("to")) {
            from = chainStart(sentence, from - 1);
            if (from < 0) {
                return null;
            }
            auxiliary = true;
            before = sentence.word(from - 1);
        }
        boolean participle = form.inflection() == CueForm.Inflection.ING && !be && !contracted;
        if (!auxiliary && !contracted && !participle && WordClasses.BEFORE_NOUNS.contains(before)) {
            return null;
        }
        if (participle && (WordClasses.BEFORE_NOUNS.contains(before) && !WordClasses.PREPOSITIONS.contains(before))) {
            return null;
        }
        if (!auxiliary && PARTICIPLES.contains(form.words().getFirst())
                || form.inflection() == CueForm.Inflection.THIRD && PLURAL_NOUNS.contains(form.words().getFirst())) {
            return null;
        }
        int to = verb + form.words().size();
        boolean base = form.inflection() == CueForm.Inflection.BASE;
        if (base && !auxiliary && from == verb && !plural(sentence, from - 1) && !form.words().getFirst().equals("put")) {
            return null;
        }
        if (base && be || form.inflection() == CueForm.Inflection.THIRD && auxiliary) {
            return null;
        }
        return new VerbGroup(form, from, verb, to, be && form.inflection() == CueForm.Inflection.PAST, participle);
    }

    /** For "went on to say" and "declined to discuss": where the group starts; -1 where "to" goes with another verb. */
    private static int chainStart(Sentence sentence, int to) {
        int governor = to - 1;
        String word = sentence.word(governor);
        int from;
        if (word.equals("on") && (sentence.word(governor - 1).equals("went") || sentence.word(governor - 1).equals("goes"))) {
            from = governor - 1;
        } else {
            switch (word) {
                case "continued", "continues", "began", "declined", "declines", "refused", "refuses", "going", "seemed", "seems",
                        "appeared",
                        "appears", "has", "had", "have", "used", "wants", "wanted", "came" -> from = governor;
                default -> {
                    return -1;
                }
            }
        }
        while (from > 0 && (WordClasses.isAuxiliary(sentence.word(from - 1)) || WordClasses.isAdverb(sentence.token(from - 1)))) {
            from--;
        }
        return word.equals("going") && sentence.word(from - 1).equals("'s") ? from - 1 : from;
    }

    /** Whether the word before a base form can be its plural subject. */
    private static boolean plural(Sentence sentence, int at) {
        int head = headBefore(sentence, at);
        return head != at && isPluralNoun(sentence, head) || isPlural(sentence, at);
    }

    /** The noun that words with "in", "of" or "at" and a name tell more of: "officials in Oslo". */
    private static int headBefore(Sentence sentence, int at) {
        int i = at;
        while (i > 1 && at - i < LONGEST_NAME && sentence.token(i).isWord() && sentence.token(i).capital()) {
            i--;
        }
        if (i < at && (sentence.word(i).equals("the") || sentence.word(i).equals("a"))) {
            i--;
        }
        String word = sentence.word(i);
        return i < at && i > 0 && (word.equals("in") || word.equals("of") || word.equals("at")) ? i - 1 : at;
    }

    private static boolean isPluralNoun(Sentence sentence, int at) {
        String word = sentence.word(at);
        return !sentence.token(at).capital() && RoleWords.isPerson(word) && !RoleWords.PERSONS.contains(word)
                || at == 0 && RoleWords.isPerson(word) && !RoleWords.PERSONS.contains(word);
    }

    private static boolean isPlural(Sentence sentence, int at) {
        String word = sentence.word(at);
        return WordClasses.PLURAL_SUBJECTS.contains(word)
                || word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && sentence.token(at).isWord()
                || word.equals(",") || word.equals(")") || word.equals("and")
                || at > 1 && sentence.token(at).capital() && sentence.word(at - 1).equals("and");
    }
}
