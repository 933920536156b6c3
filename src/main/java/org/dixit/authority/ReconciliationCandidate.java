package org.dixit.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dixit.article.InputException;

/**
 * An entity that a reconciliation service proposes for a query.
 *
 * @param id in the service's identifier space
 * @param name its name there
 * @param description what the service says of it in a few words; empty without one
 * @param types its types, as far as told
 * @param score the higher the better; on which scale is the service's affair
 * @param match whether the service is sure
 */
record ReconciliationCandidate(String id, String name, String description, List<ServiceType> types, double score, boolean match) {

    ReconciliationCandidate {
        types = List.copyOf(types);
    }

    /**
     * The candidates of one result, in the service's order.
     *
     * @param where the service's address, for messages
     * @param result the array of candidates
     */
    static List<ReconciliationCandidate> read(String where, JsonNode result) throws InputException {
        List<ReconciliationCandidate> candidates = new ArrayList<>();
        for (JsonNode json : result) {
            if (!json.path("id").isTextual() || !json.path("name").isTextual()) {
                throw new InputException(where, "proposes a candidate without id or name; report it to the service");
            }
            List<ServiceType> types = new ArrayList<>();
            json.path("type").forEach(type -> types.add(ServiceType.of(type)));
            candidates.add(new ReconciliationCandidate(json.path("id").asText(), json.path("name").asText(),
                    json.path("description").asText(""), types, json.path("score").asDouble(0), json.path("match").asBoolean(false)));
        }
        return candidates;
    }
}
