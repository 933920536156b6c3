package org.dixit.authority;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an import can learn of an actor. The words are those by which columns of tables and of SPARQL answers are known. */
public enum ImportField {

    /** An id of our own, a Wikidata item, another address, or any key: rows of one key are of one actor. */
    ID("id", "item", "key", "uri", "iri"),
    /** The preferred form; of several the first. */
    NAME("name", "label", "itemlabel", "preferred_name", "title"),
    ALIASES("aliases", "alias", "altlabel", "alternative_names", "itemaltlabel", "other_names"),
    /** person, organization, state or media, or the address of a class. */
    TYPE("type", "class", "kind"),
    /** Of the actor: an id, a two-letter code, a Wikidata item or a name. */
    COUNTRY("country", "state", "country_code", "nation"),
    OFFICES("offices", "office", "position", "officelabel", "positionlabel", "role"),
    /** Web hosts, or addresses on them. */
    HOSTS("hosts", "host", "domain", "website", "url", "homepage"),
    DEMONYMS("demonyms", "demonym"),
    WIKIDATA("wikidata", "qid", "wikidata_id"),
    /** The title of the article in the English Wikipedia. */
    WIKIPEDIA("wikipedia", "enwiki"),
    /** Identifiers elsewhere, as absolute addresses. */
    SAME_AS("same_as", "sameas", "exactmatch");

    private final List<String> columns;

    ImportField(String... columns) {
        this.columns = List.of(columns);
    }

    /** The field that a column of this name holds, whatever its capitals. */
    public static Optional<ImportField> ofColumn(String column) {
        String wanted = column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (ImportField field : values()) {
            if (field.columns.contains(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** What the column is called in our own files and in messages. */
    public String column() {
        return columns.getFirst();
    }
}
