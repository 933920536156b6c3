package org.dixit.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.release.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks whether a release is as its build left it. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Reads every file of a release, the database's too, and compares it with the checksums of the build. One line for "
            + "each file that is missing, cut short or damaged. The release may be served meanwhile.", "",
            "Example: dixit verify --release release"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the release is whole", "1:it is damaged", "2:there is no release, or its own lists are damaged"})
final class VerifyCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ReleaseOption release = new ReleaseOption();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Verification found;
        try (Progress progress = talk.progress("Reading", "files", -1, streams.err())) {
            found = Verification.of(release.folder(), progress::at);
        }
        found.damages().forEach(damage -> streams.out().println(damage.getMessage()));
        streams.out().flush();
        if (!talk.quiet()) {
            int damages = found.damages().size();
            streams.err().println("Release " + summary(found)
                    + (damages == 0 ? ": whole" : ": damaged in " + damages + (damages == 1 ? " file" : " files")));
        }
        return found.isWhole() ? ExitCode.DONE : ExitCode.NO;
    }

    /** "2026-11-22.144500, 103 files, 2.5 MB". */
    static String summary(Verification found) {
        return String.format(Locale.ROOT, "%s, %d files, %.1f MB", found.manifest().version(), found.files(), found.bytes() / 1e6);
    }
}
