package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralLang;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;

/**
 * The example queries as a part of the dataset, in a graph of their own. They are modelled as those of the Swiss Institute of
 * Bioinformatics (SHACL's executables with comment, keyword and target), so that editors which know such examples find ours.
 */
public final class ExampleQueries {

    public static final Node SELECT = shacl("select");
    public static final Node CONSTRUCT = shacl("construct");
    public static final Node KEYWORDS = createURI(Vocabulary.Schema.NAMESPACE + "keywords");

    /** Path of each query's IRI, with its name behind it. */
    public static final String FOLDER = "query/";

    private static final String FILES = "queries/";
    private static final String ENDING = ".rq";
    private static final String GRAPH = "graph/queries";
    private static final Node COLLECTION = createURI(Vocabulary.Schema.NAMESPACE + "Collection");
    private static final Node TARGET = createURI(Vocabulary.Schema.NAMESPACE + "target");
    private static final Node HAS_PART = createURI(Vocabulary.DublinCore.TERMS_NAMESPACE + "hasPart");

    private final String base;
    private final Node graph;
    private final Node all;
    private final List<Quad> quads = new ArrayList<>();

    private ExampleQueries(String base) {
        this.base = base;
        this.graph = createURI(base + GRAPH);
        this.all = createURI(base + "query");
    }

    /** What a release with this base says of the program's examples. */
    static List<Quad> quads(String base) throws IOException {
        ExampleQueries examples = new ExampleQueries(base);
        examples.collection();
        for (Map.Entry<String, String> file : OntologyFiles.all().entrySet()) {
            String path = file.getKey();
            if (path.startsWith(FILES) && path.endsWith(ENDING)) {
                examples.add(path.substring(FILES.length(), path.length() - ENDING.length()), file.getValue());
            }
        }
        return examples.quads;
    }

    /** All examples together; it also bears the prefixes, which each of them names. */
    private void collection() {
        say(all, Vocabulary.Rdf.type, COLLECTION);
        say(all, Vocabulary.Rdf.label, english("Example queries"));
        Namespaces.ALL.forEach((prefix, namespace) -> {
            Node declaration = createURI(all.getURI() + "#prefix-" + prefix);
            say(all, shacl("declare"), declaration);
            say(declaration, shacl("prefix"), createLiteralString(prefix));
            say(declaration, shacl("namespace"), createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    /** A file begins with comments that give title, description and topic; the query is the rest. */
    private void add(String name, String text) {
        Node example = createURI(base + FOLDER + name);
        StringBuilder rest = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# title:")) {
                say(example, Vocabulary.Rdf.label, english(value(line)));
                say(example, Vocabulary.Rdf.comment, english(value(line)));
            } else if (line.startsWith("# description:")) {
                say(example, Terms.DESCRIPTION, english(value(line)));
            } else if (line.startsWith("# topic:")) {
                say(example, KEYWORDS, createLiteralString(value(line)));
            } else {
                rest.append(line).append('\n');
            }
        }
        Query query = QueryFactory.create(rest.toString());
        say(all, HAS_PART, example);
        say(example, Vocabulary.Rdf.type, shacl("SPARQLExecutable"));
        say(example, Vocabulary.Rdf.type, shacl(query.isConstructType() ? "SPARQLConstructExecutable" : "SPARQLSelectExecutable"));
        say(example, query.isConstructType() ? CONSTRUCT : SELECT, createLiteralString(rest.toString().strip() + "\n"));
        say(example, shacl("prefixes"), all);
        say(example, TARGET, createURI(base + "sparql"));
    }

    private void say(Node subject, Node property, Node object) {
        quads.add(Quad.create(graph, subject, property, object));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static Node english(String text) {
        return createLiteralLang(text, "en");
    }

    private static Node shacl(String name) {
        return createURI(Namespaces.ALL.get("sh") + name);
    }
}
