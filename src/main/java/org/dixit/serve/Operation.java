package org.dixit.serve;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a server is watched and told what to do.
 *
 * @param adminPort on this machine only, for health, figures, {@code reload} and {@code rollback}; 0 takes any free one, nothing
 *     means none
 * @param accessLog a file that gets a line of JSON for each request, {@value #STANDARD_OUTPUT} for standard output; nothing means none
 * @param logQueries whether that log holds what was asked and searched for
 * @param logClients whether it holds addresses and programs of those who asked
 */
public record Operation(OptionalInt adminPort, @Nullable String accessLog, boolean logQueries, boolean logClients) {

    /** Stands for standard output in the place of a file. */
    public static final String STANDARD_OUTPUT = "-";

    /** The administration's port where the server listens on its usual one. */
    public static final int DEFAULT_ADMIN_PORT = ServerSettings.DEFAULT_PORT + 1;

    public Operation {
        if (adminPort.isPresent() && (adminPort.getAsInt() < 0 || adminPort.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + adminPort.getAsInt());
        }
    }

    /** Neither administration nor log. */
    public static Operation unwatched() {
        return new Operation(OptionalInt.empty(), null, false, false);
    }

    public static Operation administeredAt(int port) {
        return new Operation(OptionalInt.of(port), null, false, false);
    }

    public Operation loggingTo(String file) {
        return new Operation(adminPort, file, logQueries, logClients);
    }

    public Operation withQueriesLogged() {
        return new Operation(adminPort, accessLog, true, logClients);
    }

    public Operation withClientsLogged() {
        return new Operation(adminPort, accessLog, logQueries, true);
    }
}
