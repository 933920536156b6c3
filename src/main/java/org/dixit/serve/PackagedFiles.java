package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The query page's scripts and what they load: libraries as they lie in their packages, and our own. They are large, so they are
 * compressed once and kept; a library's address names its version, so that a browser asks for it only once.
 */
final class PackagedFiles {

    private static final String LIBRARIES = "static/lib/";
    private static final String PACKAGES = "/META-INF/resources/webjars/";
    private static final Map<String, String> FILES = Map.of(
            "yasqe-4.5.0.js", "zazuko__yasqe/4.5.0/build/yasqe.min.js",
            "yasqe-4.5.0.css", "zazuko__yasqe/4.5.0/build/yasqe.min.css",
            "d3-7.9.0.js", "d3/7.9.0/dist/d3.min.js");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8", "json", "application/json");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private record Kept(byte[] plain, byte[] compressed) {
    }

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    void library(Exchange exchange) throws IOException {
        String file = FILES.get(exchange.path().substring(LIBRARIES.length()));
        send(exchange, file == null ? null : PACKAGES + file, FOR_GOOD);
    }

    void script(Exchange exchange) throws IOException {
        send(exchange, exchange.path().matches("static/query/[a-z]+\\.[a-z]+") ? "/" + exchange.path() : null, FOR_AN_HOUR);
    }

    private void send(Exchange exchange, @Nullable String resource, String howLong) throws IOException {
        Kept found = resource == null ? null : kept.get(resource);
        if (found == null && resource != null) {
            found = read(resource);
        }
        if (found == null) {
            exchange.problem(404, "No such file", "The query page names the files that it uses.");
            return;
        }
        kept.put(resource, found);
        exchange.header("Cache-Control", howLong);
        exchange.header("Vary", "Accept-Encoding");
        boolean compressed = takesGzip(exchange.acceptEncoding());
        if (compressed) {
            exchange.header("Content-Encoding", "gzip");
        }
        exchange.bytes(TYPES.getOrDefault(resource.substring(resource.lastIndexOf('.') + 1), "application/octet-stream"),
                compressed ? found.compressed() : found.plain());
    }

    private static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.matches(".*gzip;\\s*q=0(\\.0*)?\\b.*");
    }

    private static @Nullable Kept read(String resource) throws IOException {
        try (InputStream in = PackagedFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] plain = in.readAllBytes();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
                out.write(plain);
            }
            return new Kept(plain, compressed.toByteArray());
        }
    }
}
