package org.dixit.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.statement.ActorType;

/**
 * A type of entities, as a reconciliation service names it.
 *
 * @param id its identifier in the service
 * @param words its name, the last part of its identifier, and the same of the types above it, in small letters and single words
 */
record ServiceType(String id, Set<String> words) {

    private static final Pattern SEPARATORS = Pattern.compile("[/#:]");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+");

    private static final Set<String> OF_PERSONS = Set.of("person", "people", "human", "individual", "human being", "politician",
            "differentiated person", "personal name");
    private static final Set<String> OF_MEDIA = Set.of("newspaper", "daily newspaper", "news agency", "news media",
            "news media organization", "news website", "media outlet", "media organization", "mass media", "broadcaster",
            "television station", "television channel", "television network", "radio station", "magazine", "periodical");
    private static final Set<String> OF_ORGANIZATIONS = Set.of("organization", "organisation", "corporate body", "corporate name",
            "company", "business", "enterprise", "institution", "agency", "government agency", "ministry", "university",
            "political party", "corporation", "international organization", "intergovernmental organization",
            "nonprofit organization", "non governmental organization");
    private static final Set<String> OF_STATES = Set.of("country", "state", "sovereign state");

    ServiceType {
        words = Set.copyOf(words);
    }

    /** Reads a type with id and name, or only its id. */
    static ServiceType of(JsonNode json) {
        List<String> words = new ArrayList<>();
        collect(json, words);
        return new ServiceType(json.isTextual() ? json.asText() : json.path("id").asText(), Set.copyOf(words));
    }

    private static void collect(JsonNode json, List<String> words) {
        String id = json.isTextual() ? json.asText() : json.path("id").asText();
        String[] parts = SEPARATORS.split(id);
        Stream.of(json.path("name").asText(), parts.length == 0 ? "" : parts[parts.length - 1])
                .map(name -> String.join(" ", HUMP.split(name)).strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty())
                .forEach(words::add);
        json.path("broader").forEach(above -> collect(above, words));
    }

    /** Whether entities of this type are actors of the kind: an outlet may be listed as an organization. */
    boolean holds(ActorType type) {
        return switch (type) {
            case PERSON -> isOneOf(OF_PERSONS);
            case ORGANIZATION -> isOneOf(OF_ORGANIZATIONS);
            case MEDIA_OUTLET -> isOneOf(OF_MEDIA) || isOneOf(OF_ORGANIZATIONS);
            case STATE -> isOneOf(OF_STATES);
            case GROUP -> false;
        };
    }

    private boolean isOneOf(Set<String> names) {
        return words.stream().anyMatch(names::contains);
    }
}
