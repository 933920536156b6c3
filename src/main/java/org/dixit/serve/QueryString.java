package org.dixit.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, read without complaint: whatever somebody has put there, lists answer with a list. */
final class QueryString {

    private static final int LONGEST = 8_000;

    private QueryString() {
    }

    /** The first value of each name; what is badly encoded is taken as it stands. */
    static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null && query.length() <= LONGEST) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IllegalArgumentException badlyEncoded) {
            return text;
        }
    }
}
