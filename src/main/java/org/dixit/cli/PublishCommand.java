package org.dixit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.convert.Tally;
import org.dixit.release.Release;
import org.dixit.serve.Operation;
import org.dixit.serve.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Build and serve in one. */
@Command(name = "publish", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Makes a release out of articles and serves it: build, then serve.", "",
            "Example: dixit publish data/articles   and open http://localhost:3030/"})
final class PublishCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private OperationOptions operation = new OperationOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    PublishCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException, InterruptedException {
        ServerSettings settings = operation.stopping(server.settings());
        Operation watched = operation.operation(settings);
        Tally tally = build.build(talk, streams);
        try (Release opened = Release.open(build.release().folder())) {
            ServerOptions.serve(opened, settings, watched, talk, streams);
        }
        return Rejections.exitCode(tally);
    }
}
