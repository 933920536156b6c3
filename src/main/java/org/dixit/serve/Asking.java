package org.dixit.serve;

import java.util.function.BiFunction;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.guard.Parsing;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/** Asks the release what a person wrote, within the server's limits. */
final class Asking {

    private final DatasetGraph dataset;
    private final Answering answering;

    Asking(Release release, Answering answering) {
        this.dataset = release.dataset();
        this.answering = answering;
    }

    /**
     * Answers a query, within a read transaction.
     *
     * @param most rows that are wanted; never more than the server grants
     * @param client who may go away before the end
     * @param use what is made of the answer, within what its share of the memory allows
     * @throws QueryCancelledException where it takes too long
     */
    <T> T ask(String text, int most, Client client, BiFunction<QueryAnswer, AnswerMemory.Share, T> use) {
        try (AnswerMemory.Share share = answering.memory().share()) {
            return Reading.from(dataset, () -> use.apply(answer(text, answering.limits().within(most), share, client), share));
        } catch (OutOfMemoryError e) {
            throw QueryStopped.byMemory();
        }
    }

    private QueryAnswer answer(String text, QueryLimits granted, AnswerMemory.Share share, Client client) {
        try {
            Query query = Parsing.query(text, null);
            if (query.isConstructType() && query.isConstructQuad() || query.isJsonType()) {
                return new QueryAnswer.Wrong(new QueryMistake(
                        "This page shows the answers of SELECT, ASK, CONSTRUCT and DESCRIBE.", 0, 0, ""));
            }
            return answering.find(query, new DatasetDescription(), dataset, granted, share, client);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException e) {
            return new QueryAnswer.Wrong(QueryMistake.of(e, text));
        }
    }
}
