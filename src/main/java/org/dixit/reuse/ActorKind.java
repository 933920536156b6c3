package org.dixit.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;

/**
 * A type that actors can be looked for by: a class of the ontology, called by its local name. {@link #ACTOR} stands above all, and
 * no actor is only that.
 */
enum ActorKind {
    PERSON(Vocabulary.Person, "person"),
    ORGANIZATION(Vocabulary.Organization, "organization"),
    MEDIA_OUTLET(Vocabulary.MediaOutlet, "media outlet"),
    STATE(Vocabulary.State, "state"),
    GROUP(Vocabulary.Group, "group"),
    ACTOR(Vocabulary.Actor, "actor");

    final Node term;

    /** For people. */
    final String label;

    ActorKind(Node term, String label) {
        this.term = term;
        this.label = label;
    }

    /** {@code Person} for {@code https://w3id.org/dixit#Person}. */
    String id() {
        return term.getURI().substring(Vocabulary.NAMESPACE.length());
    }

    /** The kind directly above; none above {@link #ACTOR}. */
    Optional<ActorKind> broader() {
        return switch (this) {
            case ACTOR -> Optional.empty();
            case MEDIA_OUTLET -> Optional.of(ORGANIZATION);
            case PERSON, ORGANIZATION, STATE, GROUP -> Optional.of(ACTOR);
        };
    }

    /** Itself and all kinds above it, narrowest first. */
    List<ActorKind> lineage() {
        List<ActorKind> kinds = new ArrayList<>(List.of(this));
        for (Optional<ActorKind> above = broader(); above.isPresent(); above = above.get().broader()) {
            kinds.add(above.get());
        }
        return kinds;
    }

    /** The kind of this id; the whole IRI and a prefixed name are understood too. */
    static Optional<ActorKind> named(String id) {
        String local = id.startsWith(Vocabulary.NAMESPACE) ? id.substring(Vocabulary.NAMESPACE.length())
                : id.toLowerCase(Locale.ROOT).startsWith("dixit:") ? id.substring("dixit:".length()) : id;
        for (ActorKind kind : values()) {
            if (kind.id().equalsIgnoreCase(local)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
