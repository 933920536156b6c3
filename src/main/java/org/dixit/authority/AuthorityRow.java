package org.dixit.authority;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;

/**
 * One line of an authority file.
 *
 * @param where file and line, for messages
 * @param entry the actor
 * @param names all forms that name it, the preferred one first
 * @param demonyms adjectives and names of a state's people
 * @param ambiguous those names that are not looked up
 * @param hosts a medium's web hosts
 * @param seats those names that are a state's metonyms: capitals and buildings in which it is governed
 */
record AuthorityRow(
        String where,
        AuthorityEntry entry,
        List<String> names,
        List<String> demonyms,
        List<String> ambiguous,
        List<String> hosts,
        List<String> seats) {

    static final Pattern ID = Pattern.compile("(state|org|media|person)-[a-z0-9]+(-[a-z0-9]+)*");
    static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /**
     * The rows of a file: lines from {@code #} on are notes, the first other line names the columns, in any order, of which others
     * than those that a row needs are for people.
     *
     * @param file what messages call it
     */
    static List<AuthorityRow> read(String file, byte[] bytes) throws InputException {
        List<AuthorityRow> rows = new ArrayList<>();
        List<String> columns = List.of();
        int number = 0;
        for (String line : decoded(file, bytes).split("\r?\n", -1)) {
            number++;
            String where = file + ", line " + number;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                if (!columns.contains("id") || !columns.contains("name")) {
                    throw new InputException(where, "names no columns id and name, so this is no authority file; "
                            + "make one with dixit authority import");
                }
            } else if (cells.size() != columns.size()) {
                throw new InputException(where, "has " + cells.size() + " columns where the head names " + columns.size()
                        + "; part them by single tabs");
            } else {
                rows.add(row(where, columns, cells));
            }
        }
        return rows;
    }

    private static String decoded(String file, byte[] bytes) throws InputException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new InputException(file, "is not text in UTF-8; give an authority file, as dixit authority import makes them");
        }
    }

    private static AuthorityRow row(String where, List<String> columns, List<String> cells) throws InputException {
        Map<String, List<String>> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> values = cells.get(i).equals("-") ? List.of() : Arrays.asList(cells.get(i).split("\\|", -1));
            for (String value : values) {
                if (value.isBlank() || !value.equals(value.strip())) {
                    throw new InputException(where, "the column " + columns.get(i) + " holds an empty or padded value;"
                            + " write a dash where there is none");
                }
            }
            row.put(columns.get(i), values);
        }
        String id = one(where, row, "id");
        if (!ID.matcher(id).matches()) {
            throw new InputException(where, "\"" + id + "\" is no id; write state-, org-, media- or person- and"
                    + " lower-case words parted by hyphens");
        }
        String name = one(where, row, "name");
        List<URI> sameAs = sameAs(where, row);
        List<String> hosts = row.getOrDefault("hosts", List.of());
        for (String host : hosts) {
            if (!HOST.matcher(host).matches() || host.startsWith("www.")) {
                throw new InputException(where, "\"" + host + "\" is no host; write it in lower case, without www.");
            }
        }
        List<String> names = Stream.of(List.of(name), row.getOrDefault("aliases", List.<String>of()),
                row.getOrDefault("metonyms", List.<String>of())).flatMap(List::stream).toList();
        List<String> country = row.getOrDefault("country", List.of());
        AuthorityEntry entry = new AuthorityEntry(id, typeOf(id), name, sameAs, country.isEmpty() ? null : country.getFirst(),
                row.getOrDefault("offices", List.of()));
        return new AuthorityRow(where, entry, names, row.getOrDefault("demonyms", List.of()),
                row.getOrDefault("ambiguous", List.of()), hosts,
                row.getOrDefault("metonyms", List.of()));
    }

    private static List<URI> sameAs(String where, Map<String, List<String>> row) throws InputException {
        List<URI> sameAs = new ArrayList<>();
        for (String item : row.getOrDefault("wikidata", List.of())) {
            sameAs.add(Wikidata.entity(Wikidata.item(item).filter(item::equals).orElseThrow(() -> new InputException(where,
                    "\"" + item + "\" is no Wikidata item; write Q and a number, or a dash"))));
        }
        row.getOrDefault("wikipedia", List.of()).forEach(title -> sameAs.add(Wikidata.dbpedia(title)));
        for (String address : row.getOrDefault("same_as", List.of())) {
            try {
                URI uri = new URI(address);
                if (!uri.isAbsolute()) {
                    throw new URISyntaxException(address, "not absolute");
                }
                sameAs.add(uri);
            } catch (URISyntaxException bad) {
                throw new InputException(where, "\"" + address + "\" is no identifier; write an absolute address, or a dash");
            }
        }
        return sameAs.stream().distinct().toList();
    }

    /** The same row for an entry that tells something else. */
    AuthorityRow withEntry(AuthorityEntry other) {
        return new AuthorityRow(where, other, names, demonyms, ambiguous, hosts, seats);
    }

    private static String one(String where, Map<String, List<String>> row, String column) throws InputException {
        List<String> values = row.getOrDefault(column, List.of());
        if (values.size() != 1) {
            throw new InputException(where, "the column " + column + " holds " + values.size() + " values; it must hold one");
        }
        return values.getFirst();
    }

    static ActorType typeOf(String id) {
        return switch (id.charAt(0)) {
            case 's' -> ActorType.STATE;
            case 'm' -> ActorType.MEDIA_OUTLET;
            case 'p' -> ActorType.PERSON;
            default -> ActorType.ORGANIZATION;
        };
    }
}
