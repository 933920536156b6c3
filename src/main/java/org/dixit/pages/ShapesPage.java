package org.dixit.pages;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.release.ReleasedOntology;

/** The shapes for people: class by class what data must have. */
public final class ShapesPage {

    private ShapesPage() {
    }

    /**
     * What the page shows.
     *
     * @param title of the shapes
     * @param description of them
     * @param version of the ontology that they go with
     * @param types the classes that have rules
     */
    public record View(String title, String description, String version, List<Ruled> types) {
    }

    /**
     * A class and its rules.
     *
     * @param name of the class
     * @param label for people
     * @param definition of the class
     * @param rules for its things, by property
     */
    public record Ruled(String name, String label, String definition, List<OntologyPage.Rule> rules) {
    }

    /** The page about the shapes of a release. Links to terms lead to the ontology's page. */
    public static Page of(ReleasedOntology ontology) {
        TermReader reader = new TermReader(ontology.current());
        ShapeReader shapes = new ShapeReader(ontology.shapes());
        Graph graph = ontology.shapes().graph();
        Node self = graph.find(Node.ANY, RDF.Nodes.type, OWL.Ontology.asNode()).next().getSubject();
        List<Ruled> types = reader.terms(OWL.Class.asNode()).stream()
                .map(type -> new Ruled(TermReader.local(type), reader.label(type), reader.text(type, SKOS.definition.asNode()).orElse(""),
                        shapes.ofClass(type).stream().map(ShapesPage::outward).toList()))
                .filter(ruled -> !ruled.rules().isEmpty()).toList();
        return new Page("shapes.jte", new View(text(graph, self, RDFS.label.asNode()), text(graph, self, RDFS.comment.asNode()),
                ontology.shapes().version(), types));
    }

    private static OntologyPage.Rule outward(OntologyPage.Rule rule) {
        Text subject = rule.subject();
        String href = subject.href().startsWith("#") ? "/ontology" + subject.href() : subject.href();
        return new OntologyPage.Rule(new Text(subject.text(), href, ""), rule.many(), rule.values());
    }

    private static String text(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional().orElse("");
    }
}
