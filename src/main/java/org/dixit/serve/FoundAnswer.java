package org.dixit.serve;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDBException;

/** The whole answer to a query, found and not yet written. */
sealed interface FoundAnswer extends QueryAnswer {

    /** How many rows or triples there are. */
    int size();

    /** Whether there were more. */
    boolean cut();

    /**
     * A SELECT's.
     *
     * @param columns in the query's order
     * @param rows as many as were wanted
     */
    record Rows(List<Var> columns, List<Binding> rows, boolean cut) implements FoundAnswer {
        public Rows {
            columns = List.copyOf(columns);
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

    /** Writes rows or a truth. */
    default void write(OutputStream out, Lang language) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        switch (this) {
            case Rows rows -> writer.write(out, RowSetStream.create(rows.columns(), rows.rows().iterator()), new Context());
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
