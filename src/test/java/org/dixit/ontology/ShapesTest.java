package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.ontology.OntologyFolder.EXAMPLES;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.SHAPES;
import static org.dixit.ontology.OntologyFolder.files;
import static org.dixit.ontology.OntologyFolder.graph;
import static org.dixit.ontology.OntologyFolder.lines;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

    private static final String EXPECTS = "# expects: ";
    private static final Graph SHAPES_GRAPH = graph(SHAPES);
    private static final Shapes PARSED = Shapes.parse(SHAPES_GRAPH);

    @ParameterizedTest
    @MethodSource("validExamples")
    void acceptAValidExample(Path example) {
        assertThat(messages(validate(graph(example)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalidExamples")
    void findExactlyTheViolationThatAnInvalidExampleNames(Path example) {
        ValidationReport report = validate(graph(example));
        assertThat(messages(report)).hasSize(1);
        ReportEntry entry = report.getEntries().iterator().next();
        Expectation expected = Expectation.of(example);
        assertThat(nodeShape(entry.source())).isEqualTo(expected.shape());
        if (expected.path().equals("-")) {
            assertThat(entry.resultPath()).isNull();
        } else {
            assertThat(entry.resultPath()).isEqualTo(PathParser.parse(expected.path(), OntologyFolder.prefixes()));
        }
    }

    @Test
    void eachHaveAFailingExample() {
        Set<String> expected = new TreeSet<>();
        invalidExamples().forEach(example -> expected.add(Expectation.of(example).shape()));
        Set<String> withTarget = new TreeSet<>();
        SHAPES_GRAPH.stream(Node.ANY, RDF.Nodes.type, SHACL.NodeShape).map(Triple::getSubject)
                .filter(shape -> SHAPES_GRAPH.contains(shape, SHACL.targetClass, Node.ANY)
                        || SHAPES_GRAPH.contains(shape, SHACL.targetSubjectsOf, Node.ANY))
                .forEach(shape -> withTarget.add(shape.getURI()));
        assertThat(expected).isEqualTo(withTarget);
    }

    @Test
    void coverEveryClassOfTheOntology() {
        List<Node> classes = graph(ONTOLOGY).stream(Node.ANY, RDF.Nodes.type, OWL.Class.asNode()).map(Triple::getSubject)
                .filter(node -> node.getURI().startsWith(Vocabulary.NAMESPACE)).toList();
        assertThat(classes).isNotEmpty()
                .allSatisfy(type -> assertThat(SHAPES_GRAPH.contains(Node.ANY, SHACL.targetClass, type)).isTrue());
    }

    @Test
    void sayWhatIsWrongAndWhatToDo() {
        List<Node> messages = SHAPES_GRAPH.stream(Node.ANY, SHACL.message, Node.ANY).map(Triple::getObject).toList();
        assertThat(messages).isNotEmpty()
                .allSatisfy(message -> assertThat(message.getLiteralLexicalForm()).matches("[A-Z][^;]+; [^;]+[^.;]"));
        List<Node> silent = SHAPES_GRAPH.stream(Node.ANY, SHACL.property, Node.ANY)
                .filter(triple -> triple.getSubject().isURI())
                .filter(triple -> !SHAPES_GRAPH.contains(triple.getObject(), SHACL.message, Node.ANY))
                .map(Triple::getSubject).toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void acceptTheOntologyItself() {
        assertThat(messages(validate(graph(ONTOLOGY)))).isEmpty();
    }

    static List<Path> validExamples() {
        return files(EXAMPLES, "valid-", ".ttl");
    }

    static List<Path> invalidExamples() {
        return files(EXAMPLES, "invalid-", ".ttl");
    }

    private static ValidationReport validate(Graph data) {
        return ShaclValidator.get().validate(PARSED, data);
    }

    private static List<String> messages(ValidationReport report) {
        return report.getEntries().stream()
                .map(entry -> String.join(" ", nodeShape(entry.source()), String.valueOf(entry.resultPath()),
                        entry.focusNode().toString(), entry.message()))
                .toList();
    }

    /** The IRI of the node shape that a source of a violation is, or is a property shape of. */
    private static String nodeShape(Node source) {
        return source.isURI() ? source.getURI()
                : SHAPES_GRAPH.stream(Node.ANY, SHACL.property, source).findFirst().orElseThrow().getSubject().getURI();
    }

    /** What the first line of an invalid example announces: a node shape and a SPARQL path, or {@code -} for the node itself. */
    private record Expectation(String shape, String path) {

        static Expectation of(Path example) {
            String first = lines(example).getFirst();
            assertThat(first).as(example.toString()).startsWith(EXPECTS);
            String[] parts = first.substring(EXPECTS.length()).split(" ");
            return new Expectation(OntologyFolder.prefixes().expandPrefix(parts[0]), parts[1]);
        }
    }
}
