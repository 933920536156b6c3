package org.dixit.statement;

import java.util.BitSet;
import java.util.Set;

/**
 * When a clause takes place, seen from the moment of speaking. In reported speech English moves tenses back: "said he was glad" tells
 * of a state at that moment, "said he would go" of what comes; an event in the past tense stays past ("said he went").
 */
final class ClauseTime {

    private static final Set<String> LONG_AGO = NameWords.words("""
            yesterday ago earlier previously formerly originally initially last then once""");
    private static final Set<String> WISHES = NameWords.words("like love prefer rather hate");

    private final Clause clause;
    private final boolean movedBack;

    /**
     * @param words those of the content
     * @param pastCue whether it is reported by a cue in a past tense
     * @param quoted which words of the article are quoted, so that their tense is the speaker's own
     */
    ClauseTime(Clause clause, ContentWords words, boolean pastCue, BitSet quoted) {
        this.clause = clause;
        this.movedBack = pastCue && clause.hasVerb() && !quoted.get(words.number(clause.verb()));
    }

    /** UNKNOWN where the clause has no verb; an infinitive is future but for "to be" and the like. */
    Temporality get() {
        if (!clause.hasVerb()) {
            return Temporality.UNKNOWN;
        }
        String verb = clause.lower(clause.verb());
        int next = clause.next(clause.verb());
        if (clause.isInfinitive()) {
            return infinitive(next);
        }
        if (Verbs.WILL.contains(verb) || verb.endsWith("'ll")) {
            return Temporality.FUTURE;
        }
        if (Verbs.WOULD.contains(verb) || verb.endsWith("'d") && !Verbs.isParticiple(clause.lower(next))) {
            return clause.lower(next).equals("have") && Verbs.isParticiple(clause.lower(clause.next(next))) ? Temporality.PAST
                    : WISHES.contains(clause.lower(next)) ? Temporality.PRESENT : Temporality.FUTURE;
        }
        if (Verbs.MAY.contains(verb)) {
            return possible(next);
        }
        if (Verbs.CAN.contains(verb)) {
            return clause.lower(next).equals("have") && Verbs.isParticiple(clause.lower(clause.next(next))) ? Temporality.PAST
                    : Temporality.PRESENT;
        }
        if (Verbs.BE_NOW.contains(verb) || verb.equals("'s") && !isPerfect(next)) {
            return isSetTo(next) ? Temporality.FUTURE : Temporality.PRESENT;
        }
        if (Verbs.BE_THEN.contains(verb)) {
            return was(next);
        }
        if (Verbs.HAVE_NOW.contains(verb) || verb.equals("'s")) {
            return perfect(next);
        }
        if (verb.startsWith("had") || verb.endsWith("'d")) {
            return Verbs.isParticiple(clause.lower(next)) || clause.lower(next).equals("been") ? Temporality.PAST : state();
        }
        if (Verbs.DO_NOW.contains(verb)) {
            return Temporality.PRESENT;
        }
        if (Verbs.DO_THEN.contains(verb)) {
            return Verbs.STATES.contains(clause.lower(next)) ? state() : Temporality.PAST;
        }
        return full(verb, next);
    }

    private Temporality infinitive(int next) {
        String verb = clause.lower(next);
        if (verb.equals("have") && Verbs.isParticiple(clause.lower(clause.next(next)))) {
            return Temporality.PAST;
        }
        return Verbs.STATES.contains(verb) ? Temporality.PRESENT : Temporality.FUTURE;
    }

    private Temporality possible(int next) {
        String verb = clause.lower(next);
        if (verb.equals("have") && Verbs.isParticiple(clause.lower(clause.next(next)))) {
            return Temporality.PAST;
        }
        boolean passive = verb.equals("be") && Verbs.isParticiple(clause.lower(clause.next(next)))
                && !Verbs.STATE_PARTICIPLES.contains(clause.lower(clause.next(next)));
        return Verbs.STATES.contains(verb) && !passive ? Temporality.PRESENT : Temporality.FUTURE;
    }

    private Temporality was(int next) {
        String word = clause.lower(next);
        if (isSetTo(next)) {
            return movedBack ? Temporality.FUTURE : Temporality.PAST;
        }
        boolean event = Verbs.isParticiple(word) && !Verbs.STATE_PARTICIPLES.contains(word)
                || word.equals("being") && Verbs.isParticiple(clause.lower(clause.next(next)));
        return event && !word.equals("being") ? Temporality.PAST : state();
    }

    private Temporality perfect(int next) {
        String word = clause.lower(next);
        if (word.equals("to") || word.equals("got")) {
            return Temporality.PRESENT;
        }
        boolean goingOn = word.equals("been") && clause.lower(clause.next(next)).endsWith("ing");
        return isPerfect(next) && !goingOn ? Temporality.PAST : Temporality.PRESENT;
    }

    private boolean isPerfect(int next) {
        String word = clause.lower(next);
        return word.equals("been") || Verbs.HAVE_NOW.contains(clause.lower(clause.verb())) && Verbs.isParticiple(word);
    }

    private Temporality full(String verb, int next) {
        boolean toCome = clause.lower(next).equals("to") && Verbs.looksAhead(verb);
        if (Verbs.isRegularPast(verb) || Verbs.IRREGULAR_PAST.contains(verb)) {
            boolean state = Verbs.isOf(Verbs.STATES, verb);
            if (verb.equals("used") && clause.lower(next).equals("to")) {
                return Temporality.PAST;
            }
            return toCome && movedBack ? Temporality.FUTURE : state ? state() : Temporality.PAST;
        }
        return toCome ? Temporality.FUTURE : Temporality.PRESENT;
    }

    private boolean isSetTo(int next) {
        String word = clause.lower(next);
        int behind = clause.next(next);
        return Verbs.SET_TO.contains(word) && clause.lower(behind).equals("to") || word.equals("to")
                || word.equals("on") && clause.lower(behind).equals("track");
    }

    /** A state in a past tense: of the moment of speaking where reported, unless the words put it before. */
    private Temporality state() {
        if (!movedBack) {
            return Temporality.PAST;
        }
        for (int k = clause.from(); k < clause.end(); k++) {
            String word = clause.lower(k);
            boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && clause.lower(k - 1).equals("in");
            boolean atTheTime = word.equals("time") && (clause.lower(k - 1).equals("at") || clause.lower(k - 2).equals("at"));
            boolean clauseOver = k > clause.verb() && (word.equals("because") || word.equals("after") || word.equals("that"));
            if (clauseOver) {
                return Temporality.PRESENT;
            }
            boolean whenAfter = word.equals("when") && k > clause.verb();
            if (LONG_AGO.contains(word) && !(word.equals("last") && clause.lower(k - 1).equals("the")) || year || atTheTime || whenAfter) {
                return Temporality.PAST;
            }
        }
        return Temporality.PRESENT;
    }
}
