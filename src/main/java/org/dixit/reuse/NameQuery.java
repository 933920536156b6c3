package org.dixit.reuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.InputException;

/**
 * One reconciliation query: which actor is meant?
 *
 * @param name the words to look for; empty where only properties are given
 * @param kinds to look among; empty for all
 * @param nowhere whether kinds are asked for that the dataset does not have, so that nobody can be meant
 * @param limit of candidates
 * @param properties what else is known of who is meant
 */
record NameQuery(String name, Set<ActorKind> kinds, boolean nowhere, int limit, List<Known> properties) {

    /** Candidates, where the query does not say how many. */
    static final int USUAL_LIMIT = 10;

    private static final int MOST_CANDIDATES = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A property with the values that it is said to have, any of which may be right.
     *
     * @param property that tells actors apart
     * @param values by id or in words
     */
    record Known(ActorProperty property, List<ActorFacts.Value> values) {
        Known {
            values = List.copyOf(values);
        }
    }

    NameQuery {
        kinds = Set.copyOf(kinds);
        properties = List.copyOf(properties);
    }

    /**
     * Reads a batch: an object of queries, by the names that the client gives them.
     *
     * @throws InputException where it is none; the message says what is wrong in which query
     */
    static Map<String, NameQuery> batch(String text) throws InputException {
        JsonNode json = object("queries", text);
        Map<String, NameQuery> queries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> query : json.properties()) {
            queries.put(query.getKey(), read("queries, " + query.getKey(), query.getValue()));
        }
        return queries;
    }

    /** @throws InputException where the text is not a JSON object */
    static JsonNode object(String where, String text) throws InputException {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new InputException(where, "not JSON (" + notJson.getOriginalMessage() + "); send a JSON object");
        }
        if (json == null || !json.isObject()) {
            throw new InputException(where, "not a JSON object; send one");
        }
        return json;
    }

    private static NameQuery read(String where, JsonNode json) throws InputException {
        JsonNode name = json.path("query");
        JsonNode known = json.path("properties");
        if (!(name.isTextual() && !name.asText().isBlank()) && !(known.isArray() && !known.isEmpty())) {
            throw new InputException(where, "neither query nor properties; give at least one of them");
        }
        Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
        boolean unknown = false;
        List<String> asked = texts(json.path("type"));
        for (String id : asked) {
            Optional<ActorKind> kind = ActorKind.named(id);
            kind.ifPresent(kinds::add);
            unknown |= kind.isEmpty();
        }
        if ("all".equals(json.path("type_strict").asText()) && !kinds.isEmpty()) {
            kinds = ofAll(kinds);
            unknown |= kinds.isEmpty();
        } else {
            unknown &= kinds.isEmpty();
        }
        JsonNode limit = json.path("limit");
        if (!limit.isMissingNode() && !limit.isNull() && (!limit.canConvertToInt() || limit.asInt() < 1)) {
            throw new InputException(where, "a limit of " + limit + "; give a positive integer");
        }
        return new NameQuery(name.asText("").strip(), kinds, unknown, Math.min(MOST_CANDIDATES, limit.asInt(USUAL_LIMIT)), known(known));
    }

    /** An actor is of all these kinds if it is of the narrowest and the others lie above that one. */
    private static Set<ActorKind> ofAll(Set<ActorKind> kinds) {
        return kinds.stream().filter(kind -> kind.lineage().containsAll(kinds)).findFirst().map(Set::of).orElse(Set.of());
    }

    private static List<Known> known(JsonNode properties) {
        List<Known> known = new ArrayList<>();
        for (JsonNode json : properties) {
            // What the service does not know cannot tell candidates apart; the rest of the query can.
            Optional<ActorProperty> property = ActorProperty.named(json.path("pid").asText()).filter(each -> each.scored);
            JsonNode given = json.path("v");
            List<ActorFacts.Value> values = new ArrayList<>();
            for (JsonNode value : given.isArray() ? given : List.of(given)) {
                String text = value.isObject() ? value.path("name").asText("") : value.asText("");
                String id = value.isObject() ? value.path("id").asText("") : "";
                if (!text.isBlank() || !id.isBlank()) {
                    values.add(new ActorFacts.Value(id, text));
                }
            }
            if (property.isPresent() && !values.isEmpty()) {
                known.add(new Known(property.get(), values));
            }
        }
        return known;
    }

    /** A text, a list of texts or of objects with an id. */
    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : json.isArray() ? json : json.isMissingNode() || json.isNull() ? List.<JsonNode>of() : List.of(json)) {
            String text = each.isObject() ? each.path("id").asText("") : each.asText("");
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
