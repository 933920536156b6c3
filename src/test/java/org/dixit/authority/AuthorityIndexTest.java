package org.dixit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityIndexTest {

    private static final AuthorityIndex INDEX = load();

    private static AuthorityIndex load() {
        try {
            return AuthorityIndex.load();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Russia, state-ru", "the Kremlin, state-ru", "RUSSIA, state-ru", "Washington, state-us", "U.S., state-us", "US, state-us",
        "the White House, state-us", "Beijing, state-cn", "Asunción, state-py", "the United  States, state-us",
        "Kosovo, state-xk",
        "Yonhap, media-yonhap", "The New York Times, media-nyt", "New York Times, media-nyt", "The Times, media-times-uk",
        "KCNA, media-kcna", "RBC-Ukraine, media-rbc-ukraine", "Wagner PMC, org-wagner", "the Pentagon, org-pentagon",
        "European Union, org-eu", "China's Foreign Ministry, org-chinese-foreign-ministry",
        "China’s Foreign Ministry, org-chinese-foreign-ministry"})
    void findsAnActorByEachFormOfItsName(String name, String id) {
        assertThat(INDEX.byName(name)).map(AuthorityEntry::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "turkey", "Us", "Who", "Times", "Hill", "the Hill", "Georgia", "Wagner", "Mr. Washington",
            "", "the", "Ap"})
    void ratherFindsNothingThanTheWrongActor(String name) {
        assertThat(INDEX.byName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Georgia, state-ge", "SOFIA, state-bg", "the Kremlin, state-ru", "UN, org-un"})
    void offersWhatANameMayMeanEvenWhereItIsAmbiguous(String name, String id) {
        assertThat(INDEX.candidates(name)).extracting(AuthorityEntry::id).contains(id);
    }

    @Test
    void offersPersonsByTheirFullNamesButNeverTakesANameForAPersonAlone() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("states.tsv", "id\tname\nstate-xx\tRuritania".getBytes(StandardCharsets.UTF_8));
        files.put("people.tsv", ("id\tname\taliases\tcountry\toffices\n"
                + "person-ada-ros\tAda Roš\tAda Maria Roš\tstate-xx\tPresident of Ruritania|Mayor of Strelsau\n"
                + "person-ada-ros-2\tAda Roš\t-\t-\t-").getBytes(StandardCharsets.UTF_8));
        AuthorityIndex index = AuthorityIndex.of(files, Map.of());
        assertThat(index.candidates("Ada Ros")).extracting(AuthorityEntry::id).containsExactly("person-ada-ros", "person-ada-ros-2");
        assertThat(index.candidates("Ada Maria Roš")).containsExactly(new AuthorityEntry("person-ada-ros", ActorType.PERSON, "Ada Roš",
                List.of(), "state-xx", List.of("President of Ruritania", "Mayor of Strelsau")));
        assertThat(index.byName("Ada Roš")).isEmpty();
        assertThat(index.candidates("Roš")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Russian, state-ru", "US, state-us", "Chinese, state-cn", "North Korean, state-kp", "Ukrainians, state-ua",
        "Georgian, state-ge", "Dutch, state-nl"})
    void findsAStateByItsPeople(String demonym, String id) {
        assertThat(INDEX.byDemonym(demonym)).map(AuthorityEntry::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Korean", "Congolese", "polish", "european"})
    void knowsNoStateForAPeopleOfSeveral(String demonym) {
        assertThat(INDEX.byDemonym(demonym)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"www.reuters.com, media-reuters", "edition.cnn.com, media-cnn", "newsukraine.rbc.ua, media-rbc-ukraine",
        "WWW.BBC.CO.UK, media-bbc"})
    void findsAnOutletByItsHostAndThoseBelowIt(String host, String id) {
        assertThat(INDEX.byHost(host)).map(AuthorityEntry::id).contains(id);
    }

    @Test
    void takesNoHostForAnotherThatEndsAlike() {
        assertThat(INDEX.byHost("notreuters.com")).isEmpty();
    }

    @Test
    void carriesIdentifiersTypesAndBases() {
        AuthorityEntry russia = INDEX.byId("state-ru").orElseThrow();
        assertThat(russia.sameAs()).containsExactly(
                URI.create("http://www.wikidata.org/entity/Q159"), URI.create("http://dbpedia.org/resource/Russia"));
        assertThat(russia.type()).isEqualTo(ActorType.STATE);
        assertThat(INDEX.byId("media-kcna").flatMap(INDEX::baseOf)).map(AuthorityEntry::id).contains("state-kp");
        assertThat(INDEX.entries()).hasSizeGreaterThan(400);
    }

    @Test
    void namesTheFilesItWasMadeFrom() {
        assertThat(INDEX.digests()).containsOnlyKeys(
                "authority/states.tsv", "authority/organizations.tsv", "authority/media.tsv", "authority/people.tsv");
        assertThat(INDEX.digest()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "org-a,A; has 2 columns where the head names 4",
        "Org-a,A,-,-; is no id",
        "org-a,A,-,12; is no Wikidata item",
        "org-a,A,b||c,-; empty or padded",
        "org-a,-,-,-; must hold one"})
    void saysWhichLineIsBad(String row, String problem) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("authority/organizations.tsv", ("# a note\nid\tname\taliases\twikidata\n" + row.replace(',', '\t'))
                .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> AuthorityIndex.of(files, Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("[authority/organizations.tsv, line 3]")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesANameThatTwoEntriesClaim() {
        Map<String, byte[]> files = Map.of("organizations.tsv",
                "id\tname\taliases\twikidata\norg-a\tA One\t-\t-\norg-b\tB Two\tA one\t-".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> AuthorityIndex.of(files, Map.of())).hasMessageContaining("names org-a too");
    }

    private static AuthorityIndex with(String... lines) throws Exception {
        Map<String, byte[]> shipped = new LinkedHashMap<>();
        shipped.put("states", "id\tname\twikidata\nstate-xx\tRuritania\tQ11".getBytes(StandardCharsets.UTF_8));
        shipped.put("media", "id\tname\taliases\tcountry\thosts\twikidata\nmedia-gong\tThe Gong\t-\tstate-xx\tgong.example\tQ12"
                .getBytes(StandardCharsets.UTF_8));
        return AuthorityIndex.of(shipped, Map.of("mine.tsv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void learnsMoreOfAnActorFromARowWithTheSameItem() throws Exception {
        AuthorityIndex index = with("id\tname\taliases\thosts\twikidata\tsame_as",
                "media-der-gong\tDer Gong\tGong of Strelsau\tgong.news\tQ12\thttps://names.example/gong");
        assertThat(index.byName("Gong of Strelsau")).map(AuthorityEntry::id).contains("media-gong");
        assertThat(index.byHost("www.gong.news")).map(AuthorityEntry::id).contains("media-gong");
        assertThat(index.byId("media-gong").orElseThrow()).isEqualTo(new AuthorityEntry("media-gong", ActorType.MEDIA_OUTLET, "The Gong",
                List.of(URI.create("http://www.wikidata.org/entity/Q12"), URI.create("https://names.example/gong")), "state-xx",
                List.of()));
        assertThat(index.byId("media-der-gong")).isEmpty();
    }

    @Test
    void takesANameThatAnAddedActorBearsTooForAmbiguous() throws Exception {
        AuthorityIndex index = with("id\tname\taliases\twikidata\tcountry", "org-gong\tGong Society\tRuritania|Góng\tQ13\t-");
        assertThat(index.byName("Ruritania")).isEmpty();
        assertThat(index.candidates("Ruritania")).extracting(AuthorityEntry::id).containsExactly("state-xx", "org-gong");
        assertThat(index.candidates("Gong")).extracting(AuthorityEntry::id).containsExactly("media-gong", "org-gong");
        assertThat(index.byName("Gong Society")).map(AuthorityEntry::id).contains("org-gong");
    }

    @Test
    void followsACountryToTheStateThatAnAddedRowIsJoinedTo() throws Exception {
        AuthorityIndex index = with("id\tname\twikidata\tcountry", "state-ruritanien\tRuritanien\tQ11\t-",
                "person-rudolf\tRudolf Elphberg\t-\tstate-ruritanien");
        assertThat(index.candidates("Rudolf Elphberg")).singleElement().extracting(AuthorityEntry::country).isEqualTo("state-xx");
    }

    @Test
    void tellsOneSetOfFilesFromAnother() throws Exception {
        assertThat(with("id\tname", "org-a\tA One").digest()).isEqualTo(with("id\tname", "org-a\tA One").digest())
                .isNotEqualTo(with("id\tname", "org-a\tA Two").digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "id,name,wikidata|media-gong,Gong,Q99; [mine.tsv, line 2] the id media-gong belongs to another actor",
        "name,born|Rudolf,1879; [mine.tsv, line 1] names no columns id and name",
        "id,name,country|person-a,Ada,state-qq; [mine.tsv, line 2] no state has the id state-qq",
        "id,name,same_as|person-a,Ada,elsewhere; [mine.tsv, line 2] \"elsewhere\" is no identifier"})
    void saysWhatIsBadInAnAddedFile(String lines, String problem) {
        assertThatThrownBy(() -> with(lines.replace(',', '\t').replace('|', '\n'))).isInstanceOf(InputException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void readsNoFileThatIsNotText() {
        assertThatThrownBy(() -> AuthorityIndex.of(Map.of(), Map.of("photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0})))
                .hasMessageStartingWith("[photo.jpg] is not text in UTF-8");
    }
}
