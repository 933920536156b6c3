package org.dixit.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.release.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Release release;
    private static Reconciliation service;

    @BeforeAll
    static void open() throws Exception {
        release = Release.open(Actors.release(folder));
        service = new Reconciliation(release);
    }

    @AfterAll
    static void close() throws Exception {
        release.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mara Lind | mara-lind",
        "LIND, Mara | mara-lind",
        "Dr Mara Lind | mara-lind",
        "Recep Tayyip Erdogan | erdogan",
        "elise desiree moreau | élu",
        "coast courier | courier",
        "The Harbour Authority | harbour",
        "Port Authority | harbour",
        "Varnia | varnia",
        "mara-lind | mara-lind",
        "http://localhost:3030/actor/mara-lind | mara-lind",
        "http://www.wikidata.org/entity/Q100 | mara-lind",
        "Q100 | mara-lind",
    })
    void isSureOfTheOnlyBearerOfTheVeryName(String name, String id) throws Exception {
        JsonNode best = ask("{'query': '" + name + "'}").get(0);
        assertThat(best.path("id").asText()).isEqualTo(id);
        assertThat(best.path("match").asBoolean()).isTrue();
        assertThat(best.path("score").asDouble()).isGreaterThan(90);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mara Lynd | mara-lind",
        "Maar Lind | mara-lind",
        "M. Lind | mara-lind",
        "Lind | mara-lind",
        "Recep Tayip Erdogn | erdogan",
        "Erdogan | erdogan",
        "Varnograd | varnia",
        "Coast Curier | courier",
        "Pele | pele",
        "port officials | officials",
        "Harbor Authority | harbour",
    })
    void proposesButIsNotSure(String name, String id) throws Exception {
        JsonNode result = ask("{'query': '" + name + "'}");
        assertThat(result.get(0).path("id").asText()).isEqualTo(id);
        assertThat(result.findValues("match")).noneMatch(JsonNode::asBoolean);
    }

    @Test
    void isSureOfNoneOfTwoNamesakes() throws Exception {
        JsonNode result = ask("{'query': 'John Roe'}");
        assertThat(ids(result)).containsExactly("john-roe-2", "john-roe-1");
        assertThat(result.findValues("match")).noneMatch(JsonNode::asBoolean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "role | 'minister' | john-roe-2",
        "role | 'football player' | john-roe-1",
        "country | 'Osterland' | john-roe-1",
        "country | {'id': 'varnia'} | john-roe-2",
        "country | ['Nowhere', {'id': 'varnia', 'name': 'x'}] | john-roe-2",
    })
    void tellsNamesakesApartByProperties(String property, String value, String id) throws Exception {
        JsonNode result = ask("{'query': 'John Roe', 'properties': [{'pid': '" + property + "', 'v': " + value + "}]}");
        assertThat(ids(result)).hasSize(2).startsWith(id);
        assertThat(result.get(0).path("match").asBoolean()).isTrue();
        assertThat(result.get(0).path("score").asDouble()).isGreaterThan(result.get(1).path("score").asDouble() + 10);
    }

    @Test
    void isNotSureOfSomebodyWhomAPropertySpeaksAgainst() throws Exception {
        for (String property : List.of("{'pid': 'country', 'v': 'Osterland'}", "{'pid': 'role', 'v': 'astronaut'}",
                "{'pid': 'identifier', 'v': 'Q200'}", "{'pid': 'identifier', 'v': 'http://www.wikidata.org/entity/Q200'}")) {
            JsonNode best = ask("{'query': 'Mara Lind', 'properties': [" + property + "]}").get(0);
            assertThat(best.path("id").asText()).as(property).isEqualTo("mara-lind");
            assertThat(best.path("match").asBoolean()).as(property).isFalse();
            assertThat(best.path("score").asDouble()).as(property).isLessThan(85);
        }
    }

    @Test
    void findsByAnIdentifierAlone() throws Exception {
        JsonNode result = ask("{'properties': [{'pid': 'identifier', 'v': 'http://www.wikidata.org/entity/Q100'}]}");
        assertThat(ids(result)).containsExactly("mara-lind");
        assertThat(result.get(0).path("match").asBoolean()).isTrue();
    }

    @Test
    void staysAmongTheTypesAskedFor() throws Exception {
        assertThat(ids(ask("{'query': 'Harbour Authority', 'type': 'Person'}"))).isEmpty();
        assertThat(ids(ask("{'query': 'Coast Courier', 'type': 'Organization'}"))).containsExactly("courier");
        assertThat(ids(ask("{'query': 'Coast Courier', 'type': ['Person', 'https://w3id.org/dixit#MediaOutlet']}")))
                .containsExactly("courier");
        assertThat(ids(ask("{'query': 'Coast Courier', 'type': ['Person', 'MediaOutlet'], 'type_strict': 'all'}"))).isEmpty();
        assertThat(ids(ask("{'query': 'Coast Courier', 'type': ['Actor', 'MediaOutlet'], 'type_strict': 'all'}")))
                .containsExactly("courier");
        assertThat(ids(ask("{'query': 'Coast Courier', 'type': 'Spaceship'}"))).isEmpty();
        assertThat(ids(ask("{'query': 'mara-lind', 'type': 'State'}"))).isEmpty();
    }

    @Test
    void givesAsManyAsAskedForBestFirst() throws Exception {
        JsonNode all = ask("{'query': 'Authority of the Port'}");
        assertThat(ask("{'query': 'John Roe', 'limit': 1}")).hasSize(1);
        assertThat(all.findValues("score").stream().map(JsonNode::asDouble))
                .isSortedAccordingTo(Comparator.reverseOrder()).allMatch(score -> score >= 0 && score <= 100);
    }

    @Test
    void saysOfEachCandidateWhoItIs() throws Exception {
        JsonNode lind = ask("{'query': 'Mara Lind'}").get(0);
        assertThat(lind.path("description").asText()).isEqualTo("person; harbour master; 2 statements");
        assertThat(lind.at("/type/0/id").asText()).isEqualTo("Person");
        assertThat(ask("{'query': 'Port Authority'}").get(0).path("description").asText()).contains("also called Port Authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[]", "{\"q0\": {}}", "{\"q0\": {\"query\": \"  \"}}", "{\"q0\": {\"query\": \"x\", \"limit\": 0}}",
            "{\"q0\": {\"properties\": []}}", "", "{\"q0\": 5}"})
    void saysWhatIsWrongWithABatch(String batch) {
        assertThatThrownBy(() -> service.answers(batch)).isInstanceOf(InputException.class).hasMessageContaining(";");
    }

    @Test
    void refusesBatchesThatAreTooLong() throws Exception {
        StringBuilder batch = new StringBuilder("{");
        for (int i = 0; i <= Reconciliation.MOST_QUERIES; i++) {
            batch.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"x\"}");
        }
        assertThat(service.answers(batch + "}")).isEmpty();
    }

    @Test
    void suggestsActorsByTheBeginningOfAnyName() {
        assertThat(suggested("mar")).containsExactly("mara-lind");
        assertThat(suggested("li")).containsExactly("mara-lind");
        assertThat(suggested("lind ma")).containsExactly("mara-lind");
        assertThat(suggested("joh")).containsExactly("john-roe-2", "john-roe-1");
        assertThat(suggested("desir")).containsExactly("élu");
        assertThat(suggested("erdogan")).containsExactly("erdogan");
        assertThat(ids(service.actorsBeginning("po", "", 0).path("result"))).containsExactlyInAnyOrder("harbour", "officials");
        assertThat(ids(service.actorsBeginning("po", "Group", 0).path("result"))).containsExactly("officials");
        assertThat(ids(service.actorsBeginning("joh", "", 1).path("result"))).containsExactly("john-roe-1");
    }

    @Test
    void suggestsTypesAndProperties() {
        assertThat(ids(service.typesBeginning("org", 0).path("result"))).containsExactly("Organization");
        assertThat(ids(service.typesBeginning("MediaOutlet", 0).path("result"))).containsExactly("MediaOutlet");
        assertThat(ids(service.propertiesBeginning("c", 0).path("result"))).containsExactly("country");
        assertThat(ids(service.proposals("Person", 3).path("properties"))).containsExactly("name", "otherName", "type");
    }

    @Test
    void extendsATableByWhatTheDatasetKnows() throws Exception {
        List<String> properties = new ArrayList<>();
        for (ActorProperty property : ActorProperty.values()) {
            properties.add("{'id': '" + property.id + "'}");
        }
        JsonNode json = service.extended(("{'ids': ['mara-lind', 'nobody'], 'properties': [" + String.join(",", properties) + "]}")
                .replace('\'', '"')).orElseThrow();
        assertThat(JSON.readTree(json.at("/rows/mara-lind").toString())).isEqualTo(JSON.readTree("""
                {"name": [{"str": "Mara Lind"}], "otherName": [{"str": "Lind"}, {"str": "M. K. Lind"}], "type": [{"str": "Person"}],
                 "identifier": [{"str": "http://www.wikidata.org/entity/Q100"}], "role": [{"str": "harbour master"}],
                 "affiliation": [{"id": "harbour", "name": "Harbour Authority"}], "country": [{"id": "varnia", "name": "Varnia"}],
                 "website": [], "statements": [{"int": 2}], "mentions": [{"int": 0}],
                 "firstStatement": [{"date": "2026-03-01T00:00:00Z"}], "lastStatement": [{"date": "2026-03-09T00:00:00Z"}]}"""));
        assertThat(json.at("/rows/nobody")).hasSize(properties.size()).allMatch(JsonNode::isEmpty);
        assertThat(json.path("meta")).hasSize(properties.size());
    }

    @Test
    void previewsAnActor() {
        ActorPreview preview = service.preview("mara-lind").orElseThrow();
        assertThat(preview).isEqualTo(new ActorPreview("Mara Lind", "person", "/actor/mara-lind", List.of("harbour master"),
                List.of("Lind", "M. K. Lind"), 2, 0, List.of("2026-03-01", "2026-03-09")));
        assertThat(service.preview("nobody")).isEmpty();
    }

    private static List<String> suggested(String prefix) {
        return ids(service.actorsBeginning(prefix, "", 0).path("result"));
    }

    private static JsonNode ask(String query) throws Exception {
        return service.answers(("{'q': " + query + "}").replace('\'', '"')).orElseThrow().at("/q/result");
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }
}
