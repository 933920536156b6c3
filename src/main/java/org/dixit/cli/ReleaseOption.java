package org.dixit.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the release lies. */
final class ReleaseOption {

    static final String DEFAULT = "release";

    @Option(names = "--release", paramLabel = "DIR", defaultValue = DEFAULT,
            description = "The release's folder (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of(DEFAULT);

    Path folder() {
        return folder;
    }
}
