package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralLang;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the dataset says of itself, in VoID and DCAT: what is in it, under which rights, where to ask, what changed. */
final class DatasetDescription {

    private static final String SUMMARY = "Who said what, through whom: statements that news articles report, with speaker, "
            + "words, place in the article and chain of sources. "
            + "The dataset says that something was said; it never says that it is so.";
    private static final String ENDPOINT = "sparql";

    private final ReleaseSettings settings;
    private final @Nullable PreviousRelease previous;
    private final SortedSet<String> statements;
    private final List<Node> ontologyLicenses;

    /**
     * @param previous what stood at the target before, if its IRIs are of the same base
     * @param statements of the new release
     * @param ontologyLicenses as the ontology itself names them
     */
    DatasetDescription(ReleaseSettings settings, @Nullable PreviousRelease previous, SortedSet<String> statements,
            List<Node> ontologyLicenses) {
        this.settings = settings;
        this.previous = previous;
        this.statements = statements;
        this.ontologyLicenses = List.copyOf(ontologyLicenses);
    }

    /** The description of a dataset that holds what {@code others} counts and the description itself. */
    Graph graph(Census others) {
        Census census = others;
        Graph graph = describing(census);
        // The description is part of what it counts. New numbers add no triples, so this ends after the new partitions are in.
        while (true) {
            Census now = others.plus(Census.of(graph));
            if (now.equals(census)) {
                return graph;
            }
            census = now;
            graph = describing(census);
        }
    }

    private Graph describing(Census census) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node dataset = createURI(settings.base() + "dataset");
        Node release = createURI(settings.base() + "dataset/" + settings.version());
        describe(graph, dataset, release, census);
        rights(graph, dataset);
        partitions(graph, dataset, census);
        history(graph, dataset, release);
        return graph;
    }

    private void describe(Graph graph, Node dataset, Node release, Census census) {
        graph.add(dataset, Vocabulary.Rdf.type, Terms.VOID_DATASET);
        graph.add(dataset, Vocabulary.Rdf.type, Terms.DCAT_DATASET);
        graph.add(dataset, Vocabulary.Rdf.label, english(settings.title()));
        graph.add(dataset, Vocabulary.DublinCore.title, english(settings.title()));
        graph.add(dataset, Terms.DESCRIPTION, english(SUMMARY));
        graph.add(dataset, Terms.VERSION, createLiteralString(settings.version()));
        graph.add(dataset, Terms.ISSUED, createLiteralDT(settings.created().toString(), XSDDatatype.XSDdateTime));
        graph.add(dataset, Terms.HAS_CURRENT_VERSION, release);
        graph.add(dataset, Terms.LANDING_PAGE, createURI(settings.base()));
        graph.add(dataset, Terms.SPARQL_ENDPOINT, createURI(settings.base() + ENDPOINT));
        graph.add(dataset, Terms.DATA_DUMP, createURI(settings.base() + Release.QUADS));
        graph.add(dataset, Terms.DATA_DUMP, createURI(settings.base() + Release.TRIG));
        graph.add(dataset, Terms.VOCABULARY, Vocabulary.ONTOLOGY);
        graph.add(dataset, Terms.URI_SPACE, createLiteralString(settings.base()));
        graph.add(dataset, Terms.TRIPLES, number(census.triples()));
        graph.add(dataset, Terms.ENTITIES, number(census.entities()));
        graph.add(dataset, Terms.CLASSES, number(census.classes().size()));
        graph.add(dataset, Terms.PROPERTIES, number(census.properties().size()));
        graph.add(dataset, Vocabulary.programVersion, createLiteralString(settings.programVersion()));
        graph.add(dataset, Vocabulary.extractor, createLiteralString(settings.extractor()));
    }

    private void rights(Graph graph, Node dataset) {
        graph.add(dataset, Terms.LICENSE, Terms.CC_BY);
        Node data = right(graph, dataset, "rights-data", "Licence of the data",
                "The statements' descriptions, links and figures may be used under Creative Commons Attribution 4.0.");
        graph.add(data, Terms.LICENSE, Terms.CC_BY);
        Node ontology = right(graph, dataset, "rights-ontology", "Licence of the ontology",
                "The terms that the data is written in have a licence of their own, which the ontology names.");
        ontologyLicenses.forEach(license -> graph.add(ontology, Terms.LICENSE, license));
        right(graph, dataset, "rights-quoted-text", "Notice on quoted text",
                "The articles belong to their publishers. Words taken from them stand here as quotations, with their source; "
                        + "no licence is given on them.");
    }

    private Node right(Graph graph, Node dataset, String name, String label, String text) {
        Node right = createURI(dataset.getURI() + "#" + name);
        graph.add(dataset, Terms.RIGHTS, right);
        graph.add(right, Vocabulary.Rdf.type, Terms.RIGHTS_STATEMENT);
        graph.add(right, Vocabulary.Rdf.label, english(label));
        graph.add(right, Terms.DESCRIPTION, english(text));
        return right;
    }

    private static void partitions(Graph graph, Node dataset, Census census) {
        census.classes().forEach((iri, count) -> {
            Node part = partition(dataset, "class", iri);
            graph.add(dataset, Terms.CLASS_PARTITION, part);
            graph.add(part, Terms.CLASS, createURI(iri));
            graph.add(part, Terms.ENTITIES, number(count));
        });
        census.properties().forEach((iri, count) -> {
            Node part = partition(dataset, "property", iri);
            graph.add(dataset, Terms.PROPERTY_PARTITION, part);
            graph.add(part, Terms.PROPERTY, createURI(iri));
            graph.add(part, Terms.TRIPLES, number(count));
        });
    }

    /** Named after the term, so that the partition of a property keeps its IRI from release to release. */
    private static Node partition(Node dataset, String kind, String iri) {
        String name = Namespaces.shorten(iri).map(shortened -> shortened.replace(':', '-'))
                .orElseGet(() -> UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8)).toString());
        return createURI(dataset.getURI() + "#" + kind + "-" + name);
    }

    private void history(Graph graph, Node dataset, Node release) {
        graph.add(release, Vocabulary.Rdf.type, Vocabulary.Release);
        graph.add(release, Vocabulary.Rdf.label, english("Release " + settings.version()));
        graph.add(release, Terms.VERSION, createLiteralString(settings.version()));
        graph.add(release, Terms.ISSUED, createLiteralDT(settings.created().toString(), XSDDatatype.XSDdateTime));
        graph.add(release, Terms.IS_VERSION_OF, dataset);
        if (previous == null) {
            return;
        }
        if (!previous.version().equals(settings.version())) {
            graph.add(release, Vocabulary.Prov.wasRevisionOf, createURI(settings.base() + "dataset/" + previous.version()));
        }
        difference(statements, previous.statements())
                .forEach(iri -> graph.add(release, Vocabulary.added, createURI(iri)));
        difference(previous.statements(), statements)
                .forEach(iri -> graph.add(release, Vocabulary.removed, createURI(iri)));
    }

    private static SortedSet<String> difference(SortedSet<String> of, SortedSet<String> without) {
        SortedSet<String> difference = new TreeSet<>(of);
        difference.removeAll(without);
        return difference;
    }

    private static Node english(String text) {
        return createLiteralLang(text, "en");
    }

    private static Node number(long number) {
        return createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
