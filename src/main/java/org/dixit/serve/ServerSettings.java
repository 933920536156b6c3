package org.dixit.serve;

import java.time.Duration;
import org.dixit.release.EntityData;

/**
 * Where a server listens and how much it grants.
 *
 * @param port to listen on; 0 takes any free one
 * @param everywhere whether other machines may connect, rather than this one only
 * @param queryTime after which a query is stopped and answered with 503
 * @param mostRows of one SELECT's answer, or triples of a CONSTRUCT's; a longer one is cut and says so in the headers
 *     {@value WholeAnswers#ROWS_CUT} and {@value WholeAnswers#TRIPLES_CUT}
 * @param pageSize quads of a thing's data that are given at once; the rest is linked
 * @param stopTime that requests in progress get when the server stops
 * @param connections what each connection is granted
 */
public record ServerSettings(int port, boolean everywhere, Duration queryTime, int mostRows, int pageSize, Duration stopTime,
        ConnectionSettings connections) {

    /** The port of a dataset's default base. */
    public static final int DEFAULT_PORT = 3030;

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + port);
        }
        if (queryTime.isNegative() || queryTime.isZero() || mostRows < 1 || pageSize < 1) {
            throw new IllegalArgumentException("a limit that no query could keep");
        }
    }

    /** This machine only, 30 seconds for a query, 100,000 rows, 10 seconds to stop. */
    public static ServerSettings local(int port) {
        return new ServerSettings(port, false, Duration.ofSeconds(30), 100_000, EntityData.PAGE_SIZE, Duration.ofSeconds(10),
                ConnectionSettings.DEFAULT);
    }

    public ServerSettings withQueryTime(Duration time) {
        return new ServerSettings(port, everywhere, time, mostRows, pageSize, stopTime, connections);
    }

    public ServerSettings withMostRows(int rows) {
        return new ServerSettings(port, everywhere, queryTime, rows, pageSize, stopTime, connections);
    }

    public ServerSettings withPageSize(int quads) {
        return new ServerSettings(port, everywhere, queryTime, mostRows, quads, stopTime, connections);
    }

    public ServerSettings forEverybody() {
        return new ServerSettings(port, true, queryTime, mostRows, pageSize, stopTime, connections);
    }

    public ServerSettings withConnections(ConnectionSettings wanted) {
        return new ServerSettings(port, everywhere, queryTime, mostRows, pageSize, stopTime, wanted);
    }
}
