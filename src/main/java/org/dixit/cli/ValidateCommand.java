package org.dixit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.article.InputException;
import org.dixit.rdf.ShapesReport;
import org.dixit.rdf.ShapesValidator;
import org.dixit.rdf.UnionDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks data against the shapes of the ontology. */
@Command(name = "validate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Checks RDF files against the shapes of the ontology and prints what does not conform, one line each.", "",
            "Example: dixit validate statements.trig"})
final class ValidateCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of .nq, .trig, .ttl, .nt, .jsonld or .rdf, each also .gz.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        ShapesValidator shapes = ShapesValidator.ofOntology();
        int violations = 0;
        for (Path file : files) {
            DatasetGraph data = UnionDataset.read(file);
            ShapesReport report = shapes.validate(data.getDefaultGraph());
            report.violations().forEach(violation -> streams.out().println(violation));
            violations += report.violations().size();
            if (!talk.quiet()) {
                streams.err().println(file + (report.conforms() ? " conforms" : ": " + report.violations().size() + " violations"));
            }
        }
        return violations == 0 ? ExitCode.DONE : ExitCode.NO;
    }
}
