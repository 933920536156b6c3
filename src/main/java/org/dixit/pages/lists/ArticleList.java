package org.dixit.pages.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dixit.pages.Text;
import org.dixit.pages.lists.ListView.Item;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Release;
import org.dixit.release.WordIndex;

/** All articles. */
final class ArticleList extends Listing {

    private final Dates dates;
    private final List<Facet> facets;

    /** Made within a read transaction. */
    ArticleList(Release release, Links links) {
        super(release, release.catalogue().articles(), links, WordIndex.Place.TITLE);
        this.dates = new Dates(table.column("date"), table.size());
        this.facets = List.of(
                Facet.of("publisher", "Publisher", table.column("publisher"), links.actors(), actor ->
                        "?article dixit:publisher " + links.iriRef(release.catalogue().actors().path(actor)) + " ."),
                Facet.of("status", "Status", table.column("status"), links.concepts("status"), status ->
                        "?article dixit:status dixit:" + Catalogue.CONCEPTS.get(status).getLocalName() + " ."));
    }

    @Override
    String title() {
        return "Articles";
    }

    @Override
    String lead() {
        return "The articles that the statements were read from, each version of its own.";
    }

    @Override
    String one() {
        return "article";
    }

    @Override
    List<Facet> facets(ListAddress asked) {
        List<Facet> all = new ArrayList<>(facets);
        all.add(1, dates.facet(asked.value(Dates.DATE)));
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
        sorts.put("statements", "most statements first");
        sorts.put("title", "by title");
        return sorts;
    }

    @Override
    boolean isTableOrder(String sort) {
        return sort.equals("newest");
    }

    @Override
    Comparator<Integer> sorting(String sort) {
        Column date = table.column("date");
        return switch (sort) {
            case "title" -> Comparator.comparing(row -> lower(table.label(row)));
            case "statements" -> Comparator.comparingInt(row -> -table.column("statements").first(row));
            default -> Comparator.comparingInt(row -> date.first(row) <= 0 ? Integer.MAX_VALUE : date.first(row));
        };
    }

    @Override
    Item item(int row, Marking marking) {
        List<Text> notes = new ArrayList<>();
        int publisher = table.column("publisher").first(row);
        if (publisher >= 0) {
            notes.add(links.actor(publisher));
        }
        notes.add(new Text(Catalogue.date(table.column("date").first(row)), "", ""));
        notes.add(ActorList.count(table.column("statements").first(row), "statement", "statements", "reportedIn", table.path(row)));
        return new Item(marking.pieces(table.label(row)), links.href(table.path(row)), "", false,
                notes.stream().filter(note -> !note.text().isEmpty()).toList());
    }

    @Override
    String search(String literal) {
        return "(?article ?score) text:query (dcterms:title " + literal + " 1000000) .";
    }

    @Override
    String query(List<String> patterns, String sort) {
        String order = switch (sort) {
            case "title" -> "?title";
            case "statements" -> "DESC(?statements)";
            case "oldest" -> "?date";
            default -> "DESC(?date)";
        };
        return SparqlText.prefixes("dixit", "dcterms", "rdfs", "text") + """
                SELECT ?article ?date ?title ?publisherName (COUNT(DISTINCT ?statement) AS ?statements)
                WHERE {
                """ + SparqlText.lines(patterns) + """
                  ?article a dixit:Article .
                  OPTIONAL { ?article dixit:publishedOn ?date }
                  OPTIONAL { ?article dcterms:title ?title }
                  OPTIONAL { ?article dixit:publisher/rdfs:label ?publisherName }
                  OPTIONAL { ?statement dixit:reportedIn ?article }
                }
                GROUP BY ?article ?date ?title ?publisherName
                ORDER BY\s""" + order + " ?article\n";
    }
}
