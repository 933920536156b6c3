package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One inflected form of a cue.
 *
 * @param words lower case, at least one
 * @param inflection the form of the first word
 * @param entry what the lexicon says of the cue
 */
record CueForm(List<String> words, Inflection inflection, CueEntry entry) {

    /** PAST is the past tense and the participle alike, which regular verbs do not tell apart. */
    enum Inflection { BASE, THIRD, PAST, ING, FIXED }

    CueForm {
        words = List.copyOf(words);
    }

    /** All forms of an entry: the given ones, or the regular ones of a verb. */
    static List<CueForm> of(CueEntry entry, List<String> irregular) {
        List<CueForm> forms = new ArrayList<>();
        if (entry.kind() != CueEntry.Kind.VERB) {
            forms.add(new CueForm(List.of(entry.lemma().split(" ")), Inflection.FIXED, entry));
            irregular.forEach(form -> forms.add(new CueForm(List.of(form.toLowerCase(Locale.ROOT).split(" ")), Inflection.FIXED, entry)));
            if (entry.kind() == CueEntry.Kind.NOUN) {
                forms.add(new CueForm(List.of(withS(entry.lemma())), Inflection.FIXED, entry));
            }
            return forms;
        }
        forms.add(new CueForm(List.of(entry.lemma().split(" ")), Inflection.BASE, entry));
        if (!irregular.isEmpty()) {
            for (String form : irregular) {
                List<String> words = List.of(form.toLowerCase(Locale.ROOT).split(" "));
                forms.add(new CueForm(words, inflection(words.getFirst()), entry));
            }
            return forms;
        }
        int space = entry.lemma().indexOf(' ');
        String verb = space < 0 ? entry.lemma() : entry.lemma().substring(0, space);
        String rest = space < 0 ? "" : entry.lemma().substring(space);
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        String past = (endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "i" : stem) + "ed";
        forms.add(new CueForm(List.of((withS(verb) + rest).split(" ")), Inflection.THIRD, entry));
        forms.add(new CueForm(List.of((past + rest).split(" ")), Inflection.PAST, entry));
        forms.add(new CueForm(List.of(((verb.endsWith("ee") ? verb : stem) + "ing" + rest).split(" ")), Inflection.ING, entry));
        return forms;
    }

    private static Inflection inflection(String word) {
        return word.endsWith("ing") ? Inflection.ING : word.endsWith("s") ? Inflection.THIRD : Inflection.PAST;
    }

    private static String withS(String word) {
        if (word.endsWith("s") || word.endsWith("sh") || word.endsWith("ch") || word.endsWith("x") || word.endsWith("z")) {
            return word + "es";
        }
        return endsInConsonantY(word) ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    private static boolean endsInConsonantY(String word) {
        return word.length() > 1 && word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    }
}
