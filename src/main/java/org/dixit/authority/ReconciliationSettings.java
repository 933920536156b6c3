package org.dixit.authority;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.dixit.statement.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * Which reconciliation service is asked for actors that the authority files do not know, and how.
 *
 * @param service its address
 * @param cache the folder in which its answers are kept
 * @param requestsPerSecond at most, each with many queries
 * @param minScore from which score on a candidate of the very name is taken that the service is not sure of; null for none, since
 *     scores have no common scale
 * @param types the service's types by the kind of actor, where they are to be other than those its manifest offers
 * @param properties the service's names for what the article tells of a person
 */
public record ReconciliationSettings(
        URI service,
        Path cache,
        double requestsPerSecond,
        @Nullable Double minScore,
        Map<ActorType, String> types,
        Map<Known, String> properties) {

    /** Gentle with a service that others use too. */
    public static final double USUAL_REQUESTS_PER_SECOND = 3;

    /** What an article may tell of a person that a service can be asked about. */
    public enum Known { ROLE, ORGANIZATION, COUNTRY }

    public ReconciliationSettings {
        if (!("http".equals(service.getScheme()) || "https".equals(service.getScheme())) || service.getHost() == null) {
            throw new IllegalArgumentException(service + " is no web address; give one that starts with http:// or https://");
        }
        if (!(requestsPerSecond > 0)) {
            throw new IllegalArgumentException("at " + requestsPerSecond + " requests a second nothing would ever be asked; give more");
        }
        types = ordered(types, ActorType.class);
        properties = ordered(properties, Known.class);
    }

    private static <K extends Enum<K>> Map<K, String> ordered(Map<K, String> map, Class<K> keys) {
        Map<K, String> ordered = new EnumMap<>(keys);
        ordered.putAll(map);
        return Collections.unmodifiableMap(ordered);
    }

    /** Asks the service as its manifest suggests, at the usual pace. */
    public static ReconciliationSettings of(URI service, Path cache) {
        return new ReconciliationSettings(service, cache, USUAL_REQUESTS_PER_SECOND, null, Map.of(), Map.of());
    }

    /** Those that change what is found, for the record of the run: {@code reconcile=https://…}. */
    public String told() {
        return "reconcile=" + service + (minScore == null ? "" : " reconcile-score=" + minScore)
                + (types.isEmpty() ? "" : " reconcile-types=" + types)
                + (properties.isEmpty() ? "" : " reconcile-properties=" + properties);
    }
}
