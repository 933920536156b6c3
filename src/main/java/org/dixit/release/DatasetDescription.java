package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createURI;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dixit.rdf.Vocabulary;

/** What the dataset says of itself, in VoID and DCAT: what is in it, under which rights, where to ask, what changed. */
final class DatasetDescription {

    static final String ENDPOINT = "sparql";

    private final ReleaseSettings settings;
    private final Coverage coverage;
    private final long otherQuads;
    private ReleaseHistory history;
    private final List<Node> ontologyLicenses;

    /**
     * @param coverage of the new release
     * @param history what changed, and the releases before; its number of quads is that of all other graphs
     * @param ontologyLicenses as the ontology itself names them
     */
    DatasetDescription(ReleaseSettings settings, Coverage coverage, ReleaseHistory history, List<Node> ontologyLicenses) {
        this.settings = settings;
        this.coverage = coverage;
        this.history = history;
        this.otherQuads = history.counts().quads();
        this.ontologyLicenses = List.copyOf(ontologyLicenses);
    }

    /**
     * The description of a dataset that holds what {@code others} counts, the description itself, and the checksums that are yet
     * to come.
     *
     * @param known whether something is described elsewhere in the dataset, too
     */
    Graph graph(Census others, Predicate<Node> known) {
        Map<Node, Boolean> asked = new HashMap<>();
        Census census = others;
        Graph graph = describing(census);
        // The description is part of what it counts. New numbers add no triples, so this ends after the new partitions are in.
        while (true) {
            Graph both = GraphFactory.createDefaultGraph();
            GraphUtil.addInto(both, graph);
            GraphUtil.addInto(both, Checksums.notYet(settings));
            long shared = both.stream().map(Triple::getSubject).distinct()
                    .filter(subject -> asked.computeIfAbsent(subject, known::test)).count();
            Census now = others.plus(Census.of(both), shared);
            long quads = otherQuads + graph.size();
            if (now.equals(census) && quads == history.counts().quads()) {
                return graph;
            }
            census = now;
            history = history.withQuads(quads);
            graph = describing(census);
        }
    }

    /** What changed, with the number of quads that the dumps will hold; after {@link #graph}. */
    ReleaseHistory history() {
        return history;
    }

    private Graph describing(Census census) {
        DescriptionGraph out = new DescriptionGraph();
        Node dataset = createURI(settings.base() + "dataset");
        CatalogDescription catalog = new CatalogDescription(out, settings, coverage);
        catalog.describe();
        voidOf(dataset, census, out);
        rights(dataset, out);
        partitions(dataset, census, out);
        linksets(dataset, out);
        history.describe(settings, dataset, catalog, out);
        return out.graph();
    }

    private void voidOf(Node dataset, Census census, DescriptionGraph out) {
        out.type(dataset, Terms.VOID_DATASET);
        out.link(dataset, Terms.SPARQL_ENDPOINT, settings.base() + ENDPOINT);
        out.link(dataset, Terms.DATA_DUMP, settings.base() + Release.QUADS);
        out.link(dataset, Terms.DATA_DUMP, settings.base() + Release.TRIG);
        out.link(dataset, Terms.VOCABULARY, Vocabulary.ONTOLOGY);
        out.plain(dataset, Terms.URI_SPACE, settings.base());
        for (String format : List.of("Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads")) {
            out.link(dataset, Terms.FEATURE, "http://www.w3.org/ns/formats/" + format);
        }
        out.number(dataset, Terms.TRIPLES, census.triples());
        out.number(dataset, Terms.ENTITIES, census.entities());
        out.number(dataset, Terms.CLASSES, census.classes().size());
        out.number(dataset, Terms.PROPERTIES, census.properties().size());
        out.plain(dataset, Vocabulary.programVersion, settings.programVersion());
        out.plain(dataset, Vocabulary.extractor, settings.extractor());
    }

    private void rights(Node dataset, DescriptionGraph out) {
        License license = settings.publication().license();
        Node data = right(dataset, "rights-data", "Licence of the data",
                "The statements' descriptions, links and figures may be used under " + license.name() + ".", out);
        out.link(data, Terms.LICENSE, license.iri().toString());
        Node ontology = right(dataset, "rights-ontology", "Licence of the ontology",
                "The terms that the data is written in have a licence of their own, which the ontology names.", out);
        ontologyLicenses.forEach(other -> out.link(ontology, Terms.LICENSE, other));
        right(dataset, "rights-quoted-text", "Notice on quoted text",
                "The articles belong to their publishers. Words taken from them stand here as quotations, with their source; "
                        + "no licence is given on them.", out);
    }

    private static Node right(Node dataset, String name, String label, String text, DescriptionGraph out) {
        Node right = createURI(dataset.getURI() + "#" + name);
        out.link(dataset, Terms.RIGHTS, right);
        out.type(right, Terms.RIGHTS_STATEMENT);
        out.english(right, Vocabulary.Rdf.label, label);
        out.english(right, Terms.DESCRIPTION, text);
        return right;
    }

    private static void partitions(Node dataset, Census census, DescriptionGraph out) {
        census.classes().forEach((iri, count) -> {
            Node part = partition(dataset, "class", iri);
            out.link(dataset, Terms.CLASS_PARTITION, part);
            out.link(part, Terms.CLASS, iri);
            out.number(part, Terms.ENTITIES, count);
        });
        census.properties().forEach((iri, count) -> {
            Node part = partition(dataset, "property", iri);
            out.link(dataset, Terms.PROPERTY_PARTITION, part);
            out.link(part, Terms.PROPERTY, iri);
            out.number(part, Terms.TRIPLES, count);
        });
    }

    /** Named after the term, so that the partition of a property keeps its IRI from release to release. */
    private static Node partition(Node dataset, String kind, String iri) {
        String name = Namespaces.shorten(iri).map(shortened -> shortened.replace(':', '-'))
                .orElseGet(() -> UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8)).toString());
        return createURI(dataset.getURI() + "#" + kind + "-" + name);
    }

    private void linksets(Node dataset, DescriptionGraph out) {
        coverage.links().forEach((space, count) -> {
            Authority authority = Authority.of(space);
            Node linkset = createURI(dataset.getURI() + "#links-to-" + authority.slug());
            Node target = createURI(dataset.getURI() + "#authority-" + authority.slug());
            out.link(dataset, Terms.SUBSET, linkset);
            out.type(linkset, Terms.LINKSET);
            out.english(linkset, Vocabulary.Rdf.label, "Links from actors to " + authority.name());
            out.link(linkset, Terms.SUBJECTS_TARGET, dataset);
            out.link(linkset, Terms.OBJECTS_TARGET, target);
            out.link(linkset, Terms.LINK_PREDICATE, Vocabulary.Skos.exactMatch);
            out.number(linkset, Terms.TRIPLES, count);
            out.type(target, Terms.VOID_DATASET);
            out.english(target, Vocabulary.Rdf.label, authority.name());
            out.plain(target, Terms.URI_SPACE, space);
            out.link(target, Terms.HOMEPAGE, authority.homepage());
        });
    }
}
