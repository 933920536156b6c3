package org.dixit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.convert.ExtractorChoice;
import org.dixit.evaluate.Evaluation;
import org.dixit.evaluate.GoldCorpus;
import org.dixit.evaluate.Report;
import org.dixit.statement.CueLexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores an extractor, or annotations made elsewhere, against gold. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Scores an extractor against hand-made annotations: which sources, cues and contents it finds, and which of "
            + "them belong together.", "", "Example: dixit evaluate data/gold --worst 3"})
final class EvaluateCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "GOLD", arity = "0..1", defaultValue = "data/gold",
            description = "A folder of brat standoff: NAME.txt and NAME.ann, or the subfolders text and attributions "
                    + "(default: ${DEFAULT-VALUE}).")
    private Path gold = Path.of("data/gold");

    @Option(names = "--predicted", paramLabel = "DIR",
            description = "Score the NAME.ann files of this folder instead of running an extractor.")
    private @Nullable Path predicted;

    @Option(names = "--extractor", paramLabel = "NAME", defaultValue = "rules", description = "Which extractor: rules (default).")
    private ExtractorChoice extractor = ExtractorChoice.DEFAULT;

    @Option(names = "--worst", paramLabel = "N", defaultValue = "0", description = "List the N articles with the lowest scores.")
    private int worst;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        GoldCorpus corpus = GoldCorpus.open(gold);
        Report report = predicted == null
                ? Evaluation.of(corpus, extractor.finder(CueLexicon.load())::find)
                : Evaluation.of(corpus, predicted);
        if (json) {
            streams.out().println(report.toJson());
        } else {
            streams.out().print(report.toText(worst));
        }
        return ExitCode.DONE;
    }
}
