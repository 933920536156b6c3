package org.dixit.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dixit.rdf.TextLevel;
import org.dixit.statement.Attribution;
import org.dixit.statement.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through whom a statement reaches the article, and on whom it relies, through the whole converter as a user starts it. */
class ChainsTest {

    private static final String BEFORE = "Rain fell on the harbour all day, and the ferry left an hour late. ";
    private static final String AFTER = "\n\nNobody was hurt.";

    private static ArticleConverter converter;

    @BeforeAll
    static void loadsTheConverter() throws Exception {
        converter = new ConversionSettings(
                ConversionSettings.DEFAULT_BASE, TextLevel.FULL, ExtractorChoice.DEFAULT, 0, 10_000_000, null).converter();
    }

    /** Each chain from the outermost statement inwards, its speakers parted by ">", each with those whom it cites in brackets. */
    private static List<String> chains(String text) {
        List<Statement> statements = Reading.of(converter, text).statements();
        List<String> chains = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            int number = i;
            if (statements.stream().noneMatch(statement -> statement.reports().contains(number))) {
                chains.addAll(from(statements.get(i), statements));
            }
        }
        return chains;
    }

    private static List<String> from(Statement statement, List<Statement> all) {
        String cited = statement.citedSources().stream().map(source -> source.actor().name()).sorted().collect(Collectors.joining(", "));
        String step = statement.attributions().stream().map(Attribution::speaker).map(actor -> actor == null ? "nobody" : actor.name())
                .collect(Collectors.joining(" and ")) + (cited.isEmpty() ? "" : " [" + cited + "]");
        return statement.reports().isEmpty() ? List.of(step)
                : statement.reports().stream().flatMap(inner -> from(all.get(inner), all).stream())
                        .map(rest -> step + " > " + rest).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // One hop, nobody relied on
        "Ida Ruiz said that the piers are rotten. | Ida Ruiz",
        "According to Ida Ruiz, the piers are rotten. | Ida Ruiz",
        // A medium that reports is a hop, and relied on
        "Reuters reported that the piers are rotten. | Reuters [Reuters]",
        "The New York Times reported on Monday that the piers are rotten. | The New York Times [The New York Times]",
        "According to Reuters, the piers are rotten. | Reuters [Reuters]",
        "According to the South Korean newspaper Yonhap, the piers are rotten. | Yonhap [Yonhap]",
        "The piers are rotten, Reuters reported. | Reuters [Reuters]",
        "The piers are rotten, the Xinhua news agency said. | Xinhua [Xinhua]",
        // A medium that is only told something is relied on, and no hop
        "Ida Ruiz told Reuters that the piers are rotten. | Ida Ruiz [Reuters]",
        "The piers are rotten, Ida Ruiz told The Guardian. | Ida Ruiz [The Guardian]",
        "Ida Ruiz said in an interview with Reuters that the piers are rotten. | Ida Ruiz [Reuters]",
        "In an interview with The Guardian, Ida Ruiz said that the piers are rotten. | Ida Ruiz [The Guardian]",
        "Speaking to Reuters, Ida Ruiz said that the piers are rotten. | Ida Ruiz [Reuters]",
        "Ida Ruiz wrote in a post on X that the piers are rotten. | Ida Ruiz [X]",
        "Ida Ruiz wrote on Facebook that the piers are rotten. | Ida Ruiz [Facebook]",
        "Ida Ruiz said via Telegram that the piers are rotten. | Ida Ruiz [Telegram]",
        // Two hops
        "Reuters reported that Ida Ruiz said that the piers are rotten. | Reuters [Reuters] > Ida Ruiz",
        "According to Yonhap, Russia wants to hold joint exercises. | Yonhap [Yonhap] > Russia",
        "Yonhap reported that Russia wants to hold joint exercises. | Yonhap [Yonhap] > Russia",
        "Tomas Vance said that Ida Ruiz believes that the piers are rotten. | Tomas Vance > Ida Ruiz",
        "Tomas Vance pointed out that many people fear that the piers are rotten. | Tomas Vance > people",
        "Tomas Vance pointed out that many are worried about how the ferry will sail. | Tomas Vance > many",
        "Tomas Vance said that Ida Ruiz is confident that the piers will hold. | Tomas Vance > Ida Ruiz",
        "Ida Ruiz doubts that the piers are rotten, Reuters reported. | Reuters [Reuters] > Ida Ruiz",
        "CNN quoted Ida Ruiz as saying that the piers are rotten. | CNN [CNN] > Ida Ruiz",
        "Reuters, citing two officials, reported that the piers are rotten. | Reuters [Reuters, officials] > officials",
        "The piers are rotten, The Guardian reported, citing two officials. | The Guardian [The Guardian, officials] > officials",
        "Reuters, quoting the South Korean agency Yonhap, said that the piers are rotten. "
                + "| Reuters [Reuters, Yonhap] > Yonhap [Yonhap]",
        "“The Chinese have long felt that the rulers of Korea are too independent,” said Ida Ruiz. | Ida Ruiz > Chinese",
        "“I think that the piers are rotten,” said Ida Ruiz. | Ida Ruiz",
        // Three hops
        "Reuters, citing two officials, reported that Russia wants to hold joint exercises. "
                + "| Reuters [Reuters, officials] > officials > Russia",
        "The Guardian quoted Reuters as saying that US officials believe that the piers are rotten. "
                + "| The Guardian [The Guardian] > Reuters [Reuters] > US officials",
    })
    void tellsThroughWhomAStatementCame(String sentence, String chain) {
        assertThat(chains(BEFORE + sentence + AFTER)).containsExactly(chain);
    }

    private static String article(String text) {
        return "---\ntitle: The rotten piers\npublisher: Harbour Post\nurl: https://www.harbour-post.example/piers\n---\n" + text;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "It was recently revealed that the piers are rotten. | Harbour Post > nobody",
        "It is believed that the piers are rotten. | Harbour Post > nobody",
        "Talks on new piers have reportedly gone on since the summer. | Harbour Post > nobody",
        "Reuters reported that the piers are rotten. | Reuters [Reuters]",
    })
    void takesThePublisherForTheOutermostSourceWhereNobodyIsNamed(String sentence, String chain) {
        assertThat(chains(article(BEFORE + sentence + AFTER))).containsExactly(chain);
    }

    @Test
    void takesBothSidesOfTheAdverbForWhatIsSaid() {
        assertThat(Reading.of(converter, BEFORE + "Whether the ferry sails is unknown, but the harbour is reportedly closed." + AFTER)
                .statementLines()).anyMatch(line -> line.matches(".*reportedly \\| .*the harbour(?: is)? // closed"));
    }

    @Test
    void reliesOnTheAgencyThatAPictureIsCreditedTo() {
        assertThat(chains(article("""
                Rain fell on the harbour all day, and the ferry left an hour late.

                Mayor Ida Ruiz pictured with two pilots at the old piers on Monday.

                Jane Doe/Xinhua/Getty Images

                Nobody was hurt."""))).containsExactly("Harbour Post [Getty Images, Xinhua]");
    }

    @ParameterizedTest
    @CsvSource({"LONDON (Reuters) –", "'TALLINN, Sept 13 (AP) —'"})
    void reliesOnTheAgencyOfTheDateline(String dateline) {
        String agency = dateline.contains("AP") ? "Associated Press" : "Reuters";
        assertThat(chains(article(dateline + " Rain fell on the harbour all day. Ida Ruiz said that the piers are rotten." + AFTER)))
                .containsExactly("Ida Ruiz [" + agency + "]");
    }
}
