package org.dixit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.release.ReleaseShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes back to the release before. */
@Command(name = "rollback", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Makes the release current again that the present one took the place of. A server of this machine that serves the "
            + "place follows at once; without one, the next start does.", "",
            "Example: dixit rollback --release release"})
final class RollbackCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ReleaseOption release = new ReleaseOption();

    @Option(names = "--to", paramLabel = "VERSION", description = "Go to this version, if it is still kept, earlier or later.")
    private @Nullable String version;

    @Mixin
    private AdminOption admin = new AdminOption();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    RollbackCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        ReleaseShelf shelf = ReleaseShelf.at(release.folder());
        Path before = shelf.current();
        Path wanted = version == null ? shelf.earlier().orElseThrow(() -> new InputException(release.folder().toString(),
                "no earlier release is kept to go back to; dixit build makes a new one")) : shelf.kept(version);
        String reached = Release.check(wanted).version();
        shelf.lead(wanted);
        Optional<JsonNode> served;
        try {
            served = admin.tell("reload");
        } catch (IOException | InputException refused) {
            shelf.lead(before);
            throw refused;
        }
        if (!talk.quiet()) {
            streams.err().println("Release " + reached + " is current in " + release.folder()
                    + (served.isPresent() ? "" : "; no server listens at " + admin.address() + ", the next start serves it"));
            served.ifPresent(done -> ReloadCommand.tell(done, talk, streams));
        }
        return ExitCode.DONE;
    }
}
