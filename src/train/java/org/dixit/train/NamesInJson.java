package org.dixit.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.evaluate.GoldText;
import org.dixit.evaluate.NamedText;
import org.dixit.evaluate.NamesFile;

/**
 * Names as re3d has them: {@code documents.json} and beside it {@code entities.json}, an object a line. Phrases without a name are marked
 * there too; a name here is one whose every word, but "of", "the", "for" and "and", begins with a capital.
 */
final class NamesInJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NamesInJson() {
    }

    static List<NamedText> read(Path documents) throws IOException, InputException {
        Map<String, List<NamedText.Marked>> marked = new HashMap<>();
        for (JsonNode entity : lines(documents.resolveSibling("entities.json"))) {
            String value = entity.path("value").asText();
            int article = value.matches("(?i)the .*") ? 4 : 0;
            int start = entity.path("begin").asInt() + article;
            TextSpan span = new TextSpan(start, Math.max(start, entity.path("end").asInt()));
            String type = entity.path("type").asText();
            boolean titled = type.equals("Person") && value.matches(".*\\b(of|President|Minister|Secretary|Ambassador)\\b.*");
            if (span.length() > 0 && !titled && isName(value.substring(article))) {
                String document = entity.path("documentId").asText();
                NamesFile.kind(type).ifPresent(kind -> marked.computeIfAbsent(document, id -> new ArrayList<>())
                        .add(new NamedText.Marked(kind, span)));
            }
        }
        List<NamedText> texts = new ArrayList<>();
        for (JsonNode document : lines(documents)) {
            String id = document.path("_id").asText();
            String text = document.path("text").asText();
            texts.add(new NamedText(GoldText.article(documents + ", " + id, text),
                    longest(marked.getOrDefault(id, List.of()), text.length())));
        }
        return texts;
    }

    private static boolean isName(String value) {
        for (String word : value.split("\\s+")) {
            if (!word.matches("of|the|for|and|al|de|bin|'s") && !word.matches("[^\\p{L}]*\\p{Lu}.*|[^\\p{L}]*")) {
                return false;
            }
        }
        return value.matches(".*\\p{Lu}.*");
    }

    private static List<NamedText.Marked> longest(List<NamedText.Marked> marked, int length) {
        List<NamedText.Marked> kept = new ArrayList<>();
        marked.stream().filter(name -> name.span().end() <= length)
                .sorted(Comparator.comparingInt((NamedText.Marked name) -> -name.span().length())
                        .thenComparingInt(name -> name.span().start()))
                .forEach(name -> {
                    if (kept.stream().noneMatch(other -> meet(other.span(), name.span()))) {
                        kept.add(name);
                    }
                });
        return kept.stream().sorted(Comparator.comparing(NamedText.Marked::span)).toList();
    }

    private static boolean meet(TextSpan one, TextSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }
}
