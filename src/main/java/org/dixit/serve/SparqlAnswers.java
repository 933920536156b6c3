package org.dixit.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.eclipse.jetty.http.BadMessageException;

/**
 * The query half of the SPARQL 1.1 protocol. The whole answer is found before its first byte is sent; a client that has the answer of
 * this release already is told so without asking the database.
 */
final class SparqlAnswers implements Routes.Answer {

    /** The header that tells the version of the release that answered. */
    static final String RELEASE = "Dixit-Release";

    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final String ACCEPTED = "application/sparql-query, application/x-www-form-urlencoded";

    /** What gives another answer each time, in whichever way it is written. */
    private static final Pattern VOLATILE = Pattern.compile("(?i)(now|rand|uuid|struuid|bnode)>?\\s*\\(");

    private final Release release;
    private final ReleaseTag tag;
    private final Answering answering;
    private final ServiceDescription description;

    SparqlAnswers(Release release, ReleaseTag tag, Answering answering) {
        this.release = release;
        this.tag = tag;
        this.answering = answering;
        this.description = new ServiceDescription(release);
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        exchange.negotiated();
        exchange.header(RELEASE, release.manifest().version());
        exchange.header(QueryLimits.HEADER, answering.limits().header());
        switch (request.getMethod()) {
            case "OPTIONS" -> {
                exchange.header("Allow", METHODS);
                exchange.header("Accept-Post", ACCEPTED);
                exchange.status(204);
            }
            case "GET", "HEAD", "POST" -> answer(exchange, request);
            default -> {
                exchange.header("Allow", METHODS);
                exchange.problem(405, "Nothing to write here", "This endpoint answers queries by GET and POST.");
            }
        }
    }

    private void answer(Exchange exchange, HttpServletRequest request) throws IOException {
        try {
            if (SparqlRequest.isBare(request)) {
                describe(exchange);
            } else {
                answer(exchange, SparqlRequest.of(request, answering.limits().length()));
            }
        } catch (SparqlRefusal refusal) {
            refuse(exchange, refusal);
        } catch (BadMessageException e) {
            refuse(exchange, new SparqlRefusal(e.getCode(), "Not readable as a request", String.valueOf(e.getReason())));
        } catch (QueryCancelledException e) {
            QueryStopped.tell(exchange, e);
        } catch (QueryDeniedException e) {
            refuse(exchange, new SparqlRefusal(403, "Not answered here", QueryMistake.inWords(e.getMessage())));
        } catch (QueryException e) {
            refuse(exchange, new SparqlRefusal(400, "The query cannot be answered", QueryMistake.inWords(e.getMessage())));
        } catch (StackOverflowError e) {
            refuse(exchange, new SparqlRefusal(400, "The query cannot be answered", "It is nested too deeply; write it flatter."));
        } catch (OutOfMemoryError e) {
            QueryStopped.tell(exchange, QueryStopped.byMemory());
        }
    }

    private static void refuse(Exchange exchange, SparqlRefusal refusal) throws IOException {
        exchange.uncached();
        if (refusal.problem().status() == 415) {
            exchange.header("Accept-Post", ACCEPTED);
        }
        exchange.problem(refusal.problem(), refusal.laidOut());
    }

    private void describe(Exchange exchange) throws IOException, SparqlRefusal {
        if (Negotiation.wantsHtml(exchange.accept())) {
            exchange.redirect(302, exchange.href("/query"));
            return;
        }
        AnswerForm form = form(exchange, AnswerForm.TRIPLES, Optional.empty());
        String endpoint = description.endpoint(exchange);
        if (!exchange.unchanged(tag.of("description", endpoint, form.type()))) {
            try (AnswerMemory.Share share = answering.memory().share()) {
                send(exchange, description.of(endpoint), form, Optional.empty(), share);
            }
        }
    }

