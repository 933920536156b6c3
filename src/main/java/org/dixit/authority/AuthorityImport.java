package org.dixit.authority;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;
import org.jspecify.annotations.Nullable;

/**
 * Makes an authority file of what the readers of tables, Wikidata, RDF and SPARQL answers find. Records of one item or id become one
 * actor. What cannot be used is told in {@link #problems}, and stops nothing.
 */
public final class AuthorityImport implements ImportSink {

    private final AuthorityIndex shipped;
    private final ActorClasses classes;
    private final @Nullable ActorType otherwise;
    private final Map<String, ImportRecord> records = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, ActorType> types = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> strangeClasses = new TreeMap<>();
    private final Map<String, Integer> strangeCountries = new TreeMap<>();
    private final Set<String> referredTo = new HashSet<>();
    private final Map<ActorType, Integer> counts = new TreeMap<>();

    /**
     * @param shipped the actors that the program knows: an import of one of them keeps its id, and countries are theirs
     * @param classes which classes hold which kind of actor
     * @param otherwise the kind of those of which no kind is told; without it they are left out
     */
    public AuthorityImport(AuthorityIndex shipped, ActorClasses classes, @Nullable ActorType otherwise) {
        this.shipped = shipped;
        this.classes = classes;
        this.otherwise = otherwise;
        for (AuthorityEntry entry : shipped.entries()) {
            entry.sameAs().forEach(same -> types.put(key(same.toString()), entry.type()));
            if (entry.type() == ActorType.STATE) {
                entry.sameAs().forEach(same -> states.put(key(same.toString()), entry.id()));
            }
        }
    }

    @Override
    public void record(ImportRecord record) {
        records.merge(record.key(), record, ImportRecord::and);
        for (ImportField field : List.of(ImportField.TYPE, ImportField.OFFICES, ImportField.COUNTRY)) {
            record.all(field).forEach(value -> referredTo.add(key(value)));
        }
    }

    @Override
    public void label(String item, String label) {
        labels.putIfAbsent(key(item), label);
    }

    @Override
    public void superclass(String one, String other) {
        classes.addSuperclass(one, other);
        referredTo.add(key(one));
    }

    @Override
    public void problem(String where, String what) {
        problems.add("[" + where + "] " + what + "; left out");
    }

    private static String key(String address) {
        return Wikidata.item(address).orElse(address);
    }

    /**
     * The lines of the authority file, sorted by id, after the line that names the columns; to be called once, after all readers.
     */
    public List<String> lines() {
        List<ImportedActor> actors = new ArrayList<>();
        records.values().forEach(record -> actor(record).ifPresent(actors::add));
        ImportIds ids = new ImportIds(shipped, actors);
        Map<String, String> lines = new TreeMap<>();
        for (ImportedActor actor : actors) {
            Optional<String> id = ids.give(actor);
            if (id.isEmpty()) {
                problem(actor.where(), "has the id " + actor.ownId() + " of a row before it; give each its own");
            } else {
                lines.put(id.get(), actor.line(id.get()));
                counts.merge(actor.type(), 1, Integer::sum);
            }
        }
        List<String> all = new ArrayList<>(List.of(ImportedActor.HEAD));
        all.addAll(lines.values());
        return all;
    }

    private Optional<ImportedActor> actor(ImportRecord record) {
        @Nullable String ownId = record.all(ImportField.ID).stream().filter(id -> AuthorityRow.ID.matcher(id).matches()).findFirst()
                .orElse(null);
        Optional<ActorType> type = type(record, ownId);
        if (referredTo.contains(key(record.key())) && (type.isEmpty() || record.all(ImportField.TYPE).isEmpty() && ownId == null
                && record.item().map(types::get).isEmpty())) {
            // A class, an office or the like, there to explain the actors.
            return Optional.empty();
        }
        List<String> names = ImportCleaning.texts(record.all(ImportField.NAME));
        if (type.isEmpty() && !record.all(ImportField.TYPE).isEmpty()) {
            record.all(ImportField.TYPE).forEach(name -> strangeClasses.merge(key(name), 1, Integer::sum));
            return Optional.empty();
        }
        if (names.isEmpty()) {
            // Something of no class and no name is a value that others refer to, or a part of a description.
            if (type.isPresent() || !record.all(ImportField.ALIASES).isEmpty()) {
                problem(record.where(), "has no name, or a longer one than names are");
            }
            return Optional.empty();
        }
        if (type.isEmpty()) {
            problem(record.where(), "does not tell whether " + names.getFirst() + " is a person, an organization, a state or a medium "
                    + "(give a column type, or --type)");
            return Optional.empty();
        }
        List<String> others = new ArrayList<>(names.subList(1, names.size()));
        others.addAll(record.all(ImportField.ALIASES));
        return Optional.of(new ImportedActor(record.where(), ownId, type.get(), names.getFirst(),
                ImportCleaning.aliases(type.get(), names.getFirst(), others), ImportCleaning.texts(record.all(ImportField.DEMONYMS)),
                type.get() == ActorType.STATE ? null : country(record), offices(record), hosts(record, type.get()),
                record.item().orElse(null), ImportCleaning.texts(record.all(ImportField.WIKIPEDIA)).stream().findFirst().orElse(null),
                sameAs(record)));
    }

