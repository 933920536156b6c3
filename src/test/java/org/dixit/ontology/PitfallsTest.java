package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

/** What catalogues of mistakes in ontologies warn of, as far as a program can see it. */
class PitfallsTest {

    private static final Graph GRAPH = graph(ONTOLOGY);
    private static final Node DOMAIN_INCLUDES = NodeFactory.createURI("https://schema.org/domainIncludes");
    private static final Node RANGE_INCLUDES = NodeFactory.createURI("https://schema.org/rangeIncludes");

    /** Properties whose values may be anything, or of a datatype that OWL 2 lacks, as their notes say. */
    private static final Set<String> OPEN_RANGE = Set.of("publishedOn", "saidOn", "identifier", "corrects");

    @Test
    void namesClassesWithACapitalAndPropertiesWithout() {
        assertThat(own(OWL.Class.asNode())).isNotEmpty().allSatisfy(term -> assertThat(local(term)).matches("([A-Z][a-z]*)+"));
        assertThat(properties()).isNotEmpty().allSatisfy(term -> assertThat(local(term)).matches("[a-z]+([A-Z][a-z]+)*"));
        assertThat(Vocabulary.allConcepts()).allSatisfy(term -> assertThat(local(term)).matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void hasNoTwoTermsThatDifferByCaseOnlyButAClassAndThePropertyThatLeadsToIt() {
        for (Node type : own(OWL.Class.asNode())) {
            Node twin = NodeFactory.createURI(Vocabulary.NAMESPACE + local(type).substring(0, 1).toLowerCase(Locale.ROOT)
                    + local(type).substring(1));
            if (properties().contains(twin)) {
                boolean leads = objects(twin, RDFS.range.asNode()).contains(type);
                boolean general = objects(twin, RDFS.range.asNode()).contains(Vocabulary.Actor);
                assertThat(leads || general).as("%s and %s", type, twin).isTrue();
            }
        }
    }

    @Test
    void saysOfEveryPropertyWhatItIsOfAndWhatItLeadsTo() {
        for (Node property : properties()) {
            assertThat(both(property, RDFS.domain.asNode(), DOMAIN_INCLUDES)).as("domain of %s", property).isNotEmpty();
            if (!OPEN_RANGE.contains(local(property))) {
                assertThat(both(property, RDFS.range.asNode(), RANGE_INCLUDES)).as("range of %s", property).isNotEmpty();
            }
        }
    }

    @Test
    void givesAPropertyOneDomainAndOneRangeAtMostSoThatNothingIsMeantToBeBoth() {
        for (Node property : properties()) {
            assertThat(objects(property, RDFS.domain.asNode())).as(property.getURI()).hasSizeLessThanOrEqualTo(1);
            assertThat(objects(property, RDFS.range.asNode())).as(property.getURI()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void leavesNoClassAlone() {
        for (Node type : own(OWL.Class.asNode())) {
            boolean used = Stream.of(RDFS.domain.asNode(), RDFS.range.asNode(), DOMAIN_INCLUDES, RANGE_INCLUDES, RDFS.subClassOf.asNode())
                    .anyMatch(link -> GRAPH.contains(Node.ANY, link, type));
            boolean placed = !objects(type, RDFS.subClassOf.asNode()).isEmpty();
            assertThat(used || placed).as(type.getURI()).isTrue();
        }
    }

    @Test
    void hasNoCircleOfClassesOrProperties() {
        for (Node step : List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())) {
            GRAPH.stream(Node.ANY, step, Node.ANY).map(Triple::getSubject)
                    .forEach(term -> assertThat(above(term, step)).as(term.getURI()).doesNotContain(term));
        }
    }

    @Test
    void keepsKindsApartByDisjointness() {
        List<Node> roots = own(OWL.Class.asNode()).stream()
                .filter(type -> objects(type, RDFS.subClassOf.asNode()).stream().noneMatch(PitfallsTest::isOwn)).toList();
        for (Node one : roots) {
            for (Node other : roots) {
                assertThat(one.equals(other) || GRAPH.contains(one, OWL.disjointWith.asNode(), other)
                        || GRAPH.contains(other, OWL.disjointWith.asNode(), one)).as("%s and %s", one, other).isTrue();
            }
        }
    }

    @Test
    void definesNoTermByItsNameAlone() {
        Stream.concat(own(OWL.Class.asNode()).stream(), properties().stream()).forEach(term -> {
            String definition = objects(term, SKOS.definition.asNode()).getFirst().getLiteralLexicalForm();
            String label = objects(term, RDFS.label.asNode()).getFirst().getLiteralLexicalForm();
            assertThat(definition).as(term.getURI()).matches("(?s)[A-Z].*\\.").hasSizeGreaterThan(label.length() + 15)
                    .isNotEqualToIgnoringCase("the " + label + ".");
        });
    }

    @Test
    void namesThingsWithoutFileEndings() {
        assertThat(GRAPH.stream().map(Triple::getSubject).filter(PitfallsTest::isOwn)).isNotEmpty()
                .noneMatch(term -> term.getURI().matches(".*\\.(owl|ttl|rdf)([#/].*)?"));
    }

    private static List<Node> own(Node type) {
        return GRAPH.stream(Node.ANY, RDF.Nodes.type, type).map(Triple::getSubject).filter(PitfallsTest::isOwn).toList();
    }

    private static List<Node> properties() {
        return Stream.concat(own(OWL.ObjectProperty.asNode()).stream(), own(OWL.DatatypeProperty.asNode()).stream()).toList();
    }

    private static Set<Node> above(Node term, Node step) {
        Set<Node> above = new HashSet<>();
        List<Node> waiting = new ArrayList<>(objects(term, step));
        while (!waiting.isEmpty()) {
            Node next = waiting.removeLast();
            if (above.add(next)) {
                waiting.addAll(objects(next, step));
            }
        }
        return above;
    }

    private static List<Node> both(Node subject, Node one, Node other) {
        return Stream.concat(objects(subject, one).stream(), objects(subject, other).stream()).toList();
    }

    private static List<Node> objects(Node subject, Node property) {
        return GRAPH.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
    }

    private static boolean isOwn(Node node) {
        return node.isURI() && node.getURI().startsWith(Vocabulary.NAMESPACE);
    }

    private static String local(Node term) {
        return term.getURI().substring(Vocabulary.NAMESPACE.length());
    }
}
