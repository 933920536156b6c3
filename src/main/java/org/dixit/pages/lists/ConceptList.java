package org.dixit.pages.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.pages.Names;
import org.dixit.pages.Page;
import org.dixit.pages.Text;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/** The schemes of concepts that statements and articles are described by, and how often each concept is used. */
public final class ConceptList {

    private static final Node DEFINITION = NodeFactory.createURI(Vocabulary.Skos.NAMESPACE + "definition");

    private final View view;

    /**
     * What the page shows.
     *
     * @param schemes in the order of the ontology
     * @param query address of the page of the query that counts the same
     */
    public record View(List<Scheme> schemes, String query) {
    }

    /**
     * One scheme.
     *
     * @param id of the part of the page
     * @param label of the scheme
     * @param definition of it
     * @param concepts in the order of the ontology
     */
    public record Scheme(String id, String label, String definition, List<Concept> concepts) {
    }

    /**
     * One concept.
     *
     * @param name with the address of the concept itself
     * @param definition of it
     * @param uses how many things it describes, with the address of their list
     * @param share of the most frequent one of its scheme, from 0 to 100
     */
    public record Concept(Text name, String definition, Text uses, int share) {
    }

    ConceptList(Release release, Names names) {
        this.view = Reading.from(release.dataset(), () -> view(release, names));
    }

    Page page() {
        return new Page("concepts.jte", view);
    }

    private static View view(Release release, Names names) {
        List<Scheme> schemes = new ArrayList<>();
        Catalogue catalogue = release.catalogue();
        for (String facet : Catalogue.STATEMENT_FACETS) {
            schemes.add(scheme(facet, "statement", catalogue.statements().column(facet), release, names));
        }
        schemes.add(scheme("status", "article", catalogue.articles().column("status"), release, names));
        String query = SparqlText.prefixes("skos", "dixit") + """
                SELECT ?scheme ?concept (COUNT(DISTINCT ?thing) AS ?uses)
                WHERE {
                  ?concept skos:inScheme ?scheme .
                  OPTIONAL {
                    ?thing dixit:channel|dixit:act|dixit:certainty|dixit:polarity|dixit:temporality|dixit:stance|dixit:status ?concept
                  }
                }
                GROUP BY ?scheme ?concept
                ORDER BY ?scheme DESC(?uses)
                """;
        return new View(schemes, "/query?query=" + ListAddress.encoded(query));
    }

    private static Scheme scheme(String facet, String thing, Column column, Release release, Names names) {
        Node scheme = NodeFactory.createURI(Vocabulary.NAMESPACE + facet.substring(0, 1).toUpperCase(Locale.ROOT)
                + facet.substring(1) + "Scheme");
        int[] uses = column.frequencies(Catalogue.CONCEPTS.size());
        int most = Arrays.stream(uses).max().orElse(0);
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            Node concept = Catalogue.CONCEPTS.get(i);
            if (concept.getLocalName().startsWith(facet + "-")) {
                String name = concept.getLocalName().substring(facet.length() + 1);
                concepts.add(new Concept(names.text(concept), definition(release, concept),
                        new Text(Numbers.of(uses[i], thing), uses[i] == 0 ? "" : Links.list(thing + "s", facet, name), ""),
                        most == 0 ? 0 : (int) Math.round(100.0 * uses[i] / most)));
            }
        }
        return new Scheme(facet, names.label(scheme), definition(release, scheme), concepts);
    }

    private static String definition(Release release, Node node) {
        return release.dataset().getUnionGraph().find(node, DEFINITION, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList().stream().sorted().findFirst().orElse("");
    }
}
