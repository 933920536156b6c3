package org.dixit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.dixit.release.ReleasedOntology;

/** The ontology for people: its model as a drawing, and every term with what it means and how this release uses it. */
public final class OntologyPage {

    private static final Node BIBO_STATUS = NodeFactory.createURI("http://purl.org/ontology/bibo/status");

    private final Release release;
    private final ReleasedOntology ontology;
    private final Map<String, View> views = new ConcurrentHashMap<>();

    public OntologyPage(Release release, ReleasedOntology ontology) {
        this.release = release;
        this.ontology = ontology;
    }

    /**
     * What the page shows.
     *
     * @param about the ontology as a whole
     * @param old whether there is a newer version
     * @param drawing of its core
     * @param classes all of them
     * @param properties by the class that they are of, in the order of the classes
     * @param schemes of concepts
     * @param prefixes that the ontology uses, with their namespaces
     * @param versions newest first
     * @param examples of data
     */
    public record View(About about, boolean old, ModelDrawing.Drawing drawing, List<Term> classes, List<Group> properties,
            List<Scheme> schemes, Map<String, String> prefixes, List<VersionChanges.Version> versions,
            List<ReleasedOntology.Example> examples) {
    }

    /**
     * The ontology as a whole.
     *
     * @param title for people
     * @param description what it is for
     * @param versionIri of this version
     * @param version its number
     * @param status such as {@code draft}
     * @param created the date of the first version
     * @param modified the date of this version
     * @param creator who made it
     * @param license an address
     * @param rights what the licence is about
     * @param citation as to be written
     * @param sources what it builds on
     */
    public record About(String title, String description, String versionIri, String version, String status, String created,
            String modified, String creator, String license, String rights, String citation, String sources) {
    }

    /**
     * A class or a property.
     *
     * @param name within the namespace; the anchor of its entry
     * @param label for people
     * @param kind in a few words
     * @param definition a sentence or more
     * @param example from the language of news
     * @param notes besides
     * @param status stable or testing
     * @param facts how it stands to other terms
     * @param used in this release
     * @param rules that data must keep
     */
    public record Term(String name, String label, String kind, String definition, String example, List<String> notes, String status,
            List<Fact> facts, Usage used, List<Rule> rules) {
    }

    /**
     * One relation of a term to others.
     *
     * @param name of the relation
     * @param values the others
     */
    public record Fact(String name, List<Text> values) {
    }

    /**
     * How often a term is used.
     *
     * @param count with separators
     * @param href a query that lists the uses; empty where there is none
     */
    public record Usage(String count, String href) {
    }

    /**
     * What data must look like.
     *
     * @param subject a property of the class that this stands with, or a class that has the property that this stands with
     * @param many how many values; empty where it is about more than one property
     * @param values of which kind, or what to do
     */
    public record Rule(Text subject, String many, String values) {
    }

    /**
     * Properties of one class.
     *
     * @param name of the class
     * @param title of the group
     * @param terms in the order of the ontology
     */
    public record Group(String name, String title, List<Term> terms) {
    }

    /**
     * A scheme of concepts.
     *
     * @param name within the namespace
     * @param label for people
     * @param definition what it lists
     * @param type the class of its concepts
     * @param property whose values they are
     * @param concepts in their order
     */
    public record Scheme(String name, String label, String definition, Text type, Text property, List<Concept> concepts) {
    }

    /**
     * A value of a scheme.
     *
     * @param name within the namespace
     * @param label for people
     * @param notation the short form, as tables and JSON write it
     * @param definition a sentence
     * @param example from the language of news
     * @param notes besides
     * @param matches concepts of others
     * @param used as a value in this release
     */
    public record Concept(String name, String label, String notation, String definition, String example, List<String> notes,
            List<Text> matches, Usage used) {
    }

    /** The page about one of the versions, made at the first call: neither the release nor its ontology changes. */
    public Page of(ReleasedOntology.Document version) {
        View view = views.get(version.version());
        if (view == null) {
            view = Reading.from(release.dataset(), () -> make(version));
            views.put(version.version(), view);
        }
        return new Page("ontology.jte", view);
    }

