package org.dixit.cli;

import java.time.Duration;
import org.dixit.article.InputException;
import org.dixit.serve.ConnectionSettings;
import picocli.CommandLine.Option;

/** What a server grants a connection, and what it asks of it. */
final class ConnectionOptions {

    @Option(names = "--most-connections", paramLabel = "N", defaultValue = "1000",
            description = "How many connections are kept at once; one more closes the one that waits longest (default: ${DEFAULT-VALUE}).")
    private int most = 1_000;

    @Option(names = "--head-time", paramLabel = "SECONDS", defaultValue = "30",
            description = "How long a connection is kept on which no whole head of a request comes (default: ${DEFAULT-VALUE}).")
    private int headSeconds = 30;

    @Option(names = "--least-rate", paramLabel = "BYTES", defaultValue = "500",
            description = "How many bytes a second a request's body must bring and an answer's reader take, after the first 10 seconds; "
                    + "0 allows any (default: ${DEFAULT-VALUE}).")
    private int leastRate = 500;

    @Option(names = "--https-only", paramLabel = "DAYS", defaultValue = "0",
            description = "For how many days browsers are to ask this host by HTTPS only (Strict-Transport-Security); 0 says nothing "
                    + "of it, "
                    + "as fits where no proxy speaks HTTPS (default: ${DEFAULT-VALUE}).")
    private int httpsDays;

    ConnectionSettings settings() throws InputException {
        try {
            return ConnectionSettings.DEFAULT.withMost(most).withWaiting(Duration.ofSeconds(headSeconds))
                    .withLeastRate(leastRate, ConnectionSettings.DEFAULT.grace()).withHttpsOnly(Duration.ofDays(httpsDays));
        } catch (IllegalArgumentException wrong) {
            throw new InputException("--most-connections, --head-time, --least-rate, --https-only", wrong.getMessage()
                    + "; correct the option");
        }
    }
}
