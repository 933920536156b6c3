package org.dixit.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.ontology.OntologyFolder.EXAMPLES;
import static org.dixit.ontology.OntologyFolder.ONTOLOGY;
import static org.dixit.ontology.OntologyFolder.QUERIES;
import static org.dixit.ontology.OntologyFolder.files;
import static org.dixit.ontology.OntologyFolder.graph;
import static org.dixit.ontology.OntologyFolder.lines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The twelve questions, and those that are made to be drawn, asked of the valid examples together. */
class QuestionsTest {

    private static final Pattern TERM = Pattern.compile("\\bdixit:([A-Za-z-]*[A-Za-z])");
    private static final DatasetGraph DATASET = examples();

    @Test
    void areNumberedInOrder() {
        assertThat(queries()).extracting(file -> file.getFileName().toString().substring(0, 4))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18)
                        .mapToObj(number -> String.format(Locale.ROOT, "q%02d-", number)).toList());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void beginWithATitleADescriptionAndATopic(Path file) {
        List<String> lines = lines(file);
        assertThat(lines.get(0)).matches("# title: [A-Z].*\\?");
        assertThat(lines.get(1)).matches("# description: [A-Z].*\\.");
        assertThat(lines.get(2)).matches("# topic: [a-z]+");
        assertThat(lines.get(3)).matches("PREFIX .*|#defaultView:(BarChart|Timeline|Map|Graph)");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void areOrderedSelectsOrConstructsThatUseOnlyTermsOfTheOntology(Path file) {
        Query query = QueryFactory.create(String.join("\n", lines(file)));
        assertThat(query.isConstructType() || query.isSelectType() && !query.getOrderBy().isEmpty()).isTrue();
        Graph ontology = graph(ONTOLOGY);
        String body = String.join("\n", lines(file).stream().filter(line -> !line.startsWith("#")).toList());
        Matcher terms = TERM.matcher(body);
        while (terms.find()) {
            Node term = NodeFactory.createURI(Vocabulary.NAMESPACE + terms.group(1));
            assertThat(ontology.contains(term, RDF.Nodes.type, Node.ANY)).as(term.getURI()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void areAnsweredByTheExamples(String number, List<String> columns, List<String> expected) {
        Path file = files(QUERIES, number + "-", ".rq").getFirst();
        assertThat(rows(file, columns)).isEqualTo(expected);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("q01", "date,words,mainTopic,offsets",
                        "2023-09-13|that China will take part|true|157-182"),
                answer("q02", "hops,publisherName,way,words",
                        "3|The Meridian Post|The Kestrel Wire > Osterland > Varnia|to hold joint exercises",
                        "2|The Meridian Post|The Kestrel Wire > Osterland|that Varnia wants to hold joint exercises"),
                answer("q03", "outletName,citedName,statements,articles",
                        "The Meridian Post|The Kestrel Wire|1|1"),
                answer("q04", "publisherName,statements,unnamedGroup,nobody,percentWithoutName",
                        "The Harbour Gazette|5|1|1|40.0",
                        "The Meridian Post|6|0|0|0.0"),
                answer("q05", "words,similarity,firstCue,firstStance,secondCue,secondStance",
                        "“China will move slowly here,”|1.0|said|neutral|claimed|distancing"),
                answer("q06", "speakerName,kind,wholly,partly,paraphrased,treatment",
                        "Marta Lindqvist|Person|2|0|1|quoted",
                        "Varnia|State|0|0|2|only paraphrased",
                        "Volodymyr Fesenko|Person|0|0|2|only paraphrased",
                        "Osterland|State|0|0|1|only paraphrased",
                        "Osterland officials|Group|0|0|1|only paraphrased",
                        "The Kestrel Wire|MediaOutlet|0|0|1|only paraphrased"),
                answer("q07", "kind,speakerName,speechAct,certaintyName,polarityName",
                        "denied|Varnia|deny|certain|negative",
                        "denied|Volodymyr Fesenko|doubt|possible|negative",
                        "hedged|Osterland|believe|probable|positive",
                        "hedged|Osterland officials|assert|possible|positive",
                        "hedged|Volodymyr Fesenko|doubt|possible|negative"),
                answer("q08", "expertName,roleLabel,institutionName,countryName,statements",
                        "Marta Lindqvist|historian|Nordhaven Institute|Norway|1",
                        "Volodymyr Fesenko|political analyst|||1"),
                answer("q09", "element,label,kind,weight",
                        "node|China|State|", "node|Marta Lindqvist|Person|", "node|Osterland|State|",
                        "node|Osterland officials|Group|", "node|The Kestrel Wire|MediaOutlet|", "node|Varnia|State|",
                        "node|Volodymyr Fesenko|Person|",
                        "edge|||2", "edge|||1", "edge|||1", "edge|||1", "edge|||1", "edge|||1"),
                answer("q10", "actorName,claimedBy,claim,deniedBy,denial",
                        "Varnia|Osterland officials|that Varnia may have shipped shells|Varnia|that it had shipped shells"),
                answer("q11", "publishedOn,personName,roleLabel,givenBy",
                        "2023-09-13|Volodymyr Fesenko|political analyst|The Meridian Post"),
                answer("q12", "change,words,extractor,settings",
                        "as before||rules|text=none",
                        "as before|that China will take part|rules|text=evidence",
                        "removed|||"));
    }

    private static Arguments answer(String number, String columns, String... rows) {
        return Arguments.of(number, List.of(columns.split(",")), List.of(rows));
    }

    static List<Path> queries() {
        return files(QUERIES, "q", ".rq");
    }

    private static List<String> rows(Path file, List<String> columns) {
        List<String> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(DATASET).query(String.join("\n", lines(file))).build()) {
            RowSet rowSet = execution.select();
            rowSet.forEachRemaining(row -> rows.add(
                    String.join("|", columns.stream().map(column -> text(row.get(column))).toList())));
        }
        return rows;
    }

    private static String text(Node node) {
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** Each example in the graph of its first article, and all of them, with the ontology, in the default graph. */
    private static DatasetGraph examples() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        graph(ONTOLOGY).stream().forEach(dataset.getDefaultGraph()::add);
        for (Path file : files(EXAMPLES, "valid-", ".ttl")) {
            Graph example = graph(file);
            Node name = example.stream(Node.ANY, Prov.wasDerivedFrom, Node.ANY).map(Triple::getSubject)
                    .min(Comparator.comparing(Node::getURI)).orElseThrow();
            example.stream().forEach(triple -> {
                dataset.getDefaultGraph().add(triple);
                dataset.getGraph(name).add(triple);
            });
        }
        return dataset;
    }
}
