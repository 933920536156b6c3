package org.dixit.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Release;

/** The page about one thing of the dataset: which kind of page fits it, and what all kinds of pages have. */
public final class EntityPage {

    private static final Node VOID_DATASET = NodeFactory.createURI("http://rdfs.org/ns/void#Dataset");

    private final Facts facts;
    private final Kind other;

    /** The first kind whose class is one of the thing's decides. */
    private final Map<Node, Kind> kinds = new LinkedHashMap<>();

    public EntityPage(Release release, Names names) {
        Parts parts = new Parts(release, names);
        this.facts = parts.facts;
        this.other = new ThingPage(parts);
        Kind actors = new ActorPage(parts);
        Kind datasets = new DatasetPage(parts);
        kinds.put(Vocabulary.Statement, new StatementPage(parts));
        kinds.put(Vocabulary.Article, new ArticlePage(parts));
        kinds.put(Vocabulary.Person, actors);
        kinds.put(Vocabulary.State, actors);
        kinds.put(Vocabulary.MediaOutlet, actors);
        kinds.put(Vocabulary.Organization, actors);
        kinds.put(Vocabulary.Group, actors);
        kinds.put(Vocabulary.Release, datasets);
        kinds.put(VOID_DATASET, datasets);
    }

    /** One kind of page. */
    @FunctionalInterface
    interface Kind {
        Page of(Node thing, List<Form> forms, Asked asked);
    }

    /**
     * One property and its values.
     *
     * @param property by its label
     * @param values as many as a page can show
     * @param more whether there are others
     */
    public record Row(Text property, List<Text> values, boolean more) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * The same in another form.
     *
     * @param label for people
     * @param type its media type
     * @param href where it is
     */
    public record Form(String label, String type, String href) {
    }

    /**
     * The page about a thing, called within a read transaction; nothing where the dataset does not know it.
     *
     * @param iri of the thing
     * @param forms the ways to read it
     * @param asked which part of a long list is to be shown
     */
    public Optional<Page> of(String iri, List<Form> forms, Asked asked) {
        Node thing = NodeFactory.createURI(iri);
        List<Node> types = facts.objects(thing, Vocabulary.Rdf.type);
        if (types.isEmpty() && !isKnown(thing)) {
            return Optional.empty();
        }
        Kind kind = kinds.entrySet().stream().filter(entry -> types.contains(entry.getKey())).findFirst()
                .map(Map.Entry::getValue).orElse(other);
        return Optional.of(kind.of(thing, forms, asked));
    }

    private boolean isKnown(Node thing) {
        return facts.has(thing, Node.ANY, Node.ANY) || facts.has(Node.ANY, Node.ANY, thing)
                || facts.count(thing, Node.ANY, Node.ANY, Node.ANY, 1) > 0;
    }
}
