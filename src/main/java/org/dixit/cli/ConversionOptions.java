package org.dixit.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.ExtractorChoice;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.TextLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How articles are read, for all commands that read any. */
final class ConversionOptions {

    @Option(names = "--base", paramLabel = "IRI", defaultValue = ConversionSettings.DEFAULT_BASE,
            description = "Under which address all IRIs lie (default: ${DEFAULT-VALUE}).")
    private String base = ConversionSettings.DEFAULT_BASE;

    @Option(names = "--extractor", paramLabel = "NAME", defaultValue = "tagger",
            description = "Which extractor finds the statements: tagger, a trained network, or rules, the baseline "
                    + "(default: ${DEFAULT-VALUE}).")
    private ExtractorChoice extractor = ExtractorChoice.DEFAULT;

    @Option(names = "--min-confidence", paramLabel = "X", defaultValue = "0",
            description = "Leave out statements that the extractor is less sure of, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minConfidence;

    @Option(names = "--corrections", paramLabel = "FILE",
            description = "What people have put right, in Turtle (default: the corrections of the sample articles). A correction that "
                    + "finds nothing to correct is reported at the end.")
    private @Nullable Path corrections;

    @Option(names = "--max-size", paramLabel = "MB", defaultValue = "10",
            description = "The largest article, in megabytes; larger ones are rejected (default: ${DEFAULT-VALUE}).")
    private int maxMegabytes = 10;

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Mixin
    private ReconciliationOptions reconciliation = new ReconciliationOptions();

    /**
     * @param text how much of the text the data are to carry
     * @param runTime when the run takes place, where that is to be told
     */
    ConversionSettings settings(TextLevel text, @Nullable Instant runTime) throws InputException {
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
                authority.files(), runTime, reconciliation.settings(), corrections);
    }
}
