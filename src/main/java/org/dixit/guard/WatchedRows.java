package org.dixit.guard;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows of one step of a query. Nobody takes one, or asks for one, of a query that is to stop. */
final class WatchedRows extends QueryIteratorWrapper {

    private final Stop stop;
    private final boolean kept;

    /** @param kept whether the step that takes the rows holds them all in memory */
    WatchedRows(QueryIterator rows, Stop stop, boolean kept) {
        super(rows);
        this.stop = stop;
        this.kept = kept;
    }

    @Override
    protected boolean hasNextBinding() {
        stop.check();
        return super.hasNextBinding();
    }

    @Override
    protected Binding moveToNextBinding() {
        stop.check();
        Binding row = super.moveToNextBinding();
        if (kept) {
            stop.keep(row);
        }
        return row;
    }
}
