package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityCommandTest {

    /** An invented person, an item of whom a state is told, in Wikidata's form. */
    private static final String PERSON = entity("Q900000001", "Ada Roš", "\"aliases\":{\"en\":[{\"value\":\"Ada Maria Roš\"},"
            + "{\"value\":\"Roš\"}]},\"sitelinks\":{\"enwiki\":{\"title\":\"Ada Roš (politician)\"}},",
            claim("P31", "Q5") + "," + claim("P27", "Q212") + ",\"P39\":[" + value("Q900000008", "normal") + ","
            + value("Q900000009", "preferred") + "," + value("Q900000007", "deprecated") + "]");
    private static final String OUTLET = entity("Q900000002", "Strelsau Gong", "", claim("P31", "Q900000006") + ",\"P856\":[{\"rank\":"
            + "\"normal\",\"mainsnak\":{\"datavalue\":{\"value\":\"https://www.gong.example/news\"}}}]");
    private static final String OFFICE = entity("Q900000009", "mayor of Strelsau", "", claim("P31", "Q900000005"));
    private static final String EVENING_PAPER = entity("Q900000006", "evening paper", "", claim("P279", "Q11032"));

    private static final String HEAD = "id\tname\taliases\tdemonyms\tcountry\toffices\thosts\twikidata\twikipedia\tsame_as";
    private static final String ADA = "person-ada-ros\tAda Roš\tAda Maria Roš\t-\tstate-ua\tMayor of Strelsau\t-\tQ900000001\t"
            + "Ada Roš (politician)\t-";
    private static final String GONG = "media-strelsau-gong\tStrelsau Gong\t-\t-\t-\t-\tgong.example\tQ900000002\t-\t-";

    @TempDir
    private Path folder;
    private Path out;

    @BeforeEach
    void namesTheOutput() {
        out = folder.resolve("out.tsv");
    }

    private static String entity(String id, String label, String more, String claims) {
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + label + "\"},"
                + "\"de\":{\"language\":\"de\",\"value\":\"" + label + " (de)\"}}," + more + "\"claims\":{" + claims + "}}";
    }

    private static String claim(String property, String item) {
        return "\"" + property + "\":[" + value(item, "normal") + "]";
    }

    private static String value(String item, String rank) {
        return "{\"rank\":\"" + rank + "\",\"mainsnak\":{\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"id\":\"" + item + "\"}}}}";
    }

    private Ran imports(String file, String text, Object... options) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        Object[] arguments = new Object[options.length + 5];
        System.arraycopy(new Object[] {"authority", "import", path, "-o", out}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Ran.dixit(arguments);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(out);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsATableWhateverPartsItsCells(String mark) throws IOException {
        String head = String.join(mark, "Full name", "type", "Country", "website", "QID");
        String gong = String.join(mark, "\"Gong " + mark + " of \"\"Strelsau\"\"\"", "newspaper", "Ukraine", "http://gong.example", "");
        String ada = String.join(mark, "Ada Roš", "person", "UA", "http://ada.example", "Q900000001");
        Ran ran = imports("members.csv", "\ufeff" + String.join("\r\n", head, gong, ada, ""), "--column", "name=Full name");
        assertThat(ran.err()).endsWith("2 actors (1 person, 1 media outlet)\n");
        assertThat(ran.code()).isZero();
        assertThat(lines()).containsExactly(HEAD,
                "media-gong-of-strelsau\tGong " + (mark.equals("\t") ? "" : mark + " ") + "of \"Strelsau\"\t-\t-\tstate-ua\t-\tgong.example"
                        + "\t-\t-\t-",
                "person-ada-ros\tAda Roš\t-\t-\tstate-ua\t-\t-\tQ900000001\t-\t-");
    }

    @Test
    void leavesABadRowOfATableOutAndSaysWhich() throws IOException {
        Ran ran = imports("members.csv", "name,country\nAda Roš,UA\nBroken\n-,UA\nRudolf Elphberg,Atlantis\n", "--type", "person");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("members.csv, row 3] has 1 cells where the first row names 2 columns")
                .contains("members.csv, row 4] has no name").contains("countries that are not known: Atlantis (1)");
        assertThat(lines()).hasSize(3).anyMatch(line -> line.startsWith("person-rudolf-elphberg\tRudolf Elphberg\t-\t-\t-\t"));
    }

    @Test
    void readsADumpALineFormAndAnAnswerOfWikidataAlike() throws IOException {
        String all = String.join(",\n", PERSON, OUTLET, OFFICE, EVENING_PAPER);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("dump.json", "[\n" + all + "\n]\n");
        forms.put("array.json", "[" + all + "]");
        forms.put("lines.jsonl", all.replace(",\n", "\n"));
        forms.put("answer.json", "{\"entities\":{\"Q900000001\":" + PERSON + ",\"Q900000002\":" + OUTLET + ",\"Q900000009\":" + OFFICE
                + ",\"Q900000006\":" + EVENING_PAPER + "},\"success\":1}");
        for (Map.Entry<String, String> form : forms.entrySet()) {
            Ran ran = imports(form.getKey(), form.getValue());
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(lines()).as(form.getKey()).containsExactly(HEAD, GONG, ADA);
        }
    }

    /** The first of Wikidata's dump are countries, with millions of characters each. */
    @Test
    void readsADumpWhoseFirstEntityIsLongerThanWhatTellsTheForm() throws IOException {
        String country = entity("Q900000010", "Strelsau", "\"note\":\"" + "x".repeat(3_000_000) + "\",", claim("P31", "Q900000011"));
        for (String start : List.of("[\n", "")) {
            Ran ran = imports("dump.json", start + String.join(",\n", country, PERSON, OUTLET, OFFICE, EVENING_PAPER) + "\n");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(lines()).containsExactly(HEAD, GONG, ADA);
        }
    }

    @Test
    void readsATableWhoseFirstLinesAreLong() throws IOException {
        Ran ran = imports("members.csv", "#" + "x".repeat(40_000) + "\nname;country\nAda Roš;UA\n# " + "y".repeat(40_000) + "\n",
                "--type", "person");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void readsPackedFilesAndSeveralAtOnce() throws IOException {
        Path packed = folder.resolve("dump.json.gz");
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(packed))) {
            to.write(("[" + OUTLET + "," + EVENING_PAPER + "]").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(imports("more.json", PERSON, packed).code()).isZero();
        assertThat(lines()).hasSize(3);
    }

    @Test
    void leavesABadLineOfADumpOut() throws IOException {
        Ran ran = imports("dump.json", "[\n" + PERSON + ",\n{\"type\":\"item\",\"id\":\n" + OUTLET + ",\n" + EVENING_PAPER + "\n]\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("dump.json, line 3] is no JSON");
        assertThat(lines()).hasSize(3);
    }

    @Test
    void saysWhichClassesItDoesNotKnowAndTakesThemWhenTold() throws IOException {
        Ran ran = imports("dump.json", "[" + OUTLET + "," + PERSON + "]");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("classes that are not known to hold actors: Q900000006 (1); say --class CLASS=KIND");
        assertThat(lines()).hasSize(2);
        assertThat(imports("dump.json", "[" + OUTLET + "," + PERSON + "]", "--class", "Q900000006=media").err())
                .contains("2 actors").doesNotContain("not known");
        assertThat(lines()).contains(GONG);
    }

    @Test
    void takesNamesInTheLanguageAskedFor() throws IOException {
        assertThat(imports("dump.json", PERSON, "--language", "de").code()).isZero();
        assertThat(lines().get(1)).startsWith("person-ada-ros-de\tAda Roš (de)\t-\t");
    }

    private static final String TRIPLES = """
            <https://names.example/ada> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .
            <https://names.example/ada> <http://www.w3.org/2000/01/rdf-schema#label> "Ada Ro\\u0161"@en .
            <https://names.example/ada> <http://www.w3.org/2000/01/rdf-schema#label> "Ada die Gro\\u00DFe"@de .
            <https://names.example/ada> <http://www.w3.org/2004/02/skos/core#altLabel> "Ada Maria Ro\\u0161" .
            <https://names.example/ada> <http://schema.org/jobTitle> "mayor of Strelsau" .
            <https://names.example/ada> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q900000001> .
            <http://www.wikidata.org/entity/Q900000002> <http://www.wikidata.org/prop/direct/P31> <http://dbpedia.org/ontology/Newspaper> .
            <http://www.wikidata.org/entity/Q900000002> <http://www.w3.org/2000/01/rdf-schema#label> "Strelsau Gong" .
            <http://www.wikidata.org/entity/Q900000002> <http://www.wikidata.org/prop/direct/P17> <http://www.wikidata.org/entity/Q212> .
            """;
    private static final String ADA_OF_TRIPLES = "person-ada-ros\tAda Roš\tAda Maria Roš\t-\t-\tMayor of Strelsau\t-\tQ900000001\t-\t"
            + "https://names.example/ada";
    private static final String GONG_OF_TRIPLES = "media-strelsau-gong\tStrelsau Gong\t-\t-\tstate-ua\t-\t-\tQ900000002\t-\t-";

    @ParameterizedTest
    @ValueSource(strings = {"actors.nt", "actors.ttl", "actors.nq", "actors.trig"})
    void readsTriplesInEachForm(String file) throws IOException {
        Ran ran = imports(file, TRIPLES);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(lines()).containsExactly(HEAD, GONG_OF_TRIPLES, ADA_OF_TRIPLES);
    }

    @Test
    void leavesABadTripleOut() throws IOException {
        Ran ran = imports("actors.nt", "<https://names.example/x> broken .\n" + TRIPLES);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("actors.nt, line 1] is no triple");
        assertThat(lines()).containsExactly(HEAD, GONG_OF_TRIPLES, ADA_OF_TRIPLES);
    }

    @Test
    void asksAnEndpointOfWhichSeveralRowsTellOneActor() throws IOException {
        DatasetGraph data = RDFParser.fromString(TRIPLES, Lang.NTRIPLES).toDatasetGraph();
        FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/actors", data).build().start();
        try {
            Path query = Files.writeString(folder.resolve("actors.rq"), """
                    PREFIX wdt: <http://www.wikidata.org/prop/direct/>
                    SELECT ?id ?name ?alias ?type ?country {
                      ?id rdfs:label ?name FILTER (!langMatches(lang(?name), "de"))
                      ?id a|wdt:P31 ?type
                      OPTIONAL { ?id skos:altLabel ?alias }
                      OPTIONAL { ?id wdt:P17 ?country }
                    }""");
            Ran ran = Ran.dixit("authority", "import", "--endpoint", "http://localhost:" + server.getPort() + "/actors", "--query", query,
                    "-o", out);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(lines()).containsExactly(HEAD, GONG_OF_TRIPLES,
                    "person-ada-ros\tAda Roš\tAda Maria Roš\t-\t-\t-\t-\t-\t-\thttps://names.example/ada");
        } finally {
            server.stop();
        }
    }

    @Test
    void keepsTheIdsOfActorsThatTheProgramKnows() throws IOException {
        imports("known.csv", "name,type,wikidata,country\nWladimir Putin,person,Q7747,\nReuters,media,,\nJoe Biden,person,Q900000003,\n"
                + "Mark Kelly,person,,Ireland\n");
        assertThat(lines().stream().map(line -> line.split("\t")[0])).containsExactly("id", "media-reuters",
                "person-joe-biden-q900000003", "person-mark-kelly-2", "person-vladimir-putin");
    }

    @Test
    void tellsNamesakesApartByItemOrNumber() throws IOException {
        imports("same.csv", "name,wikidata\nAda Roš,Q900000001\nAda Ros,Q900000002\nAda Roš,\n李,\n李,Q900000003\n", "--type", "person");
        assertThat(lines().stream().map(line -> line.split("\t")[0])).containsExactly("id", "person-ada-ros",
                "person-ada-ros-q900000001", "person-ada-ros-q900000002", "person-c16667ca7839", "person-q900000003");
    }

    @Test
    void givesTheSameFileWhenItReadsItsOwn() throws IOException {
        imports("dump.json", "[" + String.join(",", PERSON, OUTLET, OFFICE, EVENING_PAPER) + "]");
        String first = Files.readString(out);
        assertThat(imports("again.tsv", first).code()).isZero();
        assertThat(out).hasContent(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "open.csv | 'name\n\"Ada Roš\n' | close the quotation mark",
        "none.csv | 'born,died\n1879,1900\n' | has no column for names; its columns are born, died",
        "none.json | '\"text\"' | holds no entities",
        "cut.json | '{\"entities\":{\"Q1\":{\"id\":' | is no JSON from here on",
        "bad.ttl | 'ada a person' | give well-formed RDF",
        "photo.jpg | 'x' | does not tell its form",
        "untold.csv | 'name\nAda Roš\n' | there is no actor to write"})
    void writesNothingOfAFileThatCannotBeReadOn(String file, String text, String problem) throws IOException {
        Files.writeString(out, "what stood there before");
        Ran ran = imports(file, text);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(problem).doesNotContain("\tat ");
        assertThat(out).hasContent("what stood there before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | give files, or --endpoint with --query",
        "--endpoint http://localhost:1/sparql | give files, or --endpoint with --query",
        "missing.csv | there is no such file",
        "ada.csv --type spy | say person, organization, state or media",
        "ada.csv --class Q1=spy | say person, organization, state or media",
        "ada.csv --column shoe=size | there is no such field",
        "ada.csv --type person --column name=title | has no column title; its columns are name",
        "--endpoint http://localhost:1/sparql --query select.rq | the endpoint gave no answer",
        "--endpoint http://localhost:1/sparql --query ask.rq | is no SELECT query",
        "--endpoint http://localhost:1/sparql --query ada.csv | correct the query"})
    void saysWhatIsWrongWithTheCall(String options, String problem) throws IOException {
        Files.writeString(folder.resolve("ada.csv"), "name\nAda Roš\n");
        Files.writeString(folder.resolve("select.rq"), "SELECT ?id ?name { ?id rdfs:label ?name }");
        Files.writeString(folder.resolve("ask.rq"), "ASK { ?id rdfs:label ?name }");
        String[] words = ("authority import -o " + out + " " + options).strip().split(" ");
        for (int i = 4; i < words.length; i++) {
            words[i] = words[i].matches("[a-z]+\\.(csv|rq)") ? folder.resolve(words[i]).toString() : words[i];
        }
        Ran ran = Ran.dixit((Object[]) words);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(problem).doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysWhatToDoWithoutASubcommand() {
        assertThat(Ran.dixit("authority").code()).isEqualTo(2);
        assertThat(Ran.dixit("authority").err()).contains("say what to do: import");
    }
}
