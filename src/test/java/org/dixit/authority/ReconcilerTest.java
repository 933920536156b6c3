package org.dixit.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.article.ArticleReader;
import org.dixit.authority.ReconciliationSettings.Known;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.RuleFinder;
import org.dixit.statement.Statement;
import org.dixit.statement.StatementReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speakers of real articles' manner, led to entities by a real service on this machine. */
class ReconcilerTest {

    private static final String BRIDGE = """
            The bridge will be closed, said Anna Berg, an engineer at the University of Arnhill in Norway. Tomas Vance, a lawyer, \
            said that nobody had been asked. The Valley Bridge Agency said that the work would take a year.""";

    private static final ReconciliationService.Patience SHORT = new ReconciliationService.Patience(
            Duration.ofMillis(400), Duration.ofMillis(1), Duration.ofMillis(200));

    @TempDir
    private Path cache;
    private LocalReconciliationService service;
    private AuthorityIndex authority;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void startsAService() throws Exception {
        authority = AuthorityIndex.load();
        service = new LocalReconciliationService()
                .knowing("P1", "Anna Berg", "Norwegian engineer", "reg/Person")
                .knowing("P2", "Tomas Vance", "lawyer", "reg/Person")
                .knowing("P3", "Tomas Vance", "chess player", "reg/Person")
                .knowing("O1", "Valley Bridge Agency", "builds bridges", "reg/CorporateBody");
    }

    @AfterEach
    void stopsTheService() {
        service.close();
    }

    private ReconciliationSettings settings() {
        return new ReconciliationSettings(service.address(), cache, 1000, null, Map.of(), Map.of());
    }

    private Reconciler reconciler(ReconciliationSettings settings) {
        return new Reconciler(settings, authority.entries(), told::add, SHORT);
    }

    private ArticleStatements read(String text) throws Exception {
        CueLexicon lexicon = CueLexicon.load();
        return new StatementReader(new RuleFinder(lexicon), authority, lexicon)
                .extract(new ArticleReader(100_000).read("bridge.txt", text.getBytes(UTF_8)));
    }

    private List<String> speakers(ReconciliationSettings settings) throws Exception {
        return speakers(reconciler(settings).link(read(BRIDGE)));
    }

    /** "name" of a local speaker, "name = URI" or "name = entry" of a linked one. */
    private static List<String> speakers(ArticleStatements read) {
        List<String> speakers = new ArrayList<>();
        for (Statement statement : read.statements()) {
            statement.attributions().forEach(each -> speakers.add(written(each.speaker())));
        }
        return speakers;
    }

    private static String written(Actor actor) {
        AuthorityEntry entry = actor.entry();
        return entry == null ? actor.name()
                : actor.name() + " = " + (entry.sameAs().isEmpty() ? entry.id() : entry.sameAs().getFirst().toString());
    }

    // Who is taken

    @Test
    void takesTheOneThatTheServiceIsSureOf() throws Exception {
        assertThat(speakers(settings())).containsExactly("Anna Berg = https://register.example/id/P1", "Tomas Vance",
                "Valley Bridge Agency = https://register.example/id/O1");
        assertThat(told).isEmpty();
    }

    @Test
    void leavesTwoOfOneNameAlone() throws Exception {
        ReconciliationSettings scored = new ReconciliationSettings(service.address(), cache, 1000, 90.0, Map.of(), Map.of());
        assertThat(speakers(scored)).contains("Tomas Vance");
    }

    @Test
    void leavesAnEntityOfAnotherKindAlone() throws Exception {
        service.knowing("B1", "Hugh Marsh", "bridge over the Arn", "reg/Bridge").knowing("X1", "Ida Ruiz", "", "");
        ArticleStatements read = reconciler(settings()).link(read("Hugh Marsh said that it was late. Ida Ruiz said that it was early."));
        assertThat(speakers(read)).containsExactly("Hugh Marsh", "Ida Ruiz");
    }

