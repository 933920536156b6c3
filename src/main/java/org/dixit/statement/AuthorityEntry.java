package org.dixit.statement;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an authority file knows of one actor.
 *
 * @param id stable within the authority, fit for an IRI: {@code state-ru}, {@code media-yonhap}, {@code person-edi-rama}
 * @param type the kind of actor
 * @param name the preferred form
 * @param sameAs identifiers elsewhere, each taken from data
 * @param country the id of the state ({@code state-xx}) that a medium or organization is based in, or that a person belongs to or
 *     holds office in; none where the data do not tell, and none for a state
 * @param offices what a person is or was, as the data tell it: {@code President of Albania}; the present or latest office first
 */
public record AuthorityEntry(
        String id, ActorType type, String name, List<URI> sameAs, @Nullable String country, List<String> offices) {

    public AuthorityEntry {
        sameAs = List.copyOf(sameAs);
        offices = List.copyOf(offices);
    }

    /** An entry without country and offices. */
    public AuthorityEntry(String id, ActorType type, String name, List<URI> sameAs) {
        this(id, type, name, sameAs, null, List.of());
    }
}
