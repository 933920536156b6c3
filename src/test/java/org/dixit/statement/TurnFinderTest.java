package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnFinderTest {

    private static final String[] COLONS = {"The Gong spoke with Ada Lind.", "Gong: Why is the port closed?", "Lind: The cranes failed.",
        "Gong: All of them?", "Lind: I think that two are left. The mayor said that it will take a week.", "We wait.",
        "Gong: Until when?", "Lind: Until it rains.", "The port opened in 1900."};

    private static List<String> found(String... paragraphs) {
        return SampleArticle.relations(new TurnFinder(new RuleFinder(CueLexicon.load())), SampleArticle.of(paragraphs));
    }

    private static List<Statement> statements(String... paragraphs) {
        Article article = SampleArticle.of(paragraphs);
        return new StatementReader(new TurnFinder(new RuleFinder(CueLexicon.load())), MarkedArticle.AUTHORITY, CueLexicon.load())
                .extract(article).statements();
    }

    private static Statement withContent(String words, List<Statement> statements) {
        String text = SampleArticle.of(COLONS).text();
        return statements.stream().filter(statement -> statement.content().getFirst().in(text).equals(words)).findFirst().orElseThrow();
    }

    @Test
    void readsAConversationTurnByTurn() {
        assertThat(found(COLONS)).startsWith("Gong | : | Why is the port closed?", "Lind | : | The cranes failed.").contains(
                "Lind | : | I think that two are left. The mayor said that it will take a week. // We wait.",
                "The mayor | said | that it will take a week", "Lind | : | Until it rains.").hasSize(8);
    }

    @Test
    void readsNamesInDoubleParentheses() {
        assertThat(found("((Gong)) Why?", "((Ada Lind))  It rains.", "((Gong)) Where?", "((Ada Lind)) Here.", "((Gong)) Now?",
                "((Ada Lind)) Soon.")).contains("Gong |  | Why?", "Ada Lind |  | It rains.").hasSize(6);
    }

    @Test
    void namesNobodyForQuestionAndAnswer() {
        assertThat(found("Q: Why?", "A: It rains.", "Q: Where?", "A: Here.", "Q: Now?", "A: Soon.")).first().isEqualTo(" | : | Why?");
    }

    @Test
    void knowsWhoSaysIAndThatEveryTurnIsWordForWord() {
        List<Statement> statements = statements(COLONS);
        assertThat(MarkedArticle.speakers(statements.get(1))).containsExactly("Ada Lind");
        assertThat(statements.get(1).channel()).isEqualTo(Channel.DIRECT);
        assertThat(statements.get(0).act()).isEqualTo(Act.ASK);
        assertThat(withContent("that two are left", statements)).satisfies(thought ->
                assertThat(MarkedArticle.speakers(thought)).containsExactly("Ada Lind"));
        assertThat(statements.get(3).reports()).isNotEmpty();
    }

    @Test
    void takesWeAtTheBeginningOfATurnForTheTurnsSpeaker() {
        String[] turns = {"((Gong)) Why?", "((Ada Lind)) We think that it rains.", "((Gong)) Where?", "((Ada Lind)) Here.", "((Gong)) Now?",
            "((Ada Lind)) It rains. We've claimed that it pours."};
        assertThat(statements(turns)).flatExtracting(MarkedArticle::speakers).containsOnly("Gong", "Ada Lind").hasSize(8);
    }

    @Test
    void takesNobodyInAConversationForWhomHeSpeaksOf() {
        Statement week = withContent("that it will take a week", statements(COLONS));
        assertThat(MarkedArticle.speakers(week)).doesNotContain("Ada Lind");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Image: A.\n\nImage: B.\n\nImage: C.\n\nImage: D.\n\nNote: E.",
        "Clinton: 12\n\nSanders: 13\n\nClinton: 14\n\nSanders: 15",
        "It began: at noon.\n\nIt ended: at one.\n\nIt began: at two.\n\nIt ended: at three.\n\nIt began: late.\n\nIt ended: early."})
    void takesOtherLabelsForNoConversation(String text) {
        assertThat(new Turns(text, SampleArticle.of(text.split("\n\n")).blocks()).all()).isEmpty();
    }
}
