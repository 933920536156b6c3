package org.dixit.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.dixit.release.ExampleQueries;
import org.dixit.release.Namespaces;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/**
 * The example queries that a release holds.
 *
 * @param all in the order of their names
 */
public record Examples(List<Example> all) {

    private static final String QUERY = "PREFIX sh: <" + Namespaces.ALL.get("sh") + "> PREFIX rdfs: <"
            + Namespaces.ALL.get("rdfs") + "> PREFIX dcterms: <" + Namespaces.ALL.get("dcterms") + "> PREFIX schema: <"
            + Namespaces.ALL.get("schema") + "> " + """
            SELECT ?example ?title ?description ?topic ?text {
              ?example sh:select|sh:construct ?text ; rdfs:comment ?title .
              OPTIONAL { ?example dcterms:description ?description }
              OPTIONAL { ?example schema:keywords ?topic }
            }""";

    /**
     * One question and its query.
     *
     * @param name the end of its IRI
     * @param title the question
     * @param description what the answer shows
     * @param topic it belongs to
     * @param query in SPARQL, with its prefixes
     */
    public record Example(String name, String title, String description, String topic, String query) {
    }

    /**
     * Examples that belong together.
     *
     * @param topic what they ask about
     * @param examples in the order of their names
     */
    public record Topic(String topic, List<Example> examples) {
    }

    public Examples {
        all = List.copyOf(all);
    }

    /** Only the publisher's own, which lie under the dataset's base: a title and a query of others are not to be trusted. */
    static Examples of(Release release) {
        String folder = release.manifest().base() + ExampleQueries.FOLDER;
        List<Example> examples = new ArrayList<>();
        Reading.from(release.dataset(), () -> {
            try (QueryExec exec = QueryExec.dataset(release.dataset()).query(QUERY).build()) {
                exec.select().forEach(row -> {
                    Node iri = row.get(Var.alloc("example"));
                    if (iri.isURI() && iri.getURI().startsWith(folder)) {
                        examples.add(new Example(iri.getURI().substring(folder.length()),
                                text(row, "title"), text(row, "description"), text(row, "topic"), text(row, "text")));
                    }
                });
            }
        });
        examples.sort(Comparator.comparing(Example::name));
        return new Examples(examples);
    }

    Optional<Example> named(String name) {
        return all.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /** In the order in which the topics first come. */
    List<Topic> byTopic() {
        Map<String, List<Example>> topics = all.stream()
                .collect(Collectors.groupingBy(Example::topic, LinkedHashMap::new, Collectors.toList()));
        return topics.entrySet().stream().map(topic -> new Topic(topic.getKey(), topic.getValue())).toList();
    }

    private static String text(Binding row, String variable) {
        Node node = row.get(Var.alloc(variable));
        return node == null ? "" : node.getLiteralLexicalForm();
    }
}
