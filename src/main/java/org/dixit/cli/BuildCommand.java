package org.dixit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a release out of articles. */
@Command(name = "build", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Converts articles and makes a release of them: validated, loaded, indexed, described, with dumps. It is built "
            + "aside and moved in whole; until then, and when the build fails, the old release stays.", "",
            "Example: dixit build data/articles --release release"})
final class BuildCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    BuildCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException, InterruptedException {
        return Rejections.exitCode(build.build(talk, streams));
    }
}
