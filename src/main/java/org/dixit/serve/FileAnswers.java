package org.dixit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dixit.release.OntologyFiles;
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
            "gz", "application/gzip");

    private final Release release;

    FileAnswers(Release release) {
        this.release = release;
    }

    void ofProgram(Exchange exchange) throws IOException {
        String path = exchange.path();
        try (InputStream in = FileAnswers.class.getResourceAsStream("/" + path)) {
            if (in == null || path.contains("..")) {
                notFound(exchange);
                return;
            }
            exchange.header("Cache-Control", "public, max-age=3600");
            exchange.bytes(type(path), in.readAllBytes());
        }
    }

    void ontology(Exchange exchange) throws IOException {
        exchange.bytes(type(OntologyFiles.ONTOLOGY), OntologyFiles.text(OntologyFiles.ONTOLOGY).getBytes(StandardCharsets.UTF_8));
    }

    /** Only files that the manifest lists, so that no path leads elsewhere. */
    void ofRelease(Exchange exchange) throws IOException {
        String path = exchange.path();
        boolean listed = path.equals("manifest.json") || release.manifest().files().stream()
                .anyMatch(file -> file.path().equals(path));
        if (!listed) {
            notFound(exchange);
            return;
        }
        Path file = release.folder().resolve(path);
        try (InputStream in = Files.newInputStream(file)) {
            exchange.stream(type(path), Files.size(file), in);
        }
    }

    private static void notFound(Exchange exchange) throws IOException {
        exchange.problem(404, "No such file", "The front page leads to all files there are.");
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
