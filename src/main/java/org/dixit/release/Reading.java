package org.dixit.release;

import java.util.function.Supplier;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Transactional;

/**
 * Read transactions that are ended, whatever happens in them. Jena's own way aborts one in which an exception was thrown; TDB2 can
 * fail in that halfway, and then takes the thread to be in a transaction for ever, of which parts are closed.
 */
public final class Reading {

    private Reading() {
    }

    /** Reads from a dataset; within a transaction of the same thread as a part of that one. */
    public static <T> T from(Transactional dataset, Supplier<T> work) {
        if (dataset.isInTransaction()) {
            return work.get();
        }
        dataset.begin(TxnType.READ);
        try {
            return work.get();
        } finally {
            dataset.end();
        }
    }

    /** The same where nothing is to be given back. */
    public static void from(Transactional dataset, Runnable work) {
        from(dataset, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
