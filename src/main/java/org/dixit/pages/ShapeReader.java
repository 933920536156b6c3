package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Namespaces;
import org.dixit.release.ReleasedOntology;

/** Puts shapes into words: how many values a property must have in data, and of which kind. */
final class ShapeReader {

    private static final Node TARGET_CLASS = shacl("targetClass");
    private static final Node PROPERTY = shacl("property");
    private static final Node PATH = shacl("path");
    private static final Node MESSAGE = shacl("message");
    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefixes(Namespaces.ALL).lock();

    private final Graph shapes;
    private final List<Node> order;

    ShapeReader(ReleasedOntology.Document document) {
        this.shapes = document.graph();
        this.order = document.subjects().stream()
                .filter(subject -> shapes.contains(subject, TARGET_CLASS, Node.ANY)).toList();
    }

    /** What a class's things must have, property by property. */
    List<OntologyPage.Rule> ofClass(Node type) {
        List<OntologyPage.Rule> rules = new ArrayList<>();
        for (Node shape : order) {
            if (shapes.contains(shape, TARGET_CLASS, type)) {
                for (Node property : properties(shape)) {
                    rules.add(rule(path(property), property));
                }
                if (properties(shape).isEmpty() || shapes.contains(shape, shacl("or"), Node.ANY)) {
                    advice(shape).ifPresent(words -> rules.add(new OntologyPage.Rule(new Text("as a whole", "", ""), "", words)));
                }
            }
        }
        return rules;
    }

    /** What data must look like where they use a property, class by class. */
    List<OntologyPage.Rule> ofProperty(Node term) {
        List<OntologyPage.Rule> rules = new ArrayList<>();
        for (Node shape : order) {
            for (Node property : properties(shape)) {
                if (shapes.contains(property, PATH, term)) {
                    for (Node type : targets(shape)) {
                        rules.add(rule(TermReader.link(type), property));
                    }
                }
            }
        }
        return rules;
    }

    /** Terms of other vocabularies that link two of our classes, as {@code prov:qualifiedAttribution} does. */
    List<Link> borrowedLinks() {
        List<Link> links = new ArrayList<>();
        for (Node shape : order) {
            for (Node property : properties(shape)) {
                Node path = one(property, PATH).orElseThrow();
                Optional<Node> target = one(property, shacl("node")).map(unused -> Vocabulary.Actor)
                        .or(() -> one(property, shacl("class")));
                if (path.isURI() && !ReleasedOntology.isOwn(path) && target.filter(ReleasedOntology::isOwn).isPresent()) {
                    targets(shape).forEach(type -> links.add(new Link(type, path, target.get())));
                }
            }
        }
        return links;
    }

    /** That things of one class lead to things of another. */
    record Link(Node from, Node property, Node to) {
    }

    private OntologyPage.Rule rule(Text subject, Node property) {
        String values = String.join("; ", values(property));
        return new OntologyPage.Rule(subject, many(property), values.isEmpty() ? advice(property).orElse("") : values);
    }

    private Text path(Node property) {
        Node path = one(property, PATH).orElseThrow();
        if (path.isURI()) {
            return TermReader.link(path);
        }
        String written = PathWriter.asString(ShaclPaths.parsePath(shapes, path), new Prologue(PREFIXES));
        return new Text(written.replace("dixit:", ""), "", "");
    }

    private String many(Node property) {
        String least = text(property, "minCount").or(() -> text(property, "qualifiedMinCount")).orElse("0");
        String most = text(property, "maxCount").or(() -> text(property, "qualifiedMaxCount")).orElse("");
        if (most.equals("0")) {
            return "none";
        }
        if (most.isEmpty()) {
            return least.equals("0") ? "any number" : least + " or more";
        }
        return most.equals(least) ? "exactly " + most : least.equals("0") ? "at most " + most : least + " to " + most;
    }

    private List<String> values(Node property) {
        List<String> words = new ArrayList<>();
        one(property, shacl("in")).ifPresent(list -> words.add("one of: " + String.join(", ", members(list))));
        one(property, shacl("class")).ifPresent(type -> words.add(TermReader.shown(type)));
        one(property, shacl("node")).ifPresent(unused -> words.add("an actor, with its type"));
        one(property, shacl("qualifiedValueShape")).flatMap(shape -> one(shape, shacl("class")))
                .ifPresent(type -> words.add(TermReader.shown(type)));
        one(property, shacl("datatype")).ifPresent(type -> words.add(type.getURI().endsWith("langString")
                ? "text with a language" : TermReader.shown(type)));
        one(property, shacl("languageIn")).ifPresent(list -> words.add("in " + String.join(", ", members(list))));
        text(property, "minInclusive").ifPresent(least -> words.add("from " + least));
        text(property, "maxInclusive").ifPresent(most -> words.add("to " + most));
        text(property, "pattern").ifPresent(pattern -> words.add("like " + pattern));
        one(property, shacl("lessThan")).ifPresent(other -> words.add("less than " + TermReader.shown(other)));
        one(property, shacl("equals")).ifPresent(other -> words.add("the same as " + TermReader.shown(other)));
        one(property, shacl("hasValue")).ifPresent(value -> words.add(TermReader.shown(value)));
        if (words.isEmpty() && shapes.contains(property, shacl("nodeKind"), shacl("IRI"))
                && !shapes.contains(property, shacl("or"), Node.ANY)) {
            words.add("an IRI");
        }
        return words;
    }

    /** What to do, which a message says after its semicolon. */
    private Optional<String> advice(Node shape) {
        return text(shape, "message").filter(message -> message.contains("; ")).map(message -> {
            String words = message.substring(message.indexOf("; ") + 2);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        });
    }

    private List<Node> properties(Node shape) {
        return shapes.find(shape, PROPERTY, Node.ANY).mapWith(Triple::getObject)
                .filterKeep(property -> shapes.contains(property, MESSAGE, Node.ANY)).toList().stream()
                .sorted(Comparator.comparing((Node property) -> text(property, "message").orElse("").contains("xactly one") ? 0 : 1)
                        .thenComparing(property -> path(property).text())).toList();
    }

    private List<Node> targets(Node shape) {
        return shapes.find(shape, TARGET_CLASS, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(ReleasedOntology::isOwn).sorted(Comparator.comparing(Node::getURI)).toList();
    }

    private List<String> members(Node list) {
        return GraphList.members(GNode.create(shapes, list)).stream()
                .map(member -> member.isURI() ? TermReader.shown(member) : member.getLiteralLexicalForm()).toList();
    }

    private Optional<String> text(Node subject, String local) {
        return one(subject, shacl(local)).map(Node::getLiteralLexicalForm);
    }

    private Optional<Node> one(Node subject, Node property) {
        return shapes.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
    }

    private static Node shacl(String local) {
        return NodeFactory.createURI(Namespaces.ALL.get("sh") + local);
    }
}
