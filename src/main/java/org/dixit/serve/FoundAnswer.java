package org.dixit.serve;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
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
import org.apache.jena.tdb2.TDBException;

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
     */
    static FoundAnswer of(Query query, DatasetDescription graphs, DatasetGraph dataset, Duration time, int most) {
        try {
            return found(query, graphs, dataset, time, most);
        } catch (QueryException | TDBException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Functions and patterns that the engine does not expect to be used so fail in ways of their own: those are of the query.
            throw new QueryExecException("The engine cannot evaluate it: a function or pattern in it is used in a way that it does not "
                    + "know, or it is nested too deeply.", e);
        }
    }

    @SuppressWarnings("try")
    private static FoundAnswer found(Query query, DatasetDescription graphs, DatasetGraph dataset, Duration time, int most) {
        DatasetDescription wanted = graphs.isEmpty() && query.hasDatasetDescription() ? query.getDatasetDescription() : graphs;
        DatasetGraph asked = DynamicDatasets.dynamicDataset(wanted, dataset, false);
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        WholeAnswers whole = new WholeAnswers(most);
        if (query.isDescribeType()) {
            try (QueryExec things = exec(WholeAnswers.things(bare), asked, time); Deadline deadline = new Deadline(things, time)) {
                Graph all = asked == dataset ? dataset.getUnionGraph() : new Union(asked.getDefaultGraph(), asked.getUnionGraph());
                DatasetGraph data = whole.described(bare, things, all);
                return new Data(data, whole.kept(), whole.cut());
            }
        }
        try (QueryExec exec = exec(bare, asked, time); Deadline deadline = new Deadline(exec, time)) {
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

    private static QueryExec exec(Query query, DatasetGraph dataset, Duration time) {
        return QueryExec.dataset(dataset).query(query).timeout(time.toMillis(), TimeUnit.MILLISECONDS).build();
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
