package org.dixit.authority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a source tells of one actor, as it tells it.
 *
 * @param where file and place in it, for messages
 * @param values what it tells; none of the lists is empty
 */
public record ImportRecord(String where, Map<ImportField, List<String>> values) {

    public ImportRecord {
        Map<ImportField, List<String>> copy = new EnumMap<>(ImportField.class);
        values.forEach((field, list) -> {
            List<String> told = list.stream().filter(value -> !value.isBlank()).map(String::strip).distinct().toList();
            if (!told.isEmpty()) {
                copy.put(field, told);
            }
        });
        values = copy;
    }

    List<String> all(ImportField field) {
        return values.getOrDefault(field, List.of());
    }

    /** The Wikidata item, where it is told. */
    Optional<String> item() {
        for (ImportField field : List.of(ImportField.WIKIDATA, ImportField.ID, ImportField.SAME_AS)) {
            for (String value : all(field)) {
                Optional<String> item = Wikidata.item(value);
                if (item.isPresent()) {
                    return item;
                }
            }
        }
        return Optional.empty();
    }

    /** By what records of one actor are known: item or id, else the place alone. */
    String key() {
        return item().orElseGet(() -> all(ImportField.ID).isEmpty() ? where : all(ImportField.ID).getFirst());
    }

    /** This record, and what another tells of the same actor. */
    ImportRecord and(ImportRecord more) {
        Map<ImportField, List<String>> union = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            Set<String> both = new LinkedHashSet<>(all(field));
            both.addAll(more.all(field));
            union.put(field, new ArrayList<>(both));
        }
        return new ImportRecord(where, union);
    }
}
