package org.dixit.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.graph.GraphFactory;

/** The folder {@code ontology} as it stands in the source tree, which the tests run in. */
final class OntologyFolder {

    static final Path ONTOLOGY = Path.of("ontology", "dixit.ttl");
    static final Path SHAPES = Path.of("ontology", "shapes.ttl");
    static final Path EXAMPLES = Path.of("ontology", "examples");
    static final Path QUERIES = Path.of("ontology", "queries");

    private OntologyFolder() {
    }

    /** The files of a folder whose names begin and end like this, by name. */
    static List<Path> files(Path folder, String start, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                    && file.getFileName().toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Graph graph(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).parse(graph);
        return graph;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The prefixes that the shapes and the ontology declare. */
    static PrefixMapping prefixes() {
        PrefixMapping prefixes = new PrefixMappingImpl();
        prefixes.setNsPrefixes(graph(SHAPES).getPrefixMapping());
        prefixes.setNsPrefixes(graph(ONTOLOGY).getPrefixMapping());
        return prefixes;
    }
}
