package org.dixit.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.statement.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation service tells of itself (Reconciliation Service API 0.2, "Service Manifest").
 *
 * @param name the service's name for people
 * @param identifierSpace the URI of the space that its identifiers belong to
 * @param view the template, with <code>{{id}}</code>, of the pages of its entities; null where it names none
 * @param defaultTypes the types that it offers for restricting a search
 * @param batchSize the most queries that it takes at once
 */
record ServiceManifest(String name, String identifierSpace, @Nullable String view, List<ServiceType> defaultTypes, int batchSize) {

    /** Services that name no limit get batches that every one we know of takes. */
    private static final int USUAL_BATCH = 50;
    private static final Set<String> SPOKEN = Set.of("0.1", "0.2");
    private static final String ID = "{{id}}";

    ServiceManifest {
        defaultTypes = List.copyOf(defaultTypes);
    }

    /**
     * @param where the service's address, for messages
     * @throws InputException if this is no manifest, or one of a service that speaks other versions only
     */
    static ServiceManifest of(String where, JsonNode json) throws InputException {
        JsonNode name = json.path("name");
        JsonNode space = json.path("identifierSpace");
        if (!name.isTextual() || !space.isTextual()) {
            throw new InputException(where, "does not answer with the manifest of a reconciliation service (it lacks "
                    + (name.isTextual() ? "identifierSpace" : "name") + "); check the address");
        }
        List<String> versions = new ArrayList<>();
        json.path("versions").forEach(version -> versions.add(version.asText()));
        // A service that names no version speaks 0.1, of which the part that we need is the same.
        if (!versions.isEmpty() && versions.stream().noneMatch(SPOKEN::contains)) {
            throw new InputException(where, "speaks the reconciliation API only in version " + String.join(", ", versions)
                    + "; take a service that speaks 0.2");
        }
        List<ServiceType> types = new ArrayList<>();
        json.path("defaultTypes").forEach(type -> types.add(ServiceType.of(type)));
        int batchSize = json.path("batchSize").asInt(USUAL_BATCH);
        JsonNode view = json.path("view").path("url");
        return new ServiceManifest(name.asText(), space.asText(), view.isTextual() && view.asText().contains(ID) ? view.asText() : null,
                types, Math.max(1, batchSize));
    }

    /** The ids of those default types that hold actors of this kind; empty where none does. */
    List<String> typesFor(ActorType type) {
        return defaultTypes.stream().filter(each -> each.holds(type)).map(ServiceType::id).distinct().toList();
    }

    /** Whether the service knows nothing but actors of this kind. */
    boolean isOnlyOf(ActorType type) {
        return !defaultTypes.isEmpty() && defaultTypes.stream().allMatch(each -> each.holds(type));
    }

    /**
     * The URI of an entity: in the identifier space where that is written as a beginning of URIs, else the address of the entity's
     * page; null where the manifest gives neither, since no URI is made up.
     */
    @Nullable URI uriOf(String id) {
        if (id.startsWith(identifierSpace)) {
            return webAddress(id);
        }
        String escaped = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        if (Stream.of("/", "#", "=").anyMatch(identifierSpace::endsWith)) {
            return webAddress(identifierSpace + escaped);
        }
        return view == null ? null : webAddress(view.replace(ID, escaped));
    }

    private static @Nullable URI webAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.isAbsolute() && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException notAUri) {
            return null;
        }
    }
}
