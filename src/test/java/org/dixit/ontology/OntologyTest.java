package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.ontology.OntologyFolder.EXAMPLES;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.files;
import static org.dixit.ontology.OntologyFolder.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

class OntologyTest {

    private static final Node VANN_PREFIX = NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix");
    private static final Node VANN_NAMESPACE = NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespaceUri");
    private static final Node STATUS = NodeFactory.createURI("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");
    private static final Node BIBO_STATUS = NodeFactory.createURI("http://purl.org/ontology/bibo/status");
    private static final Graph GRAPH = graph(ONTOLOGY);

    @Test
    void isInsideOwl2Dl() throws OWLOntologyCreationException {
        assertThat(violations(new OWL2DLProfile().checkOntology(load(ONTOLOGY)).getViolations())).isEmpty();
    }

    @Test
    void isInsideOwl2RlSoThatRulesCanReasonOverIt() throws OWLOntologyCreationException {
        assertThat(violations(new OWL2RLProfile().checkOntology(load(ONTOLOGY)).getViolations())).isEmpty();
    }

    @Test
    void isConsistentAndEveryClassCanHaveMembers() throws OWLOntologyCreationException {
        Reasoner reasoner = new Reasoner(new Configuration(), load(ONTOLOGY));
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("validExamples")
    void isConsistentWithAValidExample(Path example) throws OWLOntologyCreationException {
        assertThat(consistentWith(example)).isTrue();
    }

    @Test
    void cannotBeReconciledWithAnActorOfTwoKinds() throws OWLOntologyCreationException {
        assertThat(consistentWith(EXAMPLES.resolve("invalid-actor-of-two-kinds.ttl"))).isFalse();
    }

    static List<Path> validExamples() {
        return files(EXAMPLES, "valid-", ".ttl");
    }

    @Test
    void sharesEveryTermWithTheJavaVocabularyInBothDirections() throws IllegalAccessException {
        Set<Node> java = new LinkedHashSet<>(constants(Vocabulary.class));
        java.removeIf(node -> !node.getURI().startsWith(Vocabulary.NAMESPACE));
        java.addAll(Vocabulary.allConcepts());
        assertThat(terms()).containsExactlyInAnyOrderElementsOf(java);
    }

    @Test
    void declaresTheTermsOfOthersThatTheJavaVocabularyUses() throws IllegalAccessException {
        for (Class<?> namespace : Vocabulary.class.getDeclaredClasses()) {
            for (Node term : constants(namespace)) {
                if (!namespace.equals(Vocabulary.Rdf.class)) {
                    assertThat(GRAPH.contains(term, RDF.Nodes.type, Node.ANY)).as(term.getURI()).isTrue();
                }
            }
        }
    }

    @Test
    void givesEveryTermAnEnglishLabelADefinitionAnExampleAndItsOntology() {
        for (Node term : terms()) {
            for (Node property : List.of(RDFS.label.asNode(), RDFS.comment.asNode(), SKOS.definition.asNode(), SKOS.example.asNode())) {
                List<Node> texts = objects(term, property);
                assertThat(texts).as("%s %s", term, property).isNotEmpty()
                        .allSatisfy(text -> assertThat(text.getLiteralLanguage()).isEqualTo("en"))
                        .allSatisfy(text -> assertThat(text.getLiteralLexicalForm()).isNotBlank());
            }
            assertThat(objects(term, RDFS.label.asNode())).as(term.getURI()).hasSize(1);
            assertThat(objects(term, RDFS.isDefinedBy.asNode())).as(term.getURI()).containsExactly(Vocabulary.ONTOLOGY);
            assertThat(objects(term, RDFS.comment.asNode())).as("the definition, for readers of RDF Schema: %s", term)
                    .isEqualTo(objects(term, SKOS.definition.asNode()));
            assertThat(objects(term, STATUS)).as(term.getURI()).singleElement()
                    .extracting(Node::getLiteralLexicalForm).isIn("stable", "testing");
        }
    }

    @Test
    void givesEveryConceptItsShortNameAsNotationOnceInItsScheme() {
        for (Node concept : Vocabulary.allConcepts()) {
            Node scheme = objects(concept, SKOS.inScheme.asNode()).getFirst();
            String prefix = scheme.getURI().substring(Vocabulary.NAMESPACE.length()).replaceFirst("Scheme$", "-").toLowerCase(Locale.ROOT);
            assertThat(objects(concept, SKOS.notation.asNode())).as(concept.getURI()).singleElement()
                    .extracting(Node::getLiteralLexicalForm)
                    .isEqualTo(concept.getURI().substring((Vocabulary.NAMESPACE + prefix).length()));
        }
    }

    @Test
    void givesTheTermsOfOthersALabelAndTheirVocabularyButNoMeaning() {
        List<Node> borrowed = GRAPH.stream(Node.ANY, RDF.Nodes.type, Node.ANY).map(Triple::getSubject)
                .filter(node -> !node.equals(Vocabulary.ONTOLOGY) && !node.getURI().startsWith(Vocabulary.NAMESPACE)).distinct().toList();
        assertThat(borrowed).hasSizeGreaterThan(50);
        for (Node term : borrowed) {
            assertThat(objects(term, RDFS.label.asNode())).as(term.getURI()).hasSize(1);
            String vocabulary = objects(term, RDFS.isDefinedBy.asNode()).getFirst().getURI();
            assertThat(term.getURI()).startsWith(vocabulary);
            for (Node meaning : List.of(RDFS.subClassOf.asNode(), RDFS.domain.asNode(), RDFS.range.asNode(), OWL.disjointWith.asNode())) {
                assertThat(objects(term, meaning)).as(term.getURI()).isEmpty();
            }
        }
    }

    @Test
    void writesNoDefinitionTwice() {
        List<String> definitions = new ArrayList<>();
        terms().forEach(term -> objects(term, SKOS.definition.asNode())
                .forEach(text -> definitions.add(text.getLiteralLexicalForm())));
        assertThat(definitions).doesNotHaveDuplicates();
    }

    @Test
    void putsEveryConceptIntoTheSchemeOfItsClass() {
        for (Node concept : Vocabulary.allConcepts()) {
            Node scheme = objects(concept, SKOS.inScheme.asNode()).getFirst();
            Node type = NodeFactory.createURI(scheme.getURI().replaceFirst("Scheme$", ""));
            assertThat(GRAPH.contains(concept, RDF.Nodes.type, type)).as(concept.getURI()).isTrue();
            assertThat(GRAPH.contains(scheme, SKOS.hasTopConcept.asNode(), concept)).as(concept.getURI()).isTrue();
        }
    }

    @Test
    void saysWhoMadeItUnderWhichLicenceAndVersion() {
        Node ontology = Vocabulary.ONTOLOGY;
        assertThat(objects(ontology, OWL.versionIRI.asNode())).containsExactly(Vocabulary.ONTOLOGY_VERSION);
        assertThat(objects(ontology, DCTerms.license.asNode()))
                .containsExactly(NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
        assertThat(objects(ontology, VANN_PREFIX)).containsExactly(NodeFactory.createLiteralString("dixit"));
        assertThat(objects(ontology, VANN_NAMESPACE)).containsExactly(NodeFactory.createLiteralString(Vocabulary.NAMESPACE));
        for (Node property : List.of(DCTerms.title.asNode(), DCTerms.description.asNode(), DCTerms.creator.asNode(),
                DCTerms.created.asNode(), DCTerms.modified.asNode(), DCTerms.publisher.asNode(), DCTerms.bibliographicCitation.asNode(),
                DCTerms.rights.asNode(), OWL.versionInfo.asNode(), OWL.priorVersion.asNode(), BIBO_STATUS)) {
            assertThat(objects(ontology, property)).as(property.getURI()).hasSize(1);
        }
    }

    @Test
    void hasNoBlankNode() {
        assertThat(GRAPH.stream().filter(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())).isEmpty();
    }

    private static OWLOntology load(Path file) throws OWLOntologyCreationException {
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(file.toFile());
    }

    private static boolean consistentWith(Path data) throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(ONTOLOGY.toFile());
        manager.addAxioms(ontology, manager.loadOntologyFromOntologyDocument(data.toFile()).axioms());
        Configuration configuration = new Configuration();
        // OWL 2 knows no xsd:date; the shapes check dates.
        configuration.ignoreUnsupportedDatatypes = true;
        return new Reasoner(configuration, ontology).isConsistent();
    }

    private static List<String> violations(Iterable<OWLProfileViolation> violations) {
        List<String> lines = new ArrayList<>();
        violations.forEach(violation -> lines.add(violation.toString()));
        return lines;
    }

    /** All of our own subjects in the ontology. */
    private static SequencedSet<Node> terms() {
        SequencedSet<Node> terms = new LinkedHashSet<>();
        GRAPH.stream().map(Triple::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Vocabulary.NAMESPACE)).forEach(terms::add);
        return terms;
    }

    private static List<Node> objects(Node subject, Node property) {
        return GRAPH.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
    }

    private static List<Node> constants(Class<?> vocabulary) throws IllegalAccessException {
        List<Node> nodes = new ArrayList<>();
        for (var field : vocabulary.getFields()) {
            if (field.getType().equals(Node.class)) {
                nodes.add((Node) field.get(null));
            }
        }
        return nodes;
    }
}
