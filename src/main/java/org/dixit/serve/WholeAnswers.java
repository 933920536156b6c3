package org.dixit.serve;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Fuseki's query service, but with the whole answer found before its first byte is sent: a query that runs out of time is then
 * a 503 instead of a 200 with an error message in the midst of the rows.
 */
final class WholeAnswers extends SPARQL_QueryDataset {

    /** Tells the most rows, where the answer had more. */
    static final String CUT_HEADER = "Dixit-Rows-Cut-At";

    private final int mostRows;

    WholeAnswers(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String queryForLog) {
        if (!query.isSelectType()) {
            return super.executeQuery(action, exec, query, queryForLog);
        }
        RowSet rows = exec.select();
        List<Binding> kept = new ArrayList<>();
        while (rows.hasNext()) {
            if (kept.size() == mostRows) {
                action.setResponseHeader(CUT_HEADER, Integer.toString(mostRows));
                break;
            }
            kept.add(rows.next());
        }
        return new QueryExecResult(RowSetStream.create(rows.getResultVars(), kept.iterator()));
    }
}
