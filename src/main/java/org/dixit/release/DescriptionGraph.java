package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralLang;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dixit.rdf.Vocabulary;

/** A graph in which a dataset speaks of itself: English texts, numbers, and things that are typed where they are named. */
final class DescriptionGraph {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final Graph graph = GraphFactory.createDefaultGraph();

    Graph graph() {
        return graph;
    }

    void link(Node subject, Node property, Node object) {
        graph.add(subject, property, object);
    }

    void link(Node subject, Node property, String address) {
        graph.add(subject, property, createURI(address));
    }

    void type(Node thing, Node... classes) {
        for (Node type : classes) {
            graph.add(thing, Vocabulary.Rdf.type, type);
        }
    }

    /** Links to something that this graph gives a class; harvesters ask for it. */
    Node linkTo(Node subject, Node property, String address, Node type) {
        Node object = createURI(address);
        graph.add(subject, property, object);
        type(object, type);
        return object;
    }

    void english(Node subject, Node property, String text) {
        graph.add(subject, property, createLiteralLang(text, "en"));
    }

    void plain(Node subject, Node property, String text) {
        graph.add(subject, property, createLiteralString(text));
    }

    void number(Node subject, Node property, long number) {
        graph.add(subject, property, createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    void typed(Node subject, Node property, String value, XSDDatatype type) {
        graph.add(subject, property, createLiteralDT(value, type));
    }

    void time(Node subject, Node property, Instant time) {
        typed(subject, property, time.toString(), XSDDatatype.XSDdateTime);
    }

    /** Links to an entry of one of the lists of the European Union's Publications Office: {@code data-theme/SOCI}. */
    Node authority(Node subject, Node property, String list, String code, Node type) {
        Node entry = linkTo(subject, property, AUTHORITY + list + "/" + code, type);
        link(entry, Terms.IN_SCHEME, AUTHORITY + list);
        return entry;
    }

    static String authority(String list) {
        return AUTHORITY + list;
    }
}
