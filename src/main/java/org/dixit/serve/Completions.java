package org.dixit.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.dixit.release.Namespaces;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * The terms that the query editor offers while somebody types: the ontology's classes, properties and concepts, and all others
 * that the dataset uses, with how often. A release does not change, so the list is made once.
 */
final class Completions implements Routes.Answer {

    private static final String PREFIXES = Namespaces.ALL.entrySet().stream()
            .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n").reduce("", String::concat);

    /** What is used is read off the description's counts, which costs nothing however large the dataset is. */
    private static final String TERMS = PREFIXES + """
            SELECT ?kind ?term (SAMPLE(?name) AS ?label) (SAMPLE(?told) AS ?about) (MAX(COALESCE(?number, 0)) AS ?uses)
                   (SAMPLE(?of) AS ?range) {
              {
                ?part void:class ?term ; void:entities ?number . BIND ("class" AS ?kind)
              } UNION {
                ?term a owl:Class ; rdfs:isDefinedBy ?ontology . BIND ("class" AS ?kind)
              } UNION {
                ?part void:property ?term ; void:triples ?number . BIND ("property" AS ?kind)
              } UNION {
                VALUES ?type { owl:ObjectProperty owl:DatatypeProperty }
                ?term a ?type ; rdfs:isDefinedBy ?ontology . BIND ("property" AS ?kind)
              } UNION {
                ?term skos:inScheme ?scheme ; a ?of . BIND ("concept" AS ?kind)
                FILTER (?of != skos:Concept)
              }
              FILTER isIRI(?term)
              OPTIONAL { ?term rdfs:label|skos:prefLabel ?name }
              OPTIONAL { ?term skos:definition|rdfs:comment ?told }
              OPTIONAL { ?term rdfs:range ?of FILTER isIRI(?of) }
            } GROUP BY ?kind ?term ORDER BY ?kind ?term""";

    private final Release release;
    private byte @Nullable [] made;

    Completions(Release release) {
        this.release = release;
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "public, max-age=300");
        exchange.bytes("application/json", json());
    }

    private synchronized byte[] json() throws IOException {
        byte[] json = made;
        if (json == null) {
            json = new ObjectMapper().writeValueAsBytes(Reading.from(release.dataset(), this::terms));
            made = json;
        }
        return json;
    }

    private ArrayNode terms() {
        ArrayNode terms = new ObjectMapper().createArrayNode();
        try (QueryExec exec = QueryExec.dataset(release.dataset()).query(TERMS).build()) {
            exec.select().forEach(row -> {
                ObjectNode term = terms.addObject();
                for (String field : new String[] {"kind", "term", "label", "about", "uses", "range"}) {
                    put(term, field, row);
                }
            });
        }
        return terms;
    }

    private static void put(ObjectNode term, String field, Binding row) {
        Node value = row.get(Var.alloc(field));
        if (value != null) {
            term.put(field, value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
        }
    }
}
