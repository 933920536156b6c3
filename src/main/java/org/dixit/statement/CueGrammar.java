package org.dixit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.article.TextSpan;

/** A cue in its sentence: the words of it, and the negation, tense and construction that its neighbours give it. */
final class CueGrammar {

    private static final int AUXILIARIES = 5;
    private static final Set<String> NOBODY = NameWords.words("none neither no nothing");
    private static final Set<String> PAST_HELPERS = NameWords.words("was were had did wasn't weren't hadn't didn't");
    private static final Set<String> PRESENT_HELPERS = NameWords.words("""
            will would can could may might must should is are has have does do won't wouldn't can't couldn't shouldn't doesn't don't isn't
            aren't hasn't haven't cannot""");
    private static final Set<String> HELPERS = NameWords.union(NameWords.union(PAST_HELPERS, PRESENT_HELPERS),
            NameWords.words("be been being to"));
    private static final Set<String> IN_VAIN = NameWords.words("""
            fail fails failed failing unable unwilling decline declined refuse refused""");
    /** Verbs whose "not" is meant for what follows: "does not think it rains" says that it does not. */
    private static final Set<String> RAISING = Set.of("think", "believe", "expect", "suppose", "imagine", "reckon", "seem", "appear",
            "feel", "anticipate", "consider", "guess", "figure", "see", "recommend", "thought to", "believed to", "expected to",
            "predicted to", "understood to", "projected to", "known to");
    private static final Set<String> SAYING = NameWords.words("""
            say comment discuss confirm disclose elaborate specify answer reveal identify""");

    private final ArticleWords words;
    private final Relation relation;
    private final Optional<CueEntry> entry;
    private final int[] cue;

    CueGrammar(ArticleWords words, Relation relation, Optional<CueEntry> entry) {
        this.words = words;
        this.relation = relation;
        this.entry = entry;
        this.cue = relation.cue().stream()
                .flatMapToInt(piece -> IntStream.range(words.at(piece.start()), words.from(piece.end()))).toArray();
    }

    Optional<CueEntry> entry() {
        return entry;
    }

    /** As the lexicon has it; empty for a cue that it does not know. */
    String lemma() {
        return entry.map(CueEntry::lemma).orElse("");
    }

    /** Whether one of these words is in the cue. */
    boolean has(Set<String> any) {
        return IntStream.of(cue).anyMatch(i -> any.contains(words.lower(i)));
    }

    /** The word at a distance behind the cue's last, or before its first; empty outside the article or without a cue. */
    String near(int distance) {
        return cue.length == 0 ? "" : words.lower(distance > 0 ? cue[cue.length - 1] + distance : cue[0] + distance);
    }

    /** "did not say", "never said", "failed to say", "nobody said": what follows was not said. */
    boolean isNegated() {
        if (cue.length == 0) {
            return false;
        }
        boolean neither = lemma().startsWith("neither");
        boolean inVain = IntStream.of(cue).anyMatch(i -> words.lower(i).startsWith("fail") && words.lower(i + 1).equals("to"));
        if (inVain || !neither && IntStream.of(cue).anyMatch(this::isNegation)) {
            return true;
        }
        int before = cue[0] - 1;
        for (int k = 0; k < AUXILIARIES && (isAdverbOrHelper(before) || isNegation(before)); k++) {
            if (isNegation(before)) {
                return true;
            }
            before--;
        }
        return IN_VAIN.contains(words.lower(before)) && words.lower(before + 1).equals("to") || isSaidByNobody();
    }

    private boolean isNegation(int i) {
        boolean only = words.lower(i + 1).equals("only") || words.lower(i + 1).equals("just") || words.lower(i + 1).equals("merely");
        return Verbs.negates(words.lower(i)) && !only;
    }

    private boolean isAdverbOrHelper(int i) {
        String word = words.lower(i);
        return HELPERS.contains(word) || word.endsWith("ly") || word.equals("yet") || word.equals("also") || word.equals("even")
                || word.equals("ever");
    }

