package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

    private static final String MEETING = """
            Ukrainian diplomat Olena Marchuk met Hugh Barton, a professor of law at Larkfield University in Canada. \
            Two officials of the Foreign Ministry were there.

            """;

    private static List<String> last(String marked) {
        return MarkedArticle.speakers(MarkedArticle.read(marked).statements().getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Olena Marchuk] [C1 said] [T1 it rains]. | Olena Marchuk",
        "[C1 According to] [S1 Marchuk], [T1 it rains]. | Olena Marchuk",
        "[S1 Mr. Barton] [C1 said] [T1 it rains]. | Hugh Barton",
        "[S1 The professor] [C1 said] [T1 it rains]. | Hugh Barton",
        "[S1 the diplomat] [C1 said] [T1 it rains]. | Olena Marchuk",
        "[S1 The expert] [C1 said] [T1 it rains]. | Hugh Barton",
        "[S1 Beijing] [C1 said] [T1 it rains]. | state-cn",
        "[S1 The Kremlin] [C1 said] [T1 it rains]. | state-ru",
        "[S1 The Chinese government] [C1 said] [T1 it rains]. | state-cn",
        "[C1 according to] [S1 US information], [T1 it rains]. | state-us",
        "[S1 the South Korean newspaper Yonhap] [C1 said] [T1 it rains]. | media-yonhap",
        "[S1 The New York Times] [C1 reported] [T1 that it rains]. | media-nyt",
        "[S1 US officials] [C1 said] [T1 it rains]. | US officials of state-us",
        "[S1 Two European diplomats] [C1 said] [T1 it rains]. | 2 European diplomats",
        "[S1 A Kremlin spokesman] [C1 said] [T1 it rains]. | 1 Kremlin spokesman of state-ru",
        "[S1 Analysts] [C1 said] [T1 it rains]. | analysts",
        "[S1 People familiar with the matter] [C1 said] [T1 it rains]. | people familiar with the matter",
        "[S1 Three sources close to the talks] [C1 said] [T1 it rains]. | 3 sources close to the talks",
        "[C1 according to] [S1 a report by Human Rights Watch], [T1 it rains]. | org-hrw",
        "[S1 Marchuk's lawyer] [C1 said] [T1 it rains]. | 1 Marchuk's lawyer of Olena Marchuk",
        "The Washington Post wrote of it. [S1 The Post] [C1 said] [T1 it rains]. | media-washington-post",
        "Gov. Mark Dole of Indiana left. [S1 The Indiana governor] [C1 said] [T1 it rains]. | Mark Dole",
        "[S1 The Commission on Fair Debates] [C1 said] [T1 it rains]. | Commission on Fair Debates",
        "He called Acme Court Justice Frank Nero. [S1 Nero] [C1 said] [T1 it rains]. | Frank Nero",
        "[C1 It was revealed] [T1 that it rains]. | -",
        "[S1 Norway's embassy in Vienna] [C1 said] [T1 it rains]. | Embassy of Norway in Vienna",
        "[S1 The foreign ministry in Beijing] [C1 said] [T1 it rains]. | org-chinese-foreign-ministry",
        "An official of Norway's trade ministry left. [S1 The ministry] [C1 said] [T1 it rains]. | Ministry of Trade of Norway",
        "[S1 Experts at the Larkfield Institute for Peace Studies in Seoul] [C1 said] [T1 it rains]. "
                + "| experts of Larkfield Institute for Peace Studies",
        "[S1 Ann Keller, who directs the Harbour Program at Larkfield,] [C1 said] [T1 it rains]. | Ann Keller",
        "[S1 A guard, who would give only his first name, Tomas,] [C1 said] [T1 it rains]. | Tomas",
        "[S1 one of the officials] [C1 said] [T1 it rains]. | 1 official of Foreign Ministry",
        "[S1 Readers] [C1 said] [T1 it rains]. | readers",
        "[S1 The city of Marlow] [C1 said] [T1 it rains]. | city of Marlow",
        "[S1 The US Geological Survey] [C1 said] [T1 it rains]. | US Geological Survey",
        "[S1 Many there] [C1 said] [T1 it rains]. | many there",
        "[S1 Previous studies] [C1 showed] [T1 that it rains]. | previous studies",
        "[S1 Researchers mostly from Larkfield] [C1 said] [T1 it rains]. | researchers of Larkfield University",
        "[S1 Ann Keller of the Sam and Ida Lund Foundation] [C1 said] [T1 it rains]. | Ann Keller",
        "[S1 a report by the Larkfield Center for Systems Science and Engineering] [C1 said] [T1 it rains]. "
                + "| Larkfield Center for Systems Science and Engineering",
        "The reader Paul Bloomberg came. [S1 Bloomberg] [C1 said] [T1 it rains]. | Paul Bloomberg",
        "[S1 Bloomberg] [C1 said] [T1 it rains]. | media-bloomberg",
        "The pilot Paul Bloomberg left. [S1 An editor of Bloomberg] [C1 said] [T1 it rains]. | 1 editor of media-bloomberg",
        "[S1 Initial reports] [C1 said] [T1 it rains]. | initial reports",
        "[S1 Sixteen-year-old Solvei] [C1 said] [T1 it rains]. | Solvei",
        "Her wife Solvei came. [S1 Solvei] [C1 said] [T1 it rains]. | Solvei",
        "[S1 the [Larkfield] pilots] [C1 said] [T1 it rains]. | Larkfield pilots of Larkfield University",
        "[C1 According to] [S1 the Nordic Conference of Harbour Towns], [T1 it rains]. | Nordic Conference of Harbour Towns",
        "The Second Harbour Court met after a ruling that a permit given by a port board was void. [S1 The harbour court ruling] "
                + "[C1 said] [T1 it rains]. | Second Harbour Court",
        "[S1 Northern Norway] [C1 said] [T1 it rains]. | Northern Norway",
        "[S1 The head of the port union (Union of Rail and Harbour Workers), Paul Weber,] [C1 said] [T1 it rains]. | Paul Weber",
        "[S1 Larkfield University, Riga's chancellor, Paul Weber,] [C1 said] [T1 it rains]. | Paul Weber",
        "[S1 The research paper] [C1 said] [T1 it rains]. | research paper",
        "A research paper came. [S1 The paper] [C1 said] [T1 it rains]. | paper",
        "[S1 Reuters] [C1 discussed] [T1 it] with Ann Lee to know more of her research. "
                + "[S2 The research] [C2 said] [T2 it rains]. | research",
        "[C1 According to] [S1 Reuters Norway], [T1 it rains]. | Reuters Norway",
        "Pilots told Reuters [S1 Norway] [C1 hoped] [T1 for rain]. | state-no",
        "[S1 Solvei and her husband] [C1 said] [T1 it rains]. | Solvei and her husband",
        "[S1 At least two towns] [C1 said] [T1 it rains]. | at least two towns",
        "The Harbour Institute of Volcanology and Seismology (Harvolc) met. [S1 Harvolc] [C1 said] [T1 it rains]. "
                + "| Harbour Institute of Volcanology and Seismology",
        "President Hugo Lund of Norway left. [S1 President of Ukraine Anna Keller] [C1 said] [T1 it rains]. | Anna Keller",
        "President Tom Grant met President Hugo Lund. [S1 The president of Norway] [C1 said] [T1 it rains]. | 1 president of state-no",
        "President Hugo Lund left. [S1 The president of Norway] [C1 said] [T1 it rains]. | Hugo Lund",
        "[S1 Senator from Larkton Anna Keller] [C1 said] [T1 it rains]. | Anna Keller",
        "[S1 The speaker of the parliament Anna Keller] [C1 said] [T1 it rains]. | Anna Keller",
        "[S1 An aide of President Anna Keller] [C1 said] [T1 it rains]. | 1 aide of Anna Keller",
        "[S1 Anna Keller, also CIA,] [C1 said] [T1 it rains]. | Anna Keller",
        "Whereas [S1 Anna Keller] [C1 said] [T1 it rains]. | Anna Keller",
        "The Larkfield Chart Party met. [S1 The party] [C1 said] [T1 it rains]. | Larkfield Chart Party",
        "The Larkfield Chart Party met. [S1 The opposing party] [C1 said] [T1 it rains]. | opposing party",
        "The Larkfield Institute for Peace met. [S1 The Geneva institute] [C1 said] [T1 it rains]. | Larkfield Institute for Peace",
        "The Larkfield Department of Fish met. [S1 The Trade department] [C1 said] [T1 it rains]. | Trade department",
        "The deputy mayors came. [S0 Three pilots] [C0 said] [T0 no]. [S1 Most of them] [C1 said] [T1 it rains]. | pilots",
        "[S1 Should] [C1 said] [T1 it rains]. | -",
        "[S1 Senate Minority Whip Tom Grant] [C1 said] [T1 it rains]. | Tom Grant",
        "[S1 The Larkfield Port Service website] [C1 said] [T1 it rains]. | Larkfield Port Service",
        "[S1 Immunologist Kristian Lund] [C1 said] [T1 it rains]. | Kristian Lund",
        "[S1 The Institute for Harbour Metrics and Evaluation] [C1 said] [T1 it rains]. | Institute for Harbour Metrics and Evaluation",
        "[S1 The Centers for Harbour Control and Prevention] [C1 said] [T1 it rains]. | Centers for Harbour Control and Prevention",
        "Governor Ricardo Melgar Prado left. [S1 Melgar] [C1 said] [T1 it rains]. | Ricardo Melgar Prado",
        "[S1 Reuters last week] [C1 reported] [T1 that it rains]. | media-reuters",
        "[S1 Larkfield Fire and Rescue] [C1 said] [T1 it rains]. | Larkfield Fire and Rescue",
        "[S1 Medical experts] [C1 said] [T1 it rains]. | medical experts",
        "The Pilots' League of Larkfield (PLL) met. [S1 The league] [C1 said] [T1 it rains]. | Pilots' League of Larkfield",
        "The Pilots' League of Larkfield (PLL) met. [S1 The PLL] [C1 said] [T1 it rains]. | Pilots' League of Larkfield",
        "Amber Line, which owns a ship, closed. The monitors of Baltic Harbour Watch met. The group, Nordic Harbour Watch, "
                + "left. [S1 The group] [C1 said] [T1 it rains]. | Nordic Harbour Watch",
    })
    void leadsASourceToItsActor(String sentence, String speaker) {
        assertThat(last(MEETING + sentence)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 one of them] | 1 European diplomat",
        "[S1 two of them] | 2 European diplomats",
        "[S1 the other] | 1 European diplomat",
        "[S1 The other diplomat] | 1 European diplomat",
        "[S1 The diplomats] | 3 European diplomats",
        "[S1 They] | 3 European diplomats",
    })
    void takesPartOfAGroupForTheGroupLastNamed(String source, String speaker) {
        assertThat(last("[S0 Three European diplomats] [C0 said] [T0 it pours]. " + source + " [C1 said] [T1 it rains]."))
                .containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Amber Line | ORGANIZATION",
        "Weber & Grant | ORGANIZATION",
        "The Riga Ledger | MEDIA_OUTLET",
        "Radio Larkfield | MEDIA_OUTLET",
        "Harbour Newswire | MEDIA_OUTLET",
        "The agency Fontal Lumen | MEDIA_OUTLET",
        "Fontal Lumen, which owns two ships, | ORGANIZATION",
        "Anna Post | PERSON",
        "Pavlo Horak | PERSON",
    })
    void tellsTheKindOfANamedSpeaker(String source, ActorType type) {
        Statement statement = MarkedArticle.read("[S1 " + source + "] [C1 said] [T1 it rains].").statements().getFirst();
        assertThat(statement.attributions()).extracting(attribution -> attribution.speaker().type()).containsExactly(type);
    }

    @Test
    void takesAPronounForTheUnnamedPersonWhoSpokeLast() {
        assertThat(last("[S0 Paul Weber] [C0 said] [T0 it rains]. [S1 A spokesman for the port] [C1 said] [T1 it pours]. "
                + "[T2 \"No,\"] [S2 he] [C2 said].")).containsExactly("1 spokesman");
    }

    @Test
    void takesIForWhoseWordsAreQuotedAndNotForWhomTheyTellOf() {
        assertThat(last("[T0 \"My family fear that I left,\"] [S0 Ada Lind] [C0 said]. [T1 \"[S2 My family] [C2 fear] [T2 that [S3 I] "
                + "[C3 rejected] [T3 the harbour]],\"] [S1 Tom Grant] [C1 said].")).containsExactly("Tom Grant");
    }

    @Test
    void givesEachOfSeveralSpeakersAnAttribution() {
        assertThat(last(MEETING + "[S1 Marchuk and Barton] [C1 say] [T1 it rains]."))
                .containsExactly("Olena Marchuk", "Hugh Barton");
    }

    @Test
    void hearsBothWhereNeitherSpoke() {
        assertThat(last("[S1 Neither Norway nor Olena Marchuk] [C1 said] [T1 that it rains]."))
                .containsExactly("state-no", "Olena Marchuk");
    }

    @Test
    void doesNotTakeWhoOnlyTellsMoreOfASpeakerForOne() {
        assertThat(last("[S1 Ann Keller, a spokeswoman for Peter Grant at the Stimson Center in Washington,] [C1 said] [T1 "
                + "it rains]."))
                .containsExactly("Ann Keller");
    }

    @Test
    void understandsARoleBeforeACommaAndAName() {
        assertThat(last("It rains, [C1 according to] [S1 a statement from political analyst Pavlo Horak and a statement from "
                + "military expert of the \"Information Resistance\" group], Ivan Melnyk. [T1 It pours]."))
                        .containsExactly("Pavlo Horak", "Ivan Melnyk");
    }

    @Test
    void takesAPronounForTheLastSpeakerOfThatGender() {
        String text = MEETING + "[S1 Marchuk] [C1 said] [T1 it rains]. [T2 \"It pours,\"] [S2 he] [C2 said]. [T3 \"No,\"] "
                + "[S3 she] [C3 said].";
        List<Statement> statements = MarkedArticle.read(text).statements();
        assertThat(statements.get(1)).satisfies(he -> assertThat(MarkedArticle.speakers(he)).containsExactly("Hugh Barton"));
        assertThat(statements.get(2)).satisfies(she -> assertThat(MarkedArticle.speakers(she)).containsExactly("Olena Marchuk"));
    }

    @Test
    void takesAPronounForTheSubjectThatALaterSentencePutFirst() {
        assertThat(last("[S1 Paul Weber] [C1 said] [T1 it rains]. Karl Brandt, a farmer, disagreed. [T2 \"It pours,\"] [S2 "
                + "he] [C2 said]."))
                .containsExactly("Karl Brandt");
    }

    @Test
    void keepsTheSpeakerOfAContinuedQuotation() {
        assertThat(last("[T1 \"It rains,\"] [S1 Paul Weber] [C1 said]. [T2 \"It pours.\"]")).containsExactly("Paul Weber");
    }

    @Test
    void takesTheSubjectOfTheSentenceBeforeAQuotationWithoutCue() {
        assertThat(last("Paul Weber was furious. [T1 \"It pours.\"]")).containsExactly("Paul Weber");
    }

    @Test
    void namesNobodyWhereAPronounMeansNobodyNamed() {
        assertThat(last("[S1 It] [C1 says] [T1 that it rains].")).containsExactly("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Prime Minister Theresa May left. In May it rained. [S1 May] [C1 said] [T1 it rains]. | Theresa May",
        "Prime Minister Theresa May left. [S1 The prime minister] [C1 said] [T1 it rains]. | Theresa May",
        "The rapper Tarek West left. [S1 West] [C1 said] [T1 it rains]. | Tarek West",
        "Senator Steve King left. [S1 King] [C1 said] [T1 it rains]. | Steve King",
        "Martin Luther King Jr. left. [S1 King] [C1 said] [T1 it rains]. | Martin Luther King Jr.",
        "Steve King left. [S1 The King] [C1 said] [T1 it rains]. | 1 King",
        "Howard Dean left. [S1 Dean] [C1 said] [T1 it rains]. | Howard Dean",
        "Coach Sunny Day left. [S1 Day] [C1 said] [T1 it rains]. | Sunny Day",
        "Reporter April Holt left. [S1 Holt] [C1 said] [T1 it rains]. | April Holt",
        "April Holt left. [S1 April] [C1 said] [T1 it rains]. | April Holt",
        "In June Paul Holt left. [S1 Holt] [C1 said] [T1 it rains]. | Paul Holt",
        "Christian Lind left. [S1 Lind] [C1 said] [T1 it rains]. | Christian Lind",
        "[S1 Christian Democrats] [C1 said] [T1 it rains]. | Christian Democrats",
        "A Virginia Republican left. [S1 Republican leaders] [C1 said] [T1 it rains]. | Republican leaders",
    })
    void tellsSomebodysNameFromTheWordThatItIs(String sentence, String speaker) {
        assertThat(last(sentence)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Commission president Ursula von der Leyen left. [S1 Von der Leyen] [C1 said] [T1 it rains]. | Ursula von der Leyen",
        "Ursula von der Leyen left. [C1 According to] [S1 von der Leyen], [T1 it rains]. | Ursula von der Leyen",
        "Bill de Blasio left. [S1 De Blasio] [C1 said] [T1 it rains]. | Bill de Blasio",
        "Nabil al-Sabri left. [S1 Al-Sabri] [C1 said] [T1 it rains]. | Nabil al-Sabri",
        "Sarah Huckabee Sanders left. [S1 Huckabee Sanders] [C1 said] [T1 it rains]. | Sarah Huckabee Sanders",
        "Luiz Lula da Silva left. [S1 Lula] [C1 said] [T1 it rains]. | Luiz Lula da Silva",
        "Dana Holt won. IM Dana Holt left. [S1 Dana Holt] [C1 said] [T1 it rains]. | Dana Holt",
    })
    void leadsEveryFormOfALongNameToItsBearer(String sentence, String speaker) {
        assertThat(last(sentence)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Joe Barden left. His son Hunter Barden stayed. [S1 Barden] [C1 said] [T1 it rains]. | Joe Barden",
        "Joe Barden left. Barden's niece, Mary Barden, stayed. [S1 Barden] [C1 said] [T1 it rains]. | Joe Barden",
        "Joe Barden left. Mary Barden stayed. [S1 Barden] [C1 said] [T1 it rains]. | Mary Barden",
    })
    void keepsTheFamilyNameWithWhomTheTalkIsOf(String sentence, String speaker) {
        assertThat(last(sentence)).containsExactly(speaker);
    }

    @Test
    void takesAPronounForWhoIsNamedInItsParagraph() {
        assertThat(last("[S1 Paul Weber] [C1 said] [T1 it rains].\n\nA court sent Don Marlow to prison. [S2 He] [C2 said] [T2 it pours]."))
                .containsExactly("Don Marlow");
        assertThat(last("[S1 A guard] [C1 said] [T1 it rains].\n\nA court sent Don Marlow to prison. [S2 He] [C2 said] [T2 it pours]."))
                .containsExactly("Don Marlow");
        assertThat(last("[S1 Paul Weber] [C1 said] [T1 it rains].\n\n[S2 He] [C2 told] Don Marlow [T2 that it pours]."))
                .containsExactly("Paul Weber");
    }

    @Test
    void takesOneOfThemForOneOfThoseWhoAreCounted() {
        assertThat(last("[S1 Two envoys] [C1 said] [T1 that [S2 officials] [C2 hoped] [T2 it rains]]. [S3 One of them] [C3 said] [T3 it "
                + "pours].")).containsExactly("1 envoy");
    }

    @Test
    void callsAShareOfPeopleByWhomItIsOf() {
        assertThat(last("[S1 54 percent of voters] [C1 said] [T1 it rains].")).containsExactly("voters");
        assertThat(last("[S1 54% of voters] [C1 said] [T1 it rains].")).containsExactly("voters");
        assertThat(last("[S1 most of them traders and students] [C1 said] [T1 it rains].")).containsExactly("traders and students");
    }

    @Test
    void doesNotTakeAJuryForOnePerson() {
        assertThat(last("[S1 A jury] [C1 said] [T1 it rains].")).containsExactly("jury");
        assertThat(last("[S1 A guard] [C1 said] [T1 it rains].")).containsExactly("1 guard");
    }

    @Test
    void tellsAFamilyNameThatComesFirst() {
        assertThat(last("Scholar Li Mingde met Yun Sol. [S1 Li] [C1 said] [T1 it rains].")).containsExactly("Li Mingde");
    }

    @Test
    void doesNotTakeAPersonForTheStateOfTheSameName() {
        assertThat(last("[S1 Mr. Washington] [C1 said] [T1 it rains].")).containsExactly("Washington");
        assertThat(last("Israel Katz arrived. [S1 Katz] [C1 said] [T1 it rains].")).containsExactly("Israel Katz");
    }

    @Test
    void givesTheSpeakerTheRoleThatTheArticleGave() {
        Attribution attribution = MarkedArticle.read(MEETING + "[S1 Barton] [C1 said] [T1 it rains].").statements().getFirst()
                .attributions().getFirst();
        assertThat(attribution.role()).isNotNull();
        assertThat(attribution.role().role()).isEqualTo("professor of law");
    }

    @Test
    void isLessSureOfAPronounThanOfAName() {
        List<Statement> statements = MarkedArticle.read("[S1 Paul Weber] [C1 said] [T1 it rains]. [S2 He] [C2 said] [T2 it "
                + "pours].").statements();
        assertThat(statements.get(1).confidence()).isLessThan(statements.get(0).confidence());
    }
}
