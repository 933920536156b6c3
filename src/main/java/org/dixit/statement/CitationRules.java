package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.dixit.statement.Sentence.Range;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a report on what another said: "Y, citing X, reported that K", "Y quoted X as saying that K". Each gives X a
 * relation of its own beside Y's. Also cuts an attribution that closes a sentence off what stands before it.
 */
final class CitationRules {

    private static final Set<String> QUOTED = Set.of("quoted", "quotes", "cited", "cites", "quoting", "citing");
    private static final Set<String> INFORMANTS = Set.of("people", "person", "sources", "source", "someone", "those");
    private static final Set<Rule> BEHIND_CONTENT = Set.of(Rule.CLAUSE_THEN_CUE, Rule.QUOTE_THEN_CUE, Rule.INVERTED,
            Rule.PARENTHETICAL);
    private static final int FARTHEST_VERB = 30;

    private final Sentence sentence;
    private final List<Finding> found;

    private CitationRules(Sentence sentence, List<Finding> found) {
        this.sentence = sentence;
        this.found = found;
    }

    /** Adds to what the other rules found in a sentence, and takes away what these rules understand better. */
    static void apply(Sentence sentence, List<Finding> found) {
        CitationRules rules = new CitationRules(sentence, found);
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.word(at).equals("as") && sentence.word(at + 1).equals("saying")) {
                rules.quotedAs(at);
            } else if (Chains.CITING.contains(sentence.word(at))) {
                rules.citing(at);
            }
        }
        rules.cutClosingAttributions();
    }

    private void citing(int at) {
        Range informant = upToComma(sentence.nounPhraseFrom(at + 1));
        if (informant == null || !isInformant(informant) || isQuotedAs(at)) {
            return;
        }
        int start = sentence.token(at).start();
        Finding reporter = reporter(at);
        if (reporter == null) {
            return;
        }
        found.removeIf(finding -> finding.cue.size() == 1 && finding.cue.getFirst().start() == start);
        int behind = informant.to();
        for (int i = 0; i < reporter.content.size(); i++) {
            TextSpan piece = reporter.content.get(i);
            if (piece.start() >= start && piece.start() <= sentence.token(informant.from()).start()
                    && sentence.isComma(behind) && behind + 1 < sentence.size()
                    && sentence.token(behind + 1).start() < piece.end()) {
                reporter.content.set(i, new TextSpan(sentence.token(behind + 1).start(), piece.end()));
            } else if (piece.start() < start && piece.end() > start && sentence.isComma(at - 1)) {
                reporter.content.set(i, new TextSpan(piece.start(), sentence.token(at - 2).end()));
            }
        }
        found.add(Finding.of(Rule.CITED, sentence, informant, new Range(at, at + 1), reporter.content));
    }

    /** Behind the comma the reporter's sentence goes on: "Y, citing X, said". */
    private @Nullable Range upToComma(@Nullable Range phrase) {
        for (int i = phrase == null ? 0 : phrase.from() + 1; phrase != null && i < phrase.to(); i++) {
            if (sentence.isComma(i)) {
                return new Range(phrase.from(), i);
            }
        }
        return phrase;
    }

    /** Whether the head of a phrase, before "of" and the like, names somebody. */
    private boolean isInformant(Range phrase) {
        int head = phrase.from();
        while (head + 1 < phrase.to() && !WordClasses.PREPOSITIONS.contains(sentence.word(head + 1))
                && sentence.token(head + 1).isWord() && !sentence.word(head + 1).equals("'s")) {
            head++;
        }
        String word = sentence.word(head);
        return sentence.token(head).capital() && !sentence.word(head + 1).equals("'s") || RoleWords.isPerson(word)
                || INFORMANTS.contains(word);
    }

    private boolean isQuotedAs(int at) {
        for (int i = at + 1; i < Math.min(sentence.size(), at + FARTHEST_VERB); i++) {
            if (sentence.word(i).equals("as") && sentence.word(i + 1).equals("saying")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who reports what the informant said: the finding whose source stands nearest before the citing word. Who cites somebody
     * for words of his own in quotation marks reports nothing.
     */
    private @Nullable Finding reporter(int at) {
        int start = sentence.token(at).start();
        Finding nearest = null;
        for (Finding finding : found) {
            boolean before = finding.source != null && finding.source.end() <= start && !finding.content.isEmpty()
                    && finding.rule != Rule.DECLINED && !(finding.quoted && sentence.word(at).equals("citing"))
                    && finding.rule != Rule.CITED
                    && finding.cue.stream().noneMatch(cue -> cue.start() == start);
            if (before && (nearest == null || nearest.source == null || finding.source.end() > nearest.source.end())) {
                nearest = finding;
            }
        }
        return nearest;
    }

    private void quotedAs(int as) {
        int verb = as - 1;
        while (verb > 0 && as - verb < FARTHEST_VERB && !QUOTED.contains(sentence.word(verb))) {
            verb--;
        }
        if (!QUOTED.contains(sentence.word(verb)) || verb + 1 >= as || sentence.word(verb + 1).equals("by")) {
            return;
        }
        int start = verb;
        while (start > 0 && (WordClasses.isAuxiliary(sentence.word(start - 1))
                || WordClasses.isAdverb(sentence.token(start - 1)))) {
            start--;
        }
        boolean active = !Chains.CITING.contains(sentence.word(verb));
        Range subject = active ? sentence.nounPhraseBefore(start) : null;
        if (active && subject == null) {
            return;
        }
        Range speaker = new Range(verb + 1, as);
        Range cue = new Range(as, as + 2);
        TextSpan quoted = sentence.span(new Range(verb + 1, as + 2));
        int saying = sentence.token(as + 1).start();
        Finding right = found.stream().filter(finding -> !finding.cue.isEmpty() && finding.cue.getFirst().end() > saying
                && finding.cue.getFirst().start() <= saying && !finding.content.isEmpty()).findFirst().orElse(null);
        List<TextSpan> content;
        List<TextSpan> whole = new ArrayList<>();
        if (right != null) {
            content = List.copyOf(right.content);
            whole.add(new TextSpan(quoted.start(), content.getLast().end()));
        } else if (subject != null && sentence.isEnd(as + 2) && subject.from() > 1) {
            boolean comma = sentence.isComma(subject.from() - 1);
            content = List.of(sentence.span(new Range(0, comma ? subject.from() - 1 : subject.from())));
            whole.add(content.getFirst());
            whole.add(quoted);
        } else {
            return;
        }
        found.remove(right);
        if (subject != null) {
            found.add(Finding.of(Rule.QUOTED_AS, sentence, subject, new Range(start, verb + 1), whole));
        }
        found.add(Finding.of(Rule.QUOTED_AS, sentence, speaker, cue, content));
    }

    /** "X doubted that K, Y reported": Y's words about X end where Y's own attribution begins. */
    private void cutClosingAttributions() {
        for (Finding closing : List.copyOf(found)) {
            TextSpan source = closing.source;
            boolean behind = BEHIND_CONTENT.contains(closing.rule) && source != null && !closing.cue.isEmpty()
                    && !closing.content.isEmpty() && source.start() >= closing.content.getFirst().end();
            if (behind) {
                found.removeIf(finding -> finding != closing && isWithin(finding, source));
                found.stream().filter(finding -> finding != closing).forEach(finding -> cut(finding, closing));
            }
        }
    }

    /** What was found within the attribution itself, or takes it for its content. */
    private static boolean isWithin(Finding finding, TextSpan attribution) {
        return !finding.content.isEmpty() && finding.rule != Rule.CITED
                && finding.content.stream().allMatch(piece -> piece.start() == attribution.start());
    }

    private static void cut(Finding finding, Finding closing) {
        TextSpan left = closing.content.getFirst();
        int attribution = Math.min(closing.source == null ? left.end() : closing.source.start(),
                closing.cue.getFirst().start());
        boolean inner = !finding.cue.isEmpty() && left.contains(finding.cue.getFirst());
        for (int i = 0; inner && i < finding.content.size(); i++) {
            TextSpan piece = finding.content.get(i);
            if (piece.start() >= left.start() && piece.start() < left.end() && piece.end() > attribution) {
                finding.content.set(i, new TextSpan(piece.start(), left.end()));
                TextSpan rest = closing.content.getLast();
                if (closing.content.size() > 1 && piece.end() > rest.start()) {
                    finding.content.add(i + 1, new TextSpan(rest.start(), piece.end()));
                    i++;
                }
            }
        }
    }
}
