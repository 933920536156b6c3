package org.dixit.release;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Canonical N-Quads and their hash, after RDF Dataset Canonicalization (RDFC-1.0, W3C Recommendation of 21 May 2024). Quads without
 * blank nodes are canonical once they are written in one way and sorted by code point; the algorithm proper gives names to blank
 * nodes, which a release has in the ontology's graph only. So that graph is named by a library, everything else is sorted with
 * bounded memory, and the dump's own lines, sorted, are the canonical form.
 */
final class CanonicalQuads {

    private CanonicalQuads() {
    }

    /** The same graph, its blank nodes named {@code c14n0} and so on, as they are named within a dataset that has no others. */
    static Graph named(Graph graph, Node name) {
        Map<String, String> names = names(graph, name);
        UnaryOperator<Node> renamed = node -> node.isBlank()
                ? NodeFactory.createBlankNode(names.get(blank(node)).substring(2)) : node;
        Graph canonical = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(triple -> canonical.add(renamed.apply(triple.getSubject()), triple.getPredicate(),
                renamed.apply(triple.getObject())));
        return canonical;
    }

    private static Map<String, String> names(Graph graph, Node name) {
        RdfCanon canon = RdfCanon.create("SHA-256");
        graph.find().forEachRemaining(triple -> send(triple, name, canon));
        try {
            canon.provide(new Nowhere());
        } catch (RdfConsumerException e) {
            throw new IllegalStateException("the ontology has no canonical form", e);
        }
        return canon.mapping();
    }

    private static void send(Triple triple, Node graph, RdfCanon canon) {
        Node object = triple.getObject();
        String text = object.isLiteral() ? object.getLiteralLexicalForm() : resource(object);
        String type = object.isLiteral() ? object.getLiteralDatatypeURI() : null;
        String language = object.isLiteral() && !object.getLiteralLanguage().isEmpty() ? object.getLiteralLanguage() : null;
        canon.quad(resource(triple.getSubject()), triple.getPredicate().getURI(), text, type, language, null, graph.getURI());
    }

    private static String resource(Node node) {
        return node.isBlank() ? blank(node) : node.getURI();
    }

    private static String blank(Node node) {
        return "_:" + node.getBlankNodeLabel();
    }

    /**
     * SHA-256, in hexadecimal, of these quads in canonical form.
     *
     * @param quads canonical N-Quads in any order, as {@link SortedQuads} writes them
     * @param folder for temporary files, removed by the caller
     */
    static String hash(Path quads, Path folder) throws IOException {
        SortedLines sorted = new SortedLines(folder, "canonical");
        try (Stream<String> lines = Files.lines(quads)) {
            lines.forEach(sorted::add);
        }
        MessageDigest digest = FileDigest.newSha256();
        sorted.forEach(line -> {
            digest.update(line);
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Subject, predicate and object with a space between them. */
    static void appendTriple(Triple triple, StringBuilder out) {
        append(triple.getSubject(), out);
        out.append(' ');
        append(triple.getPredicate(), out);
        out.append(' ');
        append(triple.getObject(), out);
    }

    /** One term in its canonical form. */
    static void append(Node node, StringBuilder out) {
        if (node.isURI()) {
            out.append('<').append(node.getURI()).append('>');
        } else if (node.isBlank()) {
            out.append(blank(node));
        } else {
            literal(node, out);
        }
    }

    private static void literal(Node node, StringBuilder out) {
        out.append('"');
        escape(node.getLiteralLexicalForm(), out);
        out.append('"');
        String type = node.getLiteralDatatypeURI();
        if (!node.getLiteralLanguage().isEmpty()) {
            out.append('@').append(node.getLiteralLanguage());
        } else if (!type.equals(XSD.xstring.getURI()) && !type.equals(RDF.langString.getURI())) {
            out.append("^^<").append(type).append('>');
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Only the names are wanted. */
    private static final class Nowhere implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(String subject, String predicate, String object, @Nullable String datatype,
                @Nullable String language, @Nullable String direction, @Nullable String graph) {
            return this;
        }
    }
}
