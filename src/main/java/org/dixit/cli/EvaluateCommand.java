package org.dixit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.convert.ExtractorChoice;
import org.dixit.evaluate.Evaluation;
import org.dixit.evaluate.Gold;
import org.dixit.evaluate.Report;
import org.dixit.evaluate.ReportForm;
import org.dixit.rdf.WholeOutput;
import org.dixit.statement.CueLexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores extractors, or annotations made elsewhere, against gold. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Scores extractors against hand-made annotations: which sources, cues and contents they find, and which of "
            + "them belong together. Articles are taken one after another, so that the speed told is that of one thread.", "",
            "Example: dixit evaluate data/gold --worst 3",
            "Example: dixit evaluate --roles data/gold/roles.tsv --corpus samples=data/articles"},
        footer = {"", "Lines of the report (P precision, R recall, F1, as percentages):",
            "  tokens    words and marks that belong to the part",
            "  exact     equal spans, marks at their ends aside; in units, the same tokens",
            "  overlap   spans that share at least half of their tokens",
            "  begin     spans that start at the same token (units only)",
            "  jaccard   mean share of tokens in common with the best span (units only)",
            "  said      relations whose source and content overlap; direct, mixed and",
            "            indirect: all, some or none of the content's words are quoted",
            "  relation  relations whose source, content and cue overlap"})
final class EvaluateCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "GOLD", arity = "0..1", defaultValue = "data/gold",
            description = "A folder of brat standoff: NAME.txt and NAME.ann (or NAME_wxyz.ann with an annotator of four characters, of "
                    + "several the first), or the subfolders text and attributions. Or a file of units: on each line a JSON object "
                    + "with tokens, labels (BIO over source, cue, content) and the id of its document (default: ${DEFAULT-VALUE}).")
    private Path gold = Path.of("data/gold");

    @Option(names = "--extractor", paramLabel = "NAME", split = ",",
            description = "Which extractor: tagger or rules (default: tagger, unless there is --predicted). Given several times, "
                    + "the figures stand side by side.")
    private List<ExtractorChoice> extractors = new ArrayList<>();

    @Option(names = "--predicted", paramLabel = "DIR",
            description = "Score the NAME.ann files of this folder, made elsewhere over the same texts; can be given several times, "
                    + "and beside --extractor.")
    private List<Path> predicted = new ArrayList<>();

    @Option(names = "--min-confidence", paramLabel = "X",
            description = "Drop relations in which the extractor has less confidence, from 0 to 1, before scoring.")
    private @Nullable Double minConfidence;

    @Mixin
    private ActorGoldOptions actors = new ActorGoldOptions();

    @Option(names = "--reliability",
            description = "Tell how far the extractor's confidence can be believed: for each tenth of the scale the mean confidence "
                    + "and the share of relations that are right (in said), and the expected calibration error.")
    private boolean reliability;

    @Option(names = "--standoff", paramLabel = "DIR",
            description = "Write what the extractor finds into this new folder, NAME.txt beside NAME.ann, as brat and other scorers "
                    + "read it; for several extractors into a subfolder each.")
    private @Nullable Path standoff;

    @Option(names = "--worst", paramLabel = "N", defaultValue = "0", description = "List the N articles with the lowest scores.")
    private int worst;

    @Option(names = "--json", description = "Print all figures as JSON, one object on one line for each extractor or folder.")
    private boolean json;

    EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        List<ExtractorChoice> chosen = extractors.isEmpty() && predicted.isEmpty() ? List.of(ExtractorChoice.DEFAULT)
                : extractors.stream().distinct().toList();
        checkOptions(!chosen.isEmpty());
        if (actors.isAsked()) {
            streams.out().print(actors.report(chosen, worst, json));
            return ExitCode.DONE;
        }
        Gold opened = Gold.open(gold);
        if (reliability && !opened.hasRelations()) {
            throw new InputException("--reliability", gold + " does not tell which spans belong together; give gold in brat standoff");
        }
        List<Report> reports = new ArrayList<>();
        for (Path folder : predicted) {
            reports.add(Evaluation.of(opened, folder));
        }
        if (standoff == null) {
            addRuns(chosen, opened, null, reports);
        } else {
            try (WholeOutput output = newFolder(standoff)) {
                addRuns(chosen, opened, output.path(), reports);
                output.commit();
            }
        }
        print(reports, new ReportForm(worst, reliability));
        return ExitCode.DONE;
    }

    private void addRuns(List<ExtractorChoice> chosen, Gold opened, @Nullable Path folder, List<Report> reports)
            throws IOException, InputException {
        for (ExtractorChoice choice : chosen) {
            Path own = folder == null || chosen.size() == 1 ? folder
                    : Files.createDirectory(folder.resolve(choice.commandLineName()));
            reports.add(Evaluation.of(opened, choice.finder(CueLexicon.load()), minConfidence == null ? 0 : minConfidence, own));
        }
    }

    private void checkOptions(boolean anyExtractor) throws InputException {
        if (worst < 0) {
            throw new InputException("--worst " + worst, "fewer than no articles cannot be listed; give 0 or more");
        }
        if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
            throw new InputException("--min-confidence " + minConfidence, "confidence lies between 0 and 1; give such a number");
        }
        actors.check();
        if (actors.isAsked() && (!predicted.isEmpty() || minConfidence != null || reliability || standoff != null)) {
            throw new InputException("--speakers, --roles, --facets, --names",
                    "go with --corpus, --extractor, --worst and --json only; leave the others out");
        }
        if (!anyExtractor && (minConfidence != null || reliability || standoff != null)) {
            String option = minConfidence != null ? "--min-confidence" : reliability ? "--reliability" : "--standoff";
            throw new InputException(option, "is about an extractor, and --predicted alone runs none; leave it out or add --extractor");
        }
    }

    /** Only a new or empty folder: what lies in another, gold perhaps, would be lost when this one is moved to its place. */
    private static WholeOutput newFolder(Path path) throws IOException, InputException {
        if (Files.exists(path)) {
            ConversionSinks.checkEmpty(path, "for the standoff");
        }
        return WholeOutput.folder(path);
    }

    private void print(List<Report> reports, ReportForm form) {
        if (json) {
            reports.forEach(report -> streams.out().println(form.json(report)));
        } else {
            streams.out().print(form.text(reports));
        }
    }
}
