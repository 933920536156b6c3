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
    }

    /** Of an ASK. */
    record YesOrNo(boolean yes) implements QueryAnswer {
    }

    /** Of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements QueryAnswer {
    }

    /** No answer, but what is wrong with the query. */
    record Wrong(QueryMistake mistake) implements QueryAnswer {
    }
}
