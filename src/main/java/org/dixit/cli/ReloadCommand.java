package org.dixit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a running server serve what has been built meanwhile. */
@Command(name = "reload", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Tells a server of this machine to serve the release that is current at its place now. It opens the new "
            + "one beside the old one; no request fails. Where the new one cannot be served, the old one goes on.", "",
            "Example: dixit build articles --release release && dixit reload"})
final class ReloadCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private AdminOption admin = new AdminOption();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    ReloadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        JsonNode done = admin.tell("reload").orElseThrow(() -> new InputException(admin.address(),
                "no server listens there; start one with dixit serve, or give its --admin-port"));
        tell(done, talk, streams);
        return ExitCode.DONE;
    }

    static void tell(JsonNode done, TalkOptions talk, Streams streams) {
        if (!talk.quiet()) {
            String release = done.path("release").asText();
            streams.err().println(done.path("changed").asBoolean()
                    ? "Release " + release + " is served now, " + done.path("before").asText() + " no more"
                    : "Release " + release + " was served already");
        }
    }
}
