package org.dixit.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;
import org.dixit.article.InputException;
import org.dixit.pages.Page;
import org.dixit.release.Release;
import org.dixit.reuse.ActorPreview;
import org.dixit.reuse.Reconciliation;

/**
 * The reconciliation service over HTTP. There is no JSONP: it lets a page run what a server sends, and what it was for, reading across
 * origins, {@code Access-Control-Allow-Origin} does.
 */
final class ReconcileAnswers implements Routes.Answer {

    private static final String TYPE = "application/json;charset=utf-8";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PROPOSALS = 50;

    private final Reconciliation reconciliation;
    private final String base;

    ReconcileAnswers(Release release) {
        this.reconciliation = new Reconciliation(release);
        this.base = release.manifest().base();
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        try {
            switch (exchange.path()) {
                case "reconcile" -> endpoint(exchange);
                case "reconcile/suggest/entity" -> json(exchange, 200, reconciliation.actorsBeginning(prefix(exchange),
                        exchange.parameter("type").orElse(""), number(exchange, "cursor", 0)));
                case "reconcile/suggest/type" -> json(exchange, 200,
                        reconciliation.typesBeginning(prefix(exchange), number(exchange, "cursor", 0)));
                case "reconcile/suggest/property" -> json(exchange, 200,
                        reconciliation.propertiesBeginning(prefix(exchange), number(exchange, "cursor", 0)));
                case "reconcile/properties" -> json(exchange, 200, reconciliation.proposals(
                        exchange.parameter("type").orElse("Actor"), number(exchange, "limit", PROPOSALS)));
                case "reconcile/preview" -> preview(exchange);
                default -> problem(exchange, 404, "there is no " + exchange.path() + "; the manifest at /reconcile names what there is");
            }
        } catch (InputException bad) {
            problem(exchange, 400, String.valueOf(bad.getMessage()));
        }
    }

    private void endpoint(Exchange exchange) throws IOException, InputException {
        Optional<String> queries = exchange.parameter("queries");
        Optional<String> extend = exchange.parameter("extend");
        if (queries.isPresent()) {
            some(exchange, reconciliation.answers(queries.get()), "more than " + Reconciliation.MOST_QUERIES + " queries; send fewer");
        } else if (extend.isPresent()) {
            some(exchange, reconciliation.extended(extend.get()), "more than " + Reconciliation.MOST_EXTENDED + " ids; send fewer");
        } else {
            json(exchange, 200, reconciliation.manifest(exchange.address(base)));
        }
    }

    private static void some(Exchange exchange, Optional<? extends JsonNode> answer, String tooMany) throws IOException {
        if (answer.isPresent()) {
            json(exchange, 200, answer.get());
        } else {
            problem(exchange, 413, tooMany);
        }
    }

    private void preview(Exchange exchange) throws IOException {
        Optional<ActorPreview> preview = exchange.parameter("id").flatMap(reconciliation::preview);
        if (preview.isPresent()) {
            exchange.framedPage(new Page("preview.jte", preview.get()));
        } else {
            exchange.problem(404, "Nobody has this id", "Ids are what follows /actor/ in an actor's address.");
        }
    }

    private static String prefix(Exchange exchange) throws InputException {
        return exchange.parameter("prefix").orElseThrow(() -> new InputException("prefix", "missing; give the beginning of a name"));
    }

    private static int number(Exchange exchange, String name, int otherwise) throws InputException {
        String given = exchange.parameter(name).orElse(Integer.toString(otherwise));
        if (!given.matches("[0-9]{1,5}")) {
            throw new InputException(name, "\"" + given + "\" is no number up to 99999; give one");
        }
        return Integer.parseInt(given);
    }

    private static void problem(Exchange exchange, int status, String message) throws IOException {
        json(exchange, status, JsonNodeFactory.instance.objectNode().put("status", "error").put("message", message));
    }

    private static void json(Exchange exchange, int status, JsonNode json) throws IOException {
        exchange.status(status);
        try {
            exchange.bytes(TYPE, JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }
}
