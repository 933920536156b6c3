package org.dixit.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.dixit.guard.Parsing;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * A query as the SPARQL 1.1 protocol brings it: by GET, by POST of a form, or by POST of the query itself.
 *
 * @param text of the query
 * @param graphs that the request puts in the place of the dataset; empty where it names none
 * @param timeout that the client is content with
 * @param format that is asked for by name, which goes before {@code Accept}
 */
record SparqlRequest(String text, DatasetDescription graphs, Optional<Duration> timeout, Optional<String> format) {

    private static final String QUERY_TYPE = "application/sparql-query";

    /** Whether a request asks for the endpoint's description: a GET without a query. */
    static boolean isBare(HttpServletRequest request) {
        return !request.getMethod().equals("POST") && request.getParameter("query") == null && request.getParameter("update") == null;
    }

    /** @param longest bytes of a query */
    static SparqlRequest of(HttpServletRequest request, int longest) throws IOException, SparqlRefusal {
        String body = null;
        if (request.getMethod().equals("POST")) {
            String type = type(request.getContentType());
            if (type.equals(QUERY_TYPE)) {
                body = body(request, longest);
            } else if (!type.equals(Exchange.FORM)) {
                throw new SparqlRefusal(415, "Not a query", "POST a query as " + QUERY_TYPE + " or as a form (" + Exchange.FORM
                        + "). Nothing here can be changed.");
            }
        }
        String text = text(request, body);
        if (isLonger(text, longest)) {
            throw tooLong(longest);
        }
        DatasetDescription graphs = new DatasetDescription();
        graphs.addAllDefaultGraphURIs(graphs(request, "default-graph-uri"));
        graphs.addAllNamedGraphURIs(graphs(request, "named-graph-uri"));
        return new SparqlRequest(text, graphs, timeout(request.getParameter("timeout")), format(request));
    }

    private static String type(@Nullable String header) throws SparqlRefusal {
        String[] parts = (header == null ? "" : header).toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw new SparqlRefusal(415, "Not in UTF-8", "The protocol takes queries in UTF-8 only, not with " + parameter + ".");
            }
        }
        return parts[0].strip();
    }

    /** Whether a text has more bytes in UTF-8; a character has up to four. */
    static boolean isLonger(String text, int longest) {
        return text.length() > longest || text.length() > longest / 4 && text.getBytes(StandardCharsets.UTF_8).length > longest;
    }

    static Problem tooLongQuery(int longest) {
        return new Problem(413, "The query is too long", "At most " + longest + " bytes are read; ask for less at once.",
                Map.of("limit", "query-length", "granted", longest));
    }

    private static SparqlRefusal tooLong(int longest) {
        return new SparqlRefusal(tooLongQuery(longest), false);
    }

    private static String body(HttpServletRequest request, int longest) throws IOException, SparqlRefusal {
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(longest + 1);
        } catch (IOException | HttpException.RuntimeException e) {
            throw new SparqlRefusal((e instanceof HttpException ? e : e.getCause()) instanceof HttpException told ? told.getCode() : 400,
                    "The query did not arrive", "Its bytes ended too early, came too slowly, or were not sent as HTTP/1.1 says.");
        }
        if (bytes.length > longest) {
            throw tooLong(longest);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new SparqlRefusal(400, "Not in UTF-8", "The query's bytes are not UTF-8; send it in UTF-8.");
        }
    }

    private static String text(HttpServletRequest request, @Nullable String body) throws SparqlRefusal {
        String[] asked = request.getParameterValues("query");
        int queries = (asked == null ? 0 : asked.length) + (body == null ? 0 : 1);
        if (request.getParameter("update") != null) {
            throw new SparqlRefusal(400, "Not a query", "This dataset can be read, not changed: there are no updates.");
        }
        if (queries != 1) {
            throw new SparqlRefusal(400, queries == 0 ? "No query" : "More than one query",
                    "Send one query, as parameter \"query\" or as body of type " + QUERY_TYPE + ".");
        }
        String text = body == null ? asked[0] : body;
        if (text.isBlank()) {
            throw new SparqlRefusal(400, "No query", "The query is empty.");
        }
        return text;
    }

    private static List<String> graphs(HttpServletRequest request, String parameter) throws SparqlRefusal {
        String[] values = request.getParameterValues(parameter);
        List<String> graphs = values == null ? List.of() : List.of(values);
        for (String graph : graphs) {
            if (!IRIs.check(graph) || !graph.contains(":")) {
                throw new SparqlRefusal(400, "Not the name of a graph", parameter + "=" + graph + " is no absolute IRI.");
            }
        }
        return graphs;
    }

    private static Optional<Duration> timeout(@Nullable String seconds) throws SparqlRefusal {
        if (seconds == null) {
            return Optional.empty();
        }
        if (!seconds.matches("\\d{1,6}(\\.\\d{1,3})?") || Double.parseDouble(seconds) == 0) {
            throw new SparqlRefusal(400, "Not a time", "timeout=" + seconds + " is no number of seconds above 0.");
        }
        return Optional.of(Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000)));
    }

    private static Optional<String> format(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("format")).or(() -> Optional.ofNullable(request.getParameter("output")));
    }

    /**
     * Reads the query.
     *
     * @param base that relative IRIs in it are below
     * @throws SparqlRefusal that names line and column and shows the place
     */
    Query query(String base) throws SparqlRefusal {
        try {
            return Parsing.query(text, base);
        } catch (QueryException e) {
            throw new SparqlRefusal(QueryMistake.of(e, text).problem(), true);
        }
    }
}
