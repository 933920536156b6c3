package org.dixit.guard;

import java.util.function.Predicate;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.sys.SystemTDB;

/** Makes a stranger's query ready to be run. */
public final class Guard {

    private final Services services;

    /** @param services that queries may ask in their turn */
    public Guard(Services services) {
        this.services = services;
    }

    /**
     * @param stop that ends it at any moment, also while it is made ready
     * @throws TooMuch for a query that is too large for one
     */
    public QueryExec exec(Query query, DatasetGraph dataset, Stop stop) {
        Shape shape = Shape.of(query);
        RewriteFactory standard = Optimize.stdOptimizationFactory;
        RewriteFactory guarded = context -> op -> standard.create(context).rewrite(Expressions.guarded(op, stop, services));
        Predicate<Object> each = tuple -> {
            stop.check();
            return true;
        };
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query)
                .set(ARQConstants.symCancelQuery, stop.signal())
                .set(ARQConstants.sysOpExecutorFactory, Steps.factory(stop))
                .set(ARQConstants.sysOptimizerFactory, guarded)
                .set(ARQConstants.registryFunctions, Functions.of(stop))
                .set(ARQConstants.registryPropertyFunctions, Functions.properties())
                .set(ARQConstants.registryServiceExecutors, services.of(stop))
                .set(SystemTDB.symTupleFilter, each);
        if (!shape.hasFewAlternatives()) {
            builder.set(ARQ.optFilterDisjunction, false).set(ARQ.optFilterExpandOneOf, false);
        }
        if (dataset.getContext().get(TextQuery.textIndex) instanceof TextIndexLucene index) {
            builder.set(TextQuery.textIndex, new WatchedTextIndex(index, stop));
        }
        return builder.build();
    }
}
