package org.dixit.statement;

import java.util.List;
import java.util.Set;
import org.dixit.statement.CueEntry.Complement;
import org.dixit.statement.Sentence.Range;
import org.dixit.text.Token;
import org.jspecify.annotations.Nullable;

/** Where the content of a cue verb begins and ends, before its speaker or after the verb. */
final class ContentBounds {

    static final Set<String> COORDINATORS = Set.of("and", "but", "or", "then");
    private static final Set<String> OBJECT_PRONOUNS = Set.of("him", "her", "them", "me", "us", "it", "you", "himself",
            "herself", "themselves");
    private static final Set<String> ASIDES = Set.of("which", "who", "whose", "while", "though", "although", "but", "where",
            "whereas", "even");
    private static final int SHORTEST_CLAUSE = 6;
    private static final int LONGEST_ADDRESSEE = 5;
    private static final int LONGEST_ADVERBIAL = 16;

    private final Sentence sentence;
    private final List<VerbGroup> groups;

    ContentBounds(Sentence sentence, List<VerbGroup> groups) {
        this.sentence = sentence;
        this.groups = groups;
    }

    /** What stands before a speaker: the quotation, or the clause from the sentence's beginning; null where nothing fits. */
    @Nullable Range left(int end) {
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
        return clauseLike(0, to) || isLong(to) ? new Range(0, to) : null;
    }

    /** So many words before "X said" are a clause even where no form shows its verb; not "According to Y," or "In Ohio,". */
    private boolean isLong(int to) {
        String first = sentence.word(0);
        return to >= SHORTEST_CLAUSE && !WordClasses.PREPOSITIONS.contains(first) && !first.equals("according");
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
    int adverbialEnd(int from) {
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

    /** The same, where somebody spoken to may stand first: "told Reuters on Monday". */
    int closingEnd(VerbGroup group, int after) {
        int end = adverbialEnd(after);
        if (end > after || !group.entry().takes(Complement.PERSON) || holdsContent(after) || sentence.word(after).equals("to")) {
            return end;
        }
        Range person = addressee(after);
        return person == null || person.to() - after > LONGEST_ADDRESSEE ? end : adverbialEnd(person.to());
    }

    private boolean inPhrase(int at) {
        Token token = sentence.token(at);
        return (token.isWord() || token.kind() == Token.Kind.NUMBER) && !WordClasses.CLAUSE_OPENERS.contains(token.lower())
                && !WordClasses.looksFinite(token) && !WordClasses.SUBJECT_PRONOUNS.contains(token.lower());
    }

    /** Whether content begins right here: a quotation, a colon, "that". */
    boolean startsContent(int at) {
        String word = sentence.word(at);
        return sentence.isUtterance(at) || word.equals(":") || word.equals("that")
                || sentence.isComma(at) && sentence.isUtterance(at + 1);
    }

    boolean holdsContent(int after) {
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
        if (end > at && !sentence.word(at).equals("to") && (startsContent(end) || sentence.isComma(end)
                && startsContent(end + 1))) {
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

    @Nullable Range right(VerbGroup group, int after) {
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
    @Nullable Rule rightRule(VerbGroup group, int after) {
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
            return entry.takes(Complement.WHETHER) || entry.takes(Complement.THAT) && !word.equals("if")
                    ? Rule.INDIRECT_QUESTION : null;
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
    Range clause(int from, VerbGroup own) {
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
