package org.dixit.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps each client within what it is granted, before anything is done for it, and answers 429 beyond. Requests that are larger than
 * any may be are refused here too: 413, 414, 431.
 */
final class ClientQuotas implements Filter {

    /** The policies, and what is left of them (draft-ietf-httpapi-ratelimit-headers). */
    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    /** Some hundred bytes each. Who has been away for this long owes nothing any more. */
    private static final int MOST_ACCOUNTS = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(20);

    /** Where queries that somebody wrote are answered. */
    private static final List<String> ASKED = List.of("/sparql", "/query", "/q/", "/query/");

    private final ClientLimits limits;
    private final RequestLimits sizes;
    private final TrustedProxies proxies;
    private final Mount mount;
    private final String policy;
    private final Cache<String, Account> accounts =
            Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).expireAfterAccess(KEPT).build();

    ClientQuotas(ServerSettings settings, Mount mount) {
        this.limits = settings.client();
        this.sizes = settings.request();
        this.proxies = settings.proxies();
        this.mount = mount;
        this.policy = limits.policy();
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        String client = proxies.client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
        if (policy.isEmpty() || WarmUp.asks(request)) {
            within(request, response, chain);
            return;
        }
        boolean query = asks(request);
        Account account = accounts.get(client, name -> new Account(limits, System.nanoTime()));
        Optional<Account.Refusal> refusal = account.enter(query, System.nanoTime());
        response.setHeader(POLICY, policy);
        String left = account.left();
        if (!left.isEmpty()) {
            response.setHeader(LEFT, left);
        }
        if (refusal.isPresent()) {
            refuse(new Exchange(request, response, mount), refusal.get());
            return;
        }
        Stopwatch watch = new Stopwatch(response);
        try {
            within(request, watch, chain);
        } finally {
            account.leave(query, watch.spent(), System.nanoTime());
        }
    }

    private static void refuse(Exchange exchange, Account.Refusal refusal) throws IOException {
        long seconds = Math.max(1, (refusal.pause().toMillis() + 999) / 1000);
        exchange.header("Retry-After", Long.toString(seconds));
        exchange.uncached();
        exchange.problem(429, "Too much at once", refusal.text() + " are not answered; ask again in " + seconds
                + (seconds == 1 ? " second." : " seconds."),
                Map.of("limit", refusal.limit(), "granted", refusal.granted(), "retryAfter", seconds));
    }

    private void within(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = new Exchange(request, response, mount);
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length() + 1) > sizes.url()) {
            tooLarge(exchange, 414, "The address is too long", "url-length", sizes.url(), "send a query by POST");
        } else if (headers(request) > sizes.headers()) {
            tooLarge(exchange, 431, "The headers are too long", "header-length", sizes.headers(), "send fewer, or shorter ones");
        } else if (request.getContentLengthLong() > sizes.body()) {
            tooLarge(exchange, 413, "The body is too long", "body-length", sizes.body(), "send less");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void tooLarge(Exchange exchange, int status, String title, String limit, int granted, String advice)
            throws IOException {
        exchange.uncached();
        exchange.problem(status, title, "At most " + granted + " bytes are read; " + advice + ".",
                Map.of("limit", limit, "granted", granted));
    }

    private static int headers(HttpServletRequest request) {
        int length = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                length += name.length() + value.length() + ": \r\n".length();
            }
        }
        return length;
    }

    private static boolean asks(HttpServletRequest request) {
        String path = request.getRequestURI();
        return ASKED.stream().anyMatch(asked -> path.equals(asked) || asked.endsWith("/") && path.startsWith(asked));
    }
}
