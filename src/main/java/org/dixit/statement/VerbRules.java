package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.statement.CueEntry.Complement;
import org.dixit.statement.Sentence.Range;
import org.dixit.text.Token;
import org.jspecify.annotations.Nullable;

/** The rules that start from a cue verb: who stands before or after it, and what is said. */
final class VerbRules {

    /** What has more is a list of words; each cue would be held against all others. */
    static final int MOST_CUES = 40;

    /** What somebody says under a condition is not said. */
    private static final Set<String> CONDITIONS = Set.of("if", "whether", "unless");

    private final Sentence sentence;
    private final ContentBounds contents;
    private final List<Finding> found = new ArrayList<>();

    private VerbRules(Sentence sentence, List<VerbGroup> groups) {
        this.sentence = sentence;
        this.contents = new ContentBounds(sentence, groups);
    }

    static List<Finding> apply(Sentence sentence, CueLexicon lexicon) {
        List<VerbGroup> groups = groups(sentence, lexicon);
        if (groups.size() > MOST_CUES) {
            return List.of();
        }
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

    /** "might ask for food": nothing is said yet. */
    private boolean isHypothetical(VerbGroup group) {
        return IntStream.range(group.from(), group.verb()).mapToObj(sentence::word)
                .anyMatch(word -> word.equals("might") || word.equals("may"));
    }

    private @Nullable Finding finding(VerbGroup group) {
        if (isHypothetical(group)) {
            return null;
        }
        if (group.entry().takes(Complement.NONE) || group.entry().isSilence()) {
            boolean spoken = group.entry().isSilenceOnlyNegated() && !sentence.negates(group.from(), group.verb());
            return spoken ? null : declined(group);
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
        if (subject == null || ContentBounds.COORDINATORS.contains(sentence.word(group.from() - 1))) {
            return inverted(group, subject);
        }
        return CONDITIONS.contains(sentence.word(subject.from() - 1)) ? null : active(group, subject);
    }

    private @Nullable Finding declined(VerbGroup group) {
        Range subject = sentence.nounPhraseBefore(group.from());
        if (subject == null) {
            subject = coordinatedSubject(group);
        }
        Range content = group.entry().takes(Complement.NONE) ? null : contents.right(group, group.to());
        return subject == null ? null : new Finding(Rule.DECLINED, sentence, subject, cue(group), content);
    }

    /** "X said …": content after the verb, before the subject, or on both sides. */
    private @Nullable Finding active(VerbGroup group, Range subject) {
        int after = group.to();
        Range left = contents.left(subject.from());
        int next = contents.closingEnd(group, after);
        if (left == null && subject.from() > 1 && sentence.isComma(subject.from() - 1) && sentence.isComma(next)
                && next + 1 < sentence.size() && WordClasses.looksFinite(sentence.token(next + 1))) {
            left = new Range(0, subject.from() - 1);
        }
        if (left != null && sentence.isEnd(next)) {
            return new Finding(sentence.isQuotation(left.to() - 1) ? Rule.QUOTE_THEN_CUE : Rule.CLAUSE_THEN_CUE,
                    sentence, subject, cue(group), left);
        }
        if (left != null && sentence.isComma(next) && !contents.holdsContent(after)) {
            return between(group, subject, left, next);
        }
        if (sentence.word(subject.from() - 1).equals("as")) {
            return asCue(group, subject, next);
        }
        if (left != null && sentence.isUtterance(left.to() - 1) && !contents.holdsContent(after)
                && !contents.startsContent(next)) {
            return new Finding(Rule.QUOTE_THEN_CUE, sentence, subject, cue(group), left);
        }
        return rightward(group, subject);
    }

    private Finding between(VerbGroup group, Range subject, Range left, int comma) {
        int from = comma + 1;
        boolean quoted = sentence.isQuotation(left.to() - 1);
        boolean goesOn = quoted ? sentence.isQuotation(from) : resumes(from);
        Range right = goesOn && from < sentence.size() ? contents.clause(from, group) : null;
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
            return new Finding(Rule.AS_CUE, sentence, subject, cue(group), contents.clause(next + 1, group));
        }
        if (sentence.isEnd(next) && sentence.isComma(as - 1) && as > 1) {
            return new Finding(Rule.AS_CUE, sentence, subject, cue(group), new Range(0, as - 1));
        }
        return rightward(group, subject);
    }

    private @Nullable Finding rightward(VerbGroup group, Range subject) {
        int after = group.to();
        Rule rule = contents.rightRule(group, after);
        Range content = rule == null ? null : contents.right(group, after);
        if (content == null) {
            boolean bare = sentence.isEnd(contents.adverbialEnd(after)) && group.entry().takes(Complement.QUOTE)
                    && group.entry().strength() > 1;
            return bare ? new Finding(Rule.QUOTE_THEN_CUE, sentence, subject, cue(group)) : null;
        }
        return isBareThat(content) ? null : new Finding(rule, sentence, subject, cue(group), content);
    }

    /** "Ortega believes that." */
    private boolean isBareThat(Range content) {
        int next = content.from() + 1;
        return sentence.word(content.from()).equals("that") && (content.to() == next
                || content.to() == next + 1 && sentence.token(next).kind() == Token.Kind.PUNCTUATION);
    }

    /** "…," said X; also a verb that shares the subject of the one before. */
    private @Nullable Finding inverted(VerbGroup group, @Nullable Range subject) {
        Range shared = coordinatedSubject(group);
        int before = group.from() - 1;
        boolean afterContent = sentence.isQuotation(before) || sentence.isComma(before) && before > 0 || sentence.isDash(before);
        if (afterContent && group.entry().takes(Complement.QUOTE) && shared == null) {
            Range speaker = sentence.nounPhraseFrom(group.to());
            Range left = contents.left(group.from());
            if (speaker != null && left != null && (sentence.isUtterance(left.to() - 1) || sentence.isEnd(speaker.to()))) {
                Range right = sentence.isComma(speaker.to()) && sentence.isQuotation(speaker.to() + 1)
                        ? new Range(speaker.to() + 1, speaker.to() + 2) : null;
                return new Finding(Rule.INVERTED, sentence, speaker, cue(group), left, right);
            }
            if (left != null && sentence.isUtterance(left.to() - 1) && sentence.isEnd(contents.adverbialEnd(group.to()))) {
                return new Finding(Rule.SOURCELESS, sentence, null, cue(group), left);
            }
        }
        Range source = shared == null ? subject : shared;
        Range content = source == null || contents.rightRule(group, group.to()) == null ? null
                : contents.right(group, group.to());
        return content == null ? null : new Finding(Rule.COORDINATED, sentence, source, cue(group), content);
    }

    private @Nullable Range coordinatedSubject(VerbGroup group) {
        int before = group.from() - 1;
        boolean coordinated = ContentBounds.COORDINATORS.contains(sentence.word(before)) || sentence.isComma(before);
        if (!coordinated || found.isEmpty()) {
            return null;
        }
        return found.getLast().sourceRange;
    }

    /** ", saying that …": the subject is that of the verb before, or the sentence's. */
    private @Nullable Finding participle(VerbGroup group) {
        Range content = contents.rightRule(group, group.to()) == null ? null : contents.right(group, group.to());
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
            return new Finding(Rule.SOURCELESS, sentence, null, cue(group), subject, contents.clause(after, group));
        }
        return null;
    }

    private @Nullable Finding sourceless(VerbGroup group) {
        return new Finding(Rule.SOURCELESS, sentence, null, cue(group), contents.clause(group.to(), group));
    }

    private Range cue(VerbGroup group) {
        return new Range(group.from(), group.to());
    }
}
