package org.dixit.statement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who can say or be spoken of.
 *
 * @param type the kind
 * @param name the preferred form, normalised: it is the label, and with the type it is the identity of an actor
 *     that no authority knows
 * @param entry the authority's entry, where linked
 * @param affiliation for a group, the actor it belongs to ("US officials": the United States), where the text gives it
 * @param count for a group, how many ("two sources"), where the text gives it
 * @param linkConfidence of the link to the authority, 0 to 1; 0 without one
 * @param field for a person that no authority knows, the field of life by which it is told from namesakes; null in public life
 */
public record Actor(
        ActorType type,
        String name,
        @Nullable AuthorityEntry entry,
        @Nullable Actor affiliation,
        @Nullable Integer count,
        double linkConfidence,
        @Nullable String field) {

    public Actor {
        Objects.requireNonNull(type);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor without a name");
        }
        Confidence.check(linkConfidence);
    }

    /** One that is not told from namesakes. */
    public Actor(ActorType type, String name, @Nullable AuthorityEntry entry, @Nullable Actor affiliation, @Nullable Integer count,
            double linkConfidence) {
        this(type, name, entry, affiliation, count, linkConfidence, null);
    }

    /** An actor that no authority knows. */
    public static Actor local(ActorType type, String name) {
        return new Actor(type, name, null, null, null, 0);
    }

    /** An actor that an authority knows; it bears the authority's name and type. */
    public static Actor linked(AuthorityEntry entry, double confidence) {
        return new Actor(entry.type(), entry.name(), entry, null, null, confidence);
    }

    /** An unnamed or collective speaker. */
    public static Actor group(String name, @Nullable Actor affiliation, @Nullable Integer count) {
        return new Actor(ActorType.GROUP, name, null, affiliation, count, 0);
    }

    /** The same, told from its namesakes by a field of life. */
    Actor in(String own) {
        return new Actor(type, name, entry, affiliation, count, linkConfidence, own);
    }
}
