package org.dixit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dixit.release.FileDigest;
import org.dixit.release.Release;

/** Answers with files as they lie: the program's own, and those of the release that are for everybody. */
final class FileAnswers {

    private static final Pattern PROGRAM_FILE = Pattern.compile("static/[a-z-]+\\.[a-z]+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ttl", "text/turtle;charset=utf-8"),
            Map.entry("rq", "application/sparql-query;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("csv", "text/csv;charset=utf-8;header=present"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("bib", "application/x-bibtex;charset=utf-8"),
            Map.entry("cff", "application/yaml;charset=utf-8"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"));

    /** Files whose names do not say what they are. */
    private static final Map<String, String> TYPES_OF_FILES = Map.of(
            Release.SUMS, "text/plain;charset=utf-8",
            Release.API_CATALOG, "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"",
            Release.TABLES + "/csv-metadata.json", "application/csvm+json");

    private final Release release;

    FileAnswers(Release release) {
        this.release = release;
    }

    void ofProgram(Exchange exchange) throws IOException {
        String path = exchange.path();
        // A folder of the classpath would be answered with what lies in it.
        try (InputStream in = PROGRAM_FILE.matcher(path).matches() ? FileAnswers.class.getResourceAsStream("/" + path) : null) {
            if (in == null) {
                notFound(exchange);
                return;
            }
            exchange.header("Cache-Control", "public, max-age=3600");
            exchange.bytes(type(path), in.readAllBytes());
        }
    }

    /** Only files that the manifest lists, so that no path leads elsewhere. */
    void ofRelease(Exchange exchange) throws IOException {
        ofRelease(exchange.path(), exchange);
    }

    /** The catalogue of services (RFC 9727). */
    void apiCatalog(Exchange exchange) throws IOException {
        ofRelease(Release.API_CATALOG, exchange);
    }

    private void ofRelease(String path, Exchange exchange) throws IOException {
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
        String named = TYPES_OF_FILES.get(path);
        return named != null ? named : TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
