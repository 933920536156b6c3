package org.dixit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.ReleasedOntology;

/** What changed from each version of the ontology to the next, found by comparing their triples. */
public final class VersionChanges {

    /** Triples that change what a term means. */
    private static final Set<Node> MEANING = Set.of(RDF.Nodes.type, RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(),
            RDFS.domain.asNode(), RDFS.range.asNode(), TermReader.DOMAIN_INCLUDES, TermReader.RANGE_INCLUDES, OWL.inverseOf.asNode(),
            OWL.disjointWith.asNode(), SKOS.definition.asNode(), SKOS.inScheme.asNode());

    private VersionChanges() {
    }

    /**
     * One version.
     *
     * @param number such as 0.1.0
     * @param date when it was made
     * @param note what its makers say of it; empty where they say nothing
     * @param added terms that the one before lacked
     * @param removed terms that only the one before had
     * @param changed terms whose meaning is another
     * @param first whether there is none before
     */
    public record Version(String number, String date, String note, List<Text> added, List<Text> removed, List<Text> changed,
            boolean first) {
    }

    /** @param versions newest first */
    static List<Version> of(List<ReleasedOntology.Document> versions) {
        List<Version> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            changes.add(version(versions.get(i), i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : Optional.empty()));
        }
        return changes;
    }

    private static Version version(ReleasedOntology.Document now, Optional<ReleasedOntology.Document> before) {
        String number = now.version();
        String date = text(now.graph(), DCTerms.modified.asNode()).or(() -> text(now.graph(), DCTerms.created.asNode())).orElse("");
        String note = now.graph().find(Vocabulary.ONTOLOGY, SKOS.changeNote.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList().stream()
                .filter(words -> words.startsWith(number + ": ")).map(words -> words.substring(number.length() + 2)).findFirst().orElse("");
        if (before.isEmpty()) {
            return new Version(number, date, note, List.of(), List.of(), List.of(), true);
        }
        List<Node> old = own(before.get());
        List<Node> current = own(now);
        return new Version(number, date, note,
                links(current.stream().filter(term -> !old.contains(term)).toList()),
                old.stream().filter(term -> !current.contains(term)).map(term -> new Text(TermReader.local(term), "", "")).toList(),
                links(current.stream().filter(old::contains)
                        .filter(term -> !meaning(before.get().graph(), term).equals(meaning(now.graph(), term))).toList()),
                false);
    }

    private static Set<Triple> meaning(Graph graph, Node term) {
        return graph.find(term, Node.ANY, Node.ANY).filterKeep(triple -> MEANING.contains(triple.getPredicate())).toSet();
    }

    private static List<Node> own(ReleasedOntology.Document document) {
        return document.subjects().stream().filter(ReleasedOntology::isOwn).toList();
    }

    private static List<Text> links(List<Node> terms) {
        return terms.stream().map(TermReader::link).toList();
    }

    private static Optional<String> text(Graph graph, Node property) {
        return graph.find(Vocabulary.ONTOLOGY, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional();
    }
}
