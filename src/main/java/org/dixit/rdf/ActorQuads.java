package org.dixit.rdf;

import java.net.URI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.NamedActors.Named;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.dixit.rdf.Vocabulary.Skos;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;

/** Actors and their links: all that an article lets us know of who they are, not of what they say. */
final class ActorQuads {

    private ActorQuads() {
    }

    static void addAll(NamedActors actors, GraphTriples out) {
        for (Named named : actors.all()) {
            add(named, actors, out);
        }
    }

    /** Into the article's graph: on which articles the identity of an actor rests. */
    static void addNamed(NamedActors actors, Node article, GraphTriples out) {
        for (Named named : actors.all()) {
            out.add(named.node, Vocabulary.namedIn, article);
        }
    }

    private static void add(Named named, NamedActors actors, GraphTriples out) {
        Node node = named.node;
        Actor actor = named.actor;
        AuthorityEntry entry = actor.entry();
        // Type and label come from what the IRI is made of, so that no two articles can disagree on them.
        String label = entry == null ? actor.name() : entry.name();
        out.add(node, Rdf.type, Vocabulary.actorClass(entry == null ? actor.type() : entry.type()));
        out.add(node, Rdf.label, Literals.text(label, "en"));
        for (String name : named.otherNames) {
            if (!name.equals(label)) {
                out.add(node, Skos.altLabel, Literals.text(name));
            }
        }
        for (String site : named.sites) {
            out.add(node, Schema.url, NodeFactory.createURI(site));
        }
        if (entry != null) {
            // Nobody knows who the members of a group are, so nothing elsewhere is the same as it.
            if (entry.type() != ActorType.GROUP) {
                addIdentifiers(named, entry, out);
            }
            return;
        }
        if (actor.field() != null) {
            out.add(node, Vocabulary.field, Literals.text(actor.field()));
        }
        if (actor.affiliation() != null) {
            out.add(node, Vocabulary.affiliation, actors.node(actor.affiliation()));
        }
        if (actor.count() != null) {
            out.add(node, Vocabulary.count, Literals.integer(actor.count()));
        }
    }

    private static void addIdentifiers(Named named, AuthorityEntry entry, GraphTriples out) {
        int number = 0;
        for (URI same : entry.sameAs()) {
            number++;
            Node identifier = NodeFactory.createURI(IriScheme.address(same));
            Node identification = IriScheme.part(named.node, "id-" + number);
            out.add(named.node, Skos.exactMatch, identifier);
            out.add(named.node, Vocabulary.identification, identification);
            out.add(identification, Rdf.type, Vocabulary.Identification);
            out.add(identification, Vocabulary.identifier, identifier);
            out.add(identification, Vocabulary.confidence, Literals.confidence(named.linkConfidence));
        }
    }
}
