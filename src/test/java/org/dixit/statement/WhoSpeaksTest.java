package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each kind of mention: to whom it is led, and why. */
class WhoSpeaksTest {

    private static final String HARBOUR = """
            Rex Harker, the US secretary of state, met Anna Keller, a nurse, at the Larkfield Court of Justice (LCJ). \
            Bolt Motor Company (BMC) was silent, and so was Mr. Obert.

            """;

    private static Attribution last(String marked) {
        return MarkedArticle.read(marked).statements().getLast().attributions().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Keller | PERSON | Anna Keller",
        "The nurse | PERSON | Anna Keller",
        "Mr. Obert | PERSON | Obert",
        "Secretary of state Rex Harker | PERSON | Rex Harker",
        "the former secretary of state | PERSON | Rex Harker",
        "Society President Asha Sonn | PERSON | Asha Sonn",
        "Mikael Makuru, the Information Minister | PERSON | Mikael Makuru",
        "Texas-based Nat Mackow | PERSON | Nat Mackow",
        "Candidate Weber | PERSON | Weber",
        "Bolt | ORGANIZATION | Bolt Motor Company",
        "BMC | ORGANIZATION | Bolt Motor Company",
        "The court | ORGANIZATION | Larkfield Court of Justice",
        "The LCJ | ORGANIZATION | Larkfield Court of Justice",
        "The Senate | ORGANIZATION | Senate",
        "The Weber campaign | ORGANIZATION | Weber campaign",
        "Keller's campaign | ORGANIZATION | Keller campaign",
        "PortWatcher | ORGANIZATION | PortWatcher",
        "Alliance to Reopen Our Ports (AROP) | ORGANIZATION | Alliance to Reopen Our Ports",
        "The House Ports and Harbour Safety Committee | ORGANIZATION | House Ports and Harbour Safety Committee",
        "The United States government | STATE | United States",
        "The White House | STATE | United States",
        "one or more of its permanent members | GROUP | permanent members",
        "A number of sailors | GROUP | sailors",
        "His family | GROUP | family",
        "many experts, including Mr. Harker, | GROUP | experts",
        "Europe | GROUP | Europe",
    })
    void leadsAMentionToAnActorOfItsKind(String source, ActorType type, String name) {
        Actor speaker = last(HARBOUR + "[S1 " + source + "] [C1 said] [T1 that it rains].").speaker();
        assertThat(speaker).isNotNull();
        assertThat(speaker.type()).isEqualTo(type);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Davis' commentary | Ola Davis",
        "the Weber campaign's website | Weber campaign",
        "A document on the Weber campaign's website | Weber campaign",
        "research conducted by the Center for Ports and Public Affairs | Center for Ports and Public Affairs",
        "a study released on Tuesday by a group of sailors | sailors",
        "the LCJ's situation report dated March 16 | Larkfield Court of Justice",
        "The ruling | Larkfield Court of Justice",
    })
    void takesADocumentForItsMaker(String source, String maker) {
        Attribution attribution = last(HARBOUR + "Ola Davis wrote to us. [S1 " + source + "] [C1 said] [T1 that it rains].");
        assertThat(attribution.speaker()).isNotNull();
        assertThat(attribution.speaker().name()).isEqualTo(maker);
        assertThat(attribution.grounds()).isNotNull();
        assertThat(attribution.grounds().why()).isEqualTo("who made the document");
    }

    @Test
    void remembersWhoMadeADocument() {
        String text = "[S1 A report by a group of sailors] [C1 says] [T1 it rains]. [S2 The report] [C2 adds] [T2 that it pours]. "
                + "[S3 It] [C3 warns] [T3 of storms].";
        assertThat(MarkedArticle.read(text).statements()).allSatisfy(statement ->
                assertThat(MarkedArticle.speakers(statement)).containsExactly("sailors"));
    }

    @Test
    void findsTheMakerOfADocumentInTheSentenceThatFirstTellsOfIt() {
        String text = "[S1 Bolt Motor Company] [C1 said] in a filing [T1 that it rains]. [S2 The filing] [C2 said] [T2 more].";
        assertThat(MarkedArticle.speakers(MarkedArticle.read(text).statements().getLast())).containsExactly("Bolt Motor Company");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The European Union, [S1 which] [C1 said] [T1 that it rains], left. | European Union",
        "Few experts [S1 who] [C1 said] [T1 that it rains] left. | experts",
        "Ann Keller of the ministry, [S1 who] [C1 said] [T1 that it rains], left. | Ann Keller",
    })
    void takesARelativePronounForTheWordsBeforeIt(String text, String name) {
        assertThat(last(text).speaker()).isNotNull();
        assertThat(last(text).speaker().name()).isEqualTo(name);
    }

    @Test
    void takesFirstPersonsForWhoeverSpeaksTheWords() {
        assertThat(MarkedArticle.speakers(MarkedArticle.read("[S0 Paul Weber] [C0 said] [T0 he knows Tom Grant]. [S1 Anna Keller] "
                + "[C1 said]: [T1 \"[S2 I] [C2 think] [T2 it rains]\"].").statements().getLast())).containsExactly("Anna Keller");
    }

    @Test
    void namesNobodyForAnAuthorWhoIsNotNamed() {
        assertThat(last("[S0 Paul Weber] [C0 said] [T0 no]. [S1 I] [C1 think] [T1 it rains].").speaker()).isNull();
        assertThat(last("[S0 Paul Weber] [C0 said] [T0 no]. [S1 you] [C1 think] [T1 it rains].").speaker()).isNull();
    }

    @Test
    void takesTheyForThoseWhoSpokeTogether() {
        assertThat(MarkedArticle.speakers(MarkedArticle.read("[S0 Anna Keller and Paul Weber] [C0 said] [T0 it rains]. [S1 They] "
                + "[C1 said] [T1 it pours].").statements().getLast())).containsExactly("Anna Keller", "Paul Weber");
    }

    @Test
    void keepsAnUnnamedPartOfSeveralSpeakers() {
        assertThat(MarkedArticle.speakers(MarkedArticle.read("[S1 Anna Keller and other neighbours] [C1 said] [T1 it rains].")
                .statements().getFirst())).containsExactly("Anna Keller", "neighbours");
    }

    @Test
    void doesNotTakeAWomanForAMisterOfHerName() {
        String text = "Michelle Weber came. [S1 Mr. Weber] [C1 said] [T1 it rains].";
        assertThat(last(text).speaker()).isEqualTo(Actor.local(ActorType.PERSON, "Weber"));
    }

    @Test
    void keepsToThePersonTalkedOfWhenARelativeIsOnlyMentioned() {
        String text = "[S0 Donald Weber] [C0 said] [T0 no]. Melanie Weber's story is long. [S1 Weber] [C1 said] [T1 it rains].";
        assertThat(last(text).speaker()).isEqualTo(Actor.local(ActorType.PERSON, "Donald Weber"));
    }

    @Test
    void findsTheHolderOfARoleWhomTheArticleNamesLater() {
        assertThat(last("[S1 The governor] [C1 said] [T1 it rains]. Governor Tom Grant stayed.").speaker())
                .isEqualTo(Actor.local(ActorType.PERSON, "Tom Grant"));
        assertThat(last("[S1 his attorney] [C1 said] [T1 it rains]. An attorney, Mark Grant, came.").speaker())
                .isEqualTo(Actor.local(ActorType.PERSON, "Mark Grant"));
    }

    @Test
    void saysWhyAndWhereTo() {
        String text = "[S0 Anna Keller] [C0 said] [T0 no]. [S1 She] [C1 said] [T1 it rains].";
        ArticleStatements read = MarkedArticle.read(text);
        Grounds grounds = read.statements().getLast().attributions().getFirst().grounds();
        assertThat(grounds).isNotNull();
        assertThat(grounds.why()).isEqualTo("pronoun: the woman last spoken of");
        assertThat(grounds.antecedent()).isNotNull();
        assertThat(grounds.antecedent().in(read.article().text())).startsWith("Anna");
        assertThat(read.statements().getFirst().attributions().getFirst().grounds()).isEqualTo(Grounds.NAMED_HERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Anna Keller called Paul Weber. She was ill. | She | Anna Keller",
        "Anna Keller called Paul Weber. He was ill. | He | Paul Weber",
        "Paul Weber met Tom Grant, and his son came too. Then Weber left. | his | Paul Weber",
    })
    void leadsAnyPronounToAPerson(String text, String pronoun, String name) {
        Article article = MarkedArticle.read(text).article();
        int at = text.indexOf(pronoun + " ");
        List<ActorMention> named = new Pronouns(MarkedArticle.AUTHORITY).named(article,
                new TextSpan(at, at + pronoun.length()));
        assertThat(named).isNotEmpty().allSatisfy(mention -> assertThat(mention.actor().name()).isEqualTo(name));
    }
}
