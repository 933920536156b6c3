package org.dixit.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.Locale;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.InputException;
import org.dixit.convert.ArticleConverter;
import org.dixit.convert.ArticleSource;
import org.dixit.convert.Batch;
import org.dixit.convert.Conversion;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.Program;
import org.dixit.convert.StaleCorrections;
import org.dixit.convert.Tally;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.QuotationLinks;
import org.dixit.rdf.ShapesValidator;
import org.dixit.release.BuildProgress;
import org.dixit.release.Manifest;
import org.dixit.release.ReleaseBuilder;
import org.dixit.release.ReleaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a release is built, for the commands that build one. */
final class BuildOptions {

    private static final DateTimeFormatter VERSION_OF_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd.HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Mixin
    private BatchOptions conversion = new BatchOptions();

    @Mixin
    private ReleaseOption release = new ReleaseOption();

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = ReleaseSettings.DEFAULT_TITLE,
            description = "The dataset's title (default: ${DEFAULT-VALUE}).")
    private String title = ReleaseSettings.DEFAULT_TITLE;

    @Mixin
    private PublicationOptions publication = new PublicationOptions();

    @Option(names = "--release-version", paramLabel = "VERSION", description = "The release's version (default: the time of the build).")
    private @Nullable String version;

    ReleaseOption release() {
        return release;
    }

    /** Converts, validates, loads, describes and moves in; what is wrong with single articles is told and left. */
    Tally build(TalkOptions talk, Streams streams) throws IOException, InputException, InterruptedException {
        List<ArticleSource> sources = conversion.sources(System.in);
        Instant now = conversion.runTime(Instant.now());
        ConversionSettings settings = conversion.settings(now);
        IriScheme iris = new IriScheme(settings.base());
        QuotationLinks links = new QuotationLinks(iris);
        ShapesValidator shapes = ShapesValidator.ofOntology();
        try (ReleaseBuilder builder = ReleaseBuilder.to(release.folder(), releaseSettings(settings, now), loading(talk, streams))) {
            Tally tally;
            try (Progress progress = talk.progress("Converting", "articles", sources.size(), streams.err())) {
                ArticleConverter converter = settings.converter(progress::say, UnaryOperator.identity()).checkedBy(shapes);
                StaleCorrections stale = converter.staleCorrections();
                Batch batch = new Batch(converter, conversion.threads());
                tally = batch.run(sources, result -> {
                    Rejections.tell(result, progress);
                    stale.note(result);
                    if (result instanceof Conversion.Converted converted) {
                        links.add(converted.emitted(), converted.statements());
                        converted.quads().forEach((Quad quad) -> builder.quads().quad(quad));
                    }
                    progress.step();
                });
                progress.close();
                Rejections.tell(stale, streams);
            }
            if (tally.articles() == 0) {
                throw new InputException(release.folder().toString(),
                        "no article could be converted, so no release was made; see the messages above");
            }
            links.emit(builder.quads());
            Manifest manifest = builder.finish();
            if (!talk.quiet()) {
                streams.err().println("Release " + manifest.version() + " in " + release.folder() + ": "
                        + Rejections.summary(tally, manifest.counts().quads() - tally.quads()));
            }
            return tally;
        }
    }

    private ReleaseSettings releaseSettings(ConversionSettings settings, Instant now) throws InputException {
        try {
            return new ReleaseSettings(settings.base(), version != null ? version : VERSION_OF_TIME.format(now), now, Program.version(),
                    settings.extractor().commandLineName(), title, publication.publication(settings.base()));
        } catch (IllegalArgumentException wrong) {
            throw new InputException("build", wrong.getMessage() + "; correct the option");
        }
    }

    private static BuildProgress loading(TalkOptions talk, Streams streams) {
        Progress progress = talk.progress("Loading", "quads", -1, streams.err());
        return (stage, quads) -> {
            if (stage == BuildProgress.Stage.LOADING) {
                progress.at(quads);
            }
        };
    }
}
