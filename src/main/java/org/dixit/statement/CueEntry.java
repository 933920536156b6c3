package org.dixit.statement;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon knows of one cue. Negation, modals and tense are grammar, not lexicon: {@code polarity} of "say" is positive
 * even where the text reads "did not say".
 *
 * @param lemma the base form, lower case; several words for a phrase
 * @param kind the part of speech
 * @param act what the speaker does
 * @param stance the article's distance
 * @param certainty the speaker's, as the word alone gives it
 * @param polarity negative for words that negate their content (deny, doubt)
 * @param channelHint how such words usually reach an article, where the word tells; null otherwise
 * @param takes what may hold the content
 * @param strength how reliably the word attributes something, from 1 (only with a quotation or "that") to 3 (nearly always)
 */
public record CueEntry(
        String lemma,
        Kind kind,
        Act act,
        Stance stance,
        Certainty certainty,
        Polarity polarity,
        @Nullable Channel channelHint,
        Set<Complement> takes,
        int strength) {

    /** The part of speech of a cue. */
    public enum Kind { VERB, PHRASE, ADVERB, NOUN, ADJECTIVE }

    /** What may hold the content of a cue; a PERSON is an addressee that comes first. */
    public enum Complement { QUOTE, THAT, TO, WHETHER, PERSON, OBJECT, ABOUT, NONE }

    public CueEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(act);
        Objects.requireNonNull(stance);
        Objects.requireNonNull(certainty);
        Objects.requireNonNull(polarity);
        takes = Set.copyOf(takes);
        if (strength < 1 || strength > 3) {
            throw new IllegalArgumentException("a cue's strength is 1, 2 or 3, not " + strength);
        }
    }

    /** Whether it tells that somebody does not speak: "declined to comment", "did not respond to questions". */
    boolean isSilence() {
        return channelHint == Channel.DECLINED_TO_COMMENT;
    }

    /** Whether it tells of a silence only where it is negated: "responded to a request for comment". */
    boolean isSilenceOnlyNegated() {
        return isSilence() && polarity == Polarity.POSITIVE;
    }

    boolean takes(Complement complement) {
        return takes.contains(complement);
    }
}
