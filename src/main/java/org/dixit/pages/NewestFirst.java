package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;

/**
 * What has to do with an actor, newest first: statements and articles by the date of the article. No index knows this order, so a
 * list is sorted when it is first asked for and then kept; a release does not change.
 */
final class NewestFirst {

    /** Sorted lists hold no more than this; what is older a filtered list or a query finds. */
    static final int MOST_KEPT = 1_000;

    /** After so many the rest is not looked at: an order within a tenth of a million is order enough for a page. */
    private static final int MOST_SEEN = 100_000;

    private static final int LISTS_KEPT = 400;

    private static final Comparator<Dated> ORDER = Comparator.comparing(Dated::date).reversed()
            .thenComparing(dated -> dated.thing().getURI());

    private final Facts facts;
    private final Cache<Asked, Sorted> kept = CacheFactory.createCache(LISTS_KEPT);

    NewestFirst(Facts facts) {
        this.facts = facts;
    }

    private record Asked(Node subject, Node property, Node object) {
    }

    /**
     * Something of an article.
     *
     * @param thing itself
     * @param date of the article, as in ISO 8601; empty where it has none
     * @param graph of the article
     */
    record Dated(Node thing, String date, Node graph) {
    }

    /**
     * A list as far as it is kept.
     *
     * @param newest at most {@link #MOST_KEPT}
     * @param all how many there are
     * @param more whether there are more than {@code all}
     * @param days how many of each day
     */
    record Sorted(List<Dated> newest, int all, boolean more, Map<String, Integer> days) {

        Sorted {
            newest = List.copyOf(newest);
        }
    }

    /** The statements, articles and roles that point to an actor by this property. */
    Sorted pointingTo(Node object, Node property) {
        return sorted(new Asked(Node.ANY, property, object));
    }

    /** The articles that an actor is named in. */
    Sorted articlesNaming(Node actor) {
        return sorted(new Asked(actor, Vocabulary.namedIn, Node.ANY));
    }

    private Sorted sorted(Asked asked) {
        return kept.get(asked, this::sort);
    }

    private Sorted sort(Asked asked) {
        List<Dated> all = new ArrayList<>();
        Map<Node, String> dates = new HashMap<>();
        Map<String, Integer> days = new TreeMap<>();
        Iterator<Quad> quads = facts.quads(Node.ANY, asked.subject(), asked.property(), asked.object());
        boolean more;
        try {
            while (all.size() < MOST_SEEN && quads.hasNext()) {
                Quad quad = quads.next();
                String date = dates.computeIfAbsent(quad.getGraph(), this::date);
                all.add(new Dated(asked.subject() == Node.ANY ? quad.getSubject() : quad.getObject(), date, quad.getGraph()));
                if (!date.isEmpty()) {
                    days.merge(date, 1, Integer::sum);
                }
            }
            more = quads.hasNext();
        } finally {
            Iter.close(quads);
        }
        all.sort(ORDER);
        return new Sorted(all.subList(0, Math.min(MOST_KEPT, all.size())), all.size(), more, days);
    }

    /** Of the article whose graph it is. */
    private String date(Node graph) {
        Iterator<Quad> found = facts.quads(graph, Node.ANY, Vocabulary.publishedOn, Node.ANY);
        try {
            return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
        } finally {
            Iter.close(found);
        }
    }
}
