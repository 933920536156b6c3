package org.dixit.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;

/** A small release that strangers ask. */
final class GuardedRelease implements AutoCloseable {

    static final String PREFIXES = """
            PREFIX dixit: <https://w3id.org/dixit#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private final Release release;

    GuardedRelease(Path folder) throws Exception {
        release = Release.open(SampleQuads.release(folder.resolve("release")));
    }

    /** All rows of an answer, each as a text, in no order. */
    List<String> rows(String text, Services services, Stop stop) {
        Query query = Parsing.query(PREFIXES + text, null);
        return Txn.calculateRead(release.dataset(), () -> {
            try (QueryExec exec = new Guard(services).exec(query, release.dataset(), stop)) {
                return read(exec);
            }
        });
    }

    List<String> rows(String text) {
        return rows(text, Services.allowing(List.of()), new Stop());
    }

    /** As Jena answers without a guard. */
    List<String> unguarded(String text) {
        return Txn.calculateRead(release.dataset(), () -> {
            try (QueryExec exec = QueryExec.dataset(release.dataset()).query(PREFIXES + text).build()) {
                return read(exec);
            }
        });
    }

    private static List<String> read(QueryExec exec) {
        if (exec.getQuery().isAskType()) {
            return List.of(Boolean.toString(exec.ask()));
        }
        List<String> rows = new ArrayList<>();
        if (exec.getQuery().isConstructType()) {
            exec.constructTriples().forEachRemaining(triple -> rows.add(triple.toString()));
        } else {
            RowSet found = exec.select();
            found.forEachRemaining(row -> rows.add(found.getResultVars().stream()
                    .map(name -> name + "=" + row.get(name)).toList().toString()));
        }
        return rows.stream().sorted().toList();
    }

    @Override
    public void close() throws Exception {
        release.close();
    }
}
