package org.dixit.authority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes records of triples: labels of RDFS, SKOS, FOAF and schema.org, classes, and those of Wikidata's direct properties that
 * {@link WikidataRecords} reads too. The triples of a subject may lie far apart; they are kept until {@link #finish}.
 */
public final class TripleRecords {

    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String SCHEMA = "://schema.org/";
    private static final String WDT = "http://www.wikidata.org/prop/direct/";

    private static final Set<String> SUPERCLASS = Set.of(RDFS + "subClassOf", WDT + "P279");
    private static final Set<String> NAMES = Set.of(RDFS + "label", SKOS + "prefLabel", FOAF + "name", "http" + SCHEMA + "name",
            "https" + SCHEMA + "name");
    private static final Map<String, ImportField> FIELDS = Map.ofEntries(
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", ImportField.TYPE),
            Map.entry(WDT + "P31", ImportField.TYPE),
            Map.entry(SKOS + "altLabel", ImportField.ALIASES),
            Map.entry("http" + SCHEMA + "alternateName", ImportField.ALIASES),
            Map.entry("https" + SCHEMA + "alternateName", ImportField.ALIASES),
            Map.entry(WDT + "P17", ImportField.COUNTRY),
            Map.entry(WDT + "P27", ImportField.COUNTRY),
            Map.entry("http" + SCHEMA + "nationality", ImportField.COUNTRY),
            Map.entry("https" + SCHEMA + "nationality", ImportField.COUNTRY),
            Map.entry(WDT + "P39", ImportField.OFFICES),
            Map.entry("http" + SCHEMA + "jobTitle", ImportField.OFFICES),
            Map.entry("https" + SCHEMA + "jobTitle", ImportField.OFFICES),
            Map.entry(WDT + "P856", ImportField.HOSTS),
            Map.entry(FOAF + "homepage", ImportField.HOSTS),
            Map.entry("http" + SCHEMA + "url", ImportField.HOSTS),
            Map.entry("https" + SCHEMA + "url", ImportField.HOSTS),
            Map.entry(WDT + "P1549", ImportField.DEMONYMS),
            Map.entry("http://www.w3.org/2002/07/owl#sameAs", ImportField.SAME_AS),
            Map.entry(SKOS + "exactMatch", ImportField.SAME_AS),
            Map.entry("http" + SCHEMA + "sameAs", ImportField.SAME_AS),
            Map.entry("https" + SCHEMA + "sameAs", ImportField.SAME_AS));

    private final String file;
    private final String language;
    private final ImportSink sink;
    private final Map<String, Map<ImportField, List<String>>> subjects = new LinkedHashMap<>();

    /**
     * @param file what messages call the source
     * @param language of the names, such as {@code en}; texts without language are taken too
     */
    public TripleRecords(String file, String language, ImportSink sink) {
        this.file = file;
        this.language = language;
        this.sink = sink;
    }

    /**
     * Takes a triple.
     *
     * @param object an address, or the text of a literal
     * @param objectLanguage of a literal, in lower case; empty for others
     */
    public void triple(String subject, String predicate, String object, String objectLanguage) {
        boolean foreign = !objectLanguage.isEmpty() && !objectLanguage.equals(language) && !objectLanguage.startsWith(language + "-")
                && !objectLanguage.equals("mul");
        if (foreign) {
            return;
        }
        if (SUPERCLASS.contains(predicate)) {
            sink.superclass(subject, object);
        }
        ImportField field = NAMES.contains(predicate) ? ImportField.NAME : FIELDS.get(predicate);
        if (field != null) {
            subjects.computeIfAbsent(subject, unseen -> new EnumMap<>(ImportField.class))
                    .computeIfAbsent(field, none -> new ArrayList<>()).add(object);
            if (field == ImportField.NAME) {
                sink.label(subject, object);
            }
        }
    }

    /** Hands over the records; to be called once, after the last triple. */
    public void finish() {
        subjects.forEach((subject, values) -> {
            values.put(ImportField.ID, List.of(subject));
            sink.record(new ImportRecord(file + ", " + subject, values));
        });
    }
}
