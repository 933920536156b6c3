package org.dixit.release;

import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.rdf.Vocabulary;

/** The numbers that people ask first. */
final class Counting {

    private static final String PREFIX = "PREFIX dixit: <" + Vocabulary.NAMESPACE + "> ";

    private Counting() {
    }

    /** @param census of the same dataset, which has counted some of it already */
    static Manifest.Counts of(DatasetGraph dataset, Census census, long quads) {
        return new Manifest.Counts(
                census.classes().getOrDefault(Vocabulary.Article.getURI(), 0L),
                census.classes().getOrDefault(Vocabulary.Statement.getURI(), 0L),
                count(dataset,
                        "VALUES ?kind { dixit:Person dixit:Organization dixit:State dixit:MediaOutlet dixit:Group } ?x a ?kind"),
                count(dataset, "?statement dixit:citedSource ?x"),
                count(dataset, "?article dixit:publisher ?x"),
                quads);
    }

    private static long count(DatasetGraph dataset, String pattern) {
        return Census.number(dataset, PREFIX + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }");
    }
}
