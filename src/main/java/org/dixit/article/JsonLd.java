package org.dixit.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The description of the article that a page carries as JSON-LD in the schema.org vocabulary. Read as the JSON that publishers
 * write, without a JSON-LD processor: one would fetch the context from the network.
 */
final class JsonLd {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** What once kept scripts from parsers that did not know them. */
    private static final Pattern WRAPPING = Pattern.compile("^(?:<!--|(?://|/\\*)?\\s*<!\\[CDATA\\[(?:\\*/)?)"
            + "|(?:-->|(?://|/\\*)?\\s*\\]\\]>(?:\\*/)?)$");

    private final JsonNode article;
    private final Map<String, JsonNode> byId;

    private JsonLd(JsonNode article, Map<String, JsonNode> byId) {
        this.article = article;
        this.byId = byId;
    }

    /**
     * The page's description of its article, if it has one; scripts that are no JSON are passed over.
     *
     * @param canonical the page's own address; of several articles described the one with this address is meant
     */
    static Optional<JsonLd> of(Document page, @Nullable URI canonical) {
        Map<String, JsonNode> byId = new HashMap<>();
        List<JsonLd> articles = new ArrayList<>();
        for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json]")) {
            Deque<JsonNode> open = new ArrayDeque<>();
            parse(script.data()).ifPresent(open::add);
            while (!open.isEmpty()) {
                JsonNode node = open.removeFirst();
                node.path("@graph").forEach(open::add);
                if (node.isArray()) {
                    node.forEach(open::add);
                } else if (node.path("mainEntity").isObject()) {
                    open.add(node.path("mainEntity"));
                }
                if (node.path("@id").isTextual() && node.size() > 1) {
                    byId.putIfAbsent(node.path("@id").textValue(), node);
                }
                if (isArticle(node.path("@type"))) {
                    articles.add(new JsonLd(node, byId));
                }
            }
        }
        return articles.stream().filter(one -> canonical != null && one.url().filter(canonical::equals).isPresent()).findFirst()
                .or(() -> articles.stream().filter(one -> !one.title().isEmpty()).findFirst())
                .or(() -> articles.stream().findFirst());
    }

    Optional<URI> url() {
        for (JsonNode node : List.of(article.path("url"), article.path("mainEntityOfPage"), article.path("@id"))) {
            Optional<URI> url = address(node.isObject() ? first(node.path("url"), node.path("@id")) : node);
            if (url.isPresent()) {
                return url;
            }
        }
        return Optional.empty();
    }

    String title() {
        return text(first(article.path("headline"), article.path("name")));
    }

    String datePublished() {
        return text(first(article.path("datePublished"), article.path("dateCreated")));
    }

    String language() {
        JsonNode language = article.path("inLanguage");
        return text(language.isObject() ? first(language.path("alternateName"), language.path("name")) : language);
    }

    List<String> authors() {
        JsonNode given = first(article.path("author"), article.path("creator"));
        List<String> names = new ArrayList<>();
        for (JsonNode author : given.isArray() ? given : List.of(given)) {
            names.add(name(author));
        }
        return names;
    }

    Optional<Publisher> publisher() {
        JsonNode given = article.path("publisher");
        JsonNode publisher = resolved(given.isArray() ? given.path(0) : given);
        String name = name(publisher);
        return name.isEmpty() ? Optional.empty()
                : Optional.of(new Publisher(name, address(publisher.path("url")).map(Metadata::site).orElse(null)));
    }

    int version() {
        String version = text(article.path("version"));
        return version.matches("[1-9]\\d{0,8}") ? Integer.parseInt(version) : 1;
    }

    String status() {
        return text(article.path("creativeWorkStatus"));
    }

    private String name(JsonNode node) {
        JsonNode thing = resolved(node);
        return text(thing.isObject() ? thing.path("name") : thing);
    }

    /** A node that is only a reference stands for the node of that name. */
    private JsonNode resolved(JsonNode node) {
        return node.isObject() && !node.has("name") ? byId.getOrDefault(node.path("@id").asText(), node) : node;
    }

    private static Optional<JsonNode> parse(String script) {
        String json = WRAPPING.matcher(script.strip()).replaceAll("");
        try {
            return Optional.ofNullable(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** NewsArticle, ReportageNewsArticle, OpinionNewsArticle and so on, with or without the vocabulary's address before it. */
    private static boolean isArticle(JsonNode type) {
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText("");
            if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode first(JsonNode one, JsonNode other) {
        return one.isMissingNode() || one.isNull() || one.isTextual() && one.textValue().isBlank() ? other : one;
    }

    private static Optional<URI> address(JsonNode node) {
        return Metadata.address(text(node));
    }

    /** Publishers often escape the words for HTML once more. */
    private static String text(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        JsonNode value = one.isObject() ? one.path("@value") : one;
        return value.isValueNode() && !value.isNull() ? Words.oneLine(Parser.unescapeEntities(value.asText(), false)) : "";
    }
}
