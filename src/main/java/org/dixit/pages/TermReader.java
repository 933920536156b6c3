package org.dixit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.dixit.release.Namespaces;
import org.dixit.release.ReleasedOntology;

/** Reads terms of the ontology as its page shows them. */
final class TermReader {

    static final Node DOMAIN_INCLUDES = NodeFactory.createURI(Vocabulary.Schema.NAMESPACE + "domainIncludes");
    static final Node RANGE_INCLUDES = NodeFactory.createURI(Vocabulary.Schema.NAMESPACE + "rangeIncludes");

    private static final Node TERM_STATUS = NodeFactory.createURI("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");
    private static final List<Node> NOTES = List.of(SKOS.scopeNote.asNode(), SKOS.editorialNote.asNode());

    /** What a property is besides leading from one thing to another. */
    private static final Map<Node, String> CHARACTERS = Map.of(
            OWL.FunctionalProperty.asNode(), "one value at most",
            OWL.InverseFunctionalProperty.asNode(), "of one thing at most",
            OWL.SymmetricProperty.asNode(), "symmetric",
            OWL.AsymmetricProperty.asNode(), "asymmetric",
            OWL.TransitiveProperty.asNode(), "transitive",
            OWL.IrreflexiveProperty.asNode(), "never to itself");

    private final Graph graph;
    private final List<Node> order;

    TermReader(ReleasedOntology.Document ontology) {
        this.graph = ontology.graph();
        this.order = ontology.subjects().stream().filter(ReleasedOntology::isOwn).toList();
    }

    /** Our own terms of a type, in the order of the file. */
    List<Node> terms(Node type) {
        return order.stream().filter(term -> graph.contains(term, RDF.Nodes.type, type)).toList();
    }

    /** Our own properties, whatever they lead to, in the order of the file. */
    List<Node> properties() {
        return order.stream().filter(term -> graph.contains(term, RDF.Nodes.type, OWL.ObjectProperty.asNode())
                || graph.contains(term, RDF.Nodes.type, OWL.DatatypeProperty.asNode())).toList();
    }

    static String local(Node term) {
        return term.getURI().substring(Vocabulary.NAMESPACE.length());
    }

    String label(Node term) {
        return text(term, RDFS.label.asNode()).orElse(shown(term));
    }

    Optional<String> text(Node subject, Node property) {
        return objects(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted().findFirst();
    }

    List<Node> all(Node subject, Node property) {
        return objects(subject, property).toList();
    }

    /** The classes that a property is of: its domain, or those that it may be of. */
    List<Node> domain(Node property) {
        return either(property, RDFS.domain.asNode(), DOMAIN_INCLUDES);
    }

    /** What a property leads to: its range, or what it may lead to. */
    List<Node> range(Node property) {
        return either(property, RDFS.range.asNode(), RANGE_INCLUDES);
    }

    /** The kinds of a class, and theirs. */
    List<Node> below(Node type) {
        return subjects(RDFS.subClassOf.asNode(), type).flatMap(kind -> Stream.concat(Stream.of(kind), below(kind).stream())).toList();
    }

    /** A class, with what is said about it. */
    OntologyPage.Term type(Node term, OntologyPage.Usage used, List<OntologyPage.Rule> rules) {
        List<OntologyPage.Fact> facts = new ArrayList<>();
        add(facts, "a kind of", links(objects(term, RDFS.subClassOf.asNode()).filter(ReleasedOntology::isOwn)));
        add(facts, "kinds of it", links(subjects(RDFS.subClassOf.asNode(), term)));
        add(facts, "aligned to", links(objects(term, RDFS.subClassOf.asNode()).filter(other -> !ReleasedOntology.isOwn(other))));
        add(facts, "its properties", links(properties().stream().filter(property -> domain(property).contains(term))));
        add(facts, "properties that lead to it", links(properties().stream().filter(property -> range(property).contains(term))));
        return term(term, "class", facts, used, rules);
    }

    /** A property, with what is said about it. */
    OntologyPage.Term property(Node term, OntologyPage.Usage used, List<OntologyPage.Rule> rules) {
        boolean data = graph.contains(term, RDF.Nodes.type, OWL.DatatypeProperty.asNode());
        List<OntologyPage.Fact> facts = new ArrayList<>();
        add(facts, "of", links(domain(term).stream()));
        add(facts, "leads to", links(range(term).stream()));
        add(facts, "narrower than", links(objects(term, RDFS.subPropertyOf.asNode()).filter(ReleasedOntology::isOwn)));
        add(facts, "wider than", links(subjects(RDFS.subPropertyOf.asNode(), term)));
        add(facts, "inverse of", links(Stream.concat(objects(term, OWL.inverseOf.asNode()), subjects(OWL.inverseOf.asNode(), term))));
        add(facts, "aligned to", links(objects(term, RDFS.subPropertyOf.asNode()).filter(other -> !ReleasedOntology.isOwn(other))));
        add(facts, "bound to", objects(term, RDF.Nodes.type).filter(CHARACTERS::containsKey).map(CHARACTERS::get).sorted()
                .map(words -> new Text(words, "", "")).toList());
        return term(term, data ? "property with text, numbers or dates as values" : "property", facts, used, rules);
    }

    /** A value of a scheme. */
    OntologyPage.Concept concept(Node term, OntologyPage.Usage used) {
        return new OntologyPage.Concept(local(term), label(term), text(term, SKOS.notation.asNode()).orElse(""),
                text(term, SKOS.definition.asNode()).orElse(""), text(term, SKOS.example.asNode()).orElse(""),
                notes(term), links(Stream.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode()).flatMap(match -> objects(term, match))),
                used);
    }

    private OntologyPage.Term term(Node term, String kind, List<OntologyPage.Fact> facts, OntologyPage.Usage used,
            List<OntologyPage.Rule> rules) {
        return new OntologyPage.Term(local(term), label(term), kind, text(term, SKOS.definition.asNode()).orElse(""),
                text(term, SKOS.example.asNode()).orElse(""), notes(term), text(term, TERM_STATUS).orElse(""), facts, used, rules);
    }

    private List<String> notes(Node term) {
        return NOTES.stream().flatMap(note -> objects(term, note)).map(Node::getLiteralLexicalForm).sorted().toList();
    }

    private static void add(List<OntologyPage.Fact> facts, String name, List<Text> values) {
        if (!values.isEmpty()) {
            facts.add(new OntologyPage.Fact(name, values));
        }
    }

    List<Text> links(Stream<Node> nodes) {
        return nodes.distinct().map(TermReader::link).toList();
    }

    /** Our own terms lie on the page itself. */
    static Text link(Node node) {
        return new Text(shown(node), ReleasedOntology.isOwn(node) ? "#" + local(node) : node.getURI(), "");
    }

    /** Our own terms by their bare name, those of others with their prefix. */
    static String shown(Node node) {
        return ReleasedOntology.isOwn(node) ? local(node) : Namespaces.shorten(node.getURI()).orElse(node.getURI());
    }

    private List<Node> either(Node property, Node strict, Node loose) {
        List<Node> found = all(property, strict);
        return found.isEmpty() ? all(property, loose) : found;
    }

    private Stream<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private Stream<Node> subjects(Node property, Node object) {
        return order.stream().filter(term -> graph.contains(term, property, object));
    }
}
