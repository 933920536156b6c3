package org.dixit.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.release.ReleaseShelf;

/**
 * Puts another release in the place of the one that is served. The new one is opened, looked at and warmed up beside the old one
 * first; whatever goes wrong until then leaves the old one serving.
 */
final class ReleaseSwitch {

    /** Releases that are open at once; more would be more memory than a server for one has. */
    private static final int MOST_OPEN = 3;

    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final Editions editions;
    private final ServerSettings settings;
    private final Answering answering;
    private final Mount mount;
    private final URI address;

    ReleaseSwitch(Editions editions, ServerSettings settings, Answering answering, Mount mount, URI address) {
        this.editions = editions;
        this.settings = settings;
        this.answering = answering;
        this.mount = mount;
        this.address = address;
    }

    /**
     * What was done.
     *
     * @param release version that is served now
     * @param before version that was served before; the same where nothing had to be done
     * @param changed whether another release is served
     */
    public record Switched(String release, String before, boolean changed) {
    }

    /**
     * Serves the release that is current on disk.
     *
     * @throws InputException where that one cannot be served; the old one then stays
     */
    synchronized Switched reload() throws IOException, InputException {
        return to(shelf().current());
    }

    /**
     * Makes the release current, on disk too, that the present one took the place of, and serves it.
     *
     * @throws InputException where there is none or it cannot be served; nothing has changed then
     */
    synchronized Switched rollback() throws IOException, InputException {
        ReleaseShelf shelf = shelf();
        Path earlier = shelf.earlier().orElseThrow(() -> new InputException(shelf.named().toString(),
                "no earlier release is kept to go back to; dixit build makes a new one"));
        Edition before = editions.current();
        if (before.isOf(earlier)) {
            shelf.lead(earlier);
            return new Switched(version(before), version(before), false);
        }
        Edition next = prepared(earlier);
        try {
            shelf.lead(earlier);
        } catch (IOException | InputException | RuntimeException e) {
            editions.giveUp(next);
            throw e;
        }
        return swap(next);
    }

    private ReleaseShelf shelf() throws InputException {
        return ReleaseShelf.at(editions.current().release().place());
    }

    private Switched to(Path folder) throws IOException, InputException {
        Edition before = editions.current();
        if (before.isOf(folder)) {
            return new Switched(version(before), version(before), false);
        }
        return swap(prepared(folder));
    }

    private Switched swap(Edition next) {
        String before = version(editions.current());
        editions.swap(next);
        next.warmUp(address);
        return new Switched(version(next), before, true);
    }

    private Edition prepared(Path folder) throws IOException, InputException {
        Optional<Edition> known = editions.of(folder);
        if (known.isPresent()) {
            // Served a moment ago: somebody still reads it, or it is being closed.
            if (known.get().revive()) {
                return known.get();
            }
            awaitClosed(known.get());
        }
        if (editions.open() >= MOST_OPEN) {
            throw new InputException(folder.toString(), "requests that are still answered from " + (editions.open() - 1)
                    + " earlier releases leave no room for another; wait for them or restart the server");
        }
        Release served = editions.current().release();
        Release release = Release.open(served.place(), folder);
        Edition next;
        try {
            if (!release.manifest().base().equals(served.manifest().base())) {
                throw new InputException(folder.toString(), "its IRIs begin with " + release.manifest().base()
                        + ", those that are served with " + served.manifest().base() + "; restart the server to serve it");
            }
            Readiness.check(release);
            next = Edition.of(release, settings, answering, mount);
        } catch (IOException | InputException | RuntimeException e) {
            release.close();
            throw e;
        }
        editions.announce(next);
        try {
            next.warmUpOnce(address);
        } catch (IOException | RuntimeException e) {
            editions.giveUp(next);
            throw e;
        }
        return next;
    }

    private static void awaitClosed(Edition closing) throws IOException {
        try {
            closing.closed().get(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the release in " + closing.release().folder() + " could not be closed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a release was being closed", e);
        }
    }

    private static String version(Edition edition) {
        return edition.release().manifest().version();
    }
}
