package org.dixit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes once through everything that a user waits for at start-up, so that the JVM can keep the classes that it loads for it. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("", "statements?q=bridge", "actors", "articles", "search?q=bridge", "query",
            "sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201");

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
        visit(Path.of(release));
        return ExitCode.DONE;
    }

    private static void visit(Path release) throws IOException, InputException {
        try (DixitServer server = DixitServer.start(Release.open(release), ServerSettings.local(0))) {
            for (String path : PAGES) {
                URLConnection connection = server.address().resolve(path).toURL().openConnection();
                connection.setRequestProperty("Accept", "text/html");
                try (InputStream page = connection.getInputStream()) {
                    page.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
