package org.dixit.cli;

import java.io.IOException;
import java.time.Duration;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a release is served, and within which limits. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", defaultValue = "" + ServerSettings.DEFAULT_PORT,
            description = "Where to listen; 0 takes any free port (default: ${DEFAULT-VALUE}).")
    private int port = ServerSettings.DEFAULT_PORT;

    @Option(names = "--everywhere", description = "Let other machines connect; without it only this one can.")
    private boolean everywhere;

    @Option(names = "--query-time", paramLabel = "SECONDS", defaultValue = "30",
            description = "After how many seconds a query is stopped (default: ${DEFAULT-VALUE}).")
    private int querySeconds = 30;

    @Option(names = "--most-rows", paramLabel = "N", defaultValue = "100000",
            description = "After how many rows an answer is cut, which it says in a header (default: ${DEFAULT-VALUE}).")
    private int mostRows = 100_000;

    @Mixin
    private ConnectionOptions connections = new ConnectionOptions();

    /** Checks the options, so that a mistake shows before a long build. */
    ServerSettings settings() throws InputException {
        try {
            ServerSettings settings = ServerSettings.local(port).withQueryTime(Duration.ofSeconds(querySeconds)).withMostRows(mostRows)
                    .withConnections(connections.settings());
            return everywhere ? settings.forEverybody() : settings;
        } catch (IllegalArgumentException wrong) {
            throw new InputException("--port, --query-time, --most-rows", wrong.getMessage() + "; correct the option");
        }
    }

    /** Serves until the process is told to stop. The server closes the release. */
    static void serve(Release release, ServerSettings settings, TalkOptions talk, Streams streams) throws IOException {
        try (DixitServer server = DixitServer.start(release, settings)) {
            server.warmUp();
            if (!talk.quiet()) {
                streams.err().println("Serving " + release.folder() + " at " + server.address() + " (SPARQL at " + server.address()
                        + "sparql); stop with Ctrl-C");
                if (!release.manifest().base().equals(server.address().toString())) {
                    streams.err().println("Its IRIs begin with " + release.manifest().base()
                            + ", so they lead here only where that address does");
                }
            }
            server.join();
        }
    }
}
