package org.dixit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What the speaker says of the content: how surely, whether affirming it, and when it takes place. It is read off the main clause; where
 * that is a thought of the speaker's ("said he hoped it would rain"), off what is thought.
 */
final class ContentReading {

    private static final Set<String> POSSIBLE = NameWords.words("perhaps possibly maybe possible potentially conceivably");
    private static final Set<String> PROBABLE = NameWords.words("""
            likely probably presumably unlikely apparently seemingly probable doubtful improbable presumed supposedly""");
    private static final Set<String> SEEMING = NameWords.words("seem seems seemed appear appears appeared");
    private static final Set<String> THINKERS = NameWords.words("i we he she they it i'm we're they're");
    /** Cues whose content is yet to come, also without a verb of its own: "predicts a dry summer". */
    private static final Set<String> LOOKING_AHEAD = Set.of("predict", "expect", "forecast", "foresee", "anticipate", "hope",
            "warn of", "warn against", "caution against", "rule out", "prediction", "expectation", "expected to", "widely expected to",
            "predicted to");

    /** Verbs that are a guess also without a clause behind them: "said he expected no decision". */
    private static final Set<String> GUESSES = Set.of("expect", "anticipate", "predict", "foresee", "doubt", "fear", "suspect");

    private final ArticleWords words;
    private final CueLexicon lexicon;
    private final List<TextSpan> content;
    private final CueGrammar cue;
    private final Clause main;
    private final Clause clause;
    private final @Nullable CueEntry thought;
    private final Temporality time;

    ContentReading(ArticleWords words, Cast cast, CueLexicon lexicon, List<TextSpan> content, CueGrammar cue) {
        this.words = words;
        this.lexicon = lexicon;
        this.content = content;
        this.cue = cue;
        ContentWords row = new ContentWords(words, cast, content);
        this.main = Clause.of(row);
        Thought found = thought();
        this.thought = found == null ? null : found.entry();
        this.clause = found == null ? main : found.clause();
        this.time = new ClauseTime(clause, row, cue.isPast(), Quoting.quoted(words, content)).get();
    }

    private record Thought(CueEntry entry, Clause clause) {
    }

    /** "he hoped", "I think", "they were concerned" with a clause of its own behind it. */
    private @Nullable Thought thought() {
        boolean person = THINKERS.contains(main.lower(main.verb() - 1)) || THINKERS.contains(main.lower(main.from()));
        if (!main.hasVerb() || main.isInfinitive() || !person) {
            return null;
        }
        int last = Math.min(main.end(), main.verb() + 4);
        for (int k = main.verb(); k < last; k++) {
            Optional<CueEntry> entry = lexicon.entryFor(List.of(main.lower(k)));
            boolean thinks = entry.filter(known -> (known.act() == Act.BELIEVE || known.act() == Act.WANT || known.act() == Act.DOUBT)
                    && known.takes(CueEntry.Complement.THAT) && known.kind() != CueEntry.Kind.NOUN).isPresent();
            if (thinks && main.lower(k + 1).equals("to")) {
                return null;
            }
            Clause inner = thinks ? main.behind(k + 1) : null;
            if (inner != null && inner.verb() > k + 1) {
                return new Thought(entry.orElseThrow(), inner);
            }
            if (thinks && k == main.verb() && GUESSES.contains(entry.orElseThrow().lemma())) {
                return new Thought(entry.orElseThrow(), main);
            }
        }
        return null;
    }

    /** Whether its first word, quotation marks and "that" aside, is this. */
    boolean startsWith(String word) {
        return !content.isEmpty() && words.lower(words.at(content.getFirst().start())).equals(word);
    }

    /** "whether it rains", "what to do". */
    boolean startsAsQuestion() {
        return !content.isEmpty() && WordClasses.INDIRECT_QUESTION.contains(words.lower(words.at(content.getFirst().start())));
    }

    boolean isInfinitive() {
        return clause.isInfinitive();
    }

    /** Whether all of its sentences end in a question mark. */
    boolean isQuestion() {
        boolean asks = !content.isEmpty();
        for (TextSpan piece : content) {
            boolean asksHere = false;
            for (int i = words.at(piece.start()); i < words.from(piece.end()); i++) {
                String mark = words.form(i);
                if (mark.equals(".") || mark.equals("!")) {
                    return false;
                }
                asksHere |= mark.equals("?");
            }
            asks &= asksHere;
        }
        return asks;
    }

    Certainty certainty(Act act) {
        Certainty lexical = cue.entry().map(CueEntry::certainty).orElse(Certainty.CERTAIN);
        boolean refuses = act == Act.DECLINE && isRefusalToAct();
        if (content.isEmpty() || act == Act.ASK || act == Act.DEMAND || act == Act.DECLINE && !refuses
                || cue.isNegated() && !cue.raisesNegation() || act == Act.WARN && clause.isInfinitive()
                || act == Act.SUGGEST && isProposal()) {
            return Certainty.UNKNOWN;
        }
        if (refuses) {
            return Certainty.CERTAIN;
        }
        if (act == Act.PROMISE && lexical != Certainty.UNKNOWN) {
            lexical = Certainty.CERTAIN;
        }
        Certainty hedge = hedge();
        if (hedge == Certainty.UNKNOWN || lexical == Certainty.UNKNOWN) {
            return Certainty.UNKNOWN;
        }
        return lexical.compareTo(hedge) > 0 ? lexical : hedge;
    }

