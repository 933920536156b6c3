package org.dixit.authority;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to a reconciliation service: who bears this name?
 *
 * @param name the name
 * @param types the service's types to look among; empty for all
 * @param properties what else is known
 */
record ReconciliationQuery(String name, List<String> types, List<Property> properties) {

    /** Enough to see whether several bear the name. */
    private static final int LIMIT = 10;

    /**
     * A thing known of who is asked for.
     *
     * @param pid the service's name of the property
     * @param value the value in words
     * @param id the service's own id of the value, where known
     */
    record Property(String pid, String value, @Nullable String id) {
    }

    ReconciliationQuery {
        types = List.copyOf(types);
        properties = List.copyOf(properties);
    }

    /** The query as the API writes it; equal queries are written alike. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", name);
        if (!types.isEmpty()) {
            ArrayNode list = json.putArray("type");
            types.forEach(list::add);
            if (types.size() > 1) {
                json.put("type_strict", "any");
            }
        }
        json.put("limit", LIMIT);
        if (!properties.isEmpty()) {
            ArrayNode list = json.putArray("properties");
            for (Property property : properties) {
                ObjectNode one = list.addObject().put("pid", property.pid());
                if (property.id() == null) {
                    one.put("v", property.value());
                } else {
                    one.putObject("v").put("id", property.id()).put("name", property.value());
                }
            }
        }
        return json;
    }
}
