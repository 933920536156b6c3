package org.dixit.guard;

import java.util.Comparator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs the steps of a query as TDB2 does, but so that each can be stopped at each row, and what some of them hold in memory is
 * counted: Jena's clock is looked at by some steps only, and its sorting and its paths never look at it.
 */
final class Steps extends OpExecutorTDB2 {

    private final Stop stop;
    private boolean keeping;

    private Steps(ExecutionContext context, Stop stop) {
        super(context);
        this.stop = stop;
    }

    static OpExecutorFactory factory(Stop stop) {
        return context -> new Steps(context, stop);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        stop.check();
        boolean kept = keeping;
        keeping = holdsRows(op);
        try {
            QueryIterator rows = super.exec(op, input);
            // The one empty row that everything starts from is known by its class.
            return rows == input && !kept ? rows : new WatchedRows(rows, stop, kept);
        } finally {
            keeping = kept;
        }
    }

    /** Whether a step holds the rows of those below it until its end. */
    private static boolean holdsRows(Op op) {
        return op instanceof OpOrder || op instanceof OpDistinct || op instanceof OpJoin || op instanceof OpLeftJoin
                || op instanceof OpMinus || op instanceof OpTopN;
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        QueryIterator rows = exec(order.getSubOp(), input);
        return new QueryIterSort(rows, watched(new BindingComparator(order.getConditions(), execCxt)), execCxt);
    }

    private Comparator<Binding> watched(Comparator<Binding> order) {
        return (one, other) -> {
            stop.check();
            return order.compare(one, other);
        };
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        PathSearch search = new PathSearch(execCxt.getActiveGraph(), stop);
        return QueryIter.flatMap(input, row -> search.rows(path.getTriplePath(), row, execCxt), execCxt);
    }
}
