package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Properties and values of any thing, by their labels: what no page of its own kind shows better. */
final class Rows {

    /** Of a property no more values are shown. */
    private static final int MOST_VALUES = 200;
    private static final int MOST_INCOMING = 10;

    /** So many triples of a thing are read at once; of more, some for each property. */
    private static final int FEW = 300;
    private static final int THINGS_KEPT = 1_000;

    /** The release's description names every property that it uses. */
    private static final Node VOID_PROPERTY = NodeFactory.createURI("http://rdfs.org/ns/void#property");

    private final Facts facts;
    private final Names names;
    /** Of a thing that hundreds point to, this would take longer than the rest of its page. */
    private final Cache<Node, List<EntityPage.Row>> own = CacheFactory.createCache(THINGS_KEPT);
    private final Cache<Node, List<EntityPage.Row>> incoming = CacheFactory.createCache(THINGS_KEPT);
    private volatile @Nullable List<Node> properties;

    Rows(Facts facts, Names names) {
        this.facts = facts;
        this.names = names;
    }

    /**
     * What is said of a thing, in the order of the properties' labels.
     *
     * @param without properties that its page shows in its own way, always the same ones for a thing
     */
    List<EntityPage.Row> own(Node thing, Set<Node> without) {
        return kept(own, thing, () -> {
            List<Triple> few = facts.about(thing, FEW + 1);
            return rows(thing.getURI(), few.size() <= FEW ? few : someOfEach(without, property ->
                    facts.objects(thing, property, MOST_VALUES + 1).stream().map(value -> Triple.create(thing, property, value))),
                    without, false, MOST_VALUES);
        });
    }

    /** Who points to a thing, likewise. */
    List<EntityPage.Row> incoming(Node thing, Set<Node> without) {
        return kept(incoming, thing, () -> {
            List<Triple> few = facts.pointing(thing, FEW + 1);
            return rows(thing.getURI(), few.size() <= FEW ? few : someOfEach(without, property ->
                    facts.subjects(property, thing, MOST_INCOMING + 1).stream().map(from -> Triple.create(from, property, thing))),
                    without, true, MOST_INCOMING);
        });
    }

    /** Not made by the cache itself: that would make others wait, and naming a thing asks for the names of others. */
    private static List<EntityPage.Row> kept(Cache<Node, List<EntityPage.Row>> cache, Node thing, Supplier<List<EntityPage.Row>> rows) {
        List<EntityPage.Row> known = cache.getIfPresent(thing);
        if (known == null) {
            known = rows.get();
            cache.put(thing, known);
        }
        return known;
    }

    private List<Triple> someOfEach(Set<Node> without, Function<Node, Stream<Triple>> some) {
        return properties().stream().filter(property -> !without.contains(property)).flatMap(some).toList();
    }

    private List<EntityPage.Row> rows(String iri, List<Triple> triples, Set<Node> without, boolean incoming, int most) {
        Map<String, Text> labels = new TreeMap<>();
        Map<String, List<Node>> values = new TreeMap<>();
        for (Triple triple : triples) {
            Node other = incoming ? triple.getSubject() : triple.getObject();
            boolean ownPart = incoming && other.isURI() && other.getURI().startsWith(iri + "#");
            if (without.contains(triple.getPredicate()) || ownPart) {
                continue;
            }
            Text label = names.property(triple.getPredicate());
            String key = label.text().toLowerCase(Locale.ROOT) + " " + triple.getPredicate().getURI();
            labels.put(key, label);
            values.computeIfAbsent(key, unused -> new ArrayList<>()).add(other);
        }
        List<EntityPage.Row> rows = new ArrayList<>();
        labels.forEach((key, label) -> {
            List<Text> shown = values.get(key).stream().sorted(Facts.NODES).limit(most).map(node -> value(iri, node))
                    .sorted(Comparator.comparing(Text::text)).toList();
            rows.add(new EntityPage.Row(label, shown, values.get(key).size() > shown.size()));
        });
        return rows;
    }

    /** Parts of the thing, and of the whole that it is itself a part of, lie on the same page. */
    private Text value(String iri, Node node) {
        String whole = iri.replaceFirst("#.*", "");
        if (node.isURI() && node.getURI().startsWith(whole + "#")) {
            String fragment = node.getURI().substring(whole.length() + 1);
            return new Text(NamesByKind.part(fragment), "#" + fragment, "");
        }
        return names.text(node);
    }

    private List<Node> properties() {
        List<Node> known = properties;
        if (known == null) {
            Set<Node> found = new TreeSet<>(Facts.NODES);
            Iterator<Quad> quads = facts.quads(facts.thing("graph/dataset"), Node.ANY, VOID_PROPERTY, Node.ANY);
            quads.forEachRemaining(quad -> found.add(quad.getObject()));
            known = List.copyOf(found);
            properties = known;
        }
        return known;
    }
}
