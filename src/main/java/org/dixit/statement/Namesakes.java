package org.dixit.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of one name apart by the field of life in which an article shows them: a footballer from a minister, a shopkeeper from
 * a historian. The article alone decides, so that it gives the same whatever is converted beside it. Whoever bears a role of public
 * life too, or none, is taken for the person of that name in public life.
 */
public final class Namesakes {

    private static final String PUBLIC_LIFE = "";
    private static final Map<String, String> FIELDS = read();

    private Namesakes() {
    }

    /** The same with the field of everybody whom no authority knows and whom the roles show in one field that is listed. */
    public static ArticleStatements toldApart(ArticleStatements read) {
        Map<String, Set<String>> fields = new HashMap<>();
        Stream<RoleHolding> ofSpeakers = read.statements().stream().flatMap(statement -> statement.attributions().stream())
                .map(Attribution::role).filter(role -> role != null);
        Stream.concat(read.roles().stream(), ofSpeakers).filter(role -> isLocalPerson(role.holder()))
                .forEach(role -> fields.computeIfAbsent(role.holder().name(), unused -> new HashSet<>()).add(field(role.role())));
        fields.values().removeIf(found -> found.size() != 1 || found.contains(PUBLIC_LIFE));
        return fields.isEmpty() ? read : read.mapActors(actor -> {
            Set<String> found = isLocalPerson(actor) ? fields.get(actor.name()) : null;
            return found == null ? actor : actor.in(found.iterator().next());
        });
    }

    private static boolean isLocalPerson(Actor actor) {
        return actor.type() == ActorType.PERSON && actor.entry() == null;
    }

    /** The one field of all nouns for persons in a role; that of public life where they disagree or none is listed. */
    static String field(String role) {
        String field = null;
        for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
            if (RoleWords.PREPOSITIONS.contains(word)) {
                break;
            }
            String own = fieldOf(word);
            if (own != null && field != null && !own.equals(field)) {
                return PUBLIC_LIFE;
            }
            field = own == null ? field : own;
        }
        return field == null ? PUBLIC_LIFE : field;
    }

    private static @Nullable String fieldOf(String noun) {
        String listed = FIELDS.getOrDefault(noun, FIELDS.get(RoleWords.singular(noun)));
        return listed != null ? listed : RoleWords.isPerson(noun) ? PUBLIC_LIFE : null;
    }

    private static Map<String, String> read() {
        Map<String, String> fields = new HashMap<>();
        try (InputStream in = Namesakes.class.getResourceAsStream("/lexicon/fields.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file lexicon/fields.tsv");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] columns = line.split("\t", 2);
                if (!line.startsWith("#") && columns.length == 2) {
                    List.of(columns[1].split(" ")).forEach(noun -> fields.put(noun, columns[0]));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own list of fields is unreadable", e);
        }
        return Map.copyOf(fields);
    }
}
