package org.dixit.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dixit.article.InputException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What only this machine may ask and do, on a port of its own at the loopback address: health, figures, {@code reload},
 * {@code rollback}. A page in this machine's browser may not: a request that comes from a page, or under another host's name, is refused.
 */
final class AdminServer implements AutoCloseable {

    /** What the administration can do. */
    interface Power {

        /** @throws InputException that says why the data cannot be read */
        void checkReady() throws IOException, InputException;

        String metrics();

        ReleaseSwitch.Switched reload() throws IOException, InputException;

        ReleaseSwitch.Switched rollback() throws IOException, InputException;
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String WAYS = "GET /live, GET /ready, GET /metrics, POST /reload, POST /rollback";
    private static final Set<String> COMMANDS = Set.of("/reload", "/rollback");
    private static final Set<String> LOOKS = Set.of("/live", "/ready", "/metrics");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Server jetty;
    private final ServerConnector connector;
    private final Power power;

    private AdminServer(int port, Power power) {
        this.power = power;
        // Of its own, so that it answers when all threads of the public port are busy.
        QueuedThreadPool threads = new QueuedThreadPool(8, 1);
        threads.setName("admin");
        threads.setDaemon(true);
        this.jetty = new Server(threads);
        this.connector = new ServerConnector(jetty, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        jetty.addConnector(connector);
        jetty.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                answer(request, response, callback);
                return true;
            }
        });
    }

    /** @throws IOException where the port is taken */
    static AdminServer start(int port, Power power) throws IOException {
        AdminServer admin = new AdminServer(port, power);
        try {
            admin.jetty.start();
            return admin;
        } catch (Exception e) {
            admin.close();
            throw new IOException(e instanceof BindException || String.valueOf(e.getMessage()).contains("bind")
                    ? "port " + port + " is taken; stop what listens there or choose another with --admin-port"
                    : "the administration did not start: " + e.getMessage(), e);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the administration did not stop", e);
        }
    }

    private void answer(Request request, Response response, Callback callback) {
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Cache-Control", "no-store");
        String path = request.getHttpURI().getCanonicalPath();
        String method = request.getMethod();
        if (!isOfThisMachine(request)) {
            send(response, callback, 403, TEXT, "Only programs of this machine are answered, by the name localhost.\n");
        } else if (LOOKS.contains(path)) {
            if (method.equals("GET") || method.equals("HEAD")) {
                look(path, response, callback);
            } else {
                notAllowed("GET, HEAD", response, callback);
            }
        } else if (COMMANDS.contains(path)) {
            if (method.equals("POST")) {
                command(path, response, callback);
            } else {
                notAllowed("POST", response, callback);
            }
        } else {
            send(response, callback, 404, TEXT, WAYS + "\n");
        }
    }

    /** Neither a page of a browser, which tells its origin, nor a name that somebody else makes lead here. */
    private static boolean isOfThisMachine(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        boolean ownName = host != null && NAMES.contains(host.replaceFirst(":\\d{1,5}$", ""));
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return ownName && !request.getHeaders().contains(HttpHeader.ORIGIN) && (site == null || site.equals("none"));
    }

    private void look(String path, Response response, Callback callback) {
        switch (path) {
            case "/live" -> send(response, callback, 200, TEXT, "alive\n");
            case "/metrics" -> send(response, callback, 200, PROMETHEUS, power.metrics());
            default -> {
                try {
                    power.checkReady();
                    send(response, callback, 200, TEXT, "ready\n");
                } catch (IOException | InputException | RuntimeException e) {
                    send(response, callback, 503, TEXT, e.getMessage() + "\n");
                }
            }
        }
    }

    private void command(String path, Response response, Callback callback) {
        try {
            ReleaseSwitch.Switched switched = path.equals("/reload") ? power.reload() : power.rollback();
            Map<String, Object> done = new LinkedHashMap<>();
            done.put("release", switched.release());
            done.put("before", switched.before());
            done.put("changed", switched.changed());
            send(response, callback, 200, "application/json", JSON.writeValueAsString(done) + "\n");
        } catch (InputException refused) {
            problem(response, callback, 409, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException e) {
            problem(response, callback, 500, e.toString());
        }
    }

    private static void problem(Response response, Callback callback, int status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", "The release was not changed");
        problem.put("status", status);
        problem.put("detail", detail);
        try {
            send(response, callback, status, "application/problem+json", JSON.writeValueAsString(problem) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException("strings can be written", e);
        }
    }

    private static void notAllowed(String allowed, Response response, Callback callback) {
        response.getHeaders().put("Allow", allowed);
        send(response, callback, 405, TEXT, "Ask with " + allowed + ".\n");
    }

    private static void send(Response response, Callback callback, int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put("Content-Type", type);
        response.getHeaders().put("Content-Length", Integer.toString(bytes.length));
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
