package org.dixit.serve;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections for those who use them. Jetty closes a connection on which nothing comes, but one octet now and then keeps it
 * open for ever, and a thousand of those keep everybody else out. So a request's head has to come whole within a time, and where there
 * are too many connections, room is made by closing the one that has waited longest: who asks at once gets in, however many others
 * only hold on.
 */
final class Connections extends AbstractLifeCycle implements Connection.Listener {

    private final Connector connector;
    private final ConnectionSettings settings;
    private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();
    private volatile Scheduler.@Nullable Task next;

    private Connections(Connector connector, ConnectionSettings settings) {
        this.connector = connector;
        this.settings = settings;
    }

    /** Watches all connections of a server that has not started yet. */
    static void watch(Server jetty, ConnectionSettings settings) {
        for (Connector connector : jetty.getConnectors()) {
            connector.addBean(new Connections(connector, settings));
        }
    }

    /**
     * Since when a connection waits for a request.
     *
     * @param nanos of the clock
     * @param answered how many requests it had had then
     */
    private record Waiting(long nanos, long answered) {
        static Waiting of(Connection connection) {
            return new Waiting(System.nanoTime(), connection.getMessagesOut());
        }
    }

    @Override
    protected void doStart() {
        lookAgain();
    }

    @Override
    protected void doStop() {
        Scheduler.Task task = next;
        if (task != null) {
            task.cancel();
        }
    }

    @Override
    public void onOpened(Connection connection) {
        if (open.size() >= settings.most()) {
            // Whoever has been answered before is less likely to be an idler.
            Optional<Connection> idler = open.entrySet().stream().filter(each -> !isBusy(each.getKey()))
                    .min(Comparator.comparing((Map.Entry<Connection, Waiting> each) -> each.getKey().getMessagesOut() > 0)
                            .thenComparing(each -> each.getValue().nanos() - System.nanoTime()))
                    .map(Map.Entry::getKey);
            close(idler.orElse(connection));
            if (idler.isEmpty()) {
                return;
            }
        }
        open.put(connection, Waiting.of(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void lookAgain() {
        long millis = Math.clamp(settings.waiting().toMillis() / 4, 50, 1_000);
        next = connector.getScheduler().schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            open.forEach((connection, waiting) -> {
                if (isBusy(connection) || connection.getMessagesOut() != waiting.answered()) {
                    open.replace(connection, Waiting.of(connection));
                } else if (Duration.ofNanos(System.nanoTime() - waiting.nanos()).compareTo(settings.waiting()) > 0) {
                    close(connection);
                }
            });
        } finally {
            lookAgain();
        }
    }

    /** Whether a request is being read beyond its head, or answered. */
    private static boolean isBusy(Connection connection) {
        return connection.getMessagesIn() > connection.getMessagesOut();
    }

    private void close(Connection connection) {
        open.remove(connection);
        connection.getEndPoint().close();
    }
}
