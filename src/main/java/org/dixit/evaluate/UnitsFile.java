package org.dixit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.dixit.article.InputException;

/**
 * Gold as a file of sentence-like units, in which PolNeAR is given away for taggers of tokens: each line is a JSON object with
 * {@code tokens}, as many {@code labels} (BIO over source, cue and content) and the {@code id} of its document; other fields are
 * left aside. The units of one id, in their order, are one document, so that a text that two people annotated, under two ids,
 * counts as two. The whole file is held in memory.
 */
public final class UnitsFile extends Gold {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** What can name a file in any folder, and no other folder. */
    private static final Pattern BASE_NAME = Pattern.compile("(?!\\.)[^/\\\\:\\p{Cntrl}]{1,200}");

    private final Path file;
    private final SequencedMap<String, List<Unit>> documents = new LinkedHashMap<>();
    private final List<String> names;

    private UnitsFile(Path file) throws IOException, InputException {
        this.file = file;
        String[] lines = TextFile.read(file).split("\\r\\n|\\n|\\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                add(lines[i], i + 1);
            }
        }
        if (documents.isEmpty()) {
            throw new InputException(file.toString(), "holds no units; give a file with a JSON object on each line, or a folder of "
                    + "brat standoff");
        }
        this.names = List.copyOf(documents.keySet());
    }

    /**
     * Reads the whole file.
     *
     * @throws IOException where it cannot be read
     * @throws InputException where it holds no units or a line is none
     */
    public static UnitsFile open(Path file) throws IOException, InputException {
        return new UnitsFile(file);
    }

    @Override
    public int size() {
        return names.size();
    }

    /** A unit tells of its spans only which part they are. */
    @Override
    public boolean hasRelations() {
        return false;
    }

    /** A token has one label only. */
    @Override
    public boolean marksInside() {
        return false;
    }

    @Override
    GoldDocument read(int document) {
        String name = names.get(document);
        return UnitDocument.of(file + ", " + name, name, documents.getOrDefault(name, List.of()));
    }

    @Override
    Tally tally() {
        return UnitScoring.tally();
    }

    private void add(String line, int number) throws InputException {
        JsonNode unit;
        try {
            unit = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw bad(number, "is no JSON: " + e.getOriginalMessage() + "; write each unit as one object on a line of its own");
        }
        String id = unit.path("id").asText();
        if (!unit.path("id").isTextual() || !BASE_NAME.matcher(id).matches()) {
            throw bad(number, "has no id that could name a file; name the unit's document in \"id\", without slashes and colons");
        }
        List<String> tokens = strings(unit.path("tokens"), "tokens", number);
        List<String> labels = strings(unit.path("labels"), "labels", number);
        if (tokens.size() != labels.size()) {
            throw bad(number, "has " + tokens.size() + " tokens and " + labels.size() + " labels; give each token one");
        }
        try {
            documents.computeIfAbsent(id, name -> new ArrayList<>()).add(Unit.of(tokens, labels));
        } catch (IllegalArgumentException label) {
            throw bad(number, "has the label \"" + label.getMessage() + "\"; the labels are O, and B- and I- with source, cue, content");
        }
    }

    private List<String> strings(JsonNode array, String field, int number) throws InputException {
        List<String> strings = new ArrayList<>();
        for (JsonNode each : array) {
            if (each.isTextual()) {
                strings.add(each.asText());
            }
        }
        if (!array.isArray() || strings.size() < array.size()) {
            throw bad(number, "has no list of strings \"" + field + "\"; a unit has tokens, labels and id");
        }
        return strings;
    }

    private InputException bad(int line, String problem) {
        return new InputException(file + ", line " + line, problem);
    }
}
