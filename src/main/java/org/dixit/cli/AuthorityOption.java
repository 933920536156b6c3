package org.dixit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.article.InputException;
import picocli.CommandLine.Option;

/** Which actors are known beside those that the program carries. */
final class AuthorityOption {

    @Option(names = "--authority", paramLabel = "FILE",
            description = "Know the actors of this file too, which dixit authority import has made; can be given several times. What it "
                    + "tells of an actor known already is added; a name that two actors bear from then on is ambiguous.")
    private List<Path> files = new ArrayList<>();

    List<Path> files() throws InputException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new InputException(file.toString(), "there is no such authority file; check the path, or make it with "
                        + "dixit authority import");
            }
        }
        return files;
    }
}
