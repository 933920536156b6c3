package org.dixit.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;

/** What people read for things of the dataset that bear no name: what kind of thing it is, and of what or whom. */
final class NamesByKind {

    private static final Map<String, String> GRAPHS = Map.of(
            "graph/actors", "Graph of the actors", "graph/provenance", "Graph of the provenance",
            "graph/dataset", "Graph of the dataset’s description", "graph/quotations", "Graph of the quotations in several articles",
            "graph/ontology", "Graph of the ontology");

    private static final List<Node> CORRECTIONS =
            List.of(Vocabulary.SameActor, Vocabulary.DifferentActor, Vocabulary.NotAStatement, Vocabulary.WrongSpeaker);

    private final Names names;
    private final Facts facts;

    NamesByKind(Names names, Facts facts) {
        this.names = names;
        this.facts = facts;
    }

    Optional<String> name(Node thing) {
        String iri = thing.getURI();
        int fragment = iri.indexOf('#');
        if (fragment > 0) {
            Node whole = NodeFactory.createURI(iri.substring(0, fragment));
            return Optional.of(part(iri.substring(fragment + 1)) + " of " + quoted(whole));
        }
        String path = facts.path(thing);
        if (path.startsWith("graph/")) {
            return Optional.ofNullable(GRAPHS.get(path))
                    .or(() -> facts.object(thing, Prov.wasDerivedFrom).map(article -> "Graph of " + quoted(article)));
        }
        return facts.objects(thing, Vocabulary.Rdf.type).stream().flatMap(type -> name(thing, type).stream()).findFirst();
    }

    private Optional<String> name(Node thing, Node type) {
        if (type.equals(Vocabulary.Statement)) {
            return Optional.of("Statement by " + speakers(thing));
        }
        if (type.equals(Vocabulary.Article)) {
            // A text without a title is known by how it begins.
            return facts.literal(thing, Vocabulary.text).map(text -> text.strip().lines().findFirst().orElse(""))
                    .filter(line -> !line.isEmpty())
                    .or(() -> facts.literal(thing, Vocabulary.publishedOn).map(date -> "Article of " + date))
                    .or(() -> Optional.of("Article without a title"));
        }
        if (type.equals(Vocabulary.RoleHolding)) {
            return facts.object(thing, Vocabulary.holder).map(holder -> "Role of " + names.label(holder));
        }
        if (type.equals(Vocabulary.ExtractionRun)) {
            return Optional.of("Extraction run: " + facts.literal(thing, Vocabulary.extractor).orElse("unknown extractor")
                    + facts.literal(thing, Vocabulary.programVersion).map(version -> ", version " + version).orElse(""));
        }
        if (type.equals(Vocabulary.QuotationMatch)) {
            return Optional.of("The same words in two articles");
        }
        if (CORRECTIONS.contains(type)) {
            return Optional.of("Correction: " + names.label(type)
                    + facts.object(thing, Vocabulary.corrects).map(wrong -> ", " + quoted(wrong)).orElse(""));
        }
        return Optional.empty();
    }

    String speakers(Node statement) {
        List<Node> speakers = facts.objects(statement, Vocabulary.speaker);
        return speakers.isEmpty() ? "nobody named"
                : speakers.stream().map(names::label).collect(Collectors.joining(", "));
    }

    /** {@code content-1-quote} is read as "content 1 quote". */
    static String part(String fragment) {
        return fragment.replace('-', ' ');
    }

    private String quoted(Node thing) {
        return Names.quoted(Names.shorten(names.label(thing), 60));
    }
}
