package org.dixit.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;

/**
 * A reconciliation service on this machine that keeps to the specification of the API 0.2: manifest at its address, query batches as
 * a form, 413 for batches above its size, candidates by falling score, {@code match} for the one entity that bears the very name. It
 * can be told to fail or to dawdle.
 */
public final class LocalReconciliationService implements AutoCloseable {

    /** Something the service knows. */
    private record Entity(String id, String name, String description, String type) {
    }

    /** What the service is to do instead of answering. */
    private record Fault(int status, Map<String, String> headers, String body, long millis) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Entity> entities = new ArrayList<>();
    private final List<JsonNode> batches = new ArrayList<>();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final ObjectNode manifest = JSON.createObjectNode();
    private int batchSize = 100;
    private int requests;

    public LocalReconciliationService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/who", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        manifest.putArray("versions").add("0.1").add("0.2");
        manifest.put("name", "Register of the Valley").put("identifierSpace", "https://register.example/id/")
                .put("schemaSpace", "https://register.example/schema/");
        manifest.putObject("view").put("url", "https://register.example/page?of={{id}}");
        server.start();
    }

    public URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/who");
    }

    /** The manifest, to be changed before it is first asked for. */
    public ObjectNode manifest() {
        return manifest;
    }

    public LocalReconciliationService offering(String typeId, String typeName) {
        ArrayNode types = manifest.withArray("defaultTypes");
        types.addObject().put("id", typeId).put("name", typeName);
        return this;
    }

    public LocalReconciliationService knowing(String id, String name, String description, String type) {
        entities.add(new Entity(id, name, description, type));
        return this;
    }

    public LocalReconciliationService takingAtMost(int queries, boolean saysSo) {
        batchSize = queries;
        if (saysSo) {
            manifest.put("batchSize", queries);
        }
        return this;
    }

    /** The next request gets this status. */
    public LocalReconciliationService thenFailing(int status, Map<String, String> headers, String body) {
        faults.add(new Fault(status, headers, body, 0));
        return this;
    }

    /** The next request gets its answer only after a while. */
    public LocalReconciliationService thenDawdling(long millis) {
        faults.add(new Fault(0, Map.of(), "", millis));
        return this;
    }

    /** All batches that were answered, each from query id to query. */
    public synchronized List<JsonNode> batches() {
        return List.copyOf(batches);
    }

    /** The names asked for, batch by batch. */
    public List<List<String>> namesAsked() {
        return batches().stream().map(batch -> {
            List<String> names = new ArrayList<>();
            batch.forEach(query -> names.add(query.path("query").asText()));
            return names;
        }).toList();
    }

    public synchronized int requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Fault fault;
        synchronized (this) {
            requests++;
            fault = faults.poll();
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        try (exchange) {
            if (fault != null && fault.status > 0) {
                fault.headers.forEach(exchange.getResponseHeaders()::add);
                send(exchange, fault.status, fault.body);
                return;
            }
            if (fault != null) {
                Thread.sleep(fault.millis);
            }
            if (exchange.getRequestMethod().equals("GET") && exchange.getRequestURI().getQuery() == null) {
                send(exchange, 200, manifest.toString());
            } else if (exchange.getRequestMethod().equals("POST") && body.startsWith("queries=")
                    && exchange.getRequestHeaders().getFirst("Content-Type").startsWith("application/x-www-form-urlencoded")) {
                JsonNode batch = JSON.readTree(URLDecoder.decode(body.substring("queries=".length()), UTF_8));
                send(exchange, batch.size() > batchSize ? 413 : 200, batch.size() > batchSize ? "too many" : answer(batch).toString());
            } else {
                send(exchange, 400, "neither a manifest nor a batch was asked for");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ObjectNode answer(JsonNode batch) {
        batches.add(batch);
        ObjectNode answers = JSON.createObjectNode();
        for (Iterator<Map.Entry<String, JsonNode>> each = batch.fields(); each.hasNext();) {
            Map.Entry<String, JsonNode> asked = each.next();
            answers.putObject(asked.getKey()).set("result", result(asked.getValue()));
        }
        return answers;
    }

    private ArrayNode result(JsonNode query) {
        List<String> types = new ArrayList<>();
        query.path("type").forEach(type -> types.add(type.asText()));
        String name = query.path("query").asText();
        List<Entity> found = entities.stream().filter(entity -> types.isEmpty() || entity.type.isEmpty() || types.contains(entity.type))
                .filter(entity -> score(entity, name) > 0)
                .sorted(Comparator.comparingDouble((Entity entity) -> score(entity, name)).reversed())
                .limit(query.path("limit").asInt(10)).toList();
        long exact = found.stream().filter(entity -> entity.name.equals(name)).count();
        ArrayNode result = JSON.createArrayNode();
        for (Entity entity : found) {
            ObjectNode candidate = result.addObject().put("id", entity.id).put("name", entity.name)
                    .put("description", entity.description).put("score", score(entity, name))
                    .put("match", exact == 1 && entity.name.equals(name));
            candidate.putArray("features").addObject().put("id", "name").put("value", score(entity, name));
            if (!entity.type.isEmpty()) {
                candidate.putArray("type").addObject().put("id", entity.type).put("name", entity.type.replaceAll(".*/", ""));
            }
        }
        return result;
    }

    /** The share of the words of the name that the entity bears, as a percentage. */
    private static double score(Entity entity, String name) {
        List<String> words = List.of(name.split(" "));
        List<String> borne = List.of(entity.name.split(" "));
        long common = words.stream().filter(borne::contains).count();
        return 100.0 * common / Math.max(words.size(), borne.size());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
