package org.dixit.pages.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a list is asked for: its address and the parameters that narrow it down. Addresses are made so that the same choice always has
 * the same one.
 *
 * @param path of the list, with the first slash
 * @param parameters those with a value
 */
public record ListAddress(String path, Map<String, String> parameters) {

    static final String PAGE = "page";
    static final String WORDS = "q";
    static final String SORT = "sort";
    static final String MORE = "more";

    public ListAddress {
        TreeMap<String, String> given = new TreeMap<>(parameters);
        given.values().removeIf(String::isBlank);
        parameters = Collections.unmodifiableMap(given);
    }

    Optional<String> value(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).map(String::strip);
    }

    /** A number from 1 on; whatever is none is 1. */
    int page() {
        String page = value(PAGE).orElse("1");
        return page.matches("[0-9]{1,7}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    /** The address of this list's first page with another value. */
    String with(String parameter, String value) {
        TreeMap<String, String> changed = new TreeMap<>(parameters);
        changed.remove(PAGE);
        changed.put(parameter, value);
        return address(path, changed);
    }

    /** The address of this list's first page without a parameter. */
    String without(String parameter) {
        TreeMap<String, String> changed = new TreeMap<>(parameters);
        changed.remove(PAGE);
        changed.remove(parameter);
        return address(path, changed);
    }

    String atPage(int page) {
        TreeMap<String, String> changed = new TreeMap<>(parameters);
        changed.remove(PAGE);
        if (page > 1) {
            changed.put(PAGE, Integer.toString(page));
        }
        return address(path, changed);
    }

    static String address(String path, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(path);
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameter.getKey()).append('=')
                    .append(encoded(parameter.getValue()));
        }
        return address.toString();
    }

    /** A slash needs no disguise in a query, and people read addresses. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/").replace("%2C", ",");
    }
}
