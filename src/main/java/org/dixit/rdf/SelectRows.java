package org.dixit.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.dixit.article.InputException;

/** Asks an endpoint and gives its answers as plain texts, for those rooms that do not know Jena's nodes. */
public final class SelectRows {

    private SelectRows() {
    }

    /**
     * Asks a SELECT query; the prefixes that the dataset uses need not be declared.
     *
     * @param place what messages call the query
     * @param rows takes each row, from the name of a variable to an address or the text of a literal, without those unbound
     * @throws InputException where the query is none, or the endpoint gives no answer
     */
    public static void ask(String endpoint, String place, String query, Consumer<Map<String, String>> rows) throws InputException {
        Query parsed = parsed(place, query);
        try (QueryExec execution = QueryExecHTTP.service(endpoint).query(parsed).build()) {
            RowSet answer = execution.select();
            while (answer.hasNext()) {
                Map<String, String> row = new LinkedHashMap<>();
                answer.next().forEach((Var variable, Node value) -> row.put(variable.getVarName(), plain(value)));
                rows.accept(row);
            }
        } catch (QueryExceptionHTTP | HttpException | IllegalArgumentException refused) {
            throw new InputException(endpoint, "the endpoint gave no answer (" + refused.getMessage()
                    + "); check its address and the query");
        }
    }

    private static Query parsed(String place, String text) throws InputException {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.all());
        try {
            QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryException wrong) {
            throw new InputException(place, wrong.getMessage().strip() + "; correct the query");
        }
        if (!query.isSelectType()) {
            throw new InputException(place, "is no SELECT query; select ?id ?name ?alias ?type ?country and what else is known");
        }
        return query;
    }

    private static String plain(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    }
}
