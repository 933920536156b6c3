package org.dixit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.release.Catalogue;
import org.dixit.release.Release;
import org.dixit.release.Table;

/**
 * Asks a server that has just started for a page of every kind, so that no visitor waits for classes, tables and files that are read
 * for the first time. The front page is there when it has started; the rest runs beside the requests of visitors and ends by itself,
 * or before the release is closed.
 */
final class WarmUp {

    private static final int ROUNDS = 20;

    /** Of the database's files, in bytes: what a machine that serves such a release has memory for. */
    private static final long MOST_READ = 4L << 30;

    private final Release release;
    private final URI address;
    private final String own;
    private final Thread thread = new Thread(this::run, "warm-up");
    private volatile boolean stopped;

    private WarmUp(Release release, URI address, String own) {
        this.release = release;
        this.address = address;
        this.own = own;
    }

    /** @param own what tells the server that it is asked by itself, so that no client pays for it */
    static WarmUp start(Release release, URI address, String own) {
        WarmUp warmUp = new WarmUp(release, address, own);
        warmUp.ask("");
        warmUp.thread.setDaemon(true);
        warmUp.thread.start();
        return warmUp;
    }

    /** Waits until it uses the release no more. */
    void stop() {
        stopped = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Catalogue catalogue = release.catalogue();
            release.words();
            List<String> paths = paths(catalogue);
            paths.forEach(this::ask);
            read(release.folder().resolve("data"));
            for (int round = 1; round < ROUNDS; round++) {
                paths.forEach(this::ask);
            }
        } catch (IOException e) {
            // A visitor's request meets the same trouble and tells it.
            stopped = true;
        }
    }

    private static List<String> paths(Catalogue catalogue) {
        Stream<String> pages = Stream.of("", "search?q=a", "statements", "actors", "articles", "publishers", "concepts", "query",
                "sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201");
        Stream<String> things = Stream.of(catalogue.statements(), catalogue.actors(), catalogue.articles())
                .filter(table -> table.size() > 0).map(WarmUp::first);
        return Stream.concat(pages, things).toList();
    }

    private static String first(Table table) {
        String path = table.path(0);
        try {
            return path.contains("://") ? "" : new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private void ask(String path) {
        if (stopped) {
            return;
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
            connection.setRequestProperty("Accept", path.startsWith("sparql") ? "text/csv" : "text/html");
            connection.setRequestProperty(ClientQuotas.OWN, own);
            connection.setReadTimeout(30_000);
            try (InputStream answer = connection.getResponseCode() < 400 ? connection.getInputStream() : InputStream.nullInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // The server is being stopped.
            stopped = true;
        }
    }

    /** Brings files into the machine's memory, the smallest first. */
    private void read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
                    .toList();
        }
        byte[] buffer = new byte[1 << 20];
        long total = 0;
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read > 0 && !stopped && total < MOST_READ; read = in.read(buffer)) {
                    total += read;
                }
            }
        }
    }
}
