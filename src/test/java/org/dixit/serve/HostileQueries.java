package org.dixit.serve;

import java.util.List;
import java.util.random.RandomGenerator;

/** Queries that nobody in good faith would ask: grown from SPARQL's grammar, then damaged. The same random numbers make the same ones. */
final class HostileQueries {

    private static final int DEEPEST = 5;
    private static final List<String> TERMS = List.of("?a", "?b", "?c", "?d", "?long_name_of_a_variable", "<http://localhost:3030/dataset>",
            "<relative>", "<>", "<https://w3id.org/dixit#speaker>", "dixit:Statement", "rdfs:label", "a", "'x'", "\"harbour\"@en",
            "'''\n'''",
            "7", "-1e308", "00.5", "true", "[]", "_:b", "'2026-01-01'^^xsd:date", "'x'^^<http://localhost/type>", "<< ?a ?b ?c >>",
            "99999999999999999999999999999999999999", "'\\u0000'", "<javascript:alert(1)>", "<file:///etc/passwd>", "''@xx-y-z", "(1 2 ?a)",
            "NaN", "'INF'^^xsd:double", "'P99999999999Y'^^xsd:duration", "'24:60:99'^^xsd:time", "\uD83D\uDE00",
            "'\uD83D\uDE00\u202E\u0301'", "<http://" + "\u00FC".repeat(1_500) + ".example/>");
    private static final List<String> PREDICATES = List.of("a", "?p", "dixit:speaker", "rdfs:label", "dixit:reports+", "(a|rdfs:label)*",
            "^dixit:speaker/rdfs:label", "!(a|^a)", "((a?)?)?", "dixit:reports{2,3}", "text:query", "list:member", "apf:splitIRI",
            "apf:concat", "^(!a)*", "rdfs:member", "<java:java.lang.Runtime>", "apf:versionARQ", "apf:bag", "apf:str");
    private static final List<String> FUNCTIONS = List.of("STR(%s)", "LANG(%s)", "DATATYPE(%s)", "BOUND(?a)", "IRI(%s)", "BNODE(%s)",
            "RAND()",
            "ABS(%s)", "CEIL(%s)", "CONCAT(%s, %s, %s)", "STRLEN(%s)", "UCASE(%s)", "ENCODE_FOR_URI(%s)", "CONTAINS(%s, %s)",
            "STRBEFORE(%s, %s)",
            "YEAR(%s)", "TIMEZONE(%s)", "NOW()", "UUID()", "SHA512(%s)", "COALESCE(%s, %s)", "IF(%s, %s, %s)", "STRDT(%s, %s)",
            "isNUMERIC(%s)",
            "REGEX(%s, '(a+)+$')", "REGEX(%s, '[')", "REGEX(%s, %s, 'smixq')", "REPLACE(%s, '(.*)*', '$99')", "SUBSTR(%s, -1, 1e9)",
            "EXISTS { ?a ?b %s }", "NOT EXISTS { ?a ?p ?b }", "(%s IN (%s, %s))", "(%s + %s)", "(%s / 0)", "(%s < %s)", "!(%s)", "-%s",
            "xsd:integer(%s)", "xsd:dateTime(%s)", "<java:java.lang.System.exit>(%s)", "<http://jena.apache.org/ARQ/jsFunction#f>(%s)",
            "afn:eval(%s)", "CALL(%s)", "<http://jena.apache.org/ARQ/function#wait>(%s)", "<nowhere>(%s)", "afn:sprintf('%%9999999d', %s)",
            "spatialF:distance(%s, %s)", "TRIPLE(%s, %s, %s)", "STRLANG(%s, %s)", "MONTH(%s)", "adjust(%s)", "fn:collation-key(%s)",
            "math:exp(%s)", "fn:format-number(%s, '###.###,###')", "tdb:unknown(%s)", "MD5(%s)", "(%s && %s || %s)");
    private static final List<String> AGGREGATES = List.of("COUNT(*)", "COUNT(DISTINCT *)", "SUM(%s)", "AVG(%s)", "MIN(%s)", "MAX(%s)",
            "SAMPLE(%s)", "GROUP_CONCAT(%s; SEPARATOR='')", "COUNT(DISTINCT %s)", "AGG <http://jena.apache.org/ARQ/function#stdev>(%s)",
            "MEDIAN(%s)");
    private static final List<String> DAMAGE = List.of("{", "}", "(", ")", "'", "\"", "<", ">", "#", "\\", "\\uD800", "\\U00110000",
            "\0", "\uFEFF",
            ";", ".", ",", "SERVICE <http://127.0.0.1:1/> ", "LOAD <file:///etc/passwd>", "INSERT DATA {", "DROP ALL", "UNION",
            "OPTIONAL {",
            "\uD83D", "\u202E", "line 99999999999, column 99999999999", "Encountered \"", "Lexical error ", "<![CDATA[", "\r\n", "\t",
            "%00");
    private static final String PREFIXES = "PREFIX dixit: <https://w3id.org/dixit#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX text: <http://jena.apache.org/text#> "
            + "PREFIX afn: <http://jena.apache.org/ARQ/function#> PREFIX apf: <http://jena.apache.org/ARQ/property#> "
            + "PREFIX list: <http://jena.apache.org/ARQ/list#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
            + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> PREFIX spatialF: <http://jena.apache.org/function/spatial#> "
            + "PREFIX tdb: <http://jena.apache.org/TDB#> ";

    private final RandomGenerator random;

