package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.SHAPES;
import static org.dixit.ontology.OntologyFolder.files;
import static org.dixit.ontology.OntologyFolder.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

/** Versions of the ontology that were published: they stay as they were, and what they named stays named. */
class VersionsTest {

    private static final Path VERSIONS = Path.of("ontology", "versions");

    /** SHA-256 of each published version. A line is added when a version is published and never changed. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "0.1.0.ttl", "beb07706fc329b2ac0652bc9b210b9e6d7ea167a0666df9477ceff12cceeafe3");

    @Test
    void neverChangeOncePublished() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        for (Path file : files(VERSIONS, "", ".ttl")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            found.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
        }
        assertThat(found).isEqualTo(PUBLISHED);
    }

    @Test
    void bearTheVersionIriOfTheirFileName() {
        for (Path file : files(VERSIONS, "", ".ttl")) {
            String version = file.getFileName().toString().replaceFirst("\\.ttl$", "");
            assertThat(object(graph(file), OWL.versionIRI.asNode())).isEqualTo(Vocabulary.ONTOLOGY + "/" + version);
        }
    }

    @Test
    void includeTheOneBeforeTheCurrentVersion() {
        String prior = object(graph(ONTOLOGY), OWL.priorVersion.asNode());
        assertThat(VERSIONS.resolve(prior.substring(prior.lastIndexOf('/') + 1) + ".ttl")).exists();
    }

    @Test
    void loseNoTermOnTheWayToTheCurrentOne() {
        Graph current = graph(ONTOLOGY);
        for (Path file : files(VERSIONS, "", ".ttl")) {
            assertThat(graph(file).stream(Node.ANY, RDF.Nodes.type, Node.ANY).map(Triple::getSubject)
                    .filter(term -> term.getURI().startsWith(Vocabulary.NAMESPACE))).isNotEmpty()
                    .allMatch(term -> current.contains(term, RDF.Nodes.type, Node.ANY));
        }
    }

    @Test
    void goWithShapesOfTheSameVersion() {
        Graph shapes = graph(SHAPES);
        Node version = shapes.stream(Node.ANY, OWL.versionInfo.asNode(), Node.ANY).findFirst().orElseThrow().getObject();
        assertThat(Vocabulary.ONTOLOGY_VERSION_IRI).endsWith("/" + version.getLiteralLexicalForm());
    }

    private static String object(Graph graph, Node property) {
        return graph.stream(Vocabulary.ONTOLOGY, property, Node.ANY).findFirst().orElseThrow().getObject().getURI();
    }
}
