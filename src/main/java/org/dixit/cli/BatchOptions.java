package org.dixit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dixit.article.ArticleFiles;
import org.dixit.article.InputException;
import org.dixit.convert.ArticleSource;
import org.dixit.convert.ConversionSettings;
import org.dixit.rdf.TextLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles become data, and how, for the commands that make data. */
final class BatchOptions {

    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Articles: files and folders of .txt, .md and .html; - reads one article from standard input.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private ConversionOptions conversion = new ConversionOptions();

    @Option(names = "--text", paramLabel = "LEVEL", defaultValue = "evidence",
            description = "How much of the articles' text the data carry: none (offsets only), evidence (the statements' own words) "
                    + "or full (default: ${DEFAULT-VALUE}).")
    private TextLevel text = TextLevel.EVIDENCE;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads convert (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--run-time", paramLabel = "INSTANT",
            description = "When the run is said to have taken place, such as 2023-09-14T08:00:00Z; convert tells no time unless asked, "
                    + "so that converting twice gives the same data.")
    private @Nullable Instant runTime;

    /** The run's time where the user gave one. */
    Instant runTime(Instant otherwise) {
        return runTime != null ? runTime : otherwise;
    }

    /** @param otherwise the run's time where the user gave none */
    ConversionSettings settings(@Nullable Instant otherwise) throws InputException {
        if (threads < 1) {
            throw new InputException("--threads " + threads, "there must be a thread to work; give 1 or more");
        }
        return conversion.settings(text, runTime != null ? runTime : otherwise);
    }

    int threads() {
        return threads;
    }

    /** All articles that the paths name, in the order of the paths, folders sorted by name. */
    List<ArticleSource> sources(InputStream standardInput) throws IOException, InputException {
        List<ArticleSource> sources = new ArrayList<>();
        for (String path : paths) {
            Path given = path.equals("-") ? null : Path.of(path);
            if (given != null && Files.isDirectory(given)) {
                ArticleFiles.under(given).forEach(file -> sources.add(ArticleSource.of(file)));
            } else {
                sources.add(source(path, standardInput));
            }
        }
        if (sources.isEmpty()) {
            throw new InputException(String.join(" ", paths), "no article there; give files ending in .txt, .md or .html");
        }
        return sources;
    }

    /** The one article that a path names, or standard input for a hyphen. */
    static ArticleSource source(String path, InputStream standardInput) throws IOException, InputException {
        if (path.equals("-")) {
            return ArticleSource.of("standard input", standardInput.readAllBytes());
        }
        Path given = Path.of(path);
        if (!Files.exists(given)) {
            throw new InputException(path, "there is no such file or folder; check the path");
        }
        return ArticleSource.of(given);
    }
}
