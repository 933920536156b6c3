package org.dixit.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.dixit.rdf.Vocabulary;

/** How often a release uses each term. Classes and properties are counted in its description already; concepts are counted here. */
final class TermUsage {

    private static final String PREFIX = "PREFIX dixit: <" + Vocabulary.NAMESPACE + ">\n";
    private static final String COUNTED = """
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?term (MAX(?number) AS ?n) {
              { ?part void:class ?term ; void:entities ?number } UNION { ?part void:property ?term ; void:triples ?number }
            } GROUP BY ?term""";

    private static final Var TERM = Var.alloc("term");
    private static final Var NUMBER = Var.alloc("n");

    private final Map<Node, Long> counts = new HashMap<>();

    /** Counts within a read transaction. */
    TermUsage(DatasetGraph dataset, List<Node> facets) {
        read(dataset, COUNTED);
        String properties = facets.stream().map(facet -> "<" + facet.getURI() + ">").collect(Collectors.joining(" "));
        read(dataset, "SELECT ?term (COUNT(*) AS ?n) { VALUES ?facet { " + properties + " } ?thing ?facet ?term } GROUP BY ?term");
    }

    private void read(DatasetGraph dataset, String query) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select().forEach(row -> counts.merge(row.get(TERM), ((Number) row.get(NUMBER).getLiteralValue()).longValue(), Long::max));
        }
    }

    /** @param kinds the classes below it, whose things are its own too */
    OntologyPage.Usage ofClass(Node type, List<Node> kinds) {
        String path = kinds.isEmpty() ? "a " : "a/rdfs:subClassOf* ";
        long count = counts.getOrDefault(type, 0L) + kinds.stream().mapToLong(kind -> counts.getOrDefault(kind, 0L)).sum();
        return usage(count, "SELECT ?thing ?label {\n  ?thing " + path + name(type)
                + "\n  OPTIONAL { ?thing rdfs:label ?label }\n} LIMIT 100");
    }

    OntologyPage.Usage ofProperty(Node property) {
        return usage(counts.getOrDefault(property, 0L), "SELECT ?thing ?value {\n  ?thing " + name(property) + " ?value\n} LIMIT 100");
    }

    /** @param facet the property whose value it is */
    OntologyPage.Usage ofConcept(Node concept, Node facet) {
        return usage(counts.getOrDefault(concept, 0L), "SELECT ?thing {\n  ?thing " + name(facet) + " " + name(concept) + "\n} LIMIT 100");
    }

    private OntologyPage.Usage usage(long count, String query) {
        String rdfs = query.contains("rdfs:") ? "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n" : "";
        return new OntologyPage.Usage(String.format(Locale.ROOT, "%,d", count),
                count == 0 ? "" : "/query?query=" + URLEncoder.encode(PREFIX + rdfs + query, StandardCharsets.UTF_8));
    }

    private static String name(Node term) {
        return "dixit:" + TermReader.local(term);
    }
}
