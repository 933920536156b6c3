package org.dixit.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary.Rdf;

/** A dataset property by property, each read once in the order of the index; things by their paths under the base. */
record ByProperty(DatasetGraph dataset, String base) {

    /** As a page prefers them: English ones, else the first, so that it is the same each time. */
    private static final Comparator<Node> PREFERRED = Comparator.comparing((Node text) -> !text.getLiteralLanguage().equals("en"))
            .thenComparing(Node::getLiteralLexicalForm);

    /** Every thing that has the property and its value. */
    void all(Node property, Node object, BiConsumer<String, Node> to) {
        Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, object);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (quad.getSubject().isURI()) {
                to.accept(path(quad.getSubject()), quad.getObject());
            }
        }
    }

    /** The path of a thing under the base; the whole IRI of others', nothing for what has none. */
    String path(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** Each once, in any order. */
    List<String> instances(Node type) {
        Set<String> things = new HashSet<>();
        all(Rdf.type, type, (thing, unused) -> things.add(thing));
        return List.copyOf(things);
    }

    /** As {@code yyyymmdd}; what is no date is left out. */
    Map<String, Integer> dates(Node property) {
        Map<String, Integer> dates = new HashMap<>();
        all(property, Node.ANY, (thing, date) -> {
            int day = date.isLiteral() ? day(date.getLiteralLexicalForm()) : 0;
            if (day > 0) {
                dates.merge(thing, day, Math::min);
            }
        });
        return dates;
    }

    private static int day(String text) {
        if (!text.matches("(?s)\\d{4}-\\d{2}-\\d{2}.*")) {
            return 0;
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
        } catch (DateTimeParseException noDay) {
            return 0;
        }
    }

    /** One text of each of the things. */
    Map<String, String> texts(Node property, Set<String> things) {
        Map<String, Node> texts = new HashMap<>();
        all(property, Node.ANY, (thing, text) -> {
            if (text.isLiteral() && things.contains(thing)) {
                texts.merge(thing, text, (one, other) -> PREFERRED.compare(one, other) <= 0 ? one : other);
            }
        });
        Map<String, String> words = new HashMap<>();
        texts.forEach((thing, text) -> words.put(thing, text.getLiteralLexicalForm()));
        return words;
    }
}
