package org.dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Rdf;
import org.junit.jupiter.api.Test;

class ShapesValidatorTest {

    private final ShapesValidator validator = ShapesValidator.ofOntology();

    @Test
    void findsNothingInWhatTheEmitterWrites() {
        assertThat(validator.validate(ferry()).conforms()).isTrue();
    }

    @Test
    void saysWhereWhatIsWrongAndWhatToDo() {
        DatasetGraph ferry = ferry();
        Node graph = Emitted.IRIS.articleGraph("x");
        Node statement = Emitted.IRIS.statement("x");
        ferry.add(Quad.create(graph, statement, Rdf.type, Vocabulary.Statement));
        ferry.add(Quad.create(graph, statement, Vocabulary.speaker, Emitted.IRIS.statement("nobody")));
        List<String> lines = validator.validate(ferry).violations().stream().map(ShapesReport.Violation::toString).toList();
        assertThat(lines).doesNotHaveDuplicates()
                .allMatch(line -> line.startsWith("[http://localhost:3030/statement/x"))
                .anyMatch(line -> line.startsWith("[http://localhost:3030/statement/x, dixit:channel] ") && line.contains("; "))
                .anyMatch(line -> line.startsWith("[http://localhost:3030/statement/x, dixit:speaker] ")
                        && line.endsWith("(found: http://localhost:3030/statement/nobody)"));
    }

    @Test
    void seesTheUnionOfTheGraphs() {
        DatasetGraph ferry = ferry();
        ferry.deleteAny(Emitted.IRIS.actorsGraph(), Node.ANY, Node.ANY, Node.ANY);
        assertThat(validator.validate(ferry).violations()).anyMatch(violation -> violation.path().equals("dixit:speaker"));
    }

    @Test
    void refusesAnEmptySpan() {
        DatasetGraph ferry = ferry();
        Quad end = ferry.stream(Node.ANY, Node.ANY, Oa.end, Node.ANY).findFirst().orElseThrow();
        ferry.delete(end);
        ferry.add(Quad.create(end.getGraph(), end.getSubject(), Oa.end, Literals.offset(0)));
        assertThat(validator.validate(ferry).violations()).hasSize(1);
    }

    @Test
    void servesManyThreads() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<ShapesReport> task = () -> validator.validate(ferry());
            for (Future<ShapesReport> report : threads.invokeAll(Collections.nCopies(16, task))) {
                assertThat(report.get().violations()).isEmpty();
            }
        }
    }

    private static DatasetGraph ferry() {
        return Emitted.of(FerryArticle.read(), TextLevel.EVIDENCE).dataset();
    }
}
