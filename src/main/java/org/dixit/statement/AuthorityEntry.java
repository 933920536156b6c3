package org.dixit.statement;

import java.net.URI;
import java.util.List;

/**
 * What an authority file knows of one actor.
 *
 * @param id stable within the authority, fit for an IRI: {@code state-ru}, {@code media-yonhap}
 * @param type the kind of actor
 * @param name the preferred form
 * @param sameAs identifiers elsewhere, each taken from data
 */
public record AuthorityEntry(String id, ActorType type, String name, List<URI> sameAs) {

    public AuthorityEntry {
        sameAs = List.copyOf(sameAs);
    }
}
