package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.dixit.article.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    private static Statement first(String marked) {
        return MarkedArticle.read(marked).statements().getFirst();
    }

    private static List<String> actors(List<ActorMention> mentions) {
        return mentions.stream().map(mention -> MarkedArticle.brief(mention.actor())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Ann Lee] [C1 told] Reuters [T1 that it rains]. | media-reuters",
        "[S1 Ann Lee] [C1 said] in an interview with RBC-Ukraine [T1 that it rains]. | media-rbc-ukraine",
        "[S1 The New York Times] [C1 reported] [T1 that it rains]. | media-nyt",
        "[C1 According to] [S1 the South Korean newspaper Yonhap], [T1 it rains]. | media-yonhap",
        "[S1 Experts interviewed by RBC-Ukraine] [C1 say] [T1 that it rains]. | media-rbc-ukraine",
    })
    void citesTheMediumReliedOn(String marked, String cited) {
        assertThat(actors(first(marked).citedSources())).containsExactly(cited);
    }

    @Test
    void citesInformants() {
        assertThat(actors(first("[S1 Reuters] [C1 reported] [T1 that it rains], citing two US officials.").citedSources()))
                .containsExactly("media-reuters", "2 US officials of state-us");
    }

    @Test
    void citesInformantsOfTheOuterStatementOnly() {
        List<Statement> statements = MarkedArticle.read("[C1 According to] [S1 Reuters], [T1 citing three diplomats, [S2 "
                + "Seoul] [C2 said] "
                + "[T2 that it rains]].").statements();
        assertThat(actors(statements.get(0).citedSources())).containsExactly("media-reuters", "3 diplomats");
        assertThat(statements.get(1).citedSources()).isEmpty();
    }

    @Test
    void citesNoMediumThatIsOnlySpokenOf() {
        assertThat(first("[S1 Ann Lee, an editor at Reuters,] [C1 said] [T1 that Bloomberg lied to Xinhua].").citedSources())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[S1 No one in the ministry] [C1 disputes] [T1 that it rains].",
        "[S1 Nobody] [C1 knows] [T1 when it will rain].",
        "It rains less than [S1 anyone] [C1 believes] [T1 it should].",
    })
    void takesWhatNobodySaysForNoStatement(String marked) {
        assertThat(MarkedArticle.read(marked).statements()).isEmpty();
        assertThat(MarkedArticle.read(marked.replaceFirst("No one|Nobody|anyone", "Ann Lee")).statements()).hasSize(1);
    }

    @Test
    void chainsAStatementWithinAStatement() {
        List<Statement> statements = MarkedArticle.read("[C1 According to] [S1 Yonhap], [T1 [S2 Seoul] [C2 said] "
                + "[T2 [S3 Pyongyang] [C3 wants] [T3 to talk]]].").statements();
        assertThat(statements).extracting(Statement::reports).containsExactly(List.of(1), List.of(2), List.of());
        assertThat(statements).extracting(statement -> MarkedArticle.speakers(statement).getFirst())
                .containsExactly("media-yonhap", "state-kr", "state-kp");
        assertThat(statements.get(1).citedSources()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Yonhap], [C2 citing] [S2 two diplomats], [C1 reported] [T1 [T2 that [S3 Pyongyang] [C3 wants] [T3 to talk]]].",
        "[T1 [T2 [S3 Pyongyang] [C3 wants] [T3 to talk]]], [S1 Yonhap] [C1 reported], [C2 citing] [S2 two diplomats].",
    })
    void chainsAReportToTheInformantsItCites(String marked) {
        List<Statement> statements = MarkedArticle.read(marked).statements();
        Statement outer = statements.stream().filter(each -> MarkedArticle.speakers(each).contains("media-yonhap")).findFirst()
                .orElseThrow();
        Statement cited = statements.get(outer.reports().getFirst());
        Statement inner = statements.get(cited.reports().getFirst());
        assertThat(List.of(MarkedArticle.speakers(cited), MarkedArticle.speakers(inner)))
                .containsExactly(List.of("2 diplomats"), List.of("state-kp"));
        assertThat(inner.reports()).isEmpty();
    }

    @Test
    void tellsWhomTheContentNamesAndIsAbout() {
        Statement statement = first("[S1 Ann Lee] [C1 said] [T1 that due to the sanctions, Russia and Iran help Vladimir "
                + "Putin in Washington].");
        assertThat(actors(statement.mentions())).containsExactly("state-ru", "state-ir", "Vladimir Putin");
        assertThat(statement.about()).extracting(MarkedArticle::brief).containsExactly("state-ru", "state-ir");
    }

    @Test
    void takesAnOwnerForNoSubject() {
        assertThat(first("[S1 Ann Lee] [C1 said] [T1 China's leaders left].").about()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[S1 Ann Lee] [C1 said] on Tuesday [T1 that it rains]. | 2023-09-12",
        "On Thursday [S1 Ann Lee] [C1 said] [T1 that it rains]. | 2023-09-14",
        "On September 3, 2022, [S1 Ann Lee] [C1 said] [T1 that it rains]. | 2022-09-03",
        "On 3 September [S1 Ann Lee] [C1 said] [T1 that it rains]. | 2023-09-03",
        "On Dec. 30 [S1 Ann Lee] [C1 said] [T1 that it rains]. | 2022-12-30",
        "Yesterday [S1 Ann Lee] [C1 said] [T1 that it rains]. | 2023-09-13",
        "[S1 Ann Lee] [C1 said] [T1 that it rained on Tuesday]. |",
        "[S1 Ann Lee] [C1 said] by Friday [T1 that it rains]. |",
        "[S1 Ann Lee] [C1 said] [T1 that it rains]. |",
    })
    void datesTheSayingWhereItsSentenceDoes(String marked, LocalDate saidOn) {
        assertThat(first(marked).saidOn()).isEqualTo(saidOn);
    }

    @Test
    void givesStatementsInTheOrderOfTheText() {
        assertThat(MarkedArticle.read("[S2 Ann Lee] [C2 said] [T2 it rains]. [S1 Paul Weber] [C1 said] [T1 it pours].")
                .statements())
                .extracting(statement -> MarkedArticle.speakers(statement).getFirst()).containsExactly("Ann Lee", "Paul Weber");
    }

    @Test
    void collectsTheOtherNamesOfAnActor() {
        ArticleStatements read = MarkedArticle.read("President Vladimir Putin speaks for Moscow. Putin and the Kremlin say "
                + "nothing. The Kremlin sleeps.");
        assertThat(read.otherNames()).extracting(other -> other.actor().name() + " = " + other.name())
                .containsExactly("Russia = Moscow", "Vladimir Putin = Putin", "Russia = Kremlin");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Some Name, https://www.reuters.com/x, media-reuters",
        "Yonhap News, https://example.org/x, media-yonhap",
        "The Harbour Gazette, https://harbour.example/x, The Harbour Gazette",
        "-, https://edition.cnn.com/x, media-cnn"})
    void knowsThePublisherByHostElseByName(String name, URI url, String publisher) {
        Publisher given = name == null ? null : new Publisher(name, null);
        assertThat(MarkedArticle.brief(MarkedArticle.read("It rains.", given, url).publisher())).isEqualTo(publisher);
    }

    @Test
    void readsTheSameTwice() {
        String text = "[S1 US officials] [C1 said] [T1 that Kim Jong Un left]. [T2 \"No,\"] [S2 he] [C2 said].";
        assertThat(MarkedArticle.read(text)).isEqualTo(MarkedArticle.read(text));
    }

    @Test
    void survivesAnArticleWithoutProse() {
        assertThat(MarkedArticle.read("?").statements()).isEmpty();
    }
}
