package org.dixit.serve;

import java.io.IOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;

/** Fuseki's place for queries, with its counters and its log; what is answered is for {@link SparqlAnswers}. */
final class SparqlService extends ActionService {

    private final Mount mount;

    SparqlService(Mount mount) {
        this.mount = mount;
    }

    /** Every method, so that each gets an answer of ours. */
    @Override
    public void process(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void validate(HttpAction action) {
        // A request is looked at where it is answered.
    }

    @Override
    public void execute(HttpAction action) {
        Exchange exchange = new Exchange(action.getRequest(), action.getResponse(), mount);
        try {
            Visit.of(action.getRequest()).route(DixitServer.ENDPOINT);
            try {
                Editions.of(action.getRequest()).sparql().to(exchange);
            } catch (RuntimeException e) {
                if (action.getResponse().isCommitted()) {
                    throw e;
                }
                // Fuseki would tell the exception to whoever asked.
                Refusals.tellOperator(action.getRequest().getRequestURI(), e);
                exchange.uncached();
                exchange.problem(Problem.of(500), false);
            }
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }
}
