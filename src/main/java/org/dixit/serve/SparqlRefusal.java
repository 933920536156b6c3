package org.dixit.serve;

import java.util.Map;

/** A request to the endpoint that gets no answer, with what the asker can do about it. */
final class SparqlRefusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean laidOut;

    SparqlRefusal(int status, String title, String text) {
        this(new Problem(status, title, text, Map.of()), false);
    }

    /** @param laidOut whether the text is made to be seen in lines */
    SparqlRefusal(Problem problem, boolean laidOut) {
        super(problem.text());
        this.problem = problem;
        this.laidOut = laidOut;
    }

    Problem problem() {
        return problem;
    }

    boolean laidOut() {
        return laidOut;
    }
}
