package org.dixit.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How bad news are written: as a page for people, as problem details (RFC 9457) for machines, as plain text for those who ask for it.
 *
 * @param type for {@code Content-Type}
 * @param content of the answer
 */
record ProblemBody(String type, String content) {

    private static final String JSON = "application/problem+json";
    private static final String TEXT = "text/plain";
    private static final List<String> TYPES = List.of(JSON, "application/json", TEXT);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Writes a problem in the form that a client accepts; who accepts none of them gets problem details.
     *
     * @param plain whether those who accept anything get plain text, as is best for what is laid out in lines
     */
    static ProblemBody of(@Nullable String accept, Problem problem, Mount mount, boolean plain) {
        if (Negotiation.wantsHtml(accept)) {
            byte[] page = Exchange.rendered("problem.jte", problem, mount);
            return new ProblemBody("text/html;charset=utf-8", new String(page, StandardCharsets.UTF_8));
        }
        String type = Negotiation.best(accept, plain ? TYPES.reversed() : TYPES, Function.identity()).orElse(JSON);
        return new ProblemBody(type.equals(TEXT) ? TEXT + ";charset=utf-8" : type,
                type.equals(TEXT) ? problem.title() + "\n\n" + problem.text() + "\n" : json(problem));
    }

    private static String json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", problem.title());
        json.put("status", problem.status());
        json.put("detail", problem.text());
        json.putAll(problem.details());
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
