package org.dixit.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dixit.article.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with one service of the W3C community group's Reconciliation Service API 0.2
 * (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/): reads its manifest, sends it queries in
 * batches, and keeps what it answered, so that nothing is asked twice, nor anything at all where all answers are there. Requests
 * of all threads go one after another, at the pace that the settings allow. No redirection is followed.
 *
 * <p>Throws {@link IOException} where the service does not answer, {@link InputException} where it answers what cannot be used.
 */
final class ReconciliationService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 3;
    private static final int LONGEST_PROBLEM = 120;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TOO_LARGE = 413;

    /**
     * How long to wait.
     *
     * @param answer for an answer
     * @param beforeRetry before the second try; twice as long before the third
     * @param longestRetryAfter at most, where the service says when to come again
     */
    record Patience(Duration answer, Duration beforeRetry, Duration longestRetryAfter) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /** The service asks for fewer queries at once. */
    private static final class BatchTooLarge extends Exception {

        private static final long serialVersionUID = 1;
    }

    private final URI address;
    private final ReconciliationCache cache;
    private final Patience patience;
    private final long nanosBetween;
    private final HttpClient client;
    private volatile @Nullable ServiceManifest manifest;
    private int batchSize;
    private long lastRequest;
    private boolean asked;

    ReconciliationService(ReconciliationSettings settings, Patience patience) {
        this.address = settings.service();
        this.cache = new ReconciliationCache(settings.cache(), address);
        this.patience = patience;
        this.nanosBetween = (long) (1e9 / settings.requestsPerSecond());
        this.client = HttpClient.newBuilder().connectTimeout(patience.answer()).build();
    }

    /** The manifest, from the cache where it was ever read. */
    ServiceManifest manifest() throws IOException, InputException, InterruptedException {
        ServiceManifest known = manifest;
        return known == null ? readManifest() : known;
    }

    private synchronized ServiceManifest readManifest() throws IOException, InputException, InterruptedException {
        ServiceManifest known = manifest;
        if (known != null) {
            return known;
        }
        Optional<JsonNode> kept = cache.manifest();
        JsonNode json = kept.isPresent() ? kept.get() : read(send(HttpRequest.newBuilder(address).GET()));
        ServiceManifest told = ServiceManifest.of(address.toString(), json);
        if (kept.isEmpty()) {
            cache.keepManifest(json);
        }
        batchSize = told.batchSize();
        manifest = told;
        return told;
    }

    /** Whether the manifest is there. */
    boolean isKnown() {
        return manifest != null;
    }

    /** The kept candidates for a query; empty where it was never asked. */
    Optional<List<ReconciliationCandidate>> kept(ReconciliationQuery query) throws IOException, InputException {
        Optional<JsonNode> result = cache.result(query);
        return result.isEmpty() ? Optional.empty() : Optional.of(ReconciliationCandidate.read(address.toString(), result.get()));
    }

    /** Asks the queries that no answer is kept for, and keeps the answers. */
    synchronized void ask(List<ReconciliationQuery> queries) throws IOException, InputException, InterruptedException {
        manifest();
        List<ReconciliationQuery> open = new ArrayList<>();
        for (ReconciliationQuery query : queries) {
            // Another thread may have asked it while this one waited.
            if (cache.result(query).isEmpty() && !open.contains(query)) {
                open.add(query);
            }
        }
        int from = 0;
        while (from < open.size()) {
            List<ReconciliationQuery> batch = open.subList(from, Math.min(open.size(), from + batchSize));
            try {
                askAtOnce(batch);
                from += batch.size();
            } catch (BatchTooLarge tooLarge) {
                if (batch.size() == 1) {
                    throw new InputException(address.toString(), "refuses even a single query as too large; take another service");
                }
                batchSize = Math.max(1, batch.size() / 2);
            }
        }
    }

    private void askAtOnce(List<ReconciliationQuery> batch) throws IOException, InputException, InterruptedException, BatchTooLarge {
        ObjectNode queries = JSON.createObjectNode();
        for (int i = 0; i < batch.size(); i++) {
            queries.set("q" + i, batch.get(i).json());
        }
        String form = "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8);
        HttpResponse<String> response = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (response.statusCode() == TOO_LARGE) {
            throw new BatchTooLarge();
        }
        JsonNode answers = read(response);
        Map<ReconciliationQuery, JsonNode> results = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            JsonNode result = answers.path("q" + i).path("result");
            if (!result.isArray()) {
                throw new InputException(address.toString(), "gave no result for \"" + batch.get(i).name()
                        + "\"; check that it is a reconciliation service");
            }
            ReconciliationCandidate.read(address.toString(), result);
            results.put(batch.get(i), result);
        }
        for (Map.Entry<ReconciliationQuery, JsonNode> result : results.entrySet()) {
            cache.keepResult(result.getKey(), result.getValue());
        }
    }

    /** Any answer but one that is worth another try. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.timeout(patience.answer()).header("Accept", "application/json").header("User-Agent", "dixit").build();
        String problem = "";
        Duration wait = patience.beforeRetry();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            keepPace();
            Duration named = null;
            try {
                HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() != TOO_MANY_REQUESTS && response.statusCode() < 500) {
                    return response;
                }
                problem = "answers with status " + response.statusCode();
                named = retryAfter(response);
            } catch (HttpTimeoutException late) {
                problem = "does not answer within " + patience.answer().toMillis() / 1000.0 + " s";
            } catch (IOException broken) {
                String why = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
                problem = "cannot be reached (" + why + ")";
            }
            if (attempt < TRIES) {
                Thread.sleep(named == null ? wait : named);
                wait = wait.multipliedBy(2);
            }
        }
        throw new IOException("[" + address + "] " + problem + ", also after " + TRIES + " tries; try again later");
    }

    private @Nullable Duration retryAfter(HttpResponse<String> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        if (!seconds.matches("[0-9]{1,6}")) {
            return null;
        }
        Duration named = Duration.ofSeconds(Long.parseLong(seconds));
        return named.compareTo(patience.longestRetryAfter()) > 0 ? patience.longestRetryAfter() : named;
    }

    private void keepPace() throws InterruptedException {
        long wait = asked ? lastRequest + nanosBetween - System.nanoTime() : 0;
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
        asked = true;
        lastRequest = System.nanoTime();
    }

    private JsonNode read(HttpResponse<String> response) throws InputException {
        int status = response.statusCode();
        if (status / 100 == 3) {
            throw new InputException(address.toString(), "has moved to " + response.headers().firstValue("Location").orElse("elsewhere")
                    + "; give that address");
        }
        if (status == 401 || status == 403) {
            throw new InputException(address.toString(), "wants to know who asks (status " + status
                    + "), and no credentials are ever sent; take a service that is open to all");
        }
        if (status != 200) {
            throw new InputException(address.toString(), "answers with status " + status + "; check the address");
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            String beginning = response.body().strip().replaceAll("\\s+", " ");
            throw new InputException(address.toString(), "does not answer in JSON but \""
                    + beginning.substring(0, Math.min(LONGEST_PROBLEM, beginning.length())) + "\"; check the address");
        }
    }
}
