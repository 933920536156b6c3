package org.dixit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.convert.ArticleConverter;
import org.dixit.convert.ArticleSource;
import org.dixit.convert.Batch;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.StaleCorrections;
import org.dixit.convert.Tally;
import org.dixit.rdf.IriScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Articles in, quads out. */
@Command(name = "convert", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Converts articles to RDF. A bad article is reported and left out, the others go on.", "",
            "Example: dixit convert data/articles -o statements.trig"})
final class ConvertCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private BatchOptions conversion = new BatchOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "A file ending in .nq, .trig, .ttl or .jsonld, each also with .gz, or a new folder that gets one .trig for each "
                    + "article. It appears whole or not at all. Without it, N-Quads go to standard output.")
    private @Nullable Path output;

    @Option(names = "--standoff", paramLabel = "DIR",
            description = "A new folder that gets, for each article, its text and its attributions in brat standoff.")
    private @Nullable Path standoff;

    ConvertCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException, InterruptedException {
        List<ArticleSource> sources = conversion.sources(System.in);
        ConversionSettings settings = conversion.settings(null);
        try (ConversionSinks sinks = ConversionSinks.open(new IriScheme(settings.base()), output, standoff, streams.out());
                Progress progress = talk.progress("Converting", "articles", sources.size(), streams.err())) {
            ArticleConverter converter = settings.converter(progress::say, UnaryOperator.identity());
            StaleCorrections stale = converter.staleCorrections();
            Batch batch = new Batch(converter, conversion.threads());
            Tally tally = batch.run(sources, result -> {
                Rejections.tell(result, progress);
                sinks.accept(result);
                stale.note(result);
                progress.step();
            });
            long linked = sinks.commit();
            progress.close();
            Rejections.tell(stale, streams);
            if (!talk.quiet()) {
                streams.err().println(Rejections.summary(tally, linked));
            }
            return Rejections.exitCode(tally);
        }
    }
}