    @Test
    void takesEntitiesWithoutTypesFromAServiceThatHoldsPersonsOnly() throws Exception {
        service.offering("reg/Person", "Person").knowing("X1", "Ida Ruiz", "", "");
        assertThat(speakers(reconciler(settings()).link(read("Ida Ruiz said that it was early."))))
                .containsExactly("Ida Ruiz = https://register.example/id/X1");
    }

    @Test
    void takesAHighScoreForSureOnlyWhereOneIsSet() throws Exception {
        service.knowing("P9", "Ida Ruiz", "sailor", "reg/Person").knowing("B9", "Ida Ruiz", "ship", "reg/Ship");
        String text = "Ida Ruiz said that it was early.";
        assertThat(speakers(reconciler(settings()).link(read(text)))).containsExactly("Ida Ruiz");
        ReconciliationSettings scored = new ReconciliationSettings(service.address(), cache, 1000, 90.0, Map.of(), Map.of());
        ArticleStatements read = reconciler(scored).link(read(text));
        assertThat(speakers(read)).containsExactly("Ida Ruiz = https://register.example/id/P9");
        assertThat(read.statements().getFirst().attributions().getFirst().speaker().linkConfidence()).isBetween(0.5, 0.79);
    }

    @Test
    void takesAnEntryOfTheAuthorityFilesWhereItIsTheSame() throws Exception {
        AuthorityEntry agency = new AuthorityEntry("org-bridges", ActorType.ORGANIZATION, "Bridge Agency",
                List.of(URI.create("https://register.example/id/O1")));
        ArticleStatements read = new Reconciler(settings(), List.of(agency), told::add, SHORT).link(read(BRIDGE));
        assertThat(read.statements().getLast().attributions().getFirst().speaker().entry()).isEqualTo(agency);
        assertThat(read.otherNames()).anyMatch(other -> other.name().equals("Valley Bridge Agency"));
    }

    @Test
    void givesOneEntityOneIdWhereverItIsFound() throws Exception {
        String first = reconciler(settings()).link(read(BRIDGE)).statements().getFirst().attributions().getFirst().speaker().entry().id();
        String again = reconciler(settings()).link(read("“It rains,” said Anna Berg.")).statements().getFirst().attributions().getFirst()
                .speaker().entry().id();
        assertThat(first).matches("reconciled-[0-9a-f]{12}").isEqualTo(again);
    }

    // What is asked

    @Test
    void asksForNoStatesNoGroupsAndNoHalfNames() throws Exception {
        reconciler(settings()).link(read("Norway said no. Officials said yes. Mr Lind said nothing would change."));
        assertThat(service.namesAsked()).isEmpty();
    }

    @Test
    void restrictsToTheTypesThatTheManifestOffers() throws Exception {
        service.offering("reg/Person", "Person").offering("reg/CorporateBody", "Corporate body").offering("reg/Ship", "Ship");
        assertThat(speakers(settings())).contains("Anna Berg = https://register.example/id/P1");
        assertThat(query("Anna Berg").path("type")).map(JsonNode::asText).containsExactly("reg/Person");
        assertThat(query("Valley Bridge Agency").path("type")).map(JsonNode::asText).containsExactly("reg/CorporateBody");
    }

    @Test
    void asksWithoutTypesWhereTheManifestOffersNoneThatFit() throws Exception {
        service.offering("entity", "thing");
        speakers(settings());
        assertThat(query("Anna Berg").has("type")).isFalse();
    }

    @Test
    void restrictsToTheTypeThatTheUserNames() throws Exception {
        service.knowing("H1", "Ida Ruiz", "", "t5");
        ReconciliationSettings settings = new ReconciliationSettings(
                service.address(), cache, 1000, null, Map.of(ActorType.PERSON, "t5"), Map.of());
        assertThat(speakers(reconciler(settings).link(read("Ida Ruiz said that it was early."))))
                .containsExactly("Ida Ruiz = https://register.example/id/H1");
    }

