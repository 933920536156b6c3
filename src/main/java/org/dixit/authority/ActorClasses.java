package org.dixit.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.InputException;
import org.dixit.statement.ActorType;

/** Which classes of which vocabularies hold which kind of actor: {@code data/authority/classes.tsv}, and what the data add. */
public final class ActorClasses {

    private static final String FILE = "/authority/classes.tsv";
    /** Where something is of several classes, the first of these is told: a broadcaster is an organization, but more than that. */
    private static final List<ActorType> MOST_SPECIFIC =
            List.of(ActorType.PERSON, ActorType.STATE, ActorType.MEDIA_OUTLET, ActorType.ORGANIZATION);
    private static final Map<String, ActorType> WORDS = Map.ofEntries(
            Map.entry("person", ActorType.PERSON), Map.entry("human", ActorType.PERSON), Map.entry("people", ActorType.PERSON),
            Map.entry("organization", ActorType.ORGANIZATION), Map.entry("organisation", ActorType.ORGANIZATION),
            Map.entry("org", ActorType.ORGANIZATION), Map.entry("company", ActorType.ORGANIZATION),
            Map.entry("state", ActorType.STATE), Map.entry("country", ActorType.STATE), Map.entry("territory", ActorType.STATE),
            Map.entry("media", ActorType.MEDIA_OUTLET), Map.entry("medium", ActorType.MEDIA_OUTLET),
            Map.entry("outlet", ActorType.MEDIA_OUTLET), Map.entry("media outlet", ActorType.MEDIA_OUTLET),
            Map.entry("newspaper", ActorType.MEDIA_OUTLET), Map.entry("news agency", ActorType.MEDIA_OUTLET));

    private final Map<String, ActorType> types = new HashMap<>();
    private final Map<String, Set<String>> superclasses = new HashMap<>();

    private ActorClasses() {
    }

    /** The classes that the program knows. */
    public static ActorClasses load() throws IOException {
        ActorClasses classes = new ActorClasses();
        try (InputStream in = ActorClasses.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE.substring(1));
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t");
                if (!line.startsWith("#") && !cells[0].equals("class")) {
                    classes.types.put(key(cells[0]), WORDS.get(cells[2]));
                }
            }
        }
        return classes;
    }

    /**
     * Adds a class, as a user says it.
     *
     * @throws InputException where the kind is none of actor
     */
    public void add(String name, String kind) throws InputException {
        ActorType type = WORDS.get(kind.toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new InputException("--class " + name + "=" + kind, "there is no such kind of actor; say person, organization, state "
                    + "or media");
        }
        types.put(key(name), type);
    }

    void addSuperclass(String one, String other) {
        superclasses.computeIfAbsent(key(one), none -> new HashSet<>()).add(key(other));
    }

    /** The kind that a word names, such as {@code person}. */
    public static Optional<ActorType> ofWord(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** The kind of something of these classes or kinds; none where none of them is known. */
    Optional<ActorType> of(List<String> classesOrWords) {
        Set<ActorType> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String name : classesOrWords) {
            ofWord(name).ifPresentOrElse(found::add, () -> open.add(key(name)));
        }
        while (!open.isEmpty()) {
            String name = open.remove();
            ActorType type = types.get(name);
            if (type != null) {
                found.add(type);
            } else if (seen.add(name)) {
                open.addAll(superclasses.getOrDefault(name, Set.of()));
            }
        }
        return MOST_SPECIFIC.stream().filter(found::contains).findFirst();
    }

    private static String key(String name) {
        return Wikidata.item(name).orElseGet(() -> name.replaceFirst("^https://schema\\.org/", "http://schema.org/"));
    }
}