    /** What is put forward to be done, not as what may be so: "suggested that he resign", "proposed a ban". */
    private boolean isProposal() {
        boolean should = clause.hasVerb() && clause.lower(clause.verb()).equals("should");
        return cue.lemma().startsWith("suggest") && (!clause.hasVerb() && !clause.hasUnknownVerb() || clause.isInfinitive() || should
                || isSubjunctive());
    }

    private boolean isSubjunctive() {
        return clause.hasVerb() ? Verbs.isBase(clause.lower(clause.verb())) : startsWith("that") && !clause.hasUnknownVerb();
    }

    private boolean isRefusalToAct() {
        return cue.entry().filter(entry -> entry.act() == Act.DECLINE && !entry.isSilence()).isPresent();
    }

    private Certainty hedge() {
        Certainty found = thought == null ? Certainty.CERTAIN : thought.certainty();
        if (!clause.hasVerb()) {
            return found;
        }
        String verb = clause.lower(clause.verb());
        boolean modal = Verbs.WILL.contains(verb) || Verbs.WOULD.contains(verb) || Verbs.MAY.contains(verb) || verb.endsWith("'ll");
        if (modal && clause.isConditional()) {
            return Certainty.UNKNOWN;
        }
        boolean ableNot = verb.equals("could") && Verbs.negates(clause.lower(clause.verb() + 1)) || verb.equals("couldn't");
        boolean might = Verbs.MAY.contains(verb) && !ableNot;
        boolean likely = SEEMING.contains(verb);
        int end = clause.clauseEnd();
        for (int k = clause.from(); k < end; k++) {
            might |= POSSIBLE.contains(clause.lower(k)) && !clause.lower(k - 1).equals("as");
            likely |= PROBABLE.contains(clause.lower(k));
        }
        Certainty own = might ? Certainty.POSSIBLE : likely ? Certainty.PROBABLE : Certainty.CERTAIN;
        return found == Certainty.UNKNOWN || found.compareTo(own) > 0 ? found : own;
    }

    Polarity polarity(Act act) {
        Polarity lexical = cue.entry().map(CueEntry::polarity).orElse(Polarity.POSITIVE);
        if (act == Act.DECLINE && isRefusalToAct()) {
            return clause.isNegated() ? Polarity.POSITIVE : Polarity.NEGATIVE;
        }
        boolean raised = cue.isNegated() && cue.raisesNegation() && !startsAsQuestion();
        boolean undoubted = cue.isNegated() && act == Act.DOUBT && lexical == Polarity.NEGATIVE;
        boolean notSaid = cue.isNegated() && !raised && !undoubted;
        boolean leftOpen = lexical == Polarity.UNKNOWN && act != Act.DEMAND || isOpenQuestion() && act != Act.DOUBT;
        if (content.isEmpty() || act == Act.ASK || act == Act.DECLINE || notSaid || leftOpen) {
            return Polarity.UNKNOWN;
        }
        boolean negative = lexical == Polarity.NEGATIVE;
        negative ^= cue.isNegated();
        negative ^= clause.isNegated();
        negative ^= clause != main && main.isNegated();
        negative ^= thought != null && thought.polarity() == Polarity.NEGATIVE;
        return negative ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }

    /** "told whether it rains"; "what happened was a crime" and "when it rains, …" say something, as "how" and "why" take for granted. */
    private boolean isOpenQuestion() {
        boolean takesQuestions = cue.entry().filter(entry -> entry.takes(CueEntry.Complement.WHETHER)).isPresent();
        boolean ownClause = (startsWith("if") || startsWith("when")) && clause.from() > 2;
        return startsAsQuestion() && !startsWith("how") && !startsWith("why") && !ownClause && (startsWith("whether") || takesQuestions);
    }

    Temporality temporality(Act act) {
        if (content.isEmpty()) {
            return Temporality.UNKNOWN;
        }
        boolean ahead = act == Act.WANT || act == Act.DEMAND || act == Act.PROMISE || act == Act.THREATEN || act == Act.DECLINE;
        boolean expected = LOOKING_AHEAD.contains(cue.lemma());
        if (clause.isInfinitive() && startsAsQuestion()) {
            return Temporality.UNKNOWN;
        }
        if (clause.isInfinitive() && (ahead || expected || act == Act.SUGGEST || act == Act.WARN || act == Act.ASK)) {
            return Temporality.FUTURE;
        }
        if (!clause.hasVerb()) {
            boolean toBeDone = ahead && !cue.isNegated() || act == Act.SUGGEST && isSubjunctive();
            return toBeDone || expected ? Temporality.FUTURE : Temporality.UNKNOWN;
        }
        boolean demanded = act == Act.DEMAND || act == Act.SUGGEST || act == Act.WANT;
        return demanded && isSubjunctive() ? Temporality.FUTURE : time;
    }
}