    @Test
    void sendsWhatTheArticleTellsWhereAPropertyIsNamed() throws Exception {
        service.manifest().put("identifierSpace", "http://www.wikidata.org/entity/");
        speakers(new ReconciliationSettings(service.address(), cache, 1000, null, Map.of(),
                Map.of(Known.ROLE, "p-role", Known.ORGANIZATION, "p-employer", Known.COUNTRY, "p-country")));
        JsonNode properties = query("Anna Berg").path("properties");
        assertThat(properties).anyMatch(each -> each.path("pid").asText().equals("p-role") && each.path("v").asText().equals("engineer"));
        assertThat(properties).anyMatch(each -> each.path("v").asText().equals("University of Arnhill"));
        AuthorityEntry norway = authority.byName("Norway").orElseThrow();
        assertThat(properties).filteredOn(each -> each.path("pid").asText().equals("p-country"))
                .allMatch(each -> norway.sameAs().getFirst().toString().endsWith("/" + each.path("v").path("id").asText())).hasSize(1);
    }

    private JsonNode query(String name) {
        return service.batches().stream()
                .flatMap(batch -> IntStream.range(0, batch.size()).mapToObj(i -> batch.get("q" + i)))
                .filter(query -> query.path("query").asText().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void asksAnArticlesNamesInOneBatch() throws Exception {
        speakers(settings());
        assertThat(service.namesAsked()).hasSize(1);
        assertThat(service.namesAsked().getFirst()).contains("Anna Berg", "Tomas Vance", "Valley Bridge Agency", "University of Arnhill");
        assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void keepsToTheBatchSizeOfTheManifest() throws Exception {
        service.takingAtMost(2, true);
        assertThat(speakers(settings())).contains("Valley Bridge Agency = https://register.example/id/O1");
        assertThat(service.namesAsked()).allMatch(batch -> batch.size() <= 2).hasSize(2);
    }

    @Test
    void makesItsBatchesSmallerWhereTheServiceFindsThemTooLarge() throws Exception {
        service.takingAtMost(1, false);
        assertThat(speakers(settings())).contains("Valley Bridge Agency = https://register.example/id/O1");
        assertThat(service.namesAsked()).hasSize(4);
        assertThat(told).isEmpty();
    }

    @Test
    void keepsToTheRate() throws Exception {
        service.takingAtMost(1, true);
        long start = System.nanoTime();
        speakers(new ReconciliationSettings(service.address(), cache, 10, null, Map.of(), Map.of()));
        assertThat(service.requests()).isEqualTo(5);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    // The cache

    @Test
    void asksNothingTwice() throws Exception {
        List<String> first = speakers(settings());
        int requests = service.requests();
        assertThat(speakers(settings())).isEqualTo(first);
        assertThat(service.requests()).isEqualTo(requests);
    }

    @Test
    void needsNoNetworkWhereAllAnswersAreKept() throws Exception {
        List<String> first = speakers(settings());
        ReconciliationSettings settings = settings();
        service.close();
        assertThat(speakers(settings)).isEqualTo(first);
        assertThat(told).isEmpty();
    }

    @Test
    void asksAgainWhereAKeptAnswerIsDamaged() throws Exception {
        List<String> first = speakers(settings());
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "{\"query\":");
            }
        }
        assertThat(speakers(settings())).isEqualTo(first);
        assertThat(service.namesAsked()).hasSize(2);
    }

    @Test
    void keepsTheAnswersOfTwoServicesApart() throws Exception {
        speakers(settings());
        try (LocalReconciliationService other = new LocalReconciliationService()) {
            ReconciliationSettings there = new ReconciliationSettings(other.address(), cache, 1000, null, Map.of(), Map.of());
            assertThat(speakers(there)).contains("Anna Berg");
            assertThat(other.namesAsked()).hasSize(1);
        }
    }

    // Failures

    @Test
    void triesAgainWhenTheServiceIsBusy() throws Exception {
        service.thenFailing(503, Map.of("Retry-After", "0"), "").thenFailing(429, Map.of(), "");
        assertThat(speakers(settings())).contains("Anna Berg = https://register.example/id/P1");
        assertThat(told).isEmpty();
    }

    @Test
    void triesAgainWhenAnAnswerDoesNotComeInTime() throws Exception {
        service.thenDawdling(700);
        assertThat(speakers(settings())).contains("Anna Berg = https://register.example/id/P1");
        assertThat(service.requests()).isEqualTo(3);
    }

    @Test
    void leavesActorsAloneAndTellsOnceWhenNobodyAnswers() throws Exception {
        ReconciliationSettings settings = settings();
        service.close();
        Reconciler reconciler = reconciler(settings);
        for (int i = 0; i < 5; i++) {
            assertThat(speakers(reconciler.link(read(BRIDGE)))).containsExactly("Anna Berg", "Tomas Vance", "Valley Bridge Agency");
        }
        assertThat(told).singleElement().asString().startsWith("[" + settings.service() + "] cannot be reached").contains("stay unlinked");
    }

    @Test
    void asksAServiceThatFailsAgainAndAgainNoMore() throws Exception {
        reconciler(settings()).link(read(BRIDGE));
        for (int i = 0; i < 20; i++) {
            service.thenFailing(400, Map.of(), "no");
        }
        Reconciler reconciler = reconciler(settings());
        int before = service.requests();
        for (String name : List.of("Ida Ruiz", "Hugh Marsh", "Lena Marsh", "Edith Cole", "Paul Stone")) {
            assertThat(speakers(reconciler.link(read(BRIDGE + " " + name + " said that it was late."))))
                    .startsWith("Anna Berg = https://register.example/id/P1").endsWith(name);
        }
        assertThat(service.requests() - before).isEqualTo(3);
        assertThat(told).singleElement().asString().contains("answers with status 400");
    }

    @Test
    void tellsWhatIsWrongWithAnAnswer() throws Exception {
        assertThat(toldOf(301, Map.of("Location", "https://new.example/"), "")).contains("has moved to https://new.example/");
        assertThat(toldOf(401, Map.of(), "")).contains("wants to know who asks");
        assertThat(toldOf(200, Map.of(), "<html>Welcome</html>")).contains("does not answer in JSON but \"<html>Welcome</html>\"");
        assertThat(toldOf(200, Map.of(), "{\"name\": \"Shop\"}")).contains("lacks identifierSpace");
        assertThat(toldOf(200, Map.of(), "{\"versions\": [\"1.0\"], \"name\": \"New\", \"identifierSpace\": \"https://x.example/\"}"))
                .contains("only in version 1.0").contains("0.2");
    }

    private String toldOf(int status, Map<String, String> headers, String body) throws Exception {
        told.clear();
        service.thenFailing(status, headers, body);
        assertThat(speakers(settings())).contains("Anna Berg");
        assertThat(told).singleElement().asString().startsWith("[" + service.address() + "] ");
        return told.getFirst();
    }

    @Test
    void doesNotKeepAnAnswerThatCannotBeUsed() throws Exception {
        speakers(settings());
        service.thenFailing(200, Map.of(), "{\"q0\": {\"result\": [{\"name\": \"Ida\"}]}}");
        Reconciler reconciler = reconciler(settings());
        service.knowing("P9", "Ida Ruiz", "", "reg/Person");
        String text = "Ida Ruiz said that it was early.";
        assertThat(speakers(reconciler.link(read(text)))).containsExactly("Ida Ruiz");
        assertThat(told).singleElement().asString().contains("without id or name");
        assertThat(speakers(reconciler.link(read(text)))).containsExactly("Ida Ruiz = https://register.example/id/P9");
    }

    // Identity

    @Test
    void makesUpNoUri() throws Exception {
        String base = "{\"name\": \"N\", \"identifierSpace\": \"%s\"%s}";
        String view = ", \"view\": {\"url\": \"https://page.example/?q={{id}}\"}";
        assertThat(uri(base.formatted("https://register.example/id/", view))).hasToString("https://register.example/id/a%20b");
        assertThat(uri(base.formatted("https://register.example/schema", view))).hasToString("https://page.example/?q=a%20b");
        assertThat(uri(base.formatted("https://register.example/schema", ""))).isNull();
        assertThat(uri(base.formatted("urn:isbn:", ""))).isNull();
    }

    private static URI uri(String manifest) throws Exception {
        return ServiceManifest.of("here", new ObjectMapper().readTree(manifest)).uriOf("a b");
    }
}
