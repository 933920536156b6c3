package org.dixit.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dixit.article.InputException;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/** Whether a release can be read at this moment: its database, its text index, its files. */
final class Readiness {

    /** The look takes milliseconds; a machine that needs longer than this answers nobody in time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A disk that hangs shall not collect threads that hang on it. */
    private static final Semaphore LOOKS = new Semaphore(8);

    private static final String SEARCH = "ASK { ?thing <http://jena.apache.org/text#query> ('a' 1) }";

    private Readiness() {
    }

    /**
     * Reads a quad, asks the text index, looks for the files.
     *
     * @throws InputException that says what is missing
     */
    static void check(Release release) throws IOException, InputException {
        if (!LOOKS.tryAcquire()) {
            throw new InputException(release.folder().toString(), "its database has not answered earlier looks; see to the disk");
        }
        FutureTask<Boolean> look = new FutureTask<>(() -> {
            try {
                return touches(release.dataset());
            } finally {
                LOOKS.release();
            }
        });
        Thread.ofPlatform().daemon().name("readiness").start(look);
        try {
            if (!look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InputException(release.folder().toString(), "its database is empty; build the release again");
            }
        } catch (TimeoutException e) {
            throw new InputException(release.folder().toString(), "its database does not answer within " + PATIENCE.toSeconds()
                    + " seconds; look at the disk and the load of the machine");
        } catch (ExecutionException e) {
            throw new InputException(release.folder().toString(), "its database cannot be read (" + e.getCause()
                    + "); build the release again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a release was looked at", e);
        }
        for (String file : new String[] {"manifest.json", Release.QUADS}) {
            Path path = release.folder().resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new InputException(path.toString(), "the file is gone; put it back or build the release again");
            }
        }
    }

    private static boolean touches(DatasetGraph dataset) {
        return Reading.from(dataset, () -> {
            try (QueryExec asked = QueryExec.dataset(dataset).query(SEARCH).build()) {
                asked.ask();
            }
            return dataset.find().hasNext();
        });
    }
}
