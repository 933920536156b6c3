package org.dixit.serve;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Finds the answers to queries within their limits and within the memory that all of them share: one for all releases that a server
 * serves one after the other.
 */
final class Answering {

    private final QueryLimits limits;
    private final AnswerMemory memory;
    private final HeapGuard guard;

    private Answering(QueryLimits limits, AnswerMemory memory, HeapGuard guard) {
        this.limits = limits;
        this.memory = memory;
        this.guard = guard;
    }

    static Answering within(QueryLimits limits) {
        AnswerMemory memory = AnswerMemory.ofProcess();
        return new Answering(limits.withMemory(Math.min(limits.memory(), memory.mostOfOne())), memory, HeapGuard.start());
    }

    /** As they are granted: the memory of one answer is never more than what the process has for two. */
    QueryLimits limits() {
        return limits;
    }

    AnswerMemory memory() {
        return memory;
    }

    /**
     * Finds an answer within a read transaction.
     *
     * @param graphs that the request puts in the place of the dataset; they go before those that the query names
     * @param granted at most the limits of the server
     * @param share that the answer takes until it is sent; the caller gives it back
     * @throws QueryStopped where a limit leaves no answer
     */
    FoundAnswer find(Query query, DatasetDescription graphs, DatasetGraph dataset, QueryLimits granted, AnswerMemory.Share share) {
        DatasetDescription wanted = graphs.isEmpty() && query.hasDatasetDescription() ? query.getDatasetDescription() : graphs;
        DatasetGraph asked = DynamicDatasets.dynamicDataset(wanted, dataset, false);
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        if (query.isDescribeType()) {
            Graph all = asked == dataset ? dataset.getUnionGraph() : new Union(asked.getDefaultGraph(), asked.getUnionGraph());
            return found(WholeAnswers.things(bare), asked, granted, share, (things, whole) ->
                    new FoundAnswer.Data(whole.described(bare, things, all), whole.kept(), whole.cut()));
        }
        return found(bare, asked, granted, share, (exec, whole) -> {
            if (query.isAskType()) {
                return new FoundAnswer.Truth(exec.ask());
            }
            if (query.isSelectType()) {
                RowSet rows = exec.select();
                List<Binding> kept = whole.rows(rows);
                return new FoundAnswer.Rows(rows.getResultVars(), kept, whole.cut());
            }
            return new FoundAnswer.Data(whole.constructed(bare, exec), whole.kept(), whole.cut());
        });
    }

    @FunctionalInterface
    private interface Finder {
        FoundAnswer find(QueryExec exec, WholeAnswers whole);
    }

    /** Two clocks: the first is stopped when there is something. */
    @SuppressWarnings("try")
    private FoundAnswer found(Query query, DatasetGraph dataset, QueryLimits granted, AnswerMemory.Share share, Finder finder) {
        AtomicBoolean something = new AtomicBoolean();
        try (QueryExec exec = exec(query, dataset, granted.time());
                HeapGuard.Watch watch = guard.watch(exec::abort);
                Deadline first = new Deadline(exec, granted.firstRowTime());
                Deadline last = new Deadline(exec, granted.time())) {
            WholeAnswers whole = new WholeAnswers(granted, share, () -> {
                something.set(true);
                first.close();
            });
            try {
                return finder.find(exec, whole);
            } catch (QueryStopped stopped) {
                throw stopped;
            } catch (QueryCancelledException cancelled) {
                throw watch.stopped() ? QueryStopped.byMemory() : stopped(something.get(), granted);
            } catch (OutOfMemoryError tooLate) {
                throw QueryStopped.byMemory();
            }
        }
    }

    private static QueryStopped stopped(boolean something, QueryLimits granted) {
        return something || granted.firstRowTime().compareTo(granted.time()) >= 0
                ? QueryStopped.byTime("query-time", granted.time(), "its answer was not whole")
                : QueryStopped.byTime("first-row-time", granted.firstRowTime(), "nothing was found");
    }

    private static QueryExec exec(Query query, DatasetGraph dataset, Duration time) {
        return QueryExec.dataset(dataset).query(query).timeout(time.toMillis(), TimeUnit.MILLISECONDS).build();
    }
}
