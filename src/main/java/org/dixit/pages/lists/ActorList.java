package org.dixit.pages.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.dixit.pages.Text;
import org.dixit.pages.lists.ListView.Item;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Release;
import org.dixit.release.WordIndex;

/** All actors, or those among them that publish articles. */
final class ActorList extends Listing {

    private static final int FEW_ROLES = 2;

    private final boolean publishers;
    private final List<Facet> facets;
    private final Domain kinds;
    private final Domain roles;

    /** Made within a read transaction. */
    ActorList(Release release, Links links, Domain kinds, boolean publishers) {
        super(release, release.catalogue().actors(), links, WordIndex.Place.NAME);
        this.publishers = publishers;
        this.kinds = kinds;
        List<String> words = release.catalogue().roles();
        this.roles = Domain.ofWords(words, words);
        this.facets = publishers ? List.of() : List.of(
                Facet.of("kind", "Kind", table.column("kind"), kinds,
                        kind -> "?actor a dixit:" + Catalogue.KINDS.get(kind).getLocalName() + " ."),
                Facet.of("country", "Country", table.column("country"), links.actors(), state ->
                        "?actor " + StatementList.OF_SPEAKER + " " + links.iriRef(table.path(state)) + " ."),
                Facet.of("role", "Role", table.column("role"), roles, role -> "?actor ^dixit:holder/dixit:roleLabel ?held . "
                        + "FILTER (LCASE(STR(?held)) = " + SparqlText.literal(lower(roles.value(role))) + ")"));
    }

    @Override
    String title() {
        return publishers ? "Publishers" : "Actors";
    }

    @Override
    String lead() {
        return publishers ? "The media whose articles the dataset was read from."
                : "Who speaks, is spoken of, or publishes: persons, organizations, states, media and unnamed groups.";
    }

    @Override
    String one() {
        return publishers ? "publisher" : "actor";
    }

    @Override
    List<Facet> facets(ListAddress asked) {
        return facets;
    }

    @Override
    List<Filter> filters(ListAddress asked) {
        Column articles = table.column("articles");
        return publishers ? List.of(new Filter("", "", "", "", row -> articles.first(row) > 0, "?article dixit:publisher ?actor ."))
                : List.of();
    }

    @Override
    Optional<Dates> dates() {
        return Optional.empty();
    }

    @Override
    Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        if (publishers) {
            sorts.put("articles", "most articles first");
        } else {
            sorts.put("statements", "most statements first");
            sorts.put("spokenOf", "most spoken of first");
        }
        sorts.put("name", "by name");
        return sorts;
    }

    @Override
    boolean isTableOrder(String sort) {
        return sort.equals("statements");
    }

    @Override
    Comparator<Integer> sorting(String sort) {
        return sort.equals("name") ? Comparator.comparing(row -> lower(table.label(row)))
                : Comparator.comparingInt(row -> -table.column(sort).first(row));
    }

    @Override
    Item item(int row, Marking marking) {
        List<Text> notes = new ArrayList<>();
        String path = table.path(row);
        if (!publishers) {
            Column kind = table.column("kind");
            notes.add(new Text(kind.first(row) < 0 ? "" : kinds.label(kind.first(row)), "", ""));
            Column role = table.column("role");
            notes.add(new Text(IntStream.range(0, Math.min(FEW_ROLES, role.count(row))).mapToObj(i -> roles.label(role.value(row, i)))
                    .collect(Collectors.joining("; ")), "", ""));
        }
        int articles = table.column("articles").first(row);
        notes.add(count(articles, "article", "articles", "publisher", path));
        notes.add(count(table.column("statements").first(row), "statement", "statements", "speaker", path));
        int spokenOf = table.column("spokenOf").first(row);
        notes.add(new Text(spokenOf == 0 ? "" : "spoken of in " + Numbers.of(spokenOf), Links.list("statements", "mentions", path), ""));
        return new Item(marking.pieces(table.label(row)), links.href(path), "", false,
                notes.stream().filter(note -> !note.text().isEmpty()).toList());
    }

    static Text count(int number, String one, String list, String parameter, String path) {
        return new Text(number <= 0 ? "" : Numbers.of(number, one), Links.list(list, parameter, path), "");
    }

    @Override
    String search(String literal) {
        return "{ (?actor ?score) text:query (rdfs:label " + literal + " 1000000) } UNION "
                + "{ (?actor ?score) text:query (skos:altLabel " + literal + " 1000000) }";
    }

    @Override
    String query(List<String> patterns, String sort) {
        String classes = Catalogue.KINDS.stream().map(Node::getLocalName).map(name -> "dixit:" + name).collect(Collectors.joining(" "));
        return SparqlText.prefixes("dixit", "rdfs", "skos", "text") + """
                SELECT ?actor ?name ?class (COUNT(DISTINCT ?said) AS ?statements)
                WHERE {
                """ + SparqlText.lines(patterns) + """
                  VALUES ?class { %s }
                  ?actor a ?class .
                  OPTIONAL { ?actor rdfs:label ?name }
                  OPTIONAL { ?said dixit:speaker ?actor }
                }
                GROUP BY ?actor ?name ?class
                ORDER BY\s""".formatted(classes) + (sort.equals("name") ? "?name" : "DESC(?statements) ?name") + " ?actor\n";
    }
}
