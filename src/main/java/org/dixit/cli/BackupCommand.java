package org.dixit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.release.Backup;
import org.dixit.release.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a release to another place, whole or not at all. */
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Copies a release, which may be served meanwhile. The copy is verified, and appears under its name only then; "
            + "it is a release itself: serve it, or copy it back to where the old one was.", "",
            "Example: dixit backup --release release /backup/dixit-2026-11-22"})
final class BackupCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ReleaseOption release = new ReleaseOption();

    @Parameters(paramLabel = "FOLDER", description = "Where the copy is to lie; must not exist yet.")
    private Path target = Path.of("");

    @Mixin
    private TalkOptions talk = new TalkOptions();

    BackupCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Verification copied;
        try (Progress progress = talk.progress("Copying", "files", -1, streams.err())) {
            copied = Backup.copy(release.folder(), target, progress::at);
        }
        if (!talk.quiet()) {
            streams.err().println("Release " + VerifyCommand.summary(copied) + ": copied to " + target + " and verified");
        }
        return ExitCode.DONE;
    }
}
