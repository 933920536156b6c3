package org.dixit.statement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The link from a statement to one speaker.
 *
 * @param speaker who says it; null where the article names nobody ("it was revealed")
 * @param source the words that name the speaker here, possibly a pronoun; empty where nobody is named
 * @param cue the words that say that it is said; possibly empty
 * @param stance the article's distance, from the cue
 * @param role in which capacity, where the article says so
 * @param confidence the extractor's, 0 to 1
 * @param grounds why it is this speaker; null where nobody asked, or nobody is named
 */
public record Attribution(
        @Nullable Actor speaker,
        List<TextSpan> source,
        List<TextSpan> cue,
        Stance stance,
        @Nullable RoleHolding role,
        double confidence,
        @Nullable Grounds grounds) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        Confidence.check(confidence);
    }

    /** Without a word on why it is this speaker. */
    public Attribution(@Nullable Actor speaker, List<TextSpan> source, List<TextSpan> cue, Stance stance, @Nullable RoleHolding role,
            double confidence) {
        this(speaker, source, cue, stance, role, confidence, null);
    }

    Attribution mapActors(UnaryOperator<Actor> change) {
        return new Attribution(speaker == null ? null : change.apply(speaker), source, cue, stance,
                role == null ? null : role.mapActors(change), confidence, grounds);
    }
}
