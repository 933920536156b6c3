package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.statement.Sentence.Range;
import org.jspecify.annotations.Nullable;

/** The rules that start from anything but a verb: "according to", "reportedly", "the claim that", a colon, a dash. */
final class PhraseRules {

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our", "your");
    private static final int LONGEST_LABEL = 6;

    private final Sentence sentence;
    private final CueLexicon lexicon;
    private final List<Finding> found = new ArrayList<>();

    private PhraseRules(Sentence sentence, CueLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    static List<Finding> apply(Sentence sentence, CueLexicon lexicon) {
        PhraseRules rules = new PhraseRules(sentence, lexicon);
        for (int at = 0; at < sentence.size(); at++) {
            CueForm form = sentence.token(at).isWord() ? lexicon.at(sentence.words, at) : null;
            Finding finding = form == null ? null : switch (form.entry().kind()) {
                case PHRASE -> rules.phrase(form, at);
                case ADVERB -> rules.adverb(form, at);
                case NOUN, VERB, ADJECTIVE -> rules.noun(at);
            };
            if (finding != null) {
                rules.found.add(finding);
            }
        }
        return rules.found;
    }

    /** "Name: …" and "…" – Name; for sentences without any other attribution. */
    static @Nullable Finding label(Sentence sentence) {
        for (int at = 1; at < Math.min(sentence.size() - 1, LONGEST_LABEL + 1); at++) {
            if (sentence.word(at).equals(":") && sentence.token(0).isWord()) {
                boolean speaker = sentence.isUtterance(at + 1) && !WordClasses.PREPOSITIONS.contains(sentence.word(0));
                Range source = speaker ? sentence.nounPhraseFrom(0) : null;
                return source == null || source.to() != at ? null
                        : new Finding(Rule.COLON, sentence, source, new Range(at, at + 1), new Range(at + 1, at + 2));
            }
        }
        if (sentence.isUtterance(0) && sentence.isDash(1) && sentence.size() > 2 && sentence.token(2).capital()) {
            Range source = sentence.nounPhraseFrom(2);
            return source == null || !sentence.isEnd(source.to()) && !sentence.isComma(source.to()) ? null
                    : new Finding(Rule.DASH, sentence, source, new Range(1, 2), new Range(0, 1));
        }
        return null;
    }

    private @Nullable Finding phrase(CueForm form, int at) {
        CueEntry entry = form.entry();
        int after = at + form.words().size();
        if (entry.isSilence()) {
            int from = verbStart(at);
            Range subject = sentence.nounPhraseBefore(from);
            boolean spoken = entry.isSilenceOnlyNegated() && !sentence.negates(from, at);
            return subject == null || spoken ? null : new Finding(Rule.DECLINED, sentence, subject, new Range(from, after));
        }
        if (entry.takes(CueEntry.Complement.TO) && entry.channelHint() == Channel.UNATTRIBUTED) {
            int from = verbStart(at);
            Range subject = sentence.nounPhraseBefore(from);
            boolean be = from < at && subject != null;
            return !be ? null : new Finding(Rule.HEARSAY, sentence, null, new Range(from, after - 1), subject,
                    new Range(after - 1, end()));
        }
        boolean named = entry.takes(CueEntry.Complement.OBJECT) && entry.channelHint() != Channel.UNATTRIBUTED;
        Range source = named ? sentence.nounPhraseFrom(after) : null;
        if (source == null) {
            return null;
        }
        Range cue = new Range(at, after);
        int next = source.to();
        if (at == 0 || at == 1 && !sentence.isQuotation(0)) {
            int from = sentence.isComma(next) || sentence.word(next).equals(":") ? next + 1 : next;
            return from >= end() ? null : new Finding(Rule.ACCORDING_TO, sentence, source, cue, new Range(from, end()));
        }
        int to = sentence.isComma(at - 1) || sentence.isDash(at - 1) ? at - 1 : at;
        Range left = to > 0 ? new Range(leftStart(to), to) : null;
        boolean goesOn = sentence.isComma(next) && next + 1 < end() && !sentence.isQuotation(to - 1) && sentence.isComma(at - 1)
                && !sentence.word(next + 1).endsWith("ing") && !sentence.word(next + 1).equals("which")
                && !sentence.word(next + 1).equals("who");
        return new Finding(Rule.ACCORDING_TO, sentence, source, cue, left, goesOn ? new Range(next + 1, end()) : null);
    }

    private int leftStart(int to) {
        int from = 0;
        String first = sentence.word(0);
        if ((first.equals("but") || first.equals("and")) && to > 1) {
            from = 1;
        }
        return from;
    }

    private int verbStart(int at) {
        int from = at;
        while (from > 0 && (WordClasses.isAuxiliary(sentence.word(from - 1)) || WordClasses.isAdverb(sentence.token(from - 1)))) {
            from--;
        }
        return from;
    }

    private int end() {
        int to = sentence.size();
        while (to > 1 && sentence.isEnd(to - 1)) {
            to--;
        }
        return to;
    }

    private @Nullable Finding adverb(CueForm form, int at) {
        if (form.entry().strength() < 2) {
            return null;
        }
        int to = sentence.isComma(at - 1) ? at - 1 : at;
        int from = sentence.isComma(at + 1) ? at + 2 : at + 1;
        Range before = to > 0 ? new Range(0, to) : null;
        Range after = from < end() ? new Range(from, end()) : null;
        return before == null && after == null ? null
                : new Finding(Rule.HEARSAY, sentence, null, new Range(at, at + 1), before, after);
    }

    /** "Lee's claim that …", "his belief that …". */
    private @Nullable Finding noun(int at) {
        CueForm form = null;
        for (CueForm candidate : lexicon.startingWith(sentence.word(at))) {
            form = candidate.entry().kind() == CueEntry.Kind.NOUN ? candidate : form;
        }
        if (form == null || !sentence.word(at + 1).equals("that") || at + 2 >= end()) {
            return null;
        }
        int owner = at - 1;
        while (owner > 0 && at - owner < 3 && !sentence.word(owner).equals("'s") && !POSSESSIVES.contains(sentence.word(owner))
                && sentence.token(owner).isWord() && !WordClasses.DETERMINERS.contains(sentence.word(owner))) {
            owner--;
        }
        if (owner < 0) {
            return null;
        }
        Range source = null;
        if (POSSESSIVES.contains(sentence.word(owner))) {
            source = new Range(owner, owner + 1);
        } else if (sentence.word(owner).equals("'s")) {
            source = sentence.nounPhraseBefore(owner + 1);
        }
        return source == null ? null
                : new Finding(Rule.NOUN_CLAUSE, sentence, source, new Range(at, at + 1), new Range(at + 1, end()));
    }
}
