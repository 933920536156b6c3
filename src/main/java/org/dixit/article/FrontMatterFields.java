package org.dixit.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of a front matter. The YAML is only composed into nodes, never into objects: no tag can make anything, an alias
 * cannot multiply, and every value knows its line.
 */
final class FrontMatterFields {

    private static final Set<Tag> PLAIN_TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

    /** A list in a map in a map is already more than any known field has. */
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final Map<String, Node> fields = new TreeMap<>();

    FrontMatterFields(String file, String yaml) throws InputException {
        this.file = file;
        try {
            LoadSettings settings = settings(yaml);
            refuseDeep(settings, yaml);
            Node root = new Compose(settings).composeString(yaml).orElse(null);
            if (root == null) {
                return;
            }
            if (!(root instanceof MappingNode map)) {
                throw bad(root, "the front matter is no list of fields; write one `name: value` a line");
            }
            for (NodeTuple field : map.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && fields.putIfAbsent(key.getValue().strip().toLowerCase(Locale.ROOT), field.getValueNode()) != null) {
                    throw bad(key, "the field " + key.getValue() + " is given twice; keep one");
                }
            }
        } catch (MarkedYamlEngineException e) {
            boolean unclosed = String.valueOf(e.getProblem()).contains("end of stream");
            int line = (unclosed ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark().or(e::getContextMark))
                    .map(mark -> mark.getLine()).orElse(0);
            throw bad(line, "the front matter is not YAML (" + Words.oneLine(String.valueOf(e.getProblem()))
                    + "); put quotation marks around values with special characters");
        } catch (YamlEngineException e) {
            throw bad(0, "the front matter is not YAML (" + Words.oneLine(String.valueOf(e.getMessage())) + "); correct it");
        }
    }

    /** The engine reads on from its buffer's end, which must not be the middle of a character such as an emoji: all fits into one. */
    private static LoadSettings settings(String yaml) {
        return LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(true).setAllowNonScalarKeys(false)
                .setMaxAliasesForCollections(20).setBufferSize(yaml.length() + 2).build();
    }

    Metadata metadata() throws InputException {
        URI url = address("url");
        return new Metadata(url, text(fields.get("title"), "title"), publisher(), date(), authors(), language(), version(),
                status(), address("revises"));
    }

    /** The composer recurses; the parser below it does not. */
    private void refuseDeep(LoadSettings settings, String yaml) throws InputException {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw bad(event.getStartMark().map(mark -> mark.getLine()).orElse(0),
                        "the front matter is nested too deeply; give plain fields");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }

    private @Nullable Publisher publisher() throws InputException {
        Node node = fields.get("publisher");
        if (!(node instanceof MappingNode map)) {
            String name = text(node, "publisher");
            return name.isEmpty() ? null : new Publisher(name, null);
        }
        String name = "";
        URI site = null;
        for (NodeTuple field : map.getValue()) {
            switch (field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "") {
                case "name" -> name = text(field.getValueNode(), "publisher's name");
                case "url" -> {
                    URI url = address(field.getValueNode(), "publisher's url");
                    site = url == null ? null : Metadata.site(url);
                }
                default -> { }
            }
        }
        if (name.isEmpty()) {
            throw bad(node, "the publisher has no name; give it as `name: ...`");
        }
        return new Publisher(name, site);
    }

    private List<String> authors() throws InputException {
        Node node = fields.get("author");
        List<String> authors = new ArrayList<>();
        for (Node author : node instanceof SequenceNode list ? list.getValue() : node == null ? List.<Node>of() : List.of(node)) {
            String name = text(author, "author");
            if (!name.isEmpty()) {
                authors.add(name);
            }
        }
        return authors;
    }

    private @Nullable LocalDate date() throws InputException {
        return field("date", text -> Metadata.date(text).orElse(null), "is no ISO date; write it as 2024-05-31");
    }

    private String language() throws InputException {
        String tag = field("language", text -> Metadata.languageTag(text).orElse(null),
                "is no language tag; write one like en or en-GB");
        return tag == null ? "" : tag;
    }

    private int version() throws InputException {
        Integer version = field("version", text -> text.matches("[1-9]\\d{0,8}") ? Integer.valueOf(text) : null,
                "is no version; write a whole number from 1");
        return version == null ? 1 : version;
    }

    private Article.Status status() throws InputException {
        Article.Status status = field("status", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "published" -> Article.Status.PUBLISHED;
            case "corrected" -> Article.Status.CORRECTED;
            case "retracted" -> Article.Status.RETRACTED;
            default -> null;
        }, "is no status; write published, corrected or retracted");
        return status == null ? Article.Status.PUBLISHED : status;
    }

    private @Nullable URI address(String name) throws InputException {
        return address(fields.get(name), name);
    }

    private @Nullable URI address(@Nullable Node node, String name) throws InputException {
        return value(node, name, text -> Metadata.address(text).orElse(null),
                "is no web address; write it whole, from http:// or https:// on");
    }

    private <T> @Nullable T field(String name, Function<String, @Nullable T> parsed, String problem) throws InputException {
        return value(fields.get(name), name, parsed, problem);
    }

    /** The parsed value; null for a field that is not there or left blank. */
    private <T> @Nullable T value(@Nullable Node node, String name, Function<String, @Nullable T> parsed, String problem)
            throws InputException {
        String text = text(node, name);
        if (node == null || text.isEmpty()) {
            return null;
        }
        T value = parsed.apply(text);
        if (value == null) {
            throw bad(node, "the " + name + " \"" + text + "\" " + problem);
        }
        return value;
    }

    private String text(@Nullable Node node, String name) throws InputException {
        if (node == null) {
            return "";
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw bad(node, "the " + name + " is a list or a map; give one text");
        }
        if (!PLAIN_TAGS.contains(scalar.getTag())) {
            throw bad(node, "the " + name + " has a tag of its own; leave the tag out");
        }
        return scalar.getTag().equals(Tag.NULL) ? "" : Words.oneLine(scalar.getValue());
    }

    private InputException bad(Node node, String problem) {
        return bad(node.getStartMark().map(mark -> mark.getLine()).orElse(0), problem);
    }

    /** @param line in the YAML, from 0; the file has one line {@code ---} before it */
    private InputException bad(int line, String problem) {
        return new InputException(file + ", line " + (line + 2), problem);
    }
}
