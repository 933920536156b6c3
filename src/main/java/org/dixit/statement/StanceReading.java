package org.dixit.statement;

import java.util.Set;

/** The article's distance: the cue's, and what adverbs and negations make of it. */
final class StanceReading {

    private static final Set<String> DISTANCING = NameWords.words("""
            allegedly purportedly supposedly ostensibly falsely wrongly baselessly erroneously misleadingly incorrectly dubiously
            implausibly""");
    private static final Set<String> ENDORSING = NameWords.words("rightly correctly accurately truthfully aptly");
    private static final Set<String> ADVERSARIAL = NameWords.words("grudgingly reluctantly belatedly sheepishly begrudgingly");
    /** Not done, they say nothing of the truth: "did not confirm that". */
    private static final Set<String> NOT_PRESUPPOSING = Set.of("confirm", "show", "prove", "find", "demonstrate", "reveal", "disclose",
            "establish", "verify", "attest", "certify", "divulge", "find out");

    private StanceReading() {
    }

    static Stance of(CueGrammar cue, ContentReading content) {
        Stance lexical = cue.entry().map(CueEntry::stance).orElse(Stance.NEUTRAL);
        if (beside(cue, DISTANCING)) {
            return Stance.DISTANCING;
        }
        if (beside(cue, ADVERSARIAL)) {
            return Stance.ADVERSARIAL;
        }
        if (lexical == Stance.NEUTRAL && beside(cue, ENDORSING)) {
            return Stance.ENDORSING;
        }
        boolean open = lexical == Stance.ENDORSING && cue.isNegated()
                && (NOT_PRESUPPOSING.contains(cue.lemma()) || content.startsAsQuestion());
        return open ? Stance.NEUTRAL : lexical;
    }

    private static boolean beside(CueGrammar cue, Set<String> adverbs) {
        return cue.has(adverbs) || adverbs.contains(cue.near(-1)) || adverbs.contains(cue.near(1));
    }
}
