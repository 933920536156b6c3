package org.dixit.release;

import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.rdf.Vocabulary;

/** The numbers that people ask first. */
final class Counting {

    private static final String PREFIX = "PREFIX dixit: <" + Vocabulary.NAMESPACE + "> ";

    private Counting() {
    }

    /** All but the number of quads, which the dump tells. */
    static Manifest.Counts of(DatasetGraph dataset) {
        return new Manifest.Counts(
                count(dataset, "?x a dixit:Article"),
                count(dataset, "?x a dixit:Statement"),
                count(dataset, "VALUES ?kind { dixit:Person dixit:Organization dixit:State dixit:MediaOutlet dixit:Group } ?x a ?kind"),
                count(dataset, "?statement dixit:citedSource ?x"),
                count(dataset, "?article a dixit:Article ; dixit:publisher ?x"),
                0);
    }

    private static long count(DatasetGraph dataset, String pattern) {
        return Census.number(dataset, PREFIX + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }");
    }
}
