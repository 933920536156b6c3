package org.dixit.serve;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dixit.guard.Guard;
import org.dixit.guard.Parsing;
import org.dixit.guard.Services;
import org.dixit.release.Release;

/** Asks the release what a person wrote, within the server's limits. */
final class Asking {

    private final DatasetGraph dataset;
    private final ServerSettings settings;
    private final Guard guard;

    Asking(Release release, ServerSettings settings) {
        this.dataset = release.dataset();
        this.settings = settings;
        this.guard = new Guard(Services.allowing(settings.services()));
    }

    /**
     * Answers a query, within a read transaction.
     *
     * @param most rows that are wanted; never more than the server grants
     * @param client who may go away before the end
     * @throws QueryCancelledException where it takes too long
     */
    <T> T ask(String text, int most, Client client, Function<QueryAnswer, T> use) {
        return Txn.calculateRead(dataset, () -> use.apply(answer(text, Math.min(most, settings.mostRows()), client)));
    }

    private QueryAnswer answer(String text, int most, Client client) {
        Query query;
        FoundAnswer found;
        try {
            query = Parsing.query(text, null);
            if (query.isConstructType() && query.isConstructQuad() || query.isJsonType()) {
                return new QueryAnswer.Wrong(new QueryMistake(
                        "This page shows the answers of SELECT, ASK, CONSTRUCT and DESCRIBE.", 0, 0, ""));
            }
            found = FoundAnswer.of(query, new DatasetDescription(), dataset, settings.queryTime(), most, guard, client);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException e) {
            return new QueryAnswer.Wrong(QueryMistake.of(e, text));
        }
        return switch (found) {
            case FoundAnswer.Rows rows -> new QueryAnswer.Rows(rows.variables(), rows.rows(), rows.cut());
            case FoundAnswer.Truth truth -> new QueryAnswer.YesOrNo(truth.truth());
            case FoundAnswer.Data data -> new QueryAnswer.Triples(data.data().getDefaultGraph());
        };
    }
}
