package org.dixit.serve;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.List;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDBException;
import org.dixit.guard.Guard;
import org.dixit.guard.Services;
import org.dixit.guard.Stop;
import org.dixit.guard.Stopped;
import org.dixit.guard.TooMuch;
import org.dixit.guard.Turns;

/**
 * Finds the answers to queries within their limits and within the memory that all of them share: one for all releases that a server
 * serves one after the other.
 */
final class Answering {

    private final QueryLimits limits;
    private final AnswerMemory memory;
    private final HeapGuard heap;
    private final Guard guard;
    private final Turns turns = new Turns();

    private Answering(QueryLimits limits, AnswerMemory memory, HeapGuard heap, Guard guard) {
        this.limits = limits;
        this.memory = memory;
        this.heap = heap;
        this.guard = guard;
    }

    /** @param services that queries may ask in their turn */
    static Answering within(QueryLimits limits, List<URI> services) {
        AnswerMemory memory = AnswerMemory.ofProcess();
        return new Answering(limits.withMemory(Math.min(limits.memory(), memory.mostOfOne())), memory, HeapGuard.start(),
                new Guard(Services.allowing(services)));
    }

    /** As they are granted: the memory of one answer is never more than what the process has for two. */
    QueryLimits limits() {
        return limits;
    }

    AnswerMemory memory() {
        return memory;
    }

    /** Lets requests go before the queries that have taken long already. */
    Filter newcomersFirst() {
        return (request, response, chain) -> {
            try (Turns.Newcomer newcomer = turns.arrive()) {
                chain.doFilter(request, response);
            }
        };
    }

    /**
     * Finds an answer within a read transaction.
     *
     * @param graphs that the request puts in the place of the dataset; they go before those that the query names
     * @param granted at most the limits of the server
     * @param share that the answer takes until it is sent; the caller gives it back
     * @param client who may go away before the end
     * @throws QueryStopped where a limit leaves no answer
     */
    FoundAnswer find(Query query, DatasetDescription graphs, DatasetGraph dataset, QueryLimits granted, AnswerMemory.Share share,
            Client client) {
        try {
            return answer(query, graphs, dataset, granted, share, client);
        } catch (Stopped whileMadeReady) {
            throw stopped(whileMadeReady.reason(), false, granted);
        } catch (TooMuch much) {
            throw much.mistake();
        } catch (StackOverflowError e) {
            throw TooMuch.nested().mistake();
        } catch (OutOfMemoryError tooLate) {
            throw QueryStopped.byMemory();
        } catch (DatatypeFormatException e) {
            throw new QueryException("A value in the query is none of its datatype.");
        } catch (QueryException | TDBException e) {
            throw e;
        } catch (RuntimeException e) {
            // Functions and patterns that the engine does not expect to be used so fail in ways of their own: those are of the query.
            throw new QueryExecException("The engine cannot evaluate it: a function or pattern in it is used in a way that it does not "
                    + "know.", e);
        }
    }

    private FoundAnswer answer(Query query, DatasetDescription graphs, DatasetGraph dataset, QueryLimits granted,
            AnswerMemory.Share share, Client client) {
        DatasetDescription wanted = graphs.isEmpty() && query.hasDatasetDescription() ? query.getDatasetDescription() : graphs;
        DatasetGraph asked = DynamicDatasets.dynamicDataset(wanted, dataset, false);
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        if (query.isDescribeType()) {
            Graph all = asked == dataset ? dataset.getUnionGraph() : new Union(asked.getDefaultGraph(), asked.getUnionGraph());
            return found(WholeAnswers.things(bare), asked, granted, share, client, (things, whole) ->
                    new FoundAnswer.Data(whole.described(bare, things, all), whole.kept(), whole.cut()));
        }
        return found(bare, asked, granted, share, client, (exec, whole) -> {
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

    private FoundAnswer found(Query query, DatasetGraph dataset, QueryLimits granted, AnswerMemory.Share share, Client client,
            Finder finder) {
        try (Stop stop = Stop.takingTurns(turns);
                HeapGuard.Watch watch = heap.watch(() -> stop.cancel(Stop.Reason.MEMORY));
                Deadline deadline = new Deadline(stop, granted.firstRowTime(), granted.time(), client);
                QueryExec exec = guard.exec(query, dataset, stop)) {
            try {
                return finder.find(exec, new WholeAnswers(granted, share, stop, deadline::something));
            } catch (QueryStopped | TooMuch known) {
                throw known;
            } catch (QueryCancelledException cancelled) {
                throw stop.isCancelled() ? stopped(stop.stopped().reason(), deadline.hasSomething(), granted) : cancelled;
            }
        }
    }

    private static QueryStopped stopped(Stop.Reason reason, boolean something, QueryLimits granted) {
        return switch (reason) {
            case MEMORY -> QueryStopped.byMemory();
            case GONE, SHUTDOWN -> QueryStopped.byOthers(reason.text());
            case TIME -> something || granted.firstRowTime().compareTo(granted.time()) >= 0
                    ? QueryStopped.byTime("query-time", granted.time(), "its answer was not whole")
                    : QueryStopped.byTime("first-row-time", granted.firstRowTime(), "nothing was found");
        };
    }
}
