package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFinderTest {

    private static final RuleFinder FINDER = new RuleFinder(CueLexicon.load());

    private static List<String> found(String... paragraphs) {
        return SampleArticle.relations(FINDER, SampleArticle.of(paragraphs));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            “The port is closed,” Ortega said.                        ; Ortega ; said ; “The port is closed,”
            "The port is closed," said Ortega, a harbour pilot.       ; Ortega, a harbour pilot ; said ; "The port is closed,"
            «The port is closed,» the pilot said.                     ; the pilot ; said ; «The port is closed,»
            ‘The port is closed,’ the pilot said.                     ; the pilot ; said ; ‘The port is closed,’
            Ortega said: “The port is closed.”                        ; Ortega ; said ; “The port is closed.”
            Ortega said, "The port is closed."                        ; Ortega ; said ; "The port is closed."
            “Is the port closed?” Ortega asked.                       ; Ortega ; asked ; “Is the port closed?”
            “The port is closed” – Marta Ortega, harbour pilot        ; Marta Ortega, harbour pilot ; – ; “The port is closed”
            Marta Ortega: “The port is closed for a week.”            ; Marta Ortega ; : ; “The port is closed for a week.”
            Hugh Hill, a doctor, said: “We had no beds left.”         ; Hugh Hill, a doctor, ; said ; “We had no beds left.”
            """)
    void findsDirectQuotations(String text, String source, String cue, String content) {
        assertThat(found(text)).containsExactly(source + " | " + cue + " | " + content);
    }

    @Test
    void givesTheCitedOneARelationBesideTheReporter() {
        assertThat(found("Reuters, citing two pilots, reported that the port was closed.")).containsExactly(
                "Reuters | reported | that the port was closed", "two pilots | citing | that the port was closed");
        assertThat(found("The port was closed, Reuters reported, citing two pilots.")).containsExactlyInAnyOrder(
                "Reuters | reported | The port was closed", "two pilots | citing | The port was closed");
        assertThat(found("Reuters quoted Ortega as saying that the port was closed.")).containsExactly(
                "Reuters | quoted | Ortega as saying that the port was closed",
                "Ortega | as saying | that the port was closed");
        assertThat(found("The port was closed, the paper quoted her as saying.")).containsExactlyInAnyOrder(
                "the paper | quoted | The port was closed // her as saying", "her | as saying | The port was closed");
    }

    @Test
    void endsWhatIsSaidWhereAnAttributionClosesTheSentence() {
        assertThat(found("The mayor doubted that the port would close, Reuters reported last week.")).containsExactlyInAnyOrder(
                "Reuters | reported | The mayor doubted that the port would close",
                "The mayor | doubted | that the port would close");
    }

    @Test
    void leavesTheCommasOfHearsayOut() {
        assertThat(found("Allegedly, the port was closed.")).containsExactly(" | Allegedly | the port was closed");
        assertThat(found("The port, allegedly, was closed.")).containsExactly(" | allegedly | The port // was closed");
    }

    @Test
    void findsNothingInAnOpenQuestion() {
        assertThat(found("Whether Ortega agrees is still unknown.")).isEmpty();
    }

    @Test
    void takesAnIndefinitePronounForAllOfTheSubjectAndABareThatForNoContent() {
        assertThat(found("I know everybody believes the port is closed.")).contains("everybody | believes | the port is closed");
        assertThat(found("Ortega believes that.")).isEmpty();
        assertThat(found("Ortega said that “the port is closed”.")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            The port was closed, two pilots told Reuters.             ; two pilots ; told ; The port was closed
            Pilots in Oslo want the port closed, she said.            ; she ; said ; Pilots in Oslo want the port closed
            According to Ida Ruiz, head of the Desk at Larkfield, it sank.; Ida Ruiz, head of the Desk at Larkfield ; According to ; it sank
            Ortega said that the port was closed.                     ; Ortega ; said ; that the port was closed
            Ortega said the port was closed.                          ; Ortega ; said ; the port was closed
            She's claiming that the port was closed.                  ; She ; 's claiming ; that the port was closed
            He’s going to think that the port was closed.             ; He ; ’s going to think ; that the port was closed
            Gen. T. R. Vance has repeatedly insisted that he won.     ; Gen. T. R. Vance ; has repeatedly insisted ; that he won
            The port was closed, Ortega said on Monday.               ; Ortega ; said ; The port was closed
            The port, she explained, was closed.                      ; she ; explained ; The port // was closed
            According to Ortega, the port was closed.                 ; Ortega ; According to ; the port was closed
            The port was closed, according to two officials.          ; two officials ; according to ; The port was closed
            As Ortega pointed out, the port was closed.               ; Ortega ; pointed out ; the port was closed
            The mayor believes that the port was closed.              ; The mayor ; believes ; that the port was closed
            Analysts suggest that the port may close.                 ; Analysts ; suggest ; that the port may close
            The mayor denied that the port was closed.                ; The mayor ; denied ; that the port was closed
            The mayor doubts that the port will close.                ; The mayor ; doubts ; that the port will close
            Reporters asked whether the port was closed.              ; Reporters ; asked ; whether the port was closed
            The mayor promised to close the port.                     ; The mayor ; promised ; to close the port
            The union has threatened to close the port.               ; The union ; has threatened ; to close the port
            The mayor urged the union to open the port.               ; The mayor ; urged ; the union to open the port
            The mayor wants to open the port.                         ; The mayor ; wants ; to open the port
            Ortega told reporters that the port was closed.           ; Ortega ; told ; that the port was closed
            Fesko and Kovalin say that the port was closed.           ; Fesko and Kovalin ; say ; that the port was closed
            Ortega said the mayor had “lost his way” at sea.          ; Ortega ; said ; the mayor had “lost his way” at sea
            It was revealed that the port had been sold.              ;  ; was revealed ; that the port had been sold
            It is believed that the port was sold.                    ;  ; is believed ; that the port was sold
            The port is reportedly closed.                            ;  ; reportedly ; The port is // closed
            Ortega declined to comment.                               ; Ortega ; declined to comment ;
            """)
    void findsIndirectAndMixedStatements(String text, String source, String cue, String content) {
        assertThat(found(text)).containsExactly(
                (source == null ? "" : source) + " | " + cue + " | " + (content == null ? "" : content));
    }

    @Test
    void keepsTheSpeakerOfAContinuedQuotation() {
        assertThat(found("“The port is closed,” she said. “It will stay closed for a week.”"))
                .containsExactly("she | said | “The port is closed,” // “It will stay closed for a week.”");
        assertThat(found("“The port,” she said, “is closed.”")).containsExactly("she | said | “The port,” // “is closed.”");
    }

    @Test
    void joinsAQuotationOverSeveralParagraphs() {
        assertThat(found("“The port is closed,” Ortega said. “It was never safe.", "“It will stay closed for a week.”"))
                .containsExactly("Ortega | said | “The port is closed,” // “It was never safe. // “It will stay closed for a week.”");
    }

    @Test
    void takesAQuotationAfterAColonFromTheNextParagraph() {
        assertThat(found("Ortega said:", "“The port is closed and will stay so.”"))
                .containsExactly("Ortega | said | “The port is closed and will stay so.”");
    }

    @Test
    void givesAQuotationWithoutACueToTheSpeakerOfTheSentenceBefore() {
        assertThat(found("Ortega walked along the empty quay on Monday.",
                "“We have nothing left to sell, and nobody to sell it to.”"))
                .containsExactly("Ortega |  | “We have nothing left to sell, and nobody to sell it to.”");
    }

    @Test
    void letsNoUnclosedMarkSwallowTheNextParagraph() {
        assertThat(found("“The port is closed, and nobody knows why.", "Ortega said that the ships were waiting."))
                .contains("Ortega | said | that the ships were waiting");
        assertThat(found("\"The port is closed, and nobody knows why.", "Ortega said that the ships were waiting."))
                .contains("Ortega | said | that the ships were waiting");
    }

    @Test
    void restoresAMissingOpeningMark() {
        assertThat(found("With all that grain it is a key port to consider,\" commented Ana Korol, a lecturer in Odesa."))
                .containsExactly("Ana Korol, a lecturer in Odesa | commented | With all that grain it is a key port to consider,\"");
    }

    @Test
    void findsNestedStatementsBesideTheOnesTheyLieIn() {
        assertThat(found("The Harbour Gazette reported that officials believe that the port was sold.")).containsExactly(
                "The Harbour Gazette | reported | that officials believe that the port was sold",
                "officials | believe | that the port was sold");
    }

    @Test
    void partsTwoAttributionsOfOneSentence() {
        assertThat(found("Ortega said that the port was closed, and Vance warned that ships were waiting.")).containsExactly(
                "Ortega | said | that the port was closed",
                "Vance | warned | that ships were waiting");
        assertThat(found("“The port is closed,” Ortega said, adding that ships were waiting.")).containsExactly(
                "Ortega | said | “The port is closed,”",
                "Ortega | adding | that ships were waiting");
    }

    @Test
    void takesScareQuotesAndTitlesForNoStatement() {
        assertThat(found("The so-called “quiet fleet” left the harbour. A film, “Salt and Iron,” opened in town.")).isEmpty();
    }

    @Test
    void readsParagraphsAndCaptionsOnly() {
        String text = "Ortega said that ships wait.";
        for (Block.Kind kind : Block.Kind.values()) {
            Article article = new Article("a.txt", null, "", null, null, List.of(), "en", 1, Article.Status.PUBLISHED, null, text,
                    List.of(new Block(kind, new TextSpan(0, text.length()))));
            assertThat(FINDER.find(article)).hasSize(kind == Block.Kind.PARAGRAPH || kind == Block.Kind.CAPTION ? 1 : 0);
        }
    }

    @Test
    void ratesAQuotationWithItsCueAboveAGuess() {
        Relation quoted = FINDER.find(SampleArticle.of("“The port is closed,” Ortega said.")).getFirst();
        Relation wanted = FINDER.find(SampleArticle.of("The mayor wants to open the port.")).getFirst();
        assertThat(quoted.confidence()).isGreaterThan(0.85);
        assertThat(wanted.confidence()).isLessThan(0.5);
    }

    @Test
    void survivesOddTexts() {
        for (String odd : new String[] {"", "\"", "“", "”", "''", "said", "said said said", "—", "\"\"\"\"", ", said",
                "according to",
                "According to", "‘", "It was", ":", "x\uD83D", "\uD83D\uDE00 said \uD83D\uDE00", "“” said “”", "that", "((((",
                "))) said that"}) {
            assertThat(FINDER.find(SampleArticle.of(odd, odd, odd))).isNotNull();
        }
    }

    @Test
    void namesItselfAndItsData() {
        assertThat(FINDER.name()).isEqualTo("rules");
        assertThat(FINDER.digest()).matches("[0-9a-f]{64}").isEqualTo(new RuleFinder(CueLexicon.load()).digest());
    }
}
