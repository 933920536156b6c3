package org.dixit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset reaches over: the time and the languages of its articles, the runs that read them, and links to authorities.
 *
 * @param from first date of publication, in ISO 8601, where any article has one
 * @param to last one
 * @param languages of the articles, by ISO 639-1, in alphabetical order
 * @param runs IRIs
 * @param links for each authority the number of actors' {@code skos:exactMatch}, by the beginning of its IRIs
 */
record Coverage(@Nullable String from, @Nullable String to, List<String> languages, List<String> runs, SortedMap<String, Long> links) {

    Coverage {
        languages = List.copyOf(languages);
        runs = List.copyOf(runs);
    }

    static Coverage of(DatasetGraph dataset) {
        return Reading.from(dataset, () -> {
            TreeSet<String> dates = values(dataset, Vocabulary.publishedOn);
            TreeSet<String> runs = new TreeSet<>();
            dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.type, Vocabulary.ExtractionRun)
                    .forEachRemaining(quad -> runs.add(quad.getSubject().getURI()));
            return new Coverage(dates.isEmpty() ? null : dates.getFirst(), dates.isEmpty() ? null : dates.getLast(),
                    new ArrayList<>(values(dataset, Vocabulary.DublinCore.language)), new ArrayList<>(runs), links(dataset));
        });
    }

    /** The IRI of a language in the list of the Publications Office ends in its three letters; nothing for what is no language. */
    static Optional<String> threeLetters(String language) {
        String primary = language.replaceAll("[-_].*", "").toLowerCase(Locale.ROOT);
        try {
            String three = Locale.of(primary).getISO3Language();
            return Optional.of(three.toUpperCase(Locale.ROOT)).filter(code -> code.length() == 3);
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }

    /** The days and languages of articles are few, however many articles there are. */
    private static TreeSet<String> values(DatasetGraph dataset, Node property) {
        TreeSet<String> values = new TreeSet<>();
        dataset.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining((Quad quad) -> {
            if (quad.getObject().isLiteral()) {
                values.add(quad.getObject().getLiteralLexicalForm());
            }
        });
        return values;
    }

    private static SortedMap<String, Long> links(DatasetGraph dataset) {
        SortedMap<String, Long> links = new TreeMap<>();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Skos.exactMatch, Node.ANY).forEachRemaining(quad -> {
            if (quad.getObject().isURI() && !quad.getSubject().getURI().startsWith(Vocabulary.NAMESPACE)) {
                links.merge(Authority.space(quad.getObject().getURI()), 1L, Long::sum);
            }
        });
        return links;
    }
}
