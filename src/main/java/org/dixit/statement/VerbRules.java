package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.statement.CueEntry.Complement;
import org.dixit.statement.Sentence.Range;
import org.dixit.text.Token;
import org.jspecify.annotations.Nullable;

/** The rules that start from a cue verb: who stands before or after it, and what is said. */
final class VerbRules {

    private static final Set<String> OBJECT_PRONOUNS = Set.of("him", "her", "them", "me", "us", "it", "you", "himself", "herself", "themselves");
    private static final Set<String> COORDINATORS = Set.of("and", "but", "or", "then");
    private static final Set<String> ASIDES = Set.of("which", "who", "whose", "while", "though", "although", "but", "where", "whereas", "even");
    private static final int LONGEST_ADVERBIAL = 16;

    private final Sentence sentence;
    private final List<VerbGroup> groups;
    private final List<Finding> found = new ArrayList<>();

    private VerbRules(Sentence sentence, List<VerbGroup> groups) {
        this.sentence = sentence;
        this.groups = groups;
    }

    static List<Finding> apply(Sentence sentence, CueLexicon lexicon) {
        List<VerbGroup> groups = groups(sentence, lexicon);
        VerbRules rules = new VerbRules(sentence, groups);
        for (VerbGroup group : groups) {
            Finding finding = rules.finding(group);
            if (finding != null) {
                rules.found.add(finding);
            }
        }
        return rules.found;
    }

