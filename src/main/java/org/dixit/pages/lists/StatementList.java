package org.dixit.pages.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dixit.pages.Text;
import org.dixit.pages.lists.ListView.Item;
import org.dixit.pages.lists.ListView.Piece;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Release;
import org.dixit.release.WordIndex;
import org.jspecify.annotations.Nullable;

/** All statements. */
final class StatementList extends Listing {

    private static final List<String> HOPS = List.of("0", "1", "2", "3");
    private static final List<String> HOP_LABELS =
            List.of("first hand", "through one other statement", "through two others", "through three or more");
    private static final List<String> SOURCE_LABELS = List.of("with a name", "unnamed only", "nobody");
    /** From an actor to the states that it is, belongs to or is given a role of or in. */
    static final String OF_SPEAKER = "(dixit:affiliation|^dixit:holder/dixit:organization|^dixit:holder/dixit:place)?";

    private final List<Facet> facets;
    private final Dates dates;
    private final Domain acts;
    private final Domain channels;

    /** Made within a read transaction. */
    StatementList(Release release, Links links, Domain kinds) {
        super(release, release.catalogue().statements(), links, WordIndex.Place.CONTENT);
        this.dates = new Dates(table.column("date"), table.size());
        this.acts = links.concepts("act");
        this.channels = links.concepts("channel");
        this.facets = List.of(
                actor("speaker", "Speaker"),
                actor("mentions", "Speaks of"),
                Facet.of("publisher", "Publisher", table.column("publisher"), links.actors(),
                        actor -> "?statement dixit:reportedIn/dixit:publisher " + actorRef(actor) + " ."),
                concept("act", "Act", acts),
                concept("certainty", "Certainty", links.concepts("certainty")),
                concept("channel", "Channel", channels),
                Facet.of("kind", "Kind of speaker", table.column("kind"), kinds, kind -> "?statement dixit:speaker/a dixit:"
                        + Catalogue.KINDS.get(kind).getLocalName() + " ."),
                Facet.of("country", "Country of the speaker", table.column("country"), links.actors(),
                        state -> "?statement dixit:speaker/" + OF_SPEAKER + " " + actorRef(state) + " ."),
                Facet.of("hops", "Reported", table.column("hops"), Domain.ofWords(HOPS, HOP_LABELS), StatementList::hops).ordered(),
                Facet.of("source", "Source", table.column("source"), Domain.ofWords(Catalogue.SOURCES, SOURCE_LABELS),
                        StatementList::source).ordered(),
                actor("about", "About").hidden(),
                actor("citedSource", "Relies on").hidden(),
                actor("originalSpeaker", "First said by").hidden(),
                Facet.of("reportedIn", "Article", table.column("reportedIn"), links.articles(), article -> "?statement dixit:reportedIn "
                        + links.iriRef(release.catalogue().articles().path(article)) + " .").hidden(),
                concept("polarity", "Polarity", links.concepts("polarity")).hidden(),
                concept("temporality", "Time", links.concepts("temporality")).hidden(),
                Facet.of("stance", "Stance of the article", table.column("stance"), links.concepts("stance"),
                        stance -> "?statement prov:qualifiedAttribution/dixit:stance " + concept(stance) + " .").hidden());
    }

    private String actorRef(int row) {
        return links.iriRef(release.catalogue().actors().path(row));
    }

    private Facet actor(String property, String label) {
        return Facet.of(property, label, table.column(property), links.actors(),
                actor -> "?statement dixit:" + property + " " + actorRef(actor) + " .");
    }

    private Facet concept(String property, String label, Domain concepts) {
        return Facet.of(property, label, table.column(property), concepts,
                number -> "?statement dixit:" + property + " " + concept(number) + " .");
    }

    private static String concept(int number) {
        return "dixit:" + Catalogue.CONCEPTS.get(number).getLocalName();
    }

    private static String hops(int hops) {
        return hops == 0 ? "FILTER NOT EXISTS { ?outer dixit:reports ?statement }"
                : "{ SELECT ?statement { ?outer dixit:reportsTransitively ?statement } GROUP BY ?statement HAVING (COUNT(DISTINCT ?outer) "
                        + (hops == HOPS.size() - 1 ? ">= " : "= ") + hops + ") }";
    }

    private static String source(int source) {
        String anybody = "EXISTS { ?statement dixit:speaker ?anybody }";
        String named = "EXISTS { ?statement dixit:speaker ?named . FILTER NOT EXISTS { ?named a dixit:Group } }";
        return switch (Catalogue.SOURCES.get(source)) {
            case "named" -> "FILTER " + named;
            case "unnamed" -> "FILTER (" + anybody + " && NOT " + named + ")";
            default -> "FILTER NOT " + anybody;
        };
    }

