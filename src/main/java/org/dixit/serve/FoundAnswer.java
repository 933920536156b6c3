package org.dixit.serve;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.dixit.guard.Guard;
import org.dixit.guard.Stop;
import org.dixit.guard.Stopped;
import org.dixit.guard.TooMuch;

/** The whole answer to a query, found and not yet written. */
sealed interface FoundAnswer {

    /** How many rows or triples there are. */
    int size();

    /** Whether there were more. */
    boolean cut();

    /** A SELECT's. */
    record Rows(List<Var> variables, List<Binding> rows, boolean cut) implements FoundAnswer {
        public Rows {
            variables = List.copyOf(variables);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** An ASK's. */
    record Truth(boolean truth) implements FoundAnswer {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean cut() {
            return false;
        }
    }

    /** A CONSTRUCT's or DESCRIBE's. */
    record Data(DatasetGraph data, int size, boolean cut) implements FoundAnswer {
    }

    /**
     * Finds the answer within a read transaction.
     *
     * @param graphs that the request puts in the place of the dataset; they go before those that the query names
     * @param most rows or triples
     * @throws Stopped where it takes too long or too much, or the client goes away
     */
    @SuppressWarnings("try")
    static FoundAnswer of(Query query, DatasetDescription graphs, DatasetGraph dataset, Duration time, int most, Guard guard,
            Client client) {
        Stop stop = new Stop();
        try (Deadline deadline = new Deadline(stop, time, client)) {
            return of(query, graphs, dataset, new WholeAnswers(most, stop), guard, stop);
        } catch (StackOverflowError e) {
            throw TooMuch.nested().mistake();
        } catch (TooMuch e) {
            throw e.mistake();
        } catch (DatatypeFormatException e) {
            throw new QueryException("A value in the query is none of its datatype.");
        } catch (QueryCancelledException e) {
            throw stop.isCancelled() ? stop.stopped() : e;
        }
    }

    private static FoundAnswer of(Query query, DatasetDescription graphs, DatasetGraph dataset, WholeAnswers whole, Guard guard,
            Stop stop) {
        DatasetDescription wanted = graphs.isEmpty() && query.hasDatasetDescription() ? query.getDatasetDescription() : graphs;
        DatasetGraph asked = DynamicDatasets.dynamicDataset(wanted, dataset, false);
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        if (query.isDescribeType()) {
            try (QueryExec things = guard.exec(WholeAnswers.things(bare), asked, stop)) {
                Graph all = asked == dataset ? dataset.getUnionGraph() : new Union(asked.getDefaultGraph(), asked.getUnionGraph());
                DatasetGraph data = whole.described(bare, things, all);
                return new Data(data, whole.kept(), whole.cut());
            }
        }
        try (QueryExec exec = guard.exec(bare, asked, stop)) {
            if (query.isAskType()) {
                return new Truth(exec.ask());
            }
            if (query.isSelectType()) {
                RowSet rows = exec.select();
                List<Binding> kept = whole.rows(rows);
                return new Rows(rows.getResultVars(), kept, whole.cut());
            }
            return new Data(whole.constructed(bare, exec), whole.kept(), whole.cut());
        }
    }

    /** Writes rows or a truth. */
    default void write(OutputStream out, Lang language) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        switch (this) {
            case Rows rows -> writer.write(out, RowSetStream.create(rows.variables(), rows.rows().iterator()), new Context());
            case Truth truth -> writer.write(out, truth.truth(), new Context());
            case Data data -> throw new IllegalStateException("no rows");
        }
    }

    /** Writes data. */
    static void write(OutputStream out, DatasetGraph data, MediaType type) {
        RDFFormat format = type.format;
        if (format == null) {
            throw new IllegalStateException("no writer of " + type);
        }
        // Other forms have no place for the names of graphs.
        if (type.namesGraphs()) {
            RDFWriter.source(data).format(format).output(out);
        } else {
            RDFWriter.source(data.getDefaultGraph()).format(format).output(out);
        }
    }
}
