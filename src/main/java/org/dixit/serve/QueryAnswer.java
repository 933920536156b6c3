package org.dixit.serve;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query is answered with, to be used within the transaction that it was asked in. */
sealed interface QueryAnswer {

    /**
     * Of a SELECT.
     *
     * @param columns in the query's order
     * @param rows as many as were wanted
     * @param cut whether there were more
     */
    record Rows(List<Var> columns, List<Binding> rows, boolean cut) implements QueryAnswer {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** Of an ASK. */
    record YesOrNo(boolean yes) implements QueryAnswer {
    }

    /** Whether there was more than is given. */
    default boolean cut() {
        return false;
    }

    /** How many rows or triples there are. */
    default int size() {
        return 1;
    }

    /**
     * Of a CONSTRUCT or DESCRIBE.
     *
     * @param graph as large as was wanted
     * @param cut whether there were more
     */
    record Triples(Graph graph, int size, boolean cut) implements QueryAnswer {
    }

    /** No answer, but what is wrong with the query. */
    record Wrong(QueryMistake mistake) implements QueryAnswer {
    }
}
