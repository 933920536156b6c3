package org.dixit.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dixit.article.InputException;
import org.jspecify.annotations.Nullable;

/** The edition that answers, those that still finish what they have begun, and the one that is to come. */
final class Editions implements AutoCloseable {

    private static final String ATTRIBUTE = Edition.class.getName();

    private final Set<Edition> open = ConcurrentHashMap.newKeySet();
    private volatile Edition current;
    private volatile @Nullable Edition coming;

    Editions(Edition first) {
        this.current = first;
        add(first);
    }

    Edition current() {
        return current;
    }

    /** How many releases are open: one, and while they are exchanged or read to the end, more. */
    int open() {
        return open.size();
    }

    /** Lets those who know its key read from an edition that is not the current one yet. */
    void announce(Edition next) {
        add(next);
        coming = next;
    }

    /** Gives an announced edition up. */
    void giveUp(Edition next) {
        coming = null;
        next.retire();
    }

    /** From now on requests are answered by the edition that was announced; those that have begun end as they began. */
    void swap(Edition next) {
        Edition before = current;
        current = next;
        coming = null;
        before.retire();
    }

    /** Looks whether the current release can be read. */
    void check() throws IOException, InputException {
        Edition edition = lease(null);
        try {
            Readiness.check(edition.release());
        } finally {
            edition.giveBack();
        }
    }

    /** Ends the requests that are this server's own. */
    void stopWarmUps() {
        open.forEach(Edition::stopWarmUp);
    }

    /** Retires all and waits for their readers. */
    @Override
    public void close() {
        List<Edition> all = List.copyOf(open);
        all.forEach(Edition::retire);
        for (Edition edition : all) {
            try {
                // They were given their time before; a release that is not closed loses nothing, for nobody writes.
                edition.closed().get(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException e) {
                System.getLogger(Editions.class.getName()).log(System.Logger.Level.WARNING,
                        "The release in " + edition.release().folder() + " could not be closed: " + e);
            }
        }
    }

    private void add(Edition edition) {
        open.add(edition);
        edition.closed().whenComplete((nothing, fault) -> open.remove(edition));
    }

    /** The edition that a request is to be answered from. */
    static Edition of(HttpServletRequest request) {
        return (Edition) request.getAttribute(ATTRIBUTE);
    }

    /** Every request holds a lease for as long as it is answered. */
    Filter leasing() {
        return new Filter() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                Edition edition = lease(((HttpServletRequest) request).getHeader(WarmUp.KEY));
                request.setAttribute(ATTRIBUTE, edition);
                Visit visit = Visit.of(request);
                visit.edition(edition);
                if (WarmUp.asks((HttpServletRequest) request)) {
                    visit.ours();
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    edition.giveBack();
                }
            }
        };
    }

    /** All paths but the endpoint's. */
    HttpServlet routes() {
        return new HttpServlet() {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
                of(request).routes().service((ServletRequest) request, response);
            }
        };
    }

    private Edition lease(@Nullable String key) {
        Edition next = coming;
        if (key != null && next != null && next.key().equals(key) && next.lease()) {
            return next;
        }
        for (;;) {
            // It may have been retired since it was looked up; then another one is current.
            Edition edition = current;
            if (edition.lease()) {
                return edition;
            }
            if (edition == current) {
                throw new IllegalStateException("the server has been stopped");
            }
        }
    }
}
