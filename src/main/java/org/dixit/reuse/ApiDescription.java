package org.dixit.reuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the server answers, in OpenAPI 3.1. The one source is {@code openapi.yaml}; the JSON and the page are made of it. Operations
 * carry an example in {@code x-curl}, in which {@code {server}}, {@code {actor}}, {@code {statement}} and {@code {article}} stand for
 * what a release has of it.
 */
public final class ApiDescription {

    private static final String FILE = "/openapi.yaml";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> METHODS = List.of("get", "post");

    private final String yaml;
    private final JsonNode json;

    private ApiDescription(String yaml) {
        this.yaml = yaml;
        this.json = JSON.valueToTree(new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build()).loadFromString(yaml));
    }

    /** Reads the description that comes with the program. */
    public static ApiDescription ofProgram() throws IOException {
        try (InputStream in = ApiDescription.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return new ApiDescription(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public String yaml() {
        return yaml;
    }

    public JsonNode json() {
        return json;
    }

    /**
     * What a page about the interface shows.
     *
     * @param title of the interface
     * @param version of the program
     * @param description of it all
     * @param groups of operations
     */
    public record View(String title, String version, String description, List<Group> groups) {
    }

    /**
     * Operations of one purpose.
     *
     * @param name of the group
     * @param description of it
     * @param operations in the order of the description
     */
    public record Group(String name, String description, List<Operation> operations) {
    }

    /**
     * Something to ask the server.
     *
     * @param id its name in the description
     * @param method GET or POST
     * @param path with braces round what varies
     * @param summary in a few words
     * @param description more of it; or empty
     * @param parameters of path and query
     * @param answers by status
     * @param example a command line; or empty
     */
    public record Operation(String id, String method, String path, String summary, String description, List<Parameter> parameters,
            List<Answer> answers, String example) {
    }

    /**
     * Something that the question says.
     *
     * @param name of it
     * @param description of it
     * @param required whether it must be there
     */
    public record Parameter(String name, String description, boolean required) {
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param description of it
     * @param types of the content
     */
    public record Answer(String status, String description, List<String> types) {
    }

    /** @param values for the braces of the examples: {@code server}, {@code actor}, {@code statement}, {@code article} */
    public View view(Map<String, String> values) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode tag : json.path("tags")) {
            List<Operation> operations = new ArrayList<>();
            json.path("paths").properties().forEach(path -> METHODS.stream().filter(path.getValue()::has).forEach(method -> {
                JsonNode operation = path.getValue().path(method);
                if (operation.path("tags").path(0).equals(tag.path("name"))) {
                    operations.add(operation(method, path.getKey(), path.getValue(), operation, values));
                }
            }));
            groups.add(new Group(tag.path("name").asText(), tag.path("description").asText(), operations));
        }
        return new View(json.at("/info/title").asText(), json.at("/info/version").asText(), json.at("/info/description").asText(), groups);
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode operation, Map<String, String> values) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(given -> {
                JsonNode parameter = resolved(given);
                parameters.add(new Parameter(parameter.path("name").asText(), parameter.path("description").asText(),
                        parameter.path("required").asBoolean()));
            });
        }
        List<Answer> answers = new ArrayList<>();
        operation.path("responses").properties().forEach(response -> {
            JsonNode answer = resolved(response.getValue());
            List<String> types = new ArrayList<>();
            answer.path("content").fieldNames().forEachRemaining(types::add);
            answers.add(new Answer(response.getKey(), answer.path("description").asText(), types));
        });
        return new Operation(operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path,
                operation.path("summary").asText(), operation.path("description").asText(), parameters, answers,
                filled(operation.path("x-curl").asText(), values));
    }

    /** Nothing where a value is missing: an example that does not work helps nobody. */
    private static String filled(String example, Map<String, String> values) {
        String filled = example;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled.matches(".*\\{(server|actor|statement|article)}.*") ? "" : filled;
    }

    private JsonNode resolved(JsonNode node) {
        @Nullable JsonNode reference = node.get("$ref");
        return reference == null ? node : json.at(reference.asText().substring(1));
    }
}
