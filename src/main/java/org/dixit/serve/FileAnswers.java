package org.dixit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dixit.release.FileDigest;
import org.dixit.release.Release;

/** Answers with files as they lie: the program's own, and those of the release that are for everybody. */
final class FileAnswers {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "ttl", "text/turtle;charset=utf-8",
            "rq", "application/sparql-query;charset=utf-8",
            "json", "application/json",
            "jsonld", "application/ld+json",
            "gz", "application/gzip");

    /** The editor comes in a package of its own. */
    private static final Map<String, String> EDITOR = Map.of(
            "static/yasgui/yasgui.min.js", "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js",
            "static/yasgui/yasgui.min.css", "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.css");

    private final Release release;

    FileAnswers(Release release) {
        this.release = release;
    }

    void ofProgram(Exchange exchange) throws IOException {
        String path = exchange.path();
        try (InputStream in = FileAnswers.class.getResourceAsStream(EDITOR.getOrDefault(path, "/" + path))) {
            if (in == null || path.contains("..")) {
                notFound(exchange);
                return;
            }
            exchange.header("Cache-Control", "public, max-age=3600");
            exchange.bytes(type(path), in.readAllBytes());
        }
    }

    /** Only files that the manifest lists, so that no path leads elsewhere. */
    void ofRelease(Exchange exchange) throws IOException {
        String path = exchange.path();
        Optional<FileDigest> listed = release.manifest().files().stream().filter(file -> file.path().equals(path)).findFirst();
        if (listed.isEmpty() && !path.equals("manifest.json")) {
            notFound(exchange);
            return;
        }
        Path file = release.folder().resolve(path);
        String digest = listed.map(FileDigest::sha256).orElseGet(() -> release.manifest().created());
        exchange.file(type(path), file, digest, Instant.parse(release.manifest().created()));
    }

    private static void notFound(Exchange exchange) throws IOException {
        exchange.problem(404, "No such file", "The front page leads to all files there are.");
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