    private Optional<ActorType> type(ImportRecord record, @Nullable String ownId) {
        if (ownId != null) {
            return Optional.of(AuthorityRow.typeOf(ownId));
        }
        return record.item().map(types::get).or(() -> classes.of(record.all(ImportField.TYPE)))
                .or(() -> record.all(ImportField.TYPE).isEmpty() ? Optional.ofNullable(otherwise) : Optional.empty());
    }

    private @Nullable String country(ImportRecord record) {
        for (String told : record.all(ImportField.COUNTRY)) {
            String label = labels.getOrDefault(key(told), told);
            Optional<String> id = state(told).or(() -> state(label));
            if (id.isPresent()) {
                return id.get();
            }
            strangeCountries.merge(label, 1, Integer::sum);
        }
        return null;
    }

    private Optional<String> state(String told) {
        String code = "state-" + told.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(states.get(key(told)))
                .or(() -> shipped.byId(told).map(AuthorityEntry::id))
                .or(() -> shipped.byId(code).map(AuthorityEntry::id))
                .or(() -> shipped.candidates(told).stream().filter(entry -> entry.type() == ActorType.STATE)
                        .map(AuthorityEntry::id).findFirst());
    }

    /** Offices that are told only by an item or address without label say nothing to a reader. */
    private List<String> offices(ImportRecord record) {
        List<String> offices = new ArrayList<>();
        for (String office : record.all(ImportField.OFFICES)) {
            String label = labels.getOrDefault(key(office), office);
            if (Wikidata.item(label).isEmpty() && !label.contains("://")) {
                offices.add(label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
            }
        }
        return ImportCleaning.texts(offices);
    }

    private List<String> hosts(ImportRecord record, ActorType type) {
        List<String> hosts = new ArrayList<>();
        for (String told : record.all(ImportField.HOSTS)) {
            ImportCleaning.host(told).ifPresentOrElse(hosts::add,
                    () -> problems.add("[" + record.where() + "] \"" + told + "\" is no web host; the host alone left out"));
        }
        // A host leads to an outlet; a person's page on it would not make the person one.
        return type == ActorType.MEDIA_OUTLET ? hosts.stream().distinct().toList() : List.of();
    }

    private static List<String> sameAs(ImportRecord record) {
        List<String> addresses = new ArrayList<>(record.all(ImportField.SAME_AS));
        addresses.addAll(record.all(ImportField.ID));
        return addresses.stream().map(ImportCleaning::address).flatMap(Optional::stream).distinct().toList();
    }

    /** What was left out and why, one line each, in the order of the sources. */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** What was not understood but is no fault of a row: classes and countries that are not known, the most frequent first. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!strangeClasses.isEmpty()) {
            notes.add("left out what is only of classes that are not known to hold actors: " + mostFrequent(strangeClasses)
                    + "; say --class CLASS=KIND for those that do");
        }
        if (!strangeCountries.isEmpty()) {
            notes.add("left out countries that are not known: " + mostFrequent(strangeCountries));
        }
        return notes;
    }

    private String mostFrequent(Map<String, Integer> told) {
        List<String> most = told.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .map(entry -> entry.getKey() + (labels.containsKey(entry.getKey()) ? " " + labels.get(entry.getKey()) : "")
                        + " (" + entry.getValue() + ")")
                .toList();
        return String.join(", ", most) + (told.size() > 5 ? " and " + (told.size() - 5) + " more" : "");
    }

    /** How many actors of each kind the lines tell. */
    public Map<ActorType, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