    @Override
    String title() {
        return "Statements";
    }

    @Override
    String lead() {
        return "What articles report that somebody said, asked, believed, wanted, doubted or denied. Reported, not asserted.";
    }

    @Override
    String one() {
        return "statement";
    }

    @Override
    List<Facet> facets(ListAddress asked) {
        List<Facet> all = new ArrayList<>(facets);
        all.add(3, dates.facet(asked.value(Dates.DATE)));
        return all;
    }

    @Override
    List<Filter> filters(ListAddress asked) {
        return List.of();
    }

    @Override
    Optional<Dates> dates() {
        return Optional.of(dates);
    }

    @Override
    Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("newest", "newest first");
        sorts.put("oldest", "oldest first");
        return sorts;
    }

    @Override
    boolean isTableOrder(String sort) {
        return sort.equals("newest");
    }

    @Override
    Comparator<Integer> sorting(String sort) {
        Column date = table.column("date");
        return Comparator.comparingInt(row -> date.first(row) <= 0 ? Integer.MAX_VALUE : date.first(row));
    }

    @Override
    Item item(int row, Marking marking) {
        Node content = content(row);
        Column speaker = table.column("speaker");
        List<Text> notes = new ArrayList<>();
        for (int i = 0; i < speaker.count(row); i++) {
            notes.add(links.actor(speaker.value(row, i)));
        }
        if (notes.isEmpty()) {
            notes.add(new Text("nobody named", "", ""));
        }
        String act = label(acts, "act", row);
        String channel = label(channels, "channel", row);
        notes.add(new Text(act.isEmpty() || channel.isEmpty() ? act + channel : act + ", " + channel, "", ""));
        int hops = table.column("hops").first(row);
        if (hops > 0) {
            notes.add(new Text(HOP_LABELS.get(hops), "", ""));
        }
        int article = table.column("reportedIn").first(row);
        if (article >= 0) {
            notes.add(links.article(article));
        }
        int publisher = table.column("publisher").first(row);
        if (publisher >= 0) {
            notes.add(links.actor(publisher));
        }
        notes.add(new Text(Catalogue.date(table.column("date").first(row)), "", ""));
        return content == null
                ? new Item(List.of(new Piece("No words are given", false)), links.href(table.path(row)), "", false, told(notes))
                : new Item(marking.pieces(content.getLiteralLexicalForm()), links.href(table.path(row)), content.getLiteralLanguage(), true,
                        told(notes));
    }

    private static List<Text> told(List<Text> notes) {
        return notes.stream().filter(note -> !note.text().isEmpty()).toList();
    }

    private String label(Domain domain, String column, int row) {
        int number = table.column(column).first(row);
        return number < 0 ? "" : domain.label(number);
    }

    private @Nullable Node content(int row) {
        Graph union = release.dataset().getUnionGraph();
        Node statement = NodeFactory.createURI(links.iri(table.path(row)));
        ExtendedIterator<Triple> found = union.find(statement, Vocabulary.content, Node.ANY);
        try {
            return found.hasNext() ? found.next().getObject() : null;
        } finally {
            found.close();
        }
    }

    @Override
    String search(String literal) {
        return "(?statement ?score) text:query (dixit:content " + literal + " 1000000) .";
    }

    @Override
    String query(List<String> patterns, String sort) {
        return SparqlText.prefixes("dixit", "dcterms", "prov", "rdfs", "text") + """
                SELECT ?statement ?date (GROUP_CONCAT(DISTINCT ?speakerName; separator=" | ") AS ?speakers) ?words ?act ?certainty ?channel
                       ?article ?articleTitle ?publisherName
                WHERE {
                """ + SparqlText.lines(patterns) + """
                  ?statement a dixit:Statement .
                  OPTIONAL { ?statement dixit:reportedIn ?article }
                  OPTIONAL { ?article dixit:publishedOn ?publishedOn }
                  OPTIONAL { ?statement dixit:saidOn ?saidOn }
                  BIND (COALESCE(?saidOn, ?publishedOn) AS ?date)
                  OPTIONAL { ?statement dixit:speaker/rdfs:label ?speakerName }
                  OPTIONAL { ?statement dixit:content ?words }
                  OPTIONAL { ?statement dixit:act ?act }
                  OPTIONAL { ?statement dixit:certainty ?certainty }
                  OPTIONAL { ?statement dixit:channel ?channel }
                  OPTIONAL { ?article dcterms:title ?articleTitle }
                  OPTIONAL { ?article dixit:publisher/rdfs:label ?publisherName }
                }
                GROUP BY ?statement ?date ?words ?act ?certainty ?channel ?article ?articleTitle ?publisherName
                ORDER BY\s""" + (sort.equals("oldest") ? "?date" : "DESC(?date)") + " ?article ?statement\n";
    }
}
