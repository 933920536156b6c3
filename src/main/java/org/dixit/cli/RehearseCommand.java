package org.dixit.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes once through everything that a user waits for at start-up, so that the JVM can keep the classes that it loads for it. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARTICLE")
    private Path article = Path.of("article.txt");

    @Override
    public Integer call() throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("dixit-rehearsal");
        String release = folder.resolve("release").toString();
        Main.run(nowhere, nowhere, "--version");
        Main.run(nowhere, nowhere, "--help");
        Main.run(nowhere, nowhere, "convert", article.toString());
        Main.run(nowhere, nowhere, "build", article.toString(), "--release", release);
        Main.run(nowhere, nowhere, "query", "--release", release, "SELECT * { ?s dixit:speaker ?who }");
        return ExitCode.DONE;
    }
}
