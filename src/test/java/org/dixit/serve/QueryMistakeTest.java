package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryMistakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "SELECT ?x { ?x nonsense }                    | 1 | 16 | “nonsense” is no word of SPARQL",
        "SELECT ?x {/ ?x a dixit:Y }                  | 2 | 7  | Unresolved prefixed name: dixit:Y",
        "SELECT ?x {/ ?x a ?y                         | 2 | 8  | the query ends too early",
        "SELECT ?x {/ ?x a ?y ?z }                    | 2 | 10 | “?z” cannot stand here",
        "SELECT ?x {/ FILTER (?x = }                  | 2 | 15 | “}” cannot stand here",
        "SELECT (COUNT(*) AS ?n)/ ?x { ?x ?y ?z }     | 2 | 2  | Non-group key variable in SELECT: ?x",
        "PREFIX a: <b c>/SELECT * {}                  | 1 | 11 | “<” cannot stand here",
        "SELECT * { ?s ?p \"abc }                     | 1 | 18 | is no word of SPARQL",
    })
    void isToldWithItsPlaceAndInPlainWords(String query, int line, int column, String words) {
        QueryMistake mistake = QueryMistake.in(query.replace('/', '\n')).orElseThrow();
        assertThat(mistake.message()).contains(words);
        assertThat(new int[] {mistake.line(), mistake.column()}).containsExactly(line, column);
    }

    @Test
    void isShownInItsLine() {
        assertThat(QueryMistake.in("SELECT ?x {\n\t?x a nobody }").orElseThrow().excerpt()).isEqualTo("\t?x a nobody }\n\t     ^");
    }

    @Test
    void isNoneInAGoodQuery() {
        assertThat(QueryMistake.in("ASK { ?s ?p ?o }")).isEmpty();
    }
}
