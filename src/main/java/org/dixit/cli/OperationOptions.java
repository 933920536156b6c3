package org.dixit.cli;

import java.time.Duration;
import java.util.OptionalInt;
import org.dixit.article.InputException;
import org.dixit.serve.Operation;
import org.dixit.serve.ServerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server is watched, told what to do, and stopped. */
final class OperationOptions {

    @Option(names = "--admin-port", paramLabel = "N",
            description = "Where this machine, and no other, asks for /live, /ready and /metrics and tells the server to reload "
                + "and to roll back; 0 takes any free port (default: the one after --port).")
    private @Nullable Integer adminPort;

    @Option(names = "--access-log", paramLabel = "FILE",
            description = "Add a line of JSON for each request to this file; - is standard output (default: no log).")
    private @Nullable String accessLog;

    @Option(names = "--log-queries", description = "Record in it what is asked and searched for too.")
    private boolean logQueries;

    @Option(names = "--log-clients", description = "Record in it the addresses and programs of those who ask too.")
    private boolean logClients;

    @Option(names = "--stop-time", paramLabel = "SECONDS", defaultValue = "10",
            description = "How long running requests may take when the server is told to stop (default: ${DEFAULT-VALUE}).")
    private int stopSeconds = 10;

    Operation operation(ServerSettings settings) throws InputException {
        int port = adminPort != null ? adminPort : settings.port() == 0 || settings.port() == 65_535 ? 0 : settings.port() + 1;
        try {
            return new Operation(OptionalInt.of(port), accessLog, logQueries, logClients);
        } catch (IllegalArgumentException wrong) {
            throw new InputException("--admin-port", wrong.getMessage() + "; correct the option");
        }
    }

    ServerSettings stopping(ServerSettings settings) throws InputException {
        if (stopSeconds < 0) {
            throw new InputException("--stop-time", "a time is not negative; correct the option");
        }
        return settings.withStopTime(Duration.ofSeconds(stopSeconds));
    }
}
