package org.dixit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dixit.article.ArticleFiles;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.convert.ArticleSource;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.ExtractorChoice;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.TextLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that convert articles have in common. */
final class ConversionOptions {

    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Articles: files and folders of .txt, .md and .html; - reads one article from standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--base", paramLabel = "IRI", defaultValue = ConversionSettings.DEFAULT_BASE,
            description = "Under which address all IRIs lie (default: ${DEFAULT-VALUE}).")
    private String base = ConversionSettings.DEFAULT_BASE;

    @Option(names = "--text", paramLabel = "LEVEL", defaultValue = "evidence",
            description = "How much of the articles' text the data carry: none (offsets only), evidence (the statements' own words) "
                    + "or full (default: ${DEFAULT-VALUE}).")
    private TextLevel text = TextLevel.EVIDENCE;

    @Option(names = "--extractor", paramLabel = "NAME", defaultValue = "tagger",
            description = "Which extractor finds the statements: tagger, a trained network, or rules, the baseline "
                    + "(default: ${DEFAULT-VALUE}).")
    private ExtractorChoice extractor = ExtractorChoice.DEFAULT;

    @Option(names = "--min-confidence", paramLabel = "X", defaultValue = "0",
            description = "Leave out statements that the extractor is less sure of, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minConfidence;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads convert (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-size", paramLabel = "MB", defaultValue = "10",
            description = "The largest article, in megabytes; larger ones are rejected (default: ${DEFAULT-VALUE}).")
    private int maxMegabytes = 10;

    @Option(names = "--run-time", paramLabel = "INSTANT",
            description = "When the run is said to have taken place, such as 2023-09-14T08:00:00Z; convert tells no time unless asked, "
                    + "so that converting twice gives the same data.")
    private @Nullable Instant runTime;

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Mixin
    private ReconciliationOptions reconciliation = new ReconciliationOptions();

    /** @param otherwise the run's time where the user gave none */
    ConversionSettings settings(@Nullable Instant otherwise) throws InputException {
        if (threads < 1) {
            throw new InputException("--threads " + threads, "there must be a thread to work; give 1 or more");
        }
        if (maxMegabytes < 1) {
            throw new InputException("--max-size " + maxMegabytes, "no article is that small; give 1 or more");
        }
        try {
            new IriScheme(base);
        } catch (IllegalArgumentException wrong) {
            throw new InputException("--base", wrong.getMessage());
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new InputException("--min-confidence " + minConfidence, "confidence goes from 0 to 1; give a number between them");
        }
        return new ConversionSettings(base, text, extractor, minConfidence, maxMegabytes * ArticleReader.MEGABYTE,
                authority.files(), runTime != null ? runTime : otherwise, reconciliation.settings());
    }

    int threads() {
        return threads;
    }

    /** All articles that the paths name, in the order of the paths, folders sorted by name. */
    List<ArticleSource> sources(InputStream standardInput) throws IOException, InputException {
        List<ArticleSource> sources = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                sources.add(ArticleSource.of("standard input", standardInput.readAllBytes()));
                continue;
            }
            Path given = Path.of(path);
            if (!Files.exists(given)) {
                throw new InputException(path, "there is no such file or folder; check the path");
            }
            if (Files.isDirectory(given)) {
                ArticleFiles.under(given).forEach(file -> sources.add(ArticleSource.of(file)));
            } else {
                sources.add(ArticleSource.of(given));
            }
        }
        if (sources.isEmpty()) {
            throw new InputException(String.join(" ", paths), "no article there; give files ending in .txt, .md or .html");
        }
        return sources;
    }
}