    private void answer(Exchange exchange, SparqlRequest asked) throws IOException, SparqlRefusal {
        exchange.asks(asked.text());
        Query query = asked.query(release.manifest().base());
        if (asked.format().isEmpty() && exchange.request().getMethod().equals("GET") && asked.graphs().isEmpty()
                && Negotiation.wantsHtml(exchange.accept())) {
            exchange.redirect(303, exchange.href("/query?query=" + URLEncoder.encode(asked.text(), StandardCharsets.UTF_8)));
            return;
        }
        AnswerForm form = form(exchange, offered(query), asked.format());
        if (VOLATILE.matcher(asked.text()).find()) {
            exchange.uncached();
        } else if (exchange.unchanged(tag.of(asked.text(), asked.graphs().getDefaultGraphURIs(), asked.graphs().getNamedGraphURIs(),
                form.type(), answering.limits().rows(), answering.limits().memory()))) {
            return;
        }
        QueryLimits granted = asked.timeout().map(answering.limits()::within).orElse(answering.limits());
        try (AnswerMemory.Share share = answering.memory().share()) {
            FoundAnswer found = Reading.from(release.dataset(),
                    () -> answering.find(query, asked.graphs(), release.dataset(), granted, share, exchange.client()));
            Optional<Integer> cut = found.cut() ? Optional.of(found.size()) : Optional.empty();
            if (found instanceof FoundAnswer.Data data) {
                send(exchange, data.data(), form, cut, share);
            } else {
                // Rows do not fail while they are written, and a large answer need not be kept twice.
                cut.ifPresent(size -> exchange.header(WholeAnswers.ROWS_CUT, Integer.toString(size)));
                OutputStream out = exchange.stream(charset(form));
                found.write(cut.isEmpty() ? out : CutMark.rows(out, form.rows(), CutMark.link(release.manifest().base(), cut.get())),
                        form.rows());
            }
        }
    }

    private static void send(Exchange exchange, DatasetGraph data, AnswerForm form, Optional<Integer> cut, AnswerMemory.Share share)
            throws IOException, SparqlRefusal {
        // Some writers lay out everything before they write it.
        share.add(share.used());
        ByteArrayOutputStream out = new CountedBytes(share);
        try {
            cut.flatMap(size -> CutMark.before(form.data(), size)).ifPresent(mark -> out.writeBytes(mark.getBytes(StandardCharsets.UTF_8)));
            FoundAnswer.write(out, data, form.data());
            cut.flatMap(size -> CutMark.after(form.data(), size)).ifPresent(mark -> out.writeBytes(mark.getBytes(StandardCharsets.UTF_8)));
        } catch (QueryStopped e) {
            throw e;
        } catch (JenaException e) {
            // RDF/XML has no way to write a property whose IRI does not end in a name.
            throw new SparqlRefusal(406, "Not in that form", "The answer cannot be written as " + form.type() + " ("
                    + e.getMessage() + "); ask for text/turtle.");
        }
        cut.ifPresent(size -> exchange.header(WholeAnswers.TRIPLES_CUT, Integer.toString(size)));
        exchange.bytes(charset(form), out.toByteArray());
    }

    private static String charset(AnswerForm form) {
        return form.type() + ";charset=utf-8";
    }

    private static List<AnswerForm> offered(Query query) throws SparqlRefusal {
        if (query.isSelectType() || query.isAskType()) {
            return AnswerForm.ROWS;
        }
        if (query.isConstructType() && query.isConstructQuad()) {
            return AnswerForm.QUADS;
        }
        if (query.isConstructType() || query.isDescribeType()) {
            return AnswerForm.TRIPLES;
        }
        throw new SparqlRefusal(400, "Not a query of SPARQL 1.1", "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.");
    }

    private static AnswerForm form(Exchange exchange, List<AnswerForm> offered, Optional<String> named) throws SparqlRefusal {
        return AnswerForm.choose(offered, named, exchange.accept()).orElseThrow(() -> new SparqlRefusal(406, "Not in that form",
                "There is " + offered.stream().map(AnswerForm::type).collect(Collectors.joining(", ")) + "."));
    }
}
