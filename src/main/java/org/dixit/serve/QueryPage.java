package org.dixit.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.pages.Citation;
import org.dixit.release.Manifest;
import org.dixit.release.Namespaces;
import org.dixit.release.Release;

/**
 * The page to ask questions on, empty, with an example, or with the query of a link: an editor where there is JavaScript, a plain
 * form where there is none. Also what the editor asks about a query: its link, how to cite it, what is wrong with it.
 */
public final class QueryPage {

    private static final String EXAMPLES = "query/";
    private static final String QUERY_TEXT = ".rq";

    /** Marks that a sentence or a mail program put behind an address do no harm. */
    private static final Pattern LINK = Pattern.compile("(?<link>[A-Za-z0-9_-]+)(?<ending>\\.[a-z]+)?[.,;:)>\\]]*");

    private static final String STARTING = "PREFIX dixit: <" + Namespaces.ALL.get("dixit") + ">\nPREFIX rdfs: <"
            + Namespaces.ALL.get("rdfs") + ">\n" + """

            SELECT ?speaker ?speakerName (COUNT(*) AS ?statements)
            WHERE {
              ?statement dixit:speaker ?speaker .
              ?speaker rdfs:label ?speakerName .
            }
            GROUP BY ?speaker ?speakerName
            ORDER BY DESC(?statements)
            LIMIT 20
            """;

    private final Examples examples;
    private final Manifest manifest;
    private final QueryResults results;
    private final Routes.Answer entities;

    /** @param entities answers for an example as for any other thing of the dataset, where no page is wanted */
    QueryPage(Release release, QueryResults results, Routes.Answer entities) {
        this.examples = Examples.of(release);
        this.manifest = release.manifest();
        this.results = results;
        this.entities = entities;
    }

    /**
     * What the query page shows.
     *
     * @param title of the query in the editor
     * @param description of it, or nothing
     * @param query in the editor
     * @param example the name of the example that it is, or nothing
     * @param run whether the editor asks it at once
     * @param base of the dataset's IRIs
     * @param prefixes as JSON, for the editor
     * @param topics the examples to choose from
     */
    public record View(String title, String description, String query, String example, boolean run, String base, String prefixes,
            List<Examples.Topic> topics) {
    }

    /** The page itself, or the answer to a query from a form or an address. */
    void start(Exchange exchange) throws IOException {
        Optional<String> query = exchange.parameter("query");
        if (query.isEmpty() && entityWanted(exchange)) {
            entities.to(exchange);
        } else if (query.isEmpty()) {
            page(exchange, "Ask the dataset", "", STARTING, "", false);
        } else if ("application/json".equals(exchange.accept())) {
            about(exchange, query.get());
        } else {
            results.page(exchange, query.get());
        }
    }

    /** An example: its page, its answer, its text, or what the dataset says of it. */
    void example(Exchange exchange) throws IOException {
        String name = exchange.path().substring(EXAMPLES.length());
        Optional<Examples.Example> found = examples.named(name);
        if (found.isPresent() && !entityWanted(exchange)) {
            Examples.Example example = found.get();
            exchange.negotiated();
            page(exchange, example.title(), example.description(), example.query(), name, true);
            return;
        }
        Optional<ResultForm> form = ResultForm.byExtension(name).filter(ResultForm::isForRows);
        if (form.isPresent() || name.endsWith(QUERY_TEXT)) {
            Optional<Examples.Example> asked = examples.named(name.substring(0, name.lastIndexOf('.')));
            if (asked.isPresent()) {
                file(exchange, asked.get().query(), name, form);
                return;
            }
        }
        entities.to(exchange);
    }

    /** A link: its page, its answer in a form that its ending or the client names, or its text. */
    void link(Exchange exchange) throws IOException {
        Matcher parts = LINK.matcher(exchange.path().substring(QueryLink.FOLDER.length()));
        Optional<String> query = parts.matches() ? QueryLink.query(parts.group("link")) : Optional.empty();
        if (query.isEmpty()) {
            exchange.problem(404, "This link carries no query", "It was cut off or mistyped: such a link holds the whole query, so every "
                    + "character counts. Where it was broken over lines, put the parts together.");
            return;
        }
        exchange.negotiated();
        String ending = Optional.ofNullable(parts.group("ending")).orElse("");
        Optional<ResultForm> form = ending.isEmpty() ? ResultForm.byName(exchange.accept()) : ResultForm.byExtension(ending);
        if (form.isPresent() || ending.equals(QUERY_TEXT)) {
            String name = "dixit-" + manifest.version() + form.map(chosen -> "." + chosen.extension()).orElse(QUERY_TEXT);
            file(exchange, query.get(), name, form);
        } else {
            page(exchange, "A query by link", "", query.get(), "", true);
        }
    }

    private void file(Exchange exchange, String query, String name, Optional<ResultForm> form) throws IOException {
        if (form.isPresent()) {
            results.file(exchange, query, name, form.get());
        } else {
            exchange.bytes("application/sparql-query;charset=utf-8", query.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As for any other thing of the dataset: who does not name HTML is a machine. */
    private static boolean entityWanted(Exchange exchange) {
        return !Negotiation.wantsHtml(exchange.accept());
    }

    private void page(Exchange exchange, String title, String description, String query, String example, boolean run) throws IOException {
        String prefixes = new ObjectMapper().writeValueAsString(Namespaces.ALL);
        exchange.pageWithEditor("query.jte", new View(title, description, query, example, run, manifest.base(), prefixes,
                examples.byTopic()));
    }

    /** What the editor cannot know by itself; the query is not run. */
    private void about(Exchange exchange, String query) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode about = mapper.createObjectNode();
        QueryLink.of(query).ifPresent(link -> {
            Citation citation = Citation.ofAnswer(manifest.base() + QueryLink.FOLDER + link, manifest);
            about.put("link", "/" + QueryLink.FOLDER + link).put("text", citation.reference()).put("bibtex", citation.bibtex());
        });
        QueryMistake.in(query).ifPresent(mistake -> about.putObject("mistake").put("message", mistake.message())
                .put("line", mistake.line()).put("column", mistake.column()).put("excerpt", mistake.excerpt()));
        exchange.bytes("application/json", mapper.writeValueAsBytes(about));
    }
}
