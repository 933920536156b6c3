package org.dixit.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The triples of one graph, by subject and property. */
final class ArticleGraph {

    private final Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();

    void add(Triple triple) {
        subjects.computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(triple.getObject());
    }

    List<Node> all(Node subject, Node property) {
        return subjects.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    /** The first, in the order of the dump. */
    @Nullable Node one(Node subject, Node property) {
        List<Node> all = all(subject, property);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The text of a literal, the IRI of anything else. */
    @Nullable String text(@Nullable Node subject, Node property) {
        Node value = subject == null ? null : one(subject, property);
        return value == null ? null : value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
    }

    List<String> texts(Node subject, Node property) {
        return all(subject, property).stream()
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI()).toList();
    }

    /** A concept's own word: {@code deny} for {@code dixit:act-deny}. */
    @Nullable String word(@Nullable Node subject, Node property) {
        String iri = text(subject, property);
        return iri == null ? null : iri.substring(iri.indexOf('-', iri.lastIndexOf('#')) + 1);
    }

    /** Subjects of a class, in the order of the dump. */
    List<Node> ofClass(Node type) {
        return subjects.keySet().stream().filter(subject -> all(subject, Vocabulary.Rdf.type).contains(type)).toList();
    }
}
