package org.dixit.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * One release with all that answers from it. A request takes a lease first and reads from this edition alone, whatever the server
 * gives to later ones; the release is closed when another has taken its place and the last lease has been given back.
 */
final class Edition {

    private final Release release;
    private final Routes routes;
    private final SparqlAnswers sparql;
    private final String key = UUID.randomUUID().toString();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private @Nullable WarmUp warmUp;
    private int leases;
    private boolean retired;

    private Edition(Release release, Routes routes, SparqlAnswers sparql) {
        this.release = release;
        this.routes = routes;
        this.sparql = sparql;
    }

    /** @throws IOException where the release cannot be read; it then stays the caller's */
    static Edition of(Release release, ServerSettings settings, Answering answering, Mount mount) throws IOException {
        restrict(release.dataset().getContext(), settings);
        ReleaseTag tag = ReleaseTag.of(release.manifest());
        return new Edition(release, Routes.of(release, settings, answering, mount, tag), new SparqlAnswers(release, tag, answering));
    }

    /** Queries only, within their time, and never on to other servers. */
    private static void restrict(Context context, ServerSettings settings) {
        long millis = settings.query().time().toMillis();
        context.set(ARQ.queryTimeout, millis + "," + millis);
        context.setFalse(ARQ.httpServiceAllowed);
    }

    Release release() {
        return release;
    }

    /** Whether its release lies in this folder. */
    boolean isOf(Path folder) {
        try {
            return Files.isSameFile(release.folder(), folder);
        } catch (IOException gone) {
            return false;
        }
    }

    Routes routes() {
        return routes;
    }

    SparqlAnswers sparql() {
        return sparql;
    }

    /** What a request says that is meant for this edition before it is the current one: nobody but this program knows it. */
    String key() {
        return key;
    }

    /** Asks for a page of every kind, and waits for it. */
    void warmUpOnce(URI address) throws IOException {
        new WarmUp(this, address).once();
    }

    /** Goes on with that beside answering. */
    void warmUp(URI address) {
        WarmUp starting = new WarmUp(this, address);
        synchronized (this) {
            if (retired) {
                return;
            }
            warmUp = starting;
        }
        // Outside of the lock: it asks this server, whose answers need leases.
        starting.start();
    }

    /** Waits until it asks no more. */
    void stopWarmUp() {
        WarmUp running;
        synchronized (this) {
            running = warmUp;
        }
        if (running != null) {
            running.stop();
        }
    }

    /** Whether a reader may begin; if so it gives the lease back at its end. */
    synchronized boolean lease() {
        if (retired) {
            return false;
        }
        leases++;
        return true;
    }

    synchronized void giveBack() {
        leases--;
        closeIfUnused();
    }

    /** Lets nobody begin any more. */
    synchronized void retire() {
        if (!retired) {
            retired = true;
            if (warmUp != null) {
                warmUp.end();
            }
            closeIfUnused();
        }
    }

    /** Takes the retirement back, while somebody still reads. */
    synchronized boolean revive() {
        if (retired && leases > 0) {
            retired = false;
        }
        return !retired;
    }

    /** Done when the release is closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    /** On a thread of its own: the reader who was the last has no reason to wait for it. */
    private void closeIfUnused() {
        if (retired && leases == 0) {
            Thread.ofPlatform().name("close-release").start(() -> {
                try {
                    release.close();
                    closed.complete(null);
                } catch (IOException | RuntimeException e) {
                    closed.completeExceptionally(e);
                }
            });
        }
    }
}
