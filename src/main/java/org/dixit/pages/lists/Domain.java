package org.dixit.pages.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.dixit.release.Catalogue;
import org.dixit.release.Table;

/** What the numbers of a column stand for: for people, and in addresses. */
interface Domain {

    int size();

    String label(int number);

    /** How addresses name it. */
    String value(int number);

    Optional<Integer> number(String value);

    /** Rows of a table, named by their paths. */
    static Domain of(Table table, String base) {
        return new Domain() {
            @Override
            public int size() {
                return table.size();
            }

            @Override
            public String label(int number) {
                return table.label(number);
            }

            @Override
            public String value(int number) {
                return table.path(number);
            }

            @Override
            public Optional<Integer> number(String value) {
                String path = value.startsWith(base) ? value.substring(base.length()) : value;
                return table.row(path.startsWith("/") ? path.substring(1) : path);
            }
        };
    }

    /** The concepts of a facet, named without it: {@code deny} for {@code dixit:act-deny}. */
    static Domain ofConcepts(String facet, Function<Node, String> label) {
        List<String> labels = Catalogue.CONCEPTS.stream().map(label).toList();
        return new Domain() {
            @Override
            public int size() {
                return Catalogue.CONCEPTS.size();
            }

            @Override
            public String label(int number) {
                return labels.get(number);
            }

            @Override
            public String value(int number) {
                return Catalogue.CONCEPTS.get(number).getLocalName().substring(facet.length() + 1);
            }

            @Override
            public Optional<Integer> number(String value) {
                return Catalogue.concept(facet, value.substring(value.indexOf('#') + 1));
            }
        };
    }

    /** A list of words, named as they are, and how people read them. */
    static Domain ofWords(List<String> values, List<String> labels) {
        return new Domain() {
            @Override
            public int size() {
                return values.size();
            }

            @Override
            public String label(int number) {
                return labels.get(number);
            }

            @Override
            public String value(int number) {
                return values.get(number);
            }

            @Override
            public Optional<Integer> number(String value) {
                return IntStream.range(0, values.size()).filter(i -> values.get(i).equalsIgnoreCase(value)).boxed().findFirst();
            }
        };
    }
}
