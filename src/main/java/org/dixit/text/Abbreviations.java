package org.dixit.text;

import java.util.Set;

/** Words whose full stop belongs to them. Lower case, without the stop. */
final class Abbreviations {

    /** They stand before a name or a number, so that no sentence ends with them. */
    private static final Set<String> NEVER_LAST = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "capt", "cmdr", "cpl", "sgt", "lt", "adm", "brig", "pvt",
            "sen", "sens", "rep", "reps", "gov", "govs", "pres", "st", "mt", "ft", "rev", "fr", "msgr", "hon", "atty", "supt",
            "insp",
            "messrs", "mme", "mlle", "no", "nos", "vs", "fig", "vol", "ed", "approx", "al", "e.g", "i.e", "cf");

    private static final Set<String> OFTEN_INSIDE = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "sr", "esq", "etc", "dept", "univ", "assn", "ave", "blvd",
            "rd",
            "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass",
            "mich", "minn",
            "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
            "a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "d.c", "n.y", "n.c", "s.c", "n.h", "n.j", "n.m", "n.d", "s.d", "r.i",
            "w.va", "ph.d", "b.a", "m.a");

    private Abbreviations() {
    }

    /** Whether the stop after this lower-case word belongs to it. */
    static boolean keepsStop(String compound) {
        String word = compound.substring(compound.lastIndexOf('-') + 1);
        return NEVER_LAST.contains(word) || OFTEN_INSIDE.contains(word) || isInitials(word);
    }

    /** Whether a sentence can end with this word, given in lower case with its stop. */
    static boolean canEndSentence(String wordWithStop) {
        String word = wordWithStop.substring(0, wordWithStop.length() - 1);
        return !NEVER_LAST.contains(word) && (word.length() > 1 || !isInitials(word));
    }

    /** One letter, or letters apart by stops. */
    private static boolean isInitials(String word) {
        if (word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() > 1 || !word.equals("i");
    }
}
