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
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Table;
import org.jspecify.annotations.Nullable;

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
    private final Catalogue catalogue;
    private final Cache<Node, Said> lines = CacheFactory.createCache(LINES_KEPT);

    Sayings(Facts facts, Names names, Catalogue catalogue) {
        this.facts = facts;
        this.names = names;
        this.catalogue = catalogue;
    }

    Said said(Node statement) {
        return lines.get(statement, this::read);
    }

    private Said read(Node statement) {
        Optional<Node> content = facts.object(statement, Vocabulary.content);
        Node attribution = NodeFactory.createURI(statement.getURI() + "#attribution-1");
        Table statements = catalogue.statements();
        Optional<Integer> row = statements.row(facts.path(statement));
        return new Said(names.href(statement.getURI()), content.map(Node::getLiteralLexicalForm).orElse(""),
                content.map(Node::getLiteralLanguage).orElse(""), row.map(this::speakers).orElse(List.of()),
                facts.literal(attribution, Vocabulary.cue).orElse(""),
                row.flatMap(known -> concept("act", known)).map(names::text).orElse(null),
                row.map(this::nuances).orElse(List.of()), through(statement),
                row.map(known -> first("reportedIn", known, catalogue.articles())).orElse(null),
                row.map(known -> first("publisher", known, catalogue.actors())).orElse(null),
                row.map(known -> Catalogue.date(statements.column("date").first(known))).orElse(""));
    }

    private List<Text> speakers(int statement) {
        return catalogue.statements().column("speaker").values(statement).stream()
                .map(actor -> names.text(catalogue.actors(), actor)).toList();
    }

    private @Nullable Text first(String column, int statement, Table table) {
        int row = catalogue.statements().column(column).first(statement);
        return row < 0 ? null : names.text(table, row);
    }

    private Optional<Node> concept(String facet, int statement) {
        int number = catalogue.statements().column(facet).first(statement);
        return number < 0 ? Optional.empty() : Optional.of(Catalogue.CONCEPTS.get(number));
    }

    List<Text> texts(List<Node> things) {
        return things.stream().map(names::text).toList();
    }

    private List<Text> nuances(int statement) {
        List<Text> nuances = new ArrayList<>();
        for (Node facet : FACETS) {
            concept(facet.getLocalName(), statement).filter(value -> !USUAL.contains(value.getLocalName())).ifPresent(value -> {
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
        Table statements = catalogue.statements();
        Column reportedBy = statements.inverse("reports", statements.size());
        List<Integer> way = new ArrayList<>();
        statements.row(facts.path(statement)).ifPresent(way::add);
        while (!way.isEmpty() && way.size() <= LONGEST_CHAIN) {
            int outer = reportedBy.first(way.getLast());
            if (outer < 0 || way.contains(outer)) {
                break;
            }
            way.add(outer);
        }
        return way.stream().skip(1).map(row -> facts.thing(statements.path(row))).toList();
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
