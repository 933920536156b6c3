package org.dixit.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.Operation;
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

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--service", paramLabel = "URL",
            description = "An endpoint that queries may ask with SERVICE, just as they write it; may be given several times. "
                + "Without it there is none. Addresses of this machine or of private networks are never asked.")
    private List<URI> services = List.of();

    @Mixin
    private ConnectionOptions connections = new ConnectionOptions();

    /** Checks the options, so that a mistake shows before a long build. */
    ServerSettings settings() throws InputException {
        try {
            ServerSettings settings = limits.applied(ServerSettings.local(port)).withServices(services)
                    .withConnections(connections.settings());
            return everywhere ? settings.forEverybody() : settings;
        } catch (IllegalArgumentException wrong) {
            throw new InputException("--port, --service", wrong.getMessage() + "; correct the option");
        }
    }

    /** Serves until the process is told to stop. The server closes the release. */
    static void serve(Release release, ServerSettings settings, Operation operation, TalkOptions talk, Streams streams)
            throws IOException {
        try (DixitServer server = DixitServer.start(release, settings, operation)) {
            server.warmUp();
            if (!talk.quiet()) {
                streams.err().println("Serving " + release.place() + " at " + server.address() + " (SPARQL at " + server.address()
                        + "sparql); stop with Ctrl-C");
                server.adminPort().ifPresent(port -> streams.err().println("Administration at http://localhost:" + port
                        + "/, for this machine only"));
                if (!release.manifest().base().equals(server.address().toString())) {
                    streams.err().println("Its IRIs begin with " + release.manifest().base()
                            + ", so they lead here only where that address does");
                }
            }
            server.join();
        }
    }
}
