package org.dixit.authority;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How items of Wikidata and articles of the English Wikipedia are written as identifiers. */
final class Wikidata {

    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String DBPEDIA = "http://dbpedia.org/resource/";
    private static final Pattern ITEM = Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/|wd:)?(Q[1-9][0-9]{0,11})");
    private static final String UNFIT = "\"<>[]\\^`{|}%?#";

    private Wikidata() {
    }

    /** The item's number, from {@code Q42}, {@code wd:Q42} or its address. */
    static Optional<String> item(String text) {
        Matcher matcher = ITEM.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static URI entity(String item) {
        return URI.create(ENTITY + item);
    }

    static List<URI> items(List<URI> identifiers) {
        return identifiers.stream().filter(uri -> uri.toString().startsWith(ENTITY)).toList();
    }

    /**
     * The thing that a Wikipedia article is about, as DBpedia names it: by the article's title, with underscores for spaces. See
     * https://www.dbpedia.org/resources/ on how these are made.
     */
    static URI dbpedia(String title) {
        StringBuilder out = new StringBuilder(DBPEDIA);
        for (char c : title.replace(' ', '_').toCharArray()) {
            if (UNFIT.indexOf(c) >= 0) {
                out.append('%').append(String.format("%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return URI.create(out.toString());
    }
}
