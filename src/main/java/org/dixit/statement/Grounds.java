package org.dixit.statement;

import java.util.Objects;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Why a source was led to its speaker.
 *
 * @param why a short phrase for readers: "named here", "pronoun: last man who spoke"
 * @param antecedent the words elsewhere in the article that it was led to; null where the source says enough by itself
 */
public record Grounds(String why, @Nullable TextSpan antecedent) {

    /** The source names the speaker by a name that means nobody else in the article. */
    static final Grounds NAMED_HERE = new Grounds("named here");

    public Grounds {
        Objects.requireNonNull(why);
        if (why.isBlank()) {
            throw new IllegalArgumentException("grounds that say nothing");
        }
    }

    Grounds(String why) {
        this(why, null);
    }
}
