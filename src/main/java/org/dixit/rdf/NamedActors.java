package org.dixit.rdf;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.dixit.statement.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The actors that one article names: asking for an actor's node is naming it, so that nobody is pointed to and left undescribed.
 * Actors with one IRI are one.
 */
final class NamedActors {

    /** One actor of the article. */
    static final class Named {
        final Node node;
        final Actor actor;
        final TreeSet<String> otherNames = new TreeSet<>();
        final TreeSet<String> sites = new TreeSet<>();
        double linkConfidence;

        private Named(Node node, Actor actor) {
            this.node = node;
            this.actor = actor;
        }
    }

    private final IriScheme iris;
    private final Map<Actor, Named> byActor = new HashMap<>();
    private final Map<Node, Named> byNode = new LinkedHashMap<>();

    NamedActors(IriScheme iris) {
        this.iris = iris;
    }

    Node node(Actor actor) {
        return named(actor).node;
    }

    void otherName(Actor actor, String name) {
        named(actor).otherNames.add(name);
    }

    /** A site that is no absolute web address says nothing and is left out. */
    void site(Actor actor, @Nullable URI site) {
        if (site != null && site.isAbsolute() && !site.isOpaque()) {
            named(actor).sites.add(IriScheme.address(site));
        }
    }

    private Named named(Actor actor) {
        Named known = byActor.get(actor);
        if (known != null) {
            return known;
        }
        Named named = byNode.computeIfAbsent(iris.actor(actor), node -> new Named(node, actor));
        // The best of the links by which an article reaches an actor.
        named.linkConfidence = Math.max(named.linkConfidence, actor.linkConfidence());
        byActor.put(actor, named);
        if (actor.entry() == null && actor.affiliation() != null) {
            named(actor.affiliation());
        }
        return named;
    }

    /** In the order in which they were first named. */
    Iterable<Named> all() {
        return byNode.values();
    }
}
