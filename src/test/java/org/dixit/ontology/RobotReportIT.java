package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.graph;
import static org.dixit.ontology.OntologyFolder.lines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ROBOT, the tool of the ontologists of biomedicine, finds in the ontology. Its report is made by the build just before. */
class RobotReportIT {

    private static final Path REPORT = Path.of(System.getProperty("dixit.robot", "target/robot-report.tsv"));
    private static final Graph GRAPH = graph(ONTOLOGY);

    private static List<Finding> findings;

    /** One line of the report. */
    private record Finding(String level, String rule, String subject, String property, String value) {

        static Finding of(String line) {
            String[] cells = line.split("\t", -1);
            return new Finding(cells[0], cells[1], cells[2], cells[3], cells.length > 4 ? cells[4] : "");
        }

        Node node() {
            return NodeFactory.createURI(subject);
        }
    }

    @BeforeAll
    static void readTheReport() throws Exception {
        assertThat(REPORT).as("the report that the build makes before this test: mvnw verify").exists();
        assertThat(Files.getLastModifiedTime(REPORT)).as("the report is older than the ontology: mvnw verify")
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(ONTOLOGY));
        findings = lines(REPORT).stream().skip(1).map(Finding::of).toList();
    }

    @Test
    void holdsNoErrorAndNoWarningThatIsNotWaived() {
        assertThat(findings).filteredOn(finding -> !finding.level().equals("INFO"))
                .filteredOn(Predicate.not(RobotReportIT::isAnotherVocabularys))
                .filteredOn(Predicate.not(RobotReportIT::isDefinedInSkos))
                .filteredOn(Predicate.not(RobotReportIT::sharesItsLabelAcrossKinds)).isEmpty();
    }

    @Test
    void findsNoNewKindOfRemark() {
        assertThat(findings).extracting(Finding::rule).containsOnly("duplicate_label", "missing_definition", "missing_superclass");
    }

    /** Borrowed terms are declared here and defined by their own vocabularies. */
    private static boolean isAnotherVocabularys(Finding finding) {
        return GRAPH.stream(finding.node(), RDFS.isDefinedBy.asNode(), Node.ANY)
                .anyMatch(triple -> !triple.getObject().equals(Vocabulary.ONTOLOGY));
    }

    /** ROBOT looks for the definition property of the OBO Foundry; ours are those of SKOS and RDF Schema. */
    private static boolean isDefinedInSkos(Finding finding) {
        return finding.rule().equals("missing_definition") && GRAPH.contains(finding.node(), SKOS.definition.asNode(), Node.ANY);
    }

    /**
     * A class and the property that leads to it, or the unknown value of two facets, may bear one label: pages and queries show them
     * in different places. Two of one kind may not.
     */
    private static boolean sharesItsLabelAcrossKinds(Finding finding) {
        if (!finding.rule().equals("duplicate_label")) {
            return false;
        }
        Node label = GRAPH.stream(finding.node(), RDFS.label.asNode(), Node.ANY).findFirst().orElseThrow().getObject();
        List<Node> same = GRAPH.stream(Node.ANY, RDFS.label.asNode(), label).map(Triple::getSubject)
                .filter(node -> node.getURI().startsWith(Vocabulary.NAMESPACE)).toList();
        Set<Set<Node>> kinds = same.stream().map(RobotReportIT::kinds).collect(Collectors.toCollection(LinkedHashSet::new));
        return kinds.size() == same.size();
    }

    /** The types of a term; those of a concept name its facet. */
    private static Set<Node> kinds(Node term) {
        return GRAPH.stream(term, RDF.Nodes.type, Node.ANY).map(Triple::getObject)
                .filter(type -> !type.getURI().endsWith("FunctionalProperty")).collect(Collectors.toSet());
    }
}