    /** "No official confirmed", "none of them said". */
    private boolean isSaidByNobody() {
        return !relation.source().isEmpty() && NOBODY.contains(words.lower(words.at(relation.source().getFirst().start())));
    }

    /** Whether the negation is one of the content: "does not believe that it rains". */
    boolean raisesNegation() {
        boolean want = entry.map(CueEntry::act).filter(act -> act == Act.WANT).isPresent();
        return RAISING.contains(lemma()) || want;
    }

    /** "would not say", "would neither confirm nor deny", "will not discuss". */
    boolean isRefusalToSpeak() {
        for (int k = 0; k + 1 < cue.length; k++) {
            String word = words.lower(cue[k]);
            boolean would = (word.equals("would") || word.equals("will")) && words.lower(cue[k] + 1).equals("not")
                    || word.equals("wouldn't") || word.equals("won't");
            if (would && SAYING.contains(words.lower(cue[cue.length - 1]))) {
                return true;
            }
            if (word.equals("neither") && words.lower(cue[k] + 1).startsWith("confirm")
                    || words.lower(cue[k] + 1).equals("neither") && words.lower(cue[k] + 2).startsWith("confirm")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words were said before the article was written, so that their tenses are moved back. */
    boolean isPast() {
        if (entry.filter(known -> known.kind() == CueEntry.Kind.NOUN || known.kind() == CueEntry.Kind.ADVERB).isPresent()) {
            return false;
        }
        for (int i = cue.length == 0 ? 0 : cue[0] - 2; cue.length > 0 && i <= cue[cue.length - 1]; i++) {
            if (PRESENT_HELPERS.contains(words.lower(i)) && !words.lower(i).startsWith("ha")) {
                return false;
            }
        }
        boolean phrase = entry.filter(known -> known.kind() == CueEntry.Kind.PHRASE).isPresent();
        return IntStream.of(cue).anyMatch(i -> PAST_HELPERS.contains(words.lower(i)) || Verbs.isParticiple(words.lower(i))
                || Verbs.IRREGULAR_PAST.contains(words.lower(i)) || words.lower(i).endsWith("ing") && !phrase);
    }

    /** "It was revealed", "is expected to": nobody says it in the sentence. */
    boolean isPassive() {
        boolean be = false;
        for (int i = cue.length == 0 ? 0 : cue[0] - 1; cue.length > 0 && i < cue[cue.length - 1]; i++) {
            be |= Verbs.BE.contains(words.lower(i));
        }
        return be && IntStream.of(cue).anyMatch(i -> Verbs.isParticiple(words.lower(i)));
    }

    /** ", and warned that", ", adding that": the speaker is the one of the verb before. */
    boolean sharesSubject() {
        if (cue.length == 0 || isPassive()) {
            return false;
        }
        String before = words.lower(cue[0] - 1);
        return before.equals("and") || before.equals("but") || before.equals("or") || words.lower(cue[0]).endsWith("ing");
    }

    /** "asked the union to open the port", "told them to leave": the content, or what stands before it, leads to an infinitive. */
    boolean leadsToInfinitive(List<TextSpan> content) {
        if (content.isEmpty() || cue.length == 0) {
            return false;
        }
        int first = words.at(content.getFirst().start());
        if (words.lower(cue[cue.length - 1]).equals("to") && !words.isQuote(first)) {
            return true;
        }
        if (!words.isWord(first) || WordClasses.INDIRECT_QUESTION.contains(words.lower(first))) {
            return false;
        }
        for (int i = first; i < Math.min(first + 9, words.from(content.getFirst().end())); i++) {
            String word = words.lower(i);
            if (words.isQuote(i) || WordClasses.INDIRECT_QUESTION.contains(word) || word.equals("that") || word.equals("about")
                    || Verbs.BE_NOW.contains(word) || Verbs.BE_THEN.contains(word) || Verbs.isModal(word) || Verbs.HAVE.contains(word)) {
                return false;
            }
            if (word.equals("to")) {
                return words.isLower(i + 1) && !RoleWords.DETERMINERS.contains(words.lower(i + 1));
            }
        }
        return false;
    }
}
