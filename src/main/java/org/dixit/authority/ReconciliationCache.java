package org.dixit.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.dixit.article.Sha256;

/**
 * What a service answered, on disk: one folder for each service, one small file of JSON for each query, with the query in it. Safe
 * for several threads and processes; a file that cannot be understood counts as not there.
 */
final class ReconciliationCache {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORT_HASH = 8;

    private final Path folder;

    /**
     * @param root where all services' answers are kept
     * @param service whose answers these are
     */
    ReconciliationCache(Path root, URI service) {
        String host = service.getHost() == null ? "service" : service.getHost().replaceAll("[^A-Za-z0-9.-]", "-");
        folder = root.resolve(host + "-" + Sha256.hex(service.toString()).substring(0, SHORT_HASH));
    }

    Optional<JsonNode> manifest() throws IOException {
        return read(folder.resolve("manifest.json"));
    }

    void keepManifest(JsonNode manifest) throws IOException {
        write(folder.resolve("manifest.json"), manifest);
    }

    /** The candidates that the service once proposed for this query. */
    Optional<JsonNode> result(ReconciliationQuery query) throws IOException {
        JsonNode asked = query.json();
        return read(file(asked)).filter(kept -> kept.path("query").equals(asked)).map(kept -> kept.path("result"))
                .filter(JsonNode::isArray);
    }

    void keepResult(ReconciliationQuery query, JsonNode result) throws IOException {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.set("query", query.json());
        kept.set("result", result);
        write(file(query.json()), kept);
    }

    private Path file(JsonNode query) {
        String hash = Sha256.hex(query.toString());
        return folder.resolve(hash.substring(0, 2)).resolve(hash + ".json");
    }

    private static Optional<JsonNode> read(Path file) throws IOException {
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException | JsonProcessingException notKept) {
            return Optional.empty();
        }
    }

    private static void write(Path file, JsonNode json) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "answer", ".part");
        try {
            Files.write(part, JSON.writeValueAsBytes(json));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
