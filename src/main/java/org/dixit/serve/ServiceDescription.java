package org.dixit.serve;

import static org.apache.jena.graph.NodeFactory.createLiteralLang;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Namespaces;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/** What the endpoint says of itself to programs (W3C, SPARQL 1.1 Service Description). */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final String VOID = Namespaces.ALL.get("void");
    private static final String TEXT_QUERY = Namespaces.ALL.get("text") + "query";
    private static final List<String> RESULT_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV",
            "SPARQL_Results_TSV", "Turtle", "JSON-LD", "N-Triples", "TriG", "RDF_XML", "N-Quads");
    private static final List<String> FUNCTIONS = List.of("http://www.w3.org/2005/xpath-functions/math#pow",
            "http://www.w3.org/2005/xpath-functions/math#sqrt", "http://www.w3.org/2005/xpath-functions/math#log",
            "http://jena.apache.org/ARQ/function#localname", "http://jena.apache.org/ARQ/function#namespace");

    /** Of the articles' graphs: a large dataset has one for each of very many. */
    private static final int MOST_ARTICLES = 100;

    private final Release release;
    private final String base;

    ServiceDescription(Release release) {
        this.release = release;
        this.base = release.manifest().base();
    }

    /**
     * The endpoint's own address: by the dataset's base where the request came to its host, whatever a proxy made of the rest, else
     * where the request came to.
     */
    String endpoint(Exchange exchange) {
        return exchange.address(base) + "sparql";
    }

    DatasetGraph of(String endpoint) {
        DatasetGraph described = DatasetGraphFactory.create();
        Graph graph = described.getDefaultGraph();
        Namespaces.ALL.forEach(described.prefixes()::add);
        graph.getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        graph.getPrefixMapping().setNsPrefix("sd", SD);
        graph.getPrefixMapping().setNsPrefix("formats", FORMATS);
        Node service = createURI(endpoint);
        graph.add(service, Vocabulary.Rdf.type, sd("Service"));
        graph.add(service, sd("endpoint"), service);
        graph.add(service, Vocabulary.Rdf.label, english(release.manifest().title()));
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        graph.add(service, sd("defaultEntailmentRegime"), createURI("http://www.w3.org/ns/entailment/Simple"));
        RESULT_FORMATS.forEach(format -> graph.add(service, sd("resultFormat"), createURI(FORMATS + format)));
        Node textQuery = createURI(TEXT_QUERY);
        graph.add(service, sd("propertyFeature"), textQuery);
        graph.add(textQuery, Vocabulary.Rdf.type, sd("Feature"));
        graph.add(textQuery, Vocabulary.Rdf.label, english("Full-text search: ?statement text:query \"words\", or of other texts "
                + "?actor text:query (rdfs:label \"words\")"));
        for (String function : FUNCTIONS) {
            graph.add(service, sd("extensionFunction"), createURI(function));
            graph.add(createURI(function), Vocabulary.Rdf.type, sd("Function"));
        }
        Node dataset = createURI(base + "dataset");
        Node all = createURI(endpoint + "#all-graphs");
        Node union = createURI(endpoint + "#union");
        graph.add(service, sd("defaultDataset"), all);
        graph.add(service, sd("availableGraphs"), all);
        graph.add(all, Vocabulary.Rdf.type, sd("Dataset"));
        graph.add(all, Vocabulary.Rdf.type, sd("GraphCollection"));
        graph.add(all, sd("defaultGraph"), union);
        graph.add(union, Vocabulary.Rdf.type, sd("Graph"));
        graph.add(union, Vocabulary.Rdf.label, english("All triples: the union of all graphs, which is asked where a query names none"));
        Reading.from(release.dataset(), () -> {
            triples(dataset).forEach(number -> graph.add(union, createURI(VOID + "triples"), number));
            for (Node name : names()) {
                Node named = createURI(endpoint + "#graph-" + name.getURI().substring(name.getURI().lastIndexOf('/') + 1));
                graph.add(all, sd("namedGraph"), named);
                graph.add(named, Vocabulary.Rdf.type, sd("NamedGraph"));
                graph.add(named, sd("name"), name);
            }
        });
        return described;
    }

    /** How many triples the dataset says that it has. */
    private List<Node> triples(Node dataset) {
        return release.dataset().getUnionGraph().find(dataset, createURI(VOID + "triples"), Node.ANY).mapWith(Triple::getObject).toList();
    }

    /** The graphs that every release has, and those of the first articles. */
    private List<Node> names() {
        IriScheme scheme = new IriScheme(base);
        List<Node> names = new ArrayList<>();
        for (Node name : List.of(scheme.actorsGraph(), scheme.provenanceGraph(), scheme.quotationsGraph(), scheme.ontologyGraph(),
                scheme.datasetGraph())) {
            if (!release.dataset().getGraph(name).isEmpty()) {
                names.add(name);
            }
        }
        var articles = release.dataset().getUnionGraph().find(Node.ANY, Vocabulary.Prov.wasDerivedFrom, Node.ANY)
                .mapWith(Triple::getSubject).filterKeep(node -> node.isURI() && node.getURI().startsWith(base + "graph/"));
        try {
            while (articles.hasNext() && names.size() < MOST_ARTICLES) {
                names.add(articles.next());
            }
        } finally {
            articles.close();
        }
        return names.stream().distinct().toList();
    }

    private static Node sd(String name) {
        return createURI(SD + name);
    }

    private static Node english(String text) {
        return createLiteralLang(text, "en");
    }
}
