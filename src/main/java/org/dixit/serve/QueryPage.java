package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.dixit.pages.Names;
import org.dixit.pages.Text;
import org.dixit.release.Namespaces;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/** The page to ask questions on: an editor where there is JavaScript, a plain form and a table where there is none. */
public final class QueryPage implements Routes.Answer {

    private static final String FOLDER = "query/";
    private static final int MOST_ROWS = 1_000;

    private final Release release;
    private final ServerSettings settings;
    private final Examples examples;
    private final Names names;

    QueryPage(Release release, ServerSettings settings, Examples examples, Names names) {
        this.release = release;
        this.settings = settings;
        this.examples = examples;
        this.names = names;
    }

    /**
     * What the query page shows.
     *
     * @param title of the query in the editor
     * @param description of it, or nothing
     * @param query in the editor
     * @param example the name of the example that it is, or nothing
     * @param prefixes as JSON, for the editor
     * @param examples to choose from
     */
    public record View(String title, String description, String query, String example, String prefixes,
            List<Examples.Example> examples) {
    }

    /**
     * The answer to a query from the plain form.
     *
     * @param query that was asked
     * @param columns their names
     * @param rows one cell for each column
     * @param cut whether there were more rows
     * @param rdf the answer of CONSTRUCT and DESCRIBE, in Turtle; else empty
     * @param problem what is wrong with the query; else empty
     */
    public record Result(String query, List<String> columns, List<List<Text>> rows, boolean cut, String rdf, String problem) {
        static Result problem(String query, String problem) {
            return new Result(query, List.of(), List.of(), false, "", problem);
        }
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        Optional<String> asked = exchange.parameter("query");
        if (asked.isPresent()) {
            Result result = result(asked.get());
            if (!result.problem().isEmpty()) {
                exchange.status(400);
            }
            exchange.page("result.jte", result);
            return;
        }
        if (!exchange.path().startsWith(FOLDER)) {
            String start = prefixLines() + "\nSELECT ?speaker ?name (COUNT(*) AS ?statements) {\n"
                    + "  ?statement dixit:speaker ?speaker .\n  ?speaker rdfs:label ?name .\n"
                    + "} GROUP BY ?speaker ?name ORDER BY DESC(?statements) LIMIT 20\n";
            exchange.pageWithEditor("query.jte", view("Ask the dataset", "", start, ""));
            return;
        }
        Optional<Examples.Example> example = examples.named(exchange.path().substring(FOLDER.length()));
        if (example.isEmpty()) {
            exchange.problem(404, "No such example", "The query page lists all examples.");
            return;
        }
        Examples.Example found = example.get();
        exchange.pageWithEditor("query.jte", view(found.title(), found.description(), found.query(), found.name()));
    }

    private View view(String title, String description, String query, String example) {
        String prefixes = Namespaces.ALL.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return new View(title, description, query, example, prefixes, examples.all());
    }

    private static String prefixLines() {
        return Namespaces.ALL.entrySet().stream().filter(entry -> List.of("dixit", "rdfs").contains(entry.getKey()))
                .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n").collect(Collectors.joining());
    }

    private Result result(String text) {
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (QueryException e) {
            return Result.problem(text, e.getMessage());
        }
        return Txn.calculateRead(release.dataset(), () -> {
            try (QueryExec exec = QueryExec.dataset(release.dataset()).query(query)
                    .timeout(settings.queryTime().toMillis(), TimeUnit.MILLISECONDS).build()) {
                return answer(text, query, exec);
            } catch (QueryCancelledException e) {
                throw e;
            } catch (QueryException e) {
                return Result.problem(text, String.valueOf(e.getMessage()));
            }
        });
    }

    private Result answer(String text, Query query, QueryExec exec) {
        if (query.isAskType()) {
            Text said = new Text(exec.ask() ? "yes" : "no", "", "");
            return new Result(text, List.of("answer"), List.of(List.of(said)), false, "", "");
        }
        if (query.isSelectType()) {
            return table(text, exec.select());
        }
        if (query.isConstructType() && !query.isConstructQuad() || query.isDescribeType()) {
            Graph graph = query.isDescribeType() ? exec.describe() : exec.construct();
            return new Result(text, List.of(), List.of(), false, turtle(graph), "");
        }
        return Result.problem(text, "This form shows the answers of SELECT, ASK, CONSTRUCT and DESCRIBE.");
    }

    private Result table(String text, RowSet rows) {
        List<Var> variables = rows.getResultVars();
        List<List<Text>> cells = new ArrayList<>();
        while (rows.hasNext() && cells.size() < MOST_ROWS) {
            Binding row = rows.next();
            cells.add(variables.stream().map(variable -> cell(row.get(variable))).toList());
        }
        return new Result(text, variables.stream().map(Var::getVarName).toList(), cells, rows.hasNext(), "", "");
    }

    private Text cell(@Nullable Node node) {
        return node == null ? new Text("", "", "") : names.text(node);
    }

    private static String turtle(Graph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, String> prefix : Namespaces.ALL.entrySet()) {
            graph.getPrefixMapping().setNsPrefix(prefix.getKey(), prefix.getValue());
        }
        RDFWriter.source(graph).format(RDFFormat.TURTLE_BLOCKS).output(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