    private static List<VerbGroup> groups(Sentence sentence, CueLexicon lexicon) {
        List<VerbGroup> groups = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            CueForm form = sentence.token(at).isWord() ? lexicon.at(sentence.words, at) : null;
            if (form == null || form.entry().kind() != CueEntry.Kind.VERB) {
                at++;
                continue;
            }
            VerbGroup group = VerbGroup.around(sentence, form, at);
            if (group != null) {
                groups.add(group);
            }
            at += form.words().size();
        }
        return groups;
    }

    private @Nullable Finding finding(VerbGroup group) {
        if (group.entry().takes(Complement.NONE) || group.entry().act() == Act.DECLINE) {
            return declined(group);
        }
        if (group.passive()) {
            return passive(group);
        }
        if (group.participle()) {
            return participle(group);
        }
        Range subject = sentence.nounPhraseBefore(group.from());
        if (subject != null && sentence.word(subject.from()).equals("it") && subject.to() - subject.from() == 1
                && group.entry().lemma().equals("seem")) {
            return sourceless(group);
        }
        if (subject == null || COORDINATORS.contains(sentence.word(group.from() - 1))) {
            return inverted(group, subject);
        }
        return active(group, subject);
    }

    private @Nullable Finding declined(VerbGroup group) {
        Range subject = sentence.nounPhraseBefore(group.from());
        if (subject == null) {
            subject = coordinatedSubject(group);
        }
        Range content = group.entry().takes(Complement.NONE) ? null : right(group, group.to());
        return subject == null ? null : new Finding(Rule.DECLINED, sentence, subject, cue(group), content);
    }

    /** "X said …": content after the verb, before the subject, or on both sides. */
    private @Nullable Finding active(VerbGroup group, Range subject) {
        int after = group.to();
        Range left = left(subject.from());
        int next = adverbialEnd(after);
        if (left == null && subject.from() > 1 && sentence.isComma(subject.from() - 1) && sentence.isComma(next)
                && next + 1 < sentence.size() && WordClasses.looksFinite(sentence.token(next + 1))) {
            left = new Range(0, subject.from() - 1);
        }
        if (left != null && sentence.isEnd(next)) {
            return new Finding(sentence.isQuotation(left.to() - 1) ? Rule.QUOTE_THEN_CUE : Rule.CLAUSE_THEN_CUE,
                    sentence, subject, cue(group), left);
        }
        if (left != null && sentence.isComma(next) && !holdsContent(after)) {
            return between(group, subject, left, next);
        }
        if (sentence.word(subject.from() - 1).equals("as")) {
            return asCue(group, subject, next);
        }
        if (left != null && sentence.isUtterance(left.to() - 1) && !holdsContent(after) && !startsContent(next)) {
            return new Finding(Rule.QUOTE_THEN_CUE, sentence, subject, cue(group), left);
        }
        return rightward(group, subject);
    }

    private Finding between(VerbGroup group, Range subject, Range left, int comma) {
        int from = comma + 1;
        boolean quoted = sentence.isQuotation(left.to() - 1);
        boolean goesOn = quoted ? sentence.isQuotation(from) : resumes(from);
        Range right = goesOn && from < sentence.size() ? clause(from, group) : null;
        return new Finding(quoted ? Rule.QUOTE_THEN_CUE : Rule.PARENTHETICAL, sentence, subject, cue(group), left, right);
    }

    /** Whether the words after "…, X said," go on with what X said. */
    private boolean resumes(int from) {
        String word = sentence.word(from);
        return !word.endsWith("ing") && !word.equals("and") && !word.equals("but") && !word.equals("as") && !word.equals("while");
    }

    private @Nullable Finding asCue(VerbGroup group, Range subject, int next) {
        int as = subject.from() - 1;
        if (sentence.isComma(next) && next + 1 < sentence.size()) {
            return new Finding(Rule.AS_CUE, sentence, subject, cue(group), clause(next + 1, group));
        }
        if (sentence.isEnd(next) && sentence.isComma(as - 1) && as > 1) {
            return new Finding(Rule.AS_CUE, sentence, subject, cue(group), new Range(0, as - 1));
        }
        return rightward(group, subject);
    }

    private @Nullable Finding rightward(VerbGroup group, Range subject) {
        int after = group.to();
        Rule rule = rightRule(group, after);
        Range content = rule == null ? null : right(group, after);
        if (content == null) {
            boolean bare = sentence.isEnd(adverbialEnd(after)) && group.entry().takes(Complement.QUOTE) && group.entry().strength() > 1;
            return bare ? new Finding(Rule.QUOTE_THEN_CUE, sentence, subject, cue(group)) : null;
        }
        return new Finding(rule, sentence, subject, cue(group), content);
    }

    /** "…," said X; also a verb that shares the subject of the one before. */
    private @Nullable Finding inverted(VerbGroup group, @Nullable Range subject) {
        Range shared = coordinatedSubject(group);
        int before = group.from() - 1;
        boolean afterContent = sentence.isQuotation(before) || sentence.isComma(before) && before > 0 || sentence.isDash(before);
        if (afterContent && group.entry().takes(Complement.QUOTE) && shared == null) {
            Range speaker = sentence.nounPhraseFrom(group.to());
            Range left = left(group.from());
            if (speaker != null && left != null && (sentence.isUtterance(left.to() - 1) || sentence.isEnd(speaker.to()))) {
                Range right = sentence.isComma(speaker.to()) && sentence.isQuotation(speaker.to() + 1)
                        ? new Range(speaker.to() + 1, speaker.to() + 2) : null;
                return new Finding(Rule.INVERTED, sentence, speaker, cue(group), left, right);
            }
            if (left != null && sentence.isUtterance(left.to() - 1) && sentence.isEnd(adverbialEnd(group.to()))) {
                return new Finding(Rule.SOURCELESS, sentence, null, cue(group), left);
            }
        }
        Range source = shared == null ? subject : shared;
        Range content = source == null || rightRule(group, group.to()) == null ? null : right(group, group.to());
        return content == null ? null : new Finding(Rule.COORDINATED, sentence, source, cue(group), content);
    }

    private @Nullable Range coordinatedSubject(VerbGroup group) {
        int before = group.from() - 1;
        boolean coordinated = COORDINATORS.contains(sentence.word(before)) || sentence.isComma(before);
        if (!coordinated || found.isEmpty()) {
            return null;
        }
        return found.getLast().sourceRange;
    }

    /** ", saying that …": the subject is that of the verb before, or the sentence's. */
    private @Nullable Finding participle(VerbGroup group) {
        Range content = rightRule(group, group.to()) == null ? null : right(group, group.to());
        if (content == null) {
            return null;
        }
        Range subject = found.isEmpty() ? sentence.mainSubject(group.from()) : found.getLast().sourceRange;
        if (!sentence.isComma(group.from() - 1) && sentence.nounPhraseBefore(group.from()) instanceof Range near
                && !WordClasses.PREPOSITIONS.contains(sentence.word(group.from() - 1)) && near.from() > 0
                && WordClasses.PREPOSITIONS.contains(sentence.word(near.from() - 1))) {
            subject = near;
        }
        return subject == null ? null : new Finding(Rule.PARTICIPLE, sentence, subject, cue(group), content);
    }

    /** "It was revealed that …", "X was told that …", "X was criticised by Y". */
    private @Nullable Finding passive(VerbGroup group) {
        Range subject = sentence.nounPhraseBefore(group.from());
        int after = group.to();
        if (sentence.word(after).equals("by")) {
            Range agent = sentence.nounPhraseFrom(after + 1);
            if (agent == null || subject == null || !group.entry().takes(Complement.OBJECT) || group.entry().strength() < 2) {
                return null;
            }
            return new Finding(Rule.PASSIVE, sentence, agent, cue(group), subject);
        }
        if (sentence.word(after).equals("that")) {
            return sourceless(group);
        }
        if (sentence.word(after).equals("to") && group.entry().act() == Act.BELIEVE && subject != null) {
            return new Finding(Rule.SOURCELESS, sentence, null, cue(group), subject, clause(after, group));
        }
        return null;
    }

    private @Nullable Finding sourceless(VerbGroup group) {
        return new Finding(Rule.SOURCELESS, sentence, null, cue(group), clause(group.to(), group));
    }

    private Range cue(VerbGroup group) {
        return new Range(group.from(), group.to());
    }

    /** What stands before a speaker: the quotation, or the clause from the sentence's beginning; null where nothing fits. */
    private @Nullable Range left(int end) {
        int last = end - 1;
        boolean mark = sentence.isComma(last) || sentence.isDash(last);
        int to = mark ? last : end;
        if (to < 1 || !mark && !sentence.isQuotation(to - 1)) {
            return null;
        }
        if (sentence.isQuotation(to - 1)) {
            if (!sentence.isUtterance(to - 1) && !mark && !sentence.isQuotation(0)) {
                return new Range(0, to);
            }
            char first = firstLetter(to - 1);
            boolean own = Character.isUpperCase(first) || to == 1;
            return own ? new Range(to - 1, to) : new Range(0, to);
        }
        return clauseLike(0, to) ? new Range(0, to) : null;
    }

    private char firstLetter(int quotation) {
        for (int i = sentence.token(quotation).start(); i < sentence.token(quotation).end(); i++) {
            if (Character.isLetterOrDigit(sentence.text.charAt(i))) {
                return sentence.text.charAt(i);
            }
        }
        return ' ';
    }

    /** Whether a run of tokens has a finite verb, as far as forms tell. */
    private boolean clauseLike(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            String word = token.lower();
            if (WordClasses.looksFinite(token) || word.endsWith("n't") || word.contains("'") && word.length() > 2
                    || word.equals("'s") && WordClasses.SUBJECT_PRONOUNS.contains(sentence.word(i - 1))) {
                return true;
            }
        }
        for (VerbGroup group : groups) {
            if (group.from() >= from && group.to() <= to && !group.participle()) {
                return true;
            }
        }
        return false;
    }

    /** Where words of time and circumstance after a verb end: "said in a statement on Monday". */
    private int adverbialEnd(int from) {
        int at = from;
        int limit = Math.min(sentence.size(), from + LONGEST_ADVERBIAL);
        while (at < limit) {
            Token token = sentence.token(at);
            boolean starts = token.isWord() && (WordClasses.isTime(token) || WordClasses.isAdverb(token)
                    || WordClasses.PREPOSITIONS.contains(token.lower()) || WordClasses.TIMES.contains(token.lower()));
            if (!starts) {
                return at;
            }
            at++;
            if (WordClasses.PREPOSITIONS.contains(token.lower()) || token.is("last") || token.is("this") || token.is("earlier")) {
                while (at < limit && inPhrase(at)) {
                    at++;
                }
            }
        }
        return at;
    }

    private boolean inPhrase(int at) {
        Token token = sentence.token(at);
        return (token.isWord() || token.kind() == Token.Kind.NUMBER) && !WordClasses.CLAUSE_OPENERS.contains(token.lower())
                && !WordClasses.looksFinite(token) && !WordClasses.SUBJECT_PRONOUNS.contains(token.lower());
    }

    /** Whether content begins right here: a quotation, a colon, "that". */
    private boolean startsContent(int at) {
        String word = sentence.word(at);
        return sentence.isUtterance(at) || word.equals(":") || word.equals("that")
                || sentence.isComma(at) && sentence.isUtterance(at + 1);
    }

    private boolean holdsContent(int after) {
        return sentence.isQuotation(after) || sentence.word(after).equals(":") || sentence.word(after).equals("that")
                || WordClasses.INDIRECT_QUESTION.contains(sentence.word(after));
    }

    /** Where the content after a verb begins; an addressee and circumstances are passed over. */
    private int contentStart(VerbGroup group, int after) {
        int at = after;
        if (sentence.word(at).equals(",") && sentence.isQuotation(at + 1)) {
            return at + 1;
        }
        if (group.entry().takes(Complement.PERSON) && !startsContent(at) && !sentence.word(at).equals("to")
                && !WordClasses.INDIRECT_QUESTION.contains(sentence.word(at))) {
            Range person = addressee(at);
            if (person != null) {
                at = person.to();
            }
        }
        int end = adverbialEnd(at);
        if (end > at && !sentence.word(at).equals("to") && (startsContent(end) || sentence.isComma(end) && startsContent(end + 1))) {
            at = end;
        }
        while (sentence.isComma(at) || sentence.word(at).equals(":")) {
            at++;
        }
        return at;
    }

    private @Nullable Range addressee(int at) {
        if (OBJECT_PRONOUNS.contains(sentence.word(at))) {
            return new Range(at, at + 1);
        }
        return sentence.nounPhraseFrom(at);
    }

    private @Nullable Range right(VerbGroup group, int after) {
        int from = contentStart(group, after);
        if (from >= sentence.size() || sentence.isEnd(from)) {
            return null;
        }
        if (rightRule(group, after) == Rule.CUE_THEN_QUOTE && sentence.isUtterance(from)
                && Character.isUpperCase(firstLetter(from))) {
            return new Range(from, from + 1);
        }
        if (rightRule(group, after) == Rule.OBJECT || rightRule(group, after) == Rule.ADDRESSEE) {
            return clause(after, group);
        }
        return clause(from, group);
    }

    /** Which rule a verb's right side obeys; null where it holds no content that this verb can take. */
    private @Nullable Rule rightRule(VerbGroup group, int after) {
        CueEntry entry = group.entry();
        int from = contentStart(group, after);
        if (from >= sentence.size() || sentence.isEnd(from)) {
            return null;
        }
        String word = sentence.word(from);
        if (sentence.isQuotation(from)) {
            return sentence.isUtterance(from) ? Rule.CUE_THEN_QUOTE : Rule.MIXED_OBJECT;
        }
        if (word.equals("that") && (entry.takes(Complement.THAT) || entry.takes(Complement.PERSON))) {
            return Rule.THAT_CLAUSE;
        }
        if (WordClasses.INDIRECT_QUESTION.contains(word) && !word.equals("when") && !word.equals("where")) {
            return entry.takes(Complement.WHETHER) || entry.takes(Complement.THAT) && !word.equals("if") ? Rule.INDIRECT_QUESTION : null;
        }
        if (word.equals("to")) {
            if (from > after && entry.takes(Complement.PERSON)) {
                return Rule.ADDRESSEE;
            }
            return entry.takes(Complement.TO) ? Rule.INFINITIVE : null;
        }
        if (entry.takes(Complement.THAT) && beginsPhrase(from) && clauseLike(from + 1, Math.min(sentence.size(), from + 12))) {
            return Rule.BARE_CLAUSE;
        }
        boolean object = entry.takes(Complement.OBJECT) && entry.strength() > 1 && beginsPhrase(after);
        return object ? Rule.OBJECT : null;
    }

    private boolean beginsPhrase(int at) {
        if (at >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(at);
        String word = token.lower();
        return token.kind() == Token.Kind.NUMBER || word.equals("$")
                || token.isWord() && !WordClasses.PREPOSITIONS.contains(word) && !COORDINATORS.contains(word)
                && !WordClasses.CLAUSE_OPENERS.contains(word);
    }

    /** From a place to the end of what the speaker can be held to: the sentence's end, or where another attribution begins. */
    private Range clause(int from, VerbGroup own) {
        int to = sentence.size();
        while (to > from + 1 && sentence.isEnd(to - 1)) {
            to--;
        }
        for (int i = from + 1; i < to; i++) {
            if (sentence.word(i).equals("according") && sentence.word(i + 1).equals("to") || sentence.word(i).equals(";")) {
                to = sentence.isComma(i - 1) && i - 1 > from ? i - 1 : i;
                break;
            }
        }
        to = asideStart(from, to);
        for (VerbGroup group : groups) {
            if (group.from() <= own.to() || group.from() <= from + 1 || group.from() >= to || group.entry().strength() < 2) {
                continue;
            }
            int cut = cut(group);
            if (cut > from && cut < to) {
                to = cut;
                break;
            }
        }
        return new Range(from, to);
    }

    /** Where the writer's own aside at the sentence's end begins (", which …", ", leaving …"), else the end. */
    private int asideStart(int from, int to) {
        for (int i = to - 2; i > from; i--) {
            if (sentence.isQuotation(i)) {
                return to;
            }
            if (sentence.isComma(i)) {
                String next = sentence.word(i + 1);
                boolean aside = ASIDES.contains(next) || next.endsWith("ing") && sentence.token(i + 1).isWord();
                return aside ? i : to;
            }
        }
        return to;
    }

    /** Where the attribution of a later verb begins, if that is not part of the content before it; -1 otherwise. */
    private int cut(VerbGroup group) {
        if (group.participle()) {
            return sentence.isComma(group.from() - 1) ? group.from() - 1 : -1;
        }
        int before = group.from() - 1;
        if (!COORDINATORS.contains(sentence.word(before))) {
            Range subject = sentence.nounPhraseBefore(group.from());
            if (subject == null) {
                return -1;
            }
            before = subject.from() - 1;
            if (!COORDINATORS.contains(sentence.word(before)) || !sentence.isComma(before - 1)) {
                return -1;
            }
        }
        return sentence.isComma(before - 1) ? before - 1 : before;
    }
}
