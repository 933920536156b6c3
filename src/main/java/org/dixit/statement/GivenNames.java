package org.dixit.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Given names: that somebody is a person, and which pronoun may mean that person. */
final class GivenNames {

    /** What a name tells of the pronoun. */
    enum Gender { FEMALE, MALE, UNKNOWN }

    private static final Map<String, Gender> NAMES = read();

    private GivenNames() {
    }

    static boolean knows(String name) {
        return NAMES.containsKey(name.toLowerCase(Locale.ROOT));
    }

    static Gender gender(String name) {
        return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }

    private static Map<String, Gender> read() {
        Map<String, Gender> names = new HashMap<>();
        try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its list of given names");
            }
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                Gender gender = switch (line.charAt(0)) {
                    case 'f' -> Gender.FEMALE;
                    case 'm' -> Gender.MALE;
                    default -> Gender.UNKNOWN;
                };
                for (String name : line.substring(2).split(" ")) {
                    names.merge(name, gender, (one, other) -> one == other ? one : Gender.UNKNOWN);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own list of given names is unreadable", e);
        }
        return Map.copyOf(names);
    }
}
