package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dixit.ontology.OntologyFolder.EXAMPLES;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.SHAPES;
import static org.dixit.ontology.OntologyFolder.files;
import static org.dixit.ontology.OntologyFolder.graph;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.article.InputException;
import org.dixit.rdf.Prefixes;
import org.dixit.rdf.ShapesValidator;
import org.dixit.rdf.UnionDataset;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The context by which people write JSON in our terms. */
class JsonContextTest {

    private static final Path CONTEXT = Path.of("ontology", "context.jsonld");
    private static final String ADDRESS = "https://w3id.org/dixit/context.jsonld";
    private static final Graph TERMS = graph(ONTOLOGY);
    private static final Graph SHAPES_GRAPH = graph(SHAPES);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file is rewritten only by {@code -Ddixit.golden=write}. */
    @Test
    void followsFromTheOntologyAndItsShapes() throws Exception {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        String expected = JSON.writer(printer).writeValueAsString(expected()) + "\n";
        if ("write".equals(System.getProperty("dixit.golden"))) {
            Files.writeString(CONTEXT, expected);
        }
        assertThat(CONTEXT).hasContent(expected);
    }

    @ParameterizedTest
    @MethodSource("validExamples")
    void bringsEveryExampleIntoPlainJsonAndBack(Path example) throws Exception {
        Graph expected = graph(example);
        String expanded = RDFWriter.source(expected).format(RDFFormat.JSONLD11_PLAIN).asString();
        String compacted = JsonLd.compact(JsonDocument.of(new StringReader(expanded)), JsonDocument.of(Files.newBufferedReader(CONTEXT)))
                .get().toString();
        assertThat(compacted.substring(0, compacted.indexOf("\"@context\""))).contains("\"id\":").doesNotContain(":{\"@", "\"dixit:");
        assertThat(RDFParser.fromString(compacted, Lang.JSONLD11).toGraph().isIsomorphicWith(expected)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("jsonExamples")
    void makesDataThatConformOutOfWhatAPersonWrites(Path example) throws Exception {
        Graph data = UnionDataset.read(example).getDefaultGraph();
        assertThat(ShapesValidator.ofOntology().validate(data).violations()).isEmpty();
        assertThat(data.contains(Node.ANY, Vocabulary.act, Vocabulary.concept(org.dixit.statement.Act.DENY))).isTrue();
    }

    @Test
    void isTheOnlyOneThatIsKnownWithoutBeingInTheFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("foreign.jsonld"),
                "{\"@context\": \"https://context.example/c.jsonld\", \"id\": \"http://a.example/\"}");
        assertThatThrownBy(() -> UnionDataset.read(file)).isInstanceOf(InputException.class)
                .hasMessageContaining("https://context.example/c.jsonld").hasMessageContaining(ADDRESS);
    }

    static List<Path> validExamples() {
        return files(EXAMPLES, "valid-", ".ttl");
    }

    static List<Path> jsonExamples() {
        return files(EXAMPLES, "valid-", ".jsonld");
    }

    private static ObjectNode expected() {
        ObjectNode context = JSON.createObjectNode();
        context.put("@version", 1.1);
        context.put("id", "@id").put("type", "@type");
        Prefixes.all().forEach(context::put);
        for (Node type : List.of(OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
            SortedMap<String, Node> own = new TreeMap<>();
            TERMS.stream(Node.ANY, RDF.Nodes.type, type).map(Triple::getSubject)
                    .filter(term -> term.getURI().startsWith(Vocabulary.NAMESPACE)).forEach(term -> own.put(local(term), term));
            own.forEach((name, term) -> define(context, name, term, type.equals(OWL.Class.asNode())));
        }
        SortedMap<String, Node> borrowed = new TreeMap<>();
        SHAPES_GRAPH.stream(Node.ANY, SHACL.path, Node.ANY).map(Triple::getObject)
                .filter(path -> path.isURI() && !path.equals(RDF.Nodes.type) && !path.getURI().startsWith(Vocabulary.NAMESPACE))
                .forEach(path -> borrowed.put(local(path), path));
        borrowed.put("wasDerivedFrom", Vocabulary.Prov.wasDerivedFrom);
        borrowed.forEach((name, term) -> define(context, name, term, false));
        context.putObject("comment").put("@id", "rdfs:comment").put("@language", "en");
        for (Node type : List.of(Vocabulary.Schema.Quotation, Vocabulary.Oa.TextPositionSelector, Vocabulary.Oa.TextQuoteSelector)) {
            define(context, local(type), type, true);
        }
        ObjectNode document = JSON.createObjectNode();
        document.set("@context", context);
        return document;
    }

    private static void define(ObjectNode context, String name, Node term, boolean type) {
        assertThat(context.has(name)).as("two terms of the name %s", name).isFalse();
        if (type) {
            context.put(name, shorten(term));
            return;
        }
        ObjectNode definition = context.putObject(name).put("@id", shorten(term));
        SortedMap<String, Node> values = values(term);
        if (!values.isEmpty()) {
            definition.put("@type", "@vocab");
            ObjectNode scoped = definition.putObject("@context");
            values.forEach((notation, concept) -> scoped.put(notation, shorten(concept)));
        } else if (TERMS.contains(term, RDF.Nodes.type, OWL.ObjectProperty.asNode())) {
            definition.put("@type", "@id");
        } else {
            Optional<Node> datatype = datatype(term);
            if (datatype.filter(RDF.langString.asNode()::equals).isPresent()) {
                definition.put("@language", "en");
            } else {
                datatype.map(JsonContextTest::shorten).filter(word -> !word.equals("xsd:string"))
                        .ifPresent(word -> definition.put("@type", word));
            }
        }
    }

    /** The concepts that a property leads to, by their notation. */
    private static SortedMap<String, Node> values(Node property) {
        SortedMap<String, Node> values = new TreeMap<>();
        TERMS.stream(property, RDFS.range.asNode(), Node.ANY).map(Triple::getObject)
                .filter(range -> TERMS.contains(range, RDFS.subClassOf.asNode(), SKOS.Concept.asNode()))
                .flatMap(range -> TERMS.stream(Node.ANY, RDF.Nodes.type, range)).map(Triple::getSubject)
                .forEach(concept -> values.put(TERMS.stream(concept, SKOS.notation.asNode(), Node.ANY).findFirst().orElseThrow()
                        .getObject().getLiteralLexicalForm(), concept));
        return values;
    }

    /** What the shapes ask for, else the ontology. */
    private static Optional<Node> datatype(Node property) {
        return SHAPES_GRAPH.stream(Node.ANY, SHACL.path, property).map(Triple::getSubject)
                .flatMap(shape -> SHAPES_GRAPH.stream(shape, SHACL.datatype, Node.ANY)).map(Triple::getObject).findFirst()
                .or(() -> TERMS.stream(property, RDFS.range.asNode(), Node.ANY).map(Triple::getObject).findFirst());
    }

    private static String local(Node term) {
        return term.getURI().substring(Math.max(term.getURI().lastIndexOf('#'), term.getURI().lastIndexOf('/')) + 1);
    }

    private static String shorten(Node term) {
        return Prefixes.all().entrySet().stream().filter(entry -> term.getURI().startsWith(entry.getValue()))
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(String::length)))
                .map(entry -> entry.getKey() + ":" + term.getURI().substring(entry.getValue().length())).orElse(term.getURI());
    }
}
