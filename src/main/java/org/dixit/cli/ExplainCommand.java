package org.dixit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dixit.article.InputException;
import org.dixit.convert.ArticleConverter;
import org.dixit.convert.Conversion;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.StaleCorrections;
import org.dixit.explain.Explainer;
import org.dixit.explain.Explanation;
import org.dixit.explain.ExplanationPage;
import org.dixit.explain.ListeningFinder;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.TextLevel;
import org.dixit.rdf.WholeOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one article with what was read out of it, and why. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Shows an article with its statements marked and numbered, and a note on each: who speaks in which role, through "
            + "whom, how it is meant, how sure that is and why. With --html it becomes one page that needs nothing beside it.", "",
            "Example: dixit explain data/articles/paper-walls.md"})
final class ExplainCommand implements Callable<Integer> {

    /** When the output is coloured. */
    enum Colour { AUTO, ALWAYS, NEVER }

    private static final int USUAL_WIDTH = 88;
    private static final int LEAST_WIDTH = 30;

    private final Streams streams;

    @Parameters(paramLabel = "ARTICLE", description = "A file of .txt, .md or .html; - reads standard input.")
    private String article = "-";

    @Mixin
    private ConversionOptions conversion = new ConversionOptions();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page to this file, whole or not at all, instead of showing text.")
    private @Nullable Path html;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto",
            description = "Colours: auto (on a terminal, unless NO_COLOR is set), always or never (default: ${DEFAULT-VALUE}).")
    private Colour colour = Colour.AUTO;

    @Option(names = "--width", paramLabel = "N",
            description = "How many columns the text may fill (default: those of COLUMNS, else " + USUAL_WIDTH + ").")
    private @Nullable Integer width;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        int columns = columns();
        ConversionSettings settings = conversion.settings(TextLevel.EVIDENCE, null);
        List<ListeningFinder> finders = new ArrayList<>();
        ArticleConverter converter = settings.converter(streams.err()::println, finder -> {
            finders.add(new ListeningFinder(finder));
            return finders.getFirst();
        });
        Conversion result = converter.convert(BatchOptions.source(article, System.in));
        StaleCorrections stale = converter.staleCorrections();
        stale.note(result);
        return switch (result) {
            case Conversion.Rejected rejected -> {
                streams.err().println("dixit: " + rejected.message());
                yield rejected.ourFault() ? ExitCode.OUR_FAULT : ExitCode.USAGE;
            }
            case Conversion.Converted converted -> {
                show(Explainer.explain(converted, finders.getFirst(), new IriScheme(settings.base())), columns);
                Rejections.tell(stale, streams);
                yield ExitCode.DONE;
            }
        };
    }

    private void show(Explanation explanation, int columns) throws IOException {
        if (html == null) {
            boolean coloured = colour == Colour.ALWAYS || colour == Colour.AUTO && Ansi.AUTO.enabled();
            streams.out().print(new ExplanationText(columns, coloured).of(explanation));
            return;
        }
        try (WholeOutput page = WholeOutput.file(html)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page.path()))) {
                ExplanationPage.write(explanation, out);
            }
            page.commit();
        }
    }

    private int columns() throws InputException {
        if (width != null && width < LEAST_WIDTH) {
            throw new InputException("--width " + width, "no text fits in there; give " + LEAST_WIDTH + " or more");
        }
        String terminal = System.getenv("COLUMNS");
        return width != null ? width
                : terminal != null && terminal.matches("\\d{2,4}") ? Math.max(LEAST_WIDTH, Integer.parseInt(terminal)) : USUAL_WIDTH;
    }
}
