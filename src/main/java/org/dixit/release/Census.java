package org.dixit.release;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * How much a dataset holds, counted by SPARQL over its default graph, so that anybody who asks the endpoint gets the same
 * numbers.
 *
 * @param triples distinct ones
 * @param entities distinct subjects
 * @param classes instances of each class, by its IRI
 * @param properties triples of each property, by its IRI
 */
record Census(long triples, long entities, SortedMap<String, Long> classes, SortedMap<String, Long> properties) {

    private static final String BY_CLASS = "SELECT ?key (COUNT(*) AS ?n) { ?s a ?key } GROUP BY ?key";
    private static final String BY_PROPERTY = "SELECT ?key (COUNT(*) AS ?n) { ?s ?key ?o } GROUP BY ?key";
    private static final String ENTITIES = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }";

    private static final Var KEY = Var.alloc("key");
    private static final Var NUMBER = Var.alloc("n");

    static Census of(DatasetGraph dataset) {
        return Reading.from(dataset, () -> {
            SortedMap<String, Long> properties = partition(dataset, BY_PROPERTY);
            long triples = properties.values().stream().mapToLong(Long::longValue).sum();
            return new Census(triples, number(dataset, ENTITIES), partition(dataset, BY_CLASS), properties);
        });
    }

    static Census of(Graph graph) {
        return of(DatasetGraphFactory.wrap(graph));
    }

    /**
     * The census of both together, where no triple stands in both.
     *
     * @param shared how many subjects stand in both
     */
    Census plus(Census other, long shared) {
        return new Census(triples + other.triples, entities + other.entities - shared,
                sum(classes, other.classes), sum(properties, other.properties));
    }

    /** One number that a query names {@code ?n}. */
    static long number(DatasetGraph dataset, String query) {
        return Reading.from(dataset, () -> {
            try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                return ((Number) exec.select().next().get(NUMBER).getLiteralValue()).longValue();
            }
        });
    }

    private static SortedMap<String, Long> partition(DatasetGraph dataset, String query) {
        SortedMap<String, Long> counts = new TreeMap<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = exec.select();
            rows.forEach(row -> {
                if (row.get(KEY).isURI()) {
                    counts.put(row.get(KEY).getURI(), ((Number) row.get(NUMBER).getLiteralValue()).longValue());
                }
            });
        }
        return counts;
    }

    private static SortedMap<String, Long> sum(SortedMap<String, Long> one, SortedMap<String, Long> other) {
        SortedMap<String, Long> sum = new TreeMap<>(one);
        other.forEach((key, number) -> sum.merge(key, number, Long::sum));
        return sum;
    }
}
