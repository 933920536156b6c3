package org.dixit.authority;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities as Wikidata writes them in JSON: a dump (an array, or one entity a line), or the answer of
 * {@code wbgetentities}. Of each are read labels and aliases in one language, the title in the English Wikipedia, and the
 * statements on class (P31), superclasses (P279), country (P17, P27), offices (P39), web site (P856) and demonyms (P1549), those of
 * preferred rank first, without those that are deprecated. See https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON.
 */
public final class WikidataRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAD_CHARS = 1 << 20;

    private final String file;
    private final String language;
    private final ImportSink sink;
    private int number;

    private WikidataRecords(String file, String language, ImportSink sink) {
        this.file = file;
        this.language = language;
        this.sink = sink;
    }

    /**
     * Reads a file. Entities that cannot be read are told and left out; where one a line is written, so are broken lines.
     *
     * @param file what messages call it
     * @param language of the names, such as {@code en}
     * @throws InputException where it is not JSON as Wikidata writes it, or breaks off
     */
    public static void read(String file, Reader in, String language, ImportSink sink) throws IOException, InputException {
        BufferedReader reader = new BufferedReader(in, HEAD_CHARS);
        WikidataRecords records = new WikidataRecords(file, language, sink);
        try {
            if (isOneALine(reader)) {
                records.readLines(reader);
            } else {
                records.readWhole(reader);
            }
        } catch (JacksonException broken) {
            throw new InputException(file + ", line " + (broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()),
                    "is no JSON from here on (" + broken.getOriginalMessage() + "); give a dump or an answer of wbgetentities");
        }
    }

    /** As dumps are written, whose longest entities have several million characters. */
    private static boolean isOneALine(BufferedReader reader) throws IOException {
        String head = Head.of(reader, HEAD_CHARS);
        int opened = head.stripLeading().startsWith("[") ? head.indexOf('\n') + 1 : 0;
        int end = head.indexOf('\n', opened);
        if (opened > 0 && !withoutComma(head.substring(0, opened)).equals("[")) {
            return false;
        }
        String line = withoutComma(end < 0 ? head.substring(opened) : head.substring(opened, end));
        boolean cutOff = end < 0 && head.length() == HEAD_CHARS;
        return line.startsWith("{") && (cutOff || isWhole(line)) && (opened > 0 || !line.contains("\"entities\""));
    }

    private static boolean isWhole(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException cut) {
            return false;
        }
    }

    private static String withoutComma(String line) {
        String text = line.strip();
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private void readLines(BufferedReader reader) throws IOException {
        int lines = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines++;
            String text = withoutComma(line);
            if (text.isEmpty() || text.equals("[") || text.equals("]")) {
                continue;
            }
            try {
                entity(JSON.readTree(text), file + ", line " + lines);
            } catch (JacksonException broken) {
                sink.problem(file + ", line " + lines, "is no JSON (" + broken.getOriginalMessage() + "); write it whole");
            }
        }
    }

    private void readWhole(BufferedReader reader) throws IOException, InputException {
        try (JsonParser parser = JSON.getFactory().createParser(reader)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    entity(JSON.readTree(parser), null);
                }
            } else if (token == JsonToken.START_OBJECT) {
                readAnswer(parser);
            } else {
                throw new InputException(file, "holds no entities; give a dump or an answer of wbgetentities");
            }
        }
    }

    private void readAnswer(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("entities") && parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    parser.nextToken();
                    entity(JSON.readTree(parser), null);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entity(JsonNode entity, @Nullable String line) {
        number++;
        String id = entity.path("id").asText("");
        String where = line != null ? line : file + ", " + (id.isEmpty() ? "entity " + number : id);
        if (entity.has("missing")) {
            sink.problem(where, "is not in Wikidata; leave it out");
        } else if (Wikidata.item(id).isEmpty()) {
            if (!id.startsWith("P") && !id.startsWith("L")) {
                sink.problem(where, "has no id of an item; give entities as Wikidata writes them");
            }
        } else {
            item(where, id, entity);
        }
    }

    private void item(String where, String id, JsonNode entity) {
        Map<ImportField, List<String>> values = new EnumMap<>(ImportField.class);
        values.put(ImportField.WIKIDATA, List.of(id));
        String label = inLanguage(entity.path("labels")).path("value").asText("");
        if (!label.isBlank()) {
            values.put(ImportField.NAME, List.of(label));
            sink.label(id, label);
        }
        List<String> aliases = new ArrayList<>();
        inLanguage(entity.path("aliases")).forEach(alias -> aliases.add(alias.path("value").asText("")));
        values.put(ImportField.ALIASES, aliases);
        values.put(ImportField.WIKIPEDIA, List.of(entity.path("sitelinks").path("enwiki").path("title").asText("")));
        JsonNode claims = entity.path("claims");
        values.put(ImportField.TYPE, values(claims, "P31"));
        values.put(ImportField.OFFICES, values(claims, "P39"));
        values.put(ImportField.HOSTS, values(claims, "P856"));
        values.put(ImportField.DEMONYMS, values(claims, "P1549"));
        List<String> countries = new ArrayList<>(values(claims, "P27"));
        countries.addAll(values(claims, "P17"));
        values.put(ImportField.COUNTRY, countries);
        values(claims, "P279").forEach(other -> sink.superclass(id, other));
        sink.record(new ImportRecord(where, values));
    }

    /** What is the same in all languages has the code {@code mul}. */
    private JsonNode inLanguage(JsonNode texts) {
        return texts.has(language) ? texts.path(language) : texts.path("mul");
    }

    private List<String> values(JsonNode claims, String property) {
        List<String> preferred = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode claim : claims.path(property)) {
            JsonNode value = claim.path("mainsnak").path("datavalue").path("value");
            String text = value.isTextual() ? value.asText()
                    : value.has("id") ? value.path("id").asText()
                    : value.path("language").asText("").equals(language) ? value.path("text").asText("") : "";
            switch (claim.path("rank").asText("normal")) {
                case "deprecated" -> { }
                case "preferred" -> preferred.add(text);
                default -> others.add(text);
            }
        }
        preferred.addAll(others);
        return preferred;
    }
}
