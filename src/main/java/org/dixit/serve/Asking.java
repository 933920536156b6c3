package org.dixit.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.dixit.release.Release;

/** Asks the release what a person wrote, within the server's limits. */
final class Asking {

    private final DatasetGraph dataset;
    private final ServerSettings settings;

    Asking(Release release, ServerSettings settings) {
        this.dataset = release.dataset();
        this.settings = settings;
    }

    /**
     * Answers a query, within a read transaction.
     *
     * @param most rows that are wanted; never more than the server grants
     * @throws QueryCancelledException where it takes too long
     */
    <T> T ask(String text, int most, Function<QueryAnswer, T> use) {
        return Txn.calculateRead(dataset, () -> use.apply(answer(text, Math.min(most, settings.mostRows()))));
    }

    private QueryAnswer answer(String text, int most) {
        try {
            Query query = QueryFactory.create(text);
            try (QueryExec exec = QueryExec.dataset(dataset).query(query)
                    .timeout(settings.queryTime().toMillis(), TimeUnit.MILLISECONDS).build()) {
                return answer(query, exec, most);
            }
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException e) {
            return new QueryAnswer.Wrong(QueryMistake.of(e, text));
        }
    }

    private static QueryAnswer answer(Query query, QueryExec exec, int most) {
        if (query.isAskType()) {
            return new QueryAnswer.YesOrNo(exec.ask());
        }
        if (query.isSelectType()) {
            RowSet rows = exec.select();
            List<Binding> kept = new ArrayList<>();
            while (rows.hasNext() && kept.size() < most) {
                kept.add(rows.next());
            }
            return new QueryAnswer.Rows(rows.getResultVars(), kept, rows.hasNext());
        }
        if (query.isDescribeType()) {
            return new QueryAnswer.Triples(exec.describe());
        }
        if (query.isConstructType() && !query.isConstructQuad()) {
            return new QueryAnswer.Triples(exec.construct());
        }
        return new QueryAnswer.Wrong(new QueryMistake(
                "This page shows the answers of SELECT, ASK, CONSTRUCT and DESCRIBE.", 0, 0, ""));
    }
}