    HostileQueries(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        String query = switch (random.nextInt(20)) {
            case 0 -> nested();
            case 1 -> oneOf(List.of("", " ", "#", "SELECT", "{}", "ASK", "ASK{}", "\uFEFFASK{}", "DESCRIBE *", "JSON {'a': ?a} WHERE {}",
                    "INSERT DATA { <a> <b> <c> }", "DELETE WHERE { ?a ?b ?c }", "LOAD <http://localhost/>", "CREATE GRAPH <a>",
                    "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }", "SELECT * { SERVICE <http://127.0.0.1:22/> {} }"));
            default -> PREFIXES + query();
        };
        int damages = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < damages; i++) {
            query = damaged(query);
        }
        return query;
    }

    private String query() {
        String where = group(DEEPEST);
        return switch (random.nextInt(6)) {
            case 0 -> "ASK " + where;
            case 1 -> "CONSTRUCT { " + triples(2) + " } WHERE " + where + modifiers();
            case 2 -> "DESCRIBE " + oneOf(List.of("*", "?a", "<http://localhost:3030/dataset>")) + " WHERE " + where + modifiers();
            case 3 -> "SELECT ?a (" + aggregate() + " AS ?n) WHERE " + where + " GROUP BY ?a" + (random.nextBoolean()
                    ? " HAVING (" + expression(2) + ")" : "") + modifiers();
            case 4 -> "SELECT (" + expression(3) + " AS ?x) " + where + modifiers();
            default -> "SELECT " + oneOf(List.of("*", "DISTINCT ?a ?b", "REDUCED *", "?a")) + " WHERE " + where + modifiers();
        };
    }

    private String modifiers() {
        return switch (random.nextInt(6)) {
            case 0 -> " ORDER BY DESC(" + expression(2) + ") ?a LIMIT 5";
            case 1 -> " LIMIT 99999999999999999999";
            case 2 -> " OFFSET " + random.nextInt() + " LIMIT 3";
            case 3 -> " LIMIT 0 OFFSET 9223372036854775807";
            case 4 -> " VALUES (?a ?b) { (UNDEF 1) (" + term() + " UNDEF) }";
            default -> " LIMIT 10";
        };
    }

    private String group(int depth) {
        StringBuilder group = new StringBuilder("{ ");
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            group.append(depth == 0 ? triples(1) : part(depth - 1)).append(' ');
        }
        return group.append('}').toString();
    }

    private String part(int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> "OPTIONAL " + group(depth);
            case 1 -> group(depth) + " UNION " + group(depth);
            case 2 -> "MINUS " + group(depth);
            case 3 -> "GRAPH " + oneOf(List.of("?g", "<http://localhost:3030/graph/a1>", "<urn:x-arq:DefaultGraph>")) + " " + group(depth);
            case 4 -> "FILTER (" + expression(3) + ")";
            case 5 -> "BIND (" + expression(3) + " AS ?x" + random.nextInt(9) + ")";
            case 6 -> "VALUES ?a { " + term() + " " + term() + " }";
            case 7 -> "{ SELECT ?a (" + aggregate() + " AS ?m) " + group(depth) + " GROUP BY ?a }";
            case 8 -> "SERVICE " + oneOf(List.of("SILENT ", "")) + oneOf(List.of("<http://localhost:1/>", "?a", "<file:///etc/passwd>"))
                    + " " + group(depth);
            case 9 -> "LATERAL " + group(depth);
            default -> triples(1 + random.nextInt(3));
        };
    }

    private String triples(int number) {
        StringBuilder triples = new StringBuilder();
        for (int i = 0; i < number; i++) {
            triples.append(term()).append(' ').append(oneOf(PREDICATES)).append(' ').append(term()).append(" . ");
        }
        return triples.toString();
    }

    private String expression(int depth) {
        return depth == 0 || random.nextInt(4) == 0 ? term() : filled(oneOf(FUNCTIONS), depth - 1);
    }

    private String aggregate() {
        return filled(oneOf(AGGREGATES), 1);
    }

    private String filled(String form, int depth) {
        StringBuilder filled = new StringBuilder(form);
        for (int place = filled.indexOf("%s"); place >= 0; place = filled.indexOf("%s", place)) {
            String value = expression(depth);
            filled.replace(place, place + 2, value);
            place += value.length();
        }
        return filled.toString();
    }

    private String term() {
        return oneOf(TERMS);
    }

    /** Brackets within brackets, and lists without end. */
    private String nested() {
        int times = 1 << 4 + random.nextInt(9);
        return switch (random.nextInt(8)) {
            case 0 -> "SELECT * { " + "{".repeat(times) + "}".repeat(times) + " }";
            case 1 -> "SELECT (" + "(".repeat(times) + "1" + ")".repeat(times) + " AS ?x) {}";
            case 2 -> "SELECT * { ?a " + "(".repeat(times) + "a" + ")*".repeat(times) + " ?b } LIMIT 1";
            case 3 -> "SELECT * { ?a ?b " + "[ ?p ".repeat(times) + "1" + "]".repeat(times) + " }";
            case 4 -> "SELECT * { VALUES ?x { " + "1 ".repeat(times) + "} }";
            case 5 -> "SELECT (" + "!".repeat(times) + "true AS ?x) {}";
            case 6 -> "SELECT * { ?a ?b " + "(".repeat(times) + ")".repeat(times) + " }";
            default -> "SELECT * { " + "OPTIONAL { ?a ?b ?c ".repeat(times) + "}".repeat(times) + " } LIMIT 1";
        };
    }

    private String damaged(String query) {
        if (query.isEmpty()) {
            return oneOf(DAMAGE);
        }
        int from = random.nextInt(query.length());
        int to = Math.min(query.length(), from + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> query.substring(0, from);
            case 1 -> query.substring(0, from) + query.substring(to);
            case 2 -> query.substring(0, to) + query.substring(from);
            default -> query.substring(0, from) + oneOf(DAMAGE) + query.substring(random.nextBoolean() ? from : to);
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
