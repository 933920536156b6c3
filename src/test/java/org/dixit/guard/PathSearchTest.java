package org.dixit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSearchTest {

    private static final String STATEMENT = "<http://localhost:3030/statement/aaaaaaaaaaaaaaaa>";

    @TempDir
    private static Path folder;

    private static GuardedRelease release;

    @BeforeAll
    static void open() throws Exception {
        release = new GuardedRelease(folder);
    }

    @AfterAll
    static void close() throws Exception {
        release.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "rdfs:subClassOf*", "rdfs:subClassOf+", "rdfs:subClassOf?", "^rdfs:subClassOf+", "(^rdfs:subClassOf)*",
        "dixit:speaker/rdfs:label", "(dixit:speaker|dixit:citedSource)+", "(dixit:speaker|dixit:citedSource)/a?",
        "!dixit:speaker", "!(dixit:speaker|a)", "!^dixit:speaker", "!(a|^a)", "^(dixit:speaker/a)", "(dixit:speaker/a)?",
        "(dixit:speaker/rdfs:label)+", "(a/rdfs:subClassOf*)", "(^a|rdfs:subClassOf){2}", "rdfs:subClassOf{1,3}",
        "rdfs:subClassOf{,2}", "rdfs:subClassOf{2,}", "((dixit:reportedIn|^dixit:reportedIn)/(dixit:publisher|^dixit:publisher))*",
    })
    void findsTheSameRowsAsJena(String path) {
        for (String pattern : new String[] {"?x " + path + " ?y", "?x " + path + " ?x", STATEMENT + " " + path + " ?y",
                "?x " + path + " dixit:Person", "?x " + path + " \"Mara Lind\"@en", STATEMENT + " " + path + " " + STATEMENT,
                "?x a dixit:Statement . ?x " + path + " ?y", "?x a dixit:Statement . ?y " + path + " ?x"}) {
            String query = "SELECT * { " + pattern + " }";
            assertThat(release.rows(query)).as(query).isEqualTo(release.unguarded(query));
        }
    }

    @Test
    void followsPathsWithinEachGraphByItself() {
        String query = "SELECT * { GRAPH ?g { ?x (a|^a)+ ?y } }";
        assertThat(release.rows(query)).isEqualTo(release.unguarded(query)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<u:0> <u:next>+ ?x, 20000", "?x <u:next>* <u:20000>, 20001", "<u:0> (!<u:a>)* <u:20000>, 1"})
    void followsChainsOfAnyLength(String pattern, int rows) {
        DatasetGraph chain = DatasetGraphFactory.createTxnMem();
        Graph graph = chain.getDefaultGraph();
        for (int i = 0; i < 20_000; i++) {
            graph.add(Triple.create(NodeFactory.createURI("u:" + i), NodeFactory.createURI("u:next"),
                    NodeFactory.createURI("u:" + (i + 1))));
        }
        Query query = Parsing.query("SELECT (COUNT(*) AS ?n) { " + pattern + " }", null);
        try (QueryExec exec = new Guard(Services.allowing(List.of())).exec(query, chain, new Stop())) {
            assertThat(exec.select().next().get("n").getLiteralValue()).isEqualTo(rows);
        }
    }
}
