package org.dixit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.serve.Operation;
import org.dixit.serve.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a release until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Serves a release: pages for people, data and a SPARQL endpoint for machines. Stop it with Ctrl-C or SIGTERM: "
            + "running requests are finished first.", "", "Example: dixit serve --release release --port 3030"})
final class ServeCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ReleaseOption release = new ReleaseOption();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private OperationOptions operation = new OperationOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        ServerSettings settings = operation.stopping(server.settings());
        Operation watched = operation.operation(settings);
        try (Release opened = Release.open(release.folder())) {
            ServerOptions.serve(opened, settings, watched, talk, streams);
        }
        return ExitCode.DONE;
    }
}
