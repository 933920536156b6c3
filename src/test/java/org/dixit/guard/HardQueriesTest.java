package org.dixit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that nothing could stop, or that reach beyond the data, are refused before they are run, and with words. */
class HardQueriesTest {

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

    static Stream<String> tooMuch() {
        return Stream.of(
                "SELECT * { " + "{".repeat(5_000) + " ?s ?p ?o " + "}".repeat(5_000) + " }",
                "SELECT * { " + "{".repeat(80) + " ?s ?p ?o " + "}".repeat(80) + " }",
                "SELECT * { BIND(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) }",
                "SELECT * { ?s ?p ?o FILTER(" + "!".repeat(20_000) + "true) }",
                "SELECT * { BIND(" + "1+".repeat(20_000) + "1 AS ?x) }",
                "SELECT * { ?s " + "(".repeat(3_000) + "<u:a>" + ")".repeat(3_000) + " ?o }",
                "SELECT * { ?s <u:a>{1,1000000} ?o }",
                "SELECT * { ?s ?p " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + " }",
                "SELECT * { ?s ?p ?o " + each(30, i -> "FILTER NOT EXISTS { ?s" + i + " ?p ?o ") + "}".repeat(30) + " }",
                "SELECT * { " + each(2_000, i -> "?s" + i + " ?p ?o . ") + " }",
                "SELECT * { ?s ?p ?o FILTER(?o IN (" + each(40_000, i -> i + ",") + "0)) }",
                "SELECT * { << ?a ?b ?c >> ?p ?o }",
                "SELECT * { BIND(TRIPLE(<u:a>, <u:b>, <u:c>) AS ?x) }",
                "SELECT * { BIND(" + "9".repeat(500_000) + " AS ?x) }",
                "PREFIX a: <http://example.org/" + "y".repeat(50_000) + "> SELECT * { ?s ?p a:b }",
                each(100, i -> "BASE <y/> ") + "SELECT * { ?s ?p <a> }",
                "SELECT * { FILTER(REGEX('a', '^(?:(?:(?:){99999}){99999}){99999}$')) }",
                "SELECT * { BIND(math:pow(3, 2000000000) AS ?x) }",
                "SELECT * { BIND(fn:round(1.5, 999999999) AS ?x) }",
                growing("'aaaa'", "CONCAT(%, %)", 40),
                growing("'aaaa'", "fn:concat(%, %)", 40),
                growing("'aaaa'", "REPLACE(%, 'a', 'aaaa')", 20),
                growing("'aaaa'", "fn:replace(%, 'a', 'aaaa')", 20),
                growing("' '", "ENCODE_FOR_URI(CONCAT(%, ' ', %))", 30),
                growing("12345", "(% * %)", 40),
                growing("1.2345", "(% * %)", 40),
                growing("'aaaa'", "CONCAT(%, %)", 14).replace("*", "(CONTAINS('b', ?v14) AS ?x)"),
                growing("'1111'", "CONCAT(%, %)", 14).replace("*", "(xsd:integer(?v14) AS ?x)"),
                growing("'1111'", "CONCAT(%, %)", 14).replace("*", "(STRDT(?v14, xsd:integer) AS ?x)"),
                "SELECT (EXISTS { ?a ?b ?c " + growing("'aaaa'", "CONCAT(%, %)", 40).replaceFirst(".*?\\{", "") + " AS ?x) { }",
                "SELECT * { ?s text:query 'a AND (' }",
                "SELECT * { ?s text:query '/([a-z]*.){999}/' }",
                "SELECT * { (?s ?score ?words) text:query ('harbour' 'highlight:s:(a+)+$ | e:b') }");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void isRefusedWithWords(String query) {
        assertThatThrownBy(() -> release.rows(query)).isInstanceOf(QueryException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeBetween(20, 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { BIND(<java:java.lang.Runtime>('x') AS ?y) }",
        "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(60000) AS ?y) }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(60000) AS ?y) }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#sprintf>('%2000000000d', 1) AS ?y) }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#context>('x') AS ?y) }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?y) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(<java:java.lang.Runtime>(?r)) } }",
        "SELECT (SUM(<java:java.lang.Runtime>(?o)) AS ?x) { ?s ?p ?o }",
        "SELECT * { BIND(fn:apply(<java:java.lang.Runtime>, 1) AS ?y) }",
        "SELECT * { BIND(CALL(<java:org.apache.jena.sparql.function.library.wait>, 60000) AS ?y) }",
        "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://169.254.169.254/latest/meta-data> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } } }",
        "SELECT * { VALUES ?where { <http://localhost:9/> <file:///etc/passwd> } SERVICE ?where { ?s ?p ?o } }",
    })
    void reachesNothingButTheData(String query) {
        assertThatThrownBy(() -> release.rows(query)).isInstanceOf(QueryDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?y }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/list#member> ?y }",
    })
    void takesAPropertyForAProperty(String query) {
        assertThat(release.rows(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?s { ?s ?p ?o FILTER(REGEX(STR(?o), '^harbour', 'i')) }",
        "SELECT (REPLACE(STR(?o), '[aeiou]+', '($0)') AS ?x) { ?s rdfs:label ?o }",
        "SELECT (REPLACE(?o, 'a*', '-') AS ?x) { ?s rdfs:label ?o }",
        "SELECT (fn:replace(?o, 'A', '$0$0', 'i') AS ?x) (fn:matches(?o, 'Lind') AS ?y) { ?s rdfs:label ?o }",
        "SELECT (STRBEFORE(?o, ' ') AS ?x) (STRAFTER(?o, ' ') AS ?y) (UCASE(?o) AS ?z) { ?s rdfs:label ?o }",
        "SELECT ?o { ?s rdfs:label ?o FILTER(CONTAINS(LCASE(?o), 'a') && STRLEN(ENCODE_FOR_URI(?o)) > 3) }",
        "SELECT (xsd:integer('42') * 2 AS ?x) (xsd:decimal('1.5') * 3 AS ?y) (STRDT('7', xsd:integer) AS ?z) (math:pow(2, 10) AS ?p) { }",
        "SELECT ?s (GROUP_CONCAT(?o; separator=', ') AS ?all) { SELECT * { ?s rdfs:label ?o } ORDER BY ?o } GROUP BY ?s",
        "SELECT ?type (COUNT(DISTINCT ?s) AS ?n) (SAMPLE(1) AS ?x) { ?s a ?type } GROUP BY ?type HAVING (COUNT(*) > 1)",
        "SELECT ?s { ?s a ?type FILTER(?type IN (dixit:Person, dixit:MediaOutlet)) FILTER(?s != <u:a> || ?type = dixit:Person) }",
        "SELECT * { GRAPH ?g { ?s rdfs:label ?o } OPTIONAL { ?s <http://www.w3.org/2004/02/skos/core#altLabel> ?p } }",
        "SELECT * { ?s rdfs:label ?o MINUS { ?s a dixit:Person } }",
        "SELECT * { ?s rdfs:label ?o FILTER NOT EXISTS { ?s a dixit:Person } }",
        "SELECT ?s { ?s text:query 'harbour' }",
        "SELECT ?s { ?s text:query (rdfs:label 'courier' 5) }",
        "SELECT * { (?s ?score ?words ?graph ?property) text:query (rdfs:label 'cour* OR lind') }",
        "SELECT * { GRAPH <http://localhost:3030/graph/a1> { ?s text:query 'harbour' } }",
        "SELECT * { ?s a dixit:Statement ; text:query 'harbour' }",
        "SELECT * { ?s text:query 'harbour'@en }",
    })
    void answersWhatIsAskedAsJenaDoes(String query) {
        assertThat(release.rows(query)).isEqualTo(release.unguarded(query)).isNotEmpty();
    }

    @Test
    void asksForManyThingsWhereTheyAreWrittenAsATable() {
        assertThat(release.rows("SELECT (COUNT(*) AS ?n) { VALUES ?x { " + each(50_000, i -> i + " ") + "} }").getFirst())
                .contains("50000");
    }

    private static String growing(String start, String step, int times) {
        return "SELECT * { BIND(" + start + " AS ?v0) "
                + each(times, i -> "BIND(" + step.replace("%", "?v" + i) + " AS ?v" + (i + 1) + ") ") + "}";
    }

    private static String each(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }
}
