package org.dixit.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;

/** Reads statements as lines of lists. */
final class Sayings {

    /** No chain of reports is this long; data that runs in circles must not. */
    private static final int LONGEST_CHAIN = 12;

    /** What goes without saying. */
    private static final Set<String> USUAL = Set.of("certainty-certain", "polarity-positive", "channel-indirect");

    private static final List<Node> FACETS = List.of(Vocabulary.channel, Vocabulary.certainty, Vocabulary.polarity);

    /** The same statements stand on the pages of their speakers, of those whom they mention and of their articles. */
    private static final int LINES_KEPT = 10_000;

    private final Facts facts;
    private final Names names;
    private final Cache<Node, Said> lines = CacheFactory.createCache(LINES_KEPT);

    Sayings(Facts facts, Names names) {
        this.facts = facts;
        this.names = names;
    }

    Said said(Node statement) {
        return lines.get(statement, this::read);
    }

    private Said read(Node statement) {
        Optional<Node> article = facts.object(statement, Vocabulary.reportedIn);
        Optional<Node> content = facts.object(statement, Vocabulary.content);
        Node attribution = NodeFactory.createURI(statement.getURI() + "#attribution-1");
        return new Said(names.href(statement.getURI()), content.map(Node::getLiteralLexicalForm).orElse(""),
                content.map(Node::getLiteralLanguage).orElse(""), texts(facts.objects(statement, Vocabulary.speaker)),
                facts.literal(attribution, Vocabulary.cue).orElse(""),
                facts.object(statement, Vocabulary.act).map(names::text).orElse(null), nuances(statement), through(statement),
                article.map(names::text).orElse(null),
                article.flatMap(where -> facts.object(where, Vocabulary.publisher)).map(names::text).orElse(null),
                facts.literal(statement, Vocabulary.saidOn)
                        .or(() -> article.flatMap(where -> facts.literal(where, Vocabulary.publishedOn))).orElse(""));
    }

    List<Text> texts(List<Node> things) {
        return things.stream().map(names::text).toList();
    }

    private List<Text> nuances(Node statement) {
        List<Text> nuances = new ArrayList<>();
        for (Node facet : FACETS) {
            facts.object(statement, facet).filter(value -> !value.isURI()
                    || !USUAL.contains(value.getURI().substring(value.getURI().indexOf('#') + 1))).ifPresent(value -> {
                Text text = names.text(value);
                boolean bare = facet.equals(Vocabulary.channel);
                nuances.add(bare ? text : new Text(names.property(facet).text() + ": " + text.text(), text.href(), ""));
            });
        }
        return nuances;
    }

    /** Those who report that it was said, the nearest to the reader first, and the sources that the statement cites. */
    private List<Text> through(Node statement) {
        Set<Node> through = new LinkedHashSet<>();
        for (Node outer : outwards(statement).reversed()) {
            through.addAll(facts.objects(outer, Vocabulary.speaker));
        }
        through.addAll(facts.objects(statement, Vocabulary.citedSource));
        through.removeAll(facts.objects(statement, Vocabulary.speaker));
        return texts(List.copyOf(through));
    }

    /** The statements that hand this one on, the next one first. */
    List<Node> outwards(Node statement) {
        List<Node> outwards = new ArrayList<>();
        Node at = statement;
        while (outwards.size() < LONGEST_CHAIN) {
            List<Node> outer = new ArrayList<>(facts.subjects(Vocabulary.reports, at, LONGEST_CHAIN));
            outer.sort(Facts.NODES);
            if (outer.isEmpty() || outwards.contains(outer.getFirst()) || outer.getFirst().equals(statement)) {
                break;
            }
            at = outer.getFirst();
            outwards.add(at);
        }
        return outwards;
    }

    /** Every way from a statement to one that hands nothing on, this statement first; at most so many ways. */
    List<List<Node>> inwards(Node statement, int most) {
        List<List<Node>> ways = new ArrayList<>();
        follow(List.of(statement), ways, most);
        return ways;
    }

    private void follow(List<Node> way, List<List<Node>> ways, int most) {
        List<Node> inner = facts.objects(way.getLast(), Vocabulary.reports).stream().filter(next -> !way.contains(next)).toList();
        if (inner.isEmpty() || way.size() > LONGEST_CHAIN) {
            ways.add(way);
            return;
        }
        for (Node next : inner) {
            if (ways.size() < most) {
                List<Node> longer = new ArrayList<>(way);
                longer.add(next);
                follow(longer, ways, most);
            }
        }
    }

    /** The attributions of a statement, in their order. */
    List<Node> attributions(Node statement) {
        return facts.objects(statement, Prov.qualifiedAttribution);
    }
}
