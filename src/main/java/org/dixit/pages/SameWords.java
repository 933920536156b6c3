package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;

/** Statements of other articles that hold the same words, and in what they differ. */
public final class SameWords {

    /** Facets of a statement and of its first attribution, in which two reports of the same words may differ. */
    private static final List<Node> OF_STATEMENT =
            List.of(Vocabulary.act, Vocabulary.certainty, Vocabulary.polarity, Vocabulary.temporality, Vocabulary.channel);
    private static final List<Node> OF_ATTRIBUTION = List.of(Vocabulary.cue, Vocabulary.stance);

    private final Facts facts;
    private final Names names;
    private final Sayings sayings;

    SameWords(Parts parts) {
        this.facts = parts.facts;
        this.names = parts.names;
        this.sayings = parts.sayings;
    }

    /**
     * A statement with the same words.
     *
     * @param said the other one
     * @param similarity from 0 to 1; empty where not told
     * @param words of the other one, those marked that this one has not
     * @param differences between the two beside the words
     */
    public record Alike(Said said, String similarity, List<WordDifference.Run> words, List<Difference> differences) {
    }

    /**
     * What is otherwise.
     *
     * @param property in which the two differ
     * @param here its value in the statement of the page
     * @param there its value in the other one
     */
    public record Difference(String property, String here, String there) {
    }

    List<Alike> of(Node statement, int most) {
        List<Node> others = facts.objects(statement, Vocabulary.sameQuotationAs, most);
        List<Alike> alike = new ArrayList<>();
        String words = facts.literal(statement, Vocabulary.content).orElse("");
        for (Node other : others.stream().sorted(Facts.NODES).toList()) {
            alike.add(new Alike(sayings.said(other), similarity(statement, other),
                    WordDifference.between(words, facts.literal(other, Vocabulary.content).orElse("")), differences(statement, other)));
        }
        alike.sort(Comparator.comparing(one -> one.said().date()));
        return alike;
    }

    private String similarity(Node one, Node other) {
        return facts.subjects(Vocabulary.quotation, one, 1_000).stream()
                .filter(match -> facts.has(match, Vocabulary.quotation, other)).findFirst()
                .flatMap(match -> facts.literal(match, Vocabulary.similarity)).orElse("");
    }

    private List<Difference> differences(Node here, Node there) {
        List<Difference> differences = new ArrayList<>();
        difference("speaker", speakers(here), speakers(there), differences);
        for (Node property : OF_STATEMENT) {
            difference(names.property(property).text(), value(here, property), value(there, property), differences);
        }
        for (Node property : OF_ATTRIBUTION) {
            difference(names.property(property).text(), attributed(here, property), attributed(there, property), differences);
        }
        return differences;
    }

    private static void difference(String property, String here, String there, List<Difference> differences) {
        if (!here.equals(there)) {
            differences.add(new Difference(property, here, there));
        }
    }

    private String speakers(Node statement) {
        return String.join(", ", facts.objects(statement, Vocabulary.speaker).stream().map(names::label).toList());
    }

    private String value(Node of, Node property) {
        Optional<Node> value = facts.object(of, property);
        return value.map(node -> names.text(node).text()).orElse("");
    }

    private String attributed(Node statement, Node property) {
        List<Node> attributions = sayings.attributions(statement);
        return attributions.isEmpty() ? "" : value(attributions.getFirst(), property);
    }
}