    private View make(ReleasedOntology.Document version) {
        TermReader reader = new TermReader(version);
        ShapeReader shapes = new ShapeReader(ontology.shapes());
        Map<Node, Node> facets = facets(reader);
        TermUsage usage = new TermUsage(release.dataset(), List.copyOf(facets.values()));
        List<Node> classes = reader.terms(OWL.Class.asNode());
        Function<Node, Term> property = term -> reader.property(term, usage.ofProperty(term), shapes.ofProperty(term));
        List<Scheme> schemes = new ArrayList<>();
        for (Node scheme : reader.terms(SKOS.ConceptScheme.asNode())) {
            schemes.add(scheme(reader, usage, scheme, facets));
        }
        return new View(about(version), version != ontology.current(), ModelDrawing.of(reader, shapes),
                classes.stream().map(type -> reader.type(type, usage.ofClass(type, reader.below(type)), shapes.ofClass(type))).toList(),
                groups(reader, classes, property), List.copyOf(schemes),
                new TreeMap<>(version.graph().getPrefixMapping().getNsPrefixMap()),
                VersionChanges.of(ontology.versions()), ontology.examples());
    }

    private static About about(ReleasedOntology.Document version) {
        Graph graph = version.graph();
        Function<Node, String> value = property -> graph.find(Vocabulary.ONTOLOGY, property, Node.ANY).mapWith(Triple::getObject)
                .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm()).nextOptional().orElse("");
        return new About(value.apply(DCTerms.title.asNode()), value.apply(DCTerms.description.asNode()),
                value.apply(OWL.versionIRI.asNode()), value.apply(OWL.versionInfo.asNode()),
                value.apply(BIBO_STATUS).replaceFirst(".*/", ""), value.apply(DCTerms.created.asNode()),
                value.apply(DCTerms.modified.asNode()), value.apply(DCTerms.creator.asNode()), value.apply(DCTerms.license.asNode()),
                value.apply(DCTerms.rights.asNode()), value.apply(DCTerms.bibliographicCitation.asNode()),
                value.apply(DCTerms.source.asNode()));
    }

    /** The properties whose values are concepts, by the class of these. */
    private static Map<Node, Node> facets(TermReader reader) {
        List<Node> types = reader.terms(OWL.Class.asNode()).stream()
                .filter(type -> reader.all(type, RDFS.subClassOf.asNode()).contains(SKOS.Concept.asNode())).toList();
        return reader.properties().stream().filter(property -> types.stream().anyMatch(reader.range(property)::contains))
                .collect(Collectors.toMap(property -> reader.range(property).getFirst(), property -> property));
    }

    private static Scheme scheme(TermReader reader, TermUsage usage, Node scheme, Map<Node, Node> facets) {
        List<Node> concepts = reader.terms(SKOS.Concept.asNode()).stream()
                .filter(concept -> reader.all(concept, SKOS.inScheme.asNode()).contains(scheme)).toList();
        Node type = facets.keySet().stream().filter(reader.terms(OWL.Class.asNode())::contains)
                .filter(kind -> reader.terms(kind).containsAll(concepts)).findFirst().orElseThrow();
        Node facet = facets.get(type);
        return new Scheme(TermReader.local(scheme), reader.label(scheme), reader.text(scheme, SKOS.definition.asNode()).orElse(""),
                TermReader.link(type), TermReader.link(facet),
                concepts.stream().map(concept -> reader.concept(concept, usage.ofConcept(concept, facet))).toList());
    }

    private static List<Group> groups(TermReader reader, List<Node> classes, Function<Node, Term> property) {
        List<Group> groups = new ArrayList<>();
        for (Node type : classes) {
            List<Node> own = reader.properties().stream().filter(term -> reader.domain(term).equals(List.of(type))).toList();
            if (!own.isEmpty()) {
                groups.add(new Group(TermReader.local(type), "Properties of: " + reader.label(type), own.stream().map(property).toList()));
            }
        }
        List<Node> shared = reader.properties().stream().filter(term -> reader.domain(term).size() != 1).toList();
        groups.add(new Group("", "Properties of several classes", shared.stream().map(property).toList()));
        return groups;
    }
}
