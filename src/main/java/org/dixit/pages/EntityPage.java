package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.EntityDescription;

/** The page about one thing of the dataset, whatever it is: all that is said of it, property by property. */
public final class EntityPage {

    private static final int MOST_VALUES = 200;

    private final Names names;

    public EntityPage(Names names) {
        this.names = names;
    }

    /**
     * What a page about one thing shows.
     *
     * @param iri of the thing
     * @param label for people
     * @param quotation the words, where it is a statement that carries them; else empty
     * @param types it is of
     * @param parts the thing itself, then its fragments
     * @param incoming who points to it, by property
     * @param held how many triples the graph of this name holds, 0 where it names none
     * @param cut whether the page leaves something out
     * @param forms other forms of the same
     */
    public record View(String iri, String label, String quotation, List<Text> types, List<Part> parts, List<Row> incoming,
            int held, boolean cut, List<Form> forms) {
    }

    /**
     * The thing itself or a part of it.
     *
     * @param anchor the fragment of its IRI; empty for the thing itself
     * @param rows what is said of it
     */
    public record Part(String anchor, List<Row> rows) {
    }

    /**
     * One property and its values.
     *
     * @param property by its label
     * @param values at most 200
     * @param more how many others there are
     */
    public record Row(Text property, List<Text> values, int more) {
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

    /** The page about a thing, called within a read transaction; {@code forms} are the ways to read it. */
    public Page of(String iri, EntityDescription description, List<Form> forms) {
        List<Part> parts = new ArrayList<>();
        List<Text> types = new ArrayList<>();
        String quotation = "";
        for (Map.Entry<Node, List<Triple>> subject : description.subjects().entrySet()) {
            boolean itself = subject.getKey().getURI().equals(iri);
            List<Triple> rest = new ArrayList<>();
            for (Triple triple : subject.getValue()) {
                if (itself && triple.getPredicate().equals(Vocabulary.Rdf.type)) {
                    types.add(names.text(triple.getObject()));
                } else if (itself && triple.getPredicate().equals(Vocabulary.content)) {
                    quotation = triple.getObject().getLiteralLexicalForm();
                } else {
                    rest.add(triple);
                }
            }
            parts.add(new Part(itself ? "" : subject.getKey().getURI().substring(iri.length() + 1), rows(iri, rest, false)));
        }
        parts.sort(Comparator.comparing(Part::anchor));
        types.sort(Comparator.comparing(Text::text));
        String label = quotation.isEmpty() ? names.label(NodeFactory.createURI(iri)) : "Statement";
        View view = new View(iri, label, quotation, types, parts, rows(iri, description.incoming(), true), description.held().size(),
                description.cut(), forms.stream().filter(form -> !form.type().equals("text/html")).toList());
        return new Page("entity.jte", view);
    }

    /** One row a property, in the order of their labels; incoming triples show who points here. */
    private List<Row> rows(String iri, List<Triple> triples, boolean incoming) {
        Map<String, Text> properties = new TreeMap<>();
        Map<String, List<Text>> values = new TreeMap<>();
        for (Triple triple : triples) {
            Text property = names.property(triple.getPredicate());
            String key = property.text().toLowerCase(Locale.ROOT) + " " + triple.getPredicate().getURI();
            properties.put(key, property);
            values.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(value(iri, incoming ? triple.getSubject() : triple.getObject()));
        }
        List<Row> rows = new ArrayList<>();
        properties.forEach((key, property) -> {
            List<Text> all = values.get(key);
            all.sort(Comparator.comparing(Text::text));
            List<Text> shown = all.subList(0, Math.min(MOST_VALUES, all.size()));
            rows.add(new Row(property, List.copyOf(shown), all.size() - shown.size()));
        });
        return rows;
    }

    /** Parts of the thing lie further down on the same page. */
    private Text value(String iri, Node node) {
        Text text = names.text(node);
        if (!node.isURI() || !node.getURI().startsWith(iri + "#")) {
            return text;
        }
        String anchor = node.getURI().substring(iri.length());
        boolean unnamed = text.text().endsWith(anchor);
        return new Text(unnamed ? anchor.substring(1) : text.text(), anchor, "");
    }
}
