package org.dixit.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dixit.pages.Names;
import org.dixit.pages.Citation;
import org.dixit.pages.Text;
import org.dixit.release.Manifest;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/** The answer to a query as a page that needs no JavaScript, and as a file. */
public final class QueryResults {

    /** A page of more rows is no help to anybody; the files have them all. */
    private static final int MOST_ROWS = 1_000;

    private final Asking asking;
    private final Manifest manifest;
    private final Answering answering;
    private final Names names;

    QueryResults(Release release, Answering answering, Names names) {
        this.asking = new Asking(release, answering);
        this.manifest = release.manifest();
        this.answering = answering;
        this.names = names;
    }

    /**
     * The answer to a query from the plain form.
     *
     * @param query that was asked
     * @param link of the query, or nothing where it is too long
     * @param columns their names
     * @param rows one cell for each column
     * @param more what is to be said where the answer was cut, or nothing
     * @param rdf the answer of CONSTRUCT and DESCRIBE, in Turtle; else empty
     * @param mistake what is wrong with the query, or nothing
     * @param files to take the answer away
     * @param citation of the answer, or nothing where there is no link
     */
    public record View(String query, String link, List<String> columns, List<List<Text>> rows, String more, String rdf,
            @Nullable QueryMistake mistake, List<Download> files, @Nullable Citation citation) {
    }

    /**
     * The answer in one form.
     *
     * @param label of the form
     * @param href where it is
     */
    public record Download(String label, String href) {
    }

    void page(Exchange exchange, String query) throws IOException {
        exchange.asks(query);
        if (isTooLong(exchange, query)) {
            return;
        }
        View view = asking.ask(query, MOST_ROWS, exchange.client(), (answer, share) -> view(query, answer, share));
        if (view.mistake() != null) {
            exchange.status(400);
        }
        exchange.page("result.jte", view);
    }

    private boolean isTooLong(Exchange exchange, String query) throws IOException {
        boolean longer = SparqlRequest.isLonger(query, answering.limits().length());
        if (longer) {
            exchange.problem(SparqlRequest.tooLongQuery(answering.limits().length()), false);
        }
        return longer;
    }

    void file(Exchange exchange, String query, String name, ResultForm form) throws IOException {
        exchange.asks(query);
        if (isTooLong(exchange, query)) {
            return;
        }
        record Written(QueryAnswer answer, Optional<byte[]> bytes) {
        }
        Written written = asking.ask(query, Integer.MAX_VALUE, exchange.client(),
                (answer, share) -> new Written(answer, form.written(answer, manifest.base(), share)));
        if (written.answer() instanceof QueryAnswer.Wrong wrong) {
            exchange.problem(wrong.mistake().problem(), true);
        } else if (written.bytes().isEmpty()) {
            exchange.problem(406, "Not in that form", "This query's answer can be had as "
                    + String.join(", ", ResultForm.of(written.answer()).stream().map(ResultForm::label).toList()) + ".");
        } else {
            if (written.answer() instanceof FoundAnswer found && found.cut()) {
                exchange.header(found instanceof FoundAnswer.Data ? WholeAnswers.TRIPLES_CUT : WholeAnswers.ROWS_CUT,
                        Integer.toString(found.size()));
            }
            exchange.header("Content-Disposition", "inline; filename=\"" + name + "\"");
            exchange.bytes(form.type(), written.bytes().get());
        }
    }

    private View view(String query, QueryAnswer answer, AnswerMemory.Share share) {
        String link = QueryLink.of(query).map(made -> "/" + QueryLink.FOLDER + made).orElse("");
        List<Download> files = link.isEmpty() ? List.of() : ResultForm.of(answer).stream()
                .map(form -> new Download(form.label(), link + "." + form.extension())).toList();
        Citation citation = link.isEmpty() || answer instanceof QueryAnswer.Wrong ? null
                : Citation.ofAnswer(manifest.base() + link.substring(1), manifest);
        return switch (answer) {
            case QueryAnswer.Wrong wrong -> new View(query, link, List.of(), List.of(), "", "", wrong.mistake(), files, null);
            case FoundAnswer.Data data -> new View(query, link, List.of(), List.of(), more(data),
                    new String(ResultForm.TURTLE.written(data, manifest.base(), share).orElseThrow(), StandardCharsets.UTF_8), null,
                    files, citation);
            case FoundAnswer.Truth truth -> new View(query, link, List.of("answer"),
                    List.of(List.of(new Text(truth.truth() ? "yes" : "no", "", ""))), "", "", null, files, citation);
            case FoundAnswer.Rows found -> new View(query, link, found.columns().stream().map(Var::getVarName).toList(),
                    found.rows().stream().map(row -> cells(found.columns(), row)).toList(), more(found), "", null, files, citation);
        };
    }

    private String more(FoundAnswer answer) {
        return answer.cut() ? "there are more, which the files have as far as the server gives them (" + answering.limits().rows() + ")"
                : "";
    }

    private List<Text> cells(List<Var> columns, Binding row) {
        return columns.stream().map(column -> cell(row.get(column))).toList();
    }

    private Text cell(@Nullable Node node) {
        return node == null ? new Text("", "", "") : names.text(node);
    }
}
