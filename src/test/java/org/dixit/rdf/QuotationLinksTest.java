package org.dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.statement.Act;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.Channel;
import org.dixit.statement.Stance;
import org.dixit.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationLinksTest {

    private static final String QUOTE =
            "The harbour will stay open for as long as the ice lets a single ferry through this winter";
    private static final String URL = "https://harbourpost.example/ferries";

    @Test
    void linksTheSameWordsInTwoArticlesInBothDirections() {
        ArticleStatements one = direct("“" + QUOTE + ".”", "https://a.example/1", 1, FerryArticle.LIND);
        ArticleStatements other = direct("\"" + QUOTE.toUpperCase(Locale.ROOT) + "!\"", "https://b.example/2", 1,
                FerryArticle.LIND);
        List<Quad> links = links(List.of(one, other));
        Node first = statement(one);
        Node second = statement(other);
        assertThat(links).hasSize(6).contains(quad(first, Vocabulary.sameQuotationAs, second),
                quad(second, Vocabulary.sameQuotationAs, first));
        Node match = links.stream().filter(quad -> quad.getPredicate().equals(Rdf.type)).findFirst().orElseThrow().getSubject();
        assertThat(links).contains(quad(match, Rdf.type, Vocabulary.QuotationMatch), quad(match, Vocabulary.quotation, first),
                quad(match, Vocabulary.quotation, second), quad(match, Vocabulary.similarity, Literals.ratio(1, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "The harbour will stay open for as long as the ice lets a single ferry through this year"    | 0.88
            "The harbour will stay open for as long as the ice lets one ferry through this winter"       | none
            He said that the harbour will "stay open for as long as the ice lets a single ferry through this winter" | 0.81
            He said that the harbour "will stay open for as long" as the ice lets a ferry through        | none
            "The harbour will stay open"                                                                 | none
            """)
    void comparesTheWordsWithinQuotationMarks(String text, String similarity) {
        ArticleStatements one = direct("\"" + QUOTE + "\"", "https://a.example/1", 1, FerryArticle.LIND);
        ArticleStatements other = direct(text, "https://b.example/2", 1, FerryArticle.LIND);
        List<String> found = links(List.of(one, other)).stream().filter(quad -> quad.getPredicate().equals(Vocabulary.similarity))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).toList();
        assertThat(found).isEqualTo(similarity.equals("none") ? List.of() : List.of(similarity));
    }

    @Test
    void takesFiveWordsForNoQuotation() {
        assertThat(links(List.of(direct("\"We will stay here now\"", "https://a.example/1", 1, FerryArticle.LIND),
                direct("\"We will stay here now\"", "https://b.example/1", 1, FerryArticle.LIND)))).isEmpty();
    }

    @Test
    void doesNotLinkWithinAnArticleNorBetweenItsVersions() {
        ArticleStatements first = direct("\"" + QUOTE + "\"", URL, 1, FerryArticle.LIND);
        ArticleStatements third = direct("\"" + QUOTE + "\" x", URL, 3, FerryArticle.LIND);
        Article moved = FerryArticle.article("\"" + QUOTE + "\"", "https://harbourpost.example/new", 1, URL);
        ArticleStatements elsewhere = FerryArticle.quotation(moved, FerryArticle.LIND);
        assertThat(links(List.of(first, third, elsewhere))).isEmpty();
        assertThat(links(List.of(first, first))).isEmpty();
    }

    @Test
    void linksAStatementToWhatARevisionMadeOfIt() {
        ArticleStatements first = direct("\"Three soldiers were killed near the old bridge\"", URL, 1, FerryArticle.LIND);
        ArticleStatements second = direct("\"Five soldiers were killed near the old bridge\"", URL, 2, FerryArticle.LIND);
        assertThat(links(List.of(second, first))).containsExactly(quad(statement(first), Vocabulary.wasRevisedBy,
                statement(second)));
    }

    @Test
    void noRevisionWhereTheWordsAreTheSameOrWhollyOtherOrAnothers() {
        ArticleStatements first = direct("\"Three soldiers were killed near the old bridge\"", URL, 1, FerryArticle.LIND);
        for (ArticleStatements second : List.of(
                direct("“Three soldiers were killed near the old bridge.”", URL, 2, FerryArticle.LIND),
                direct("\"Nobody was hurt that night, as far as we know\"", URL, 2, FerryArticle.LIND),
                direct("\"Five soldiers were killed near the old bridge\"", URL, 2, FerryArticle.WIRE))) {
            assertThat(links(List.of(first, second))).isEmpty();
        }
    }

    @Test
    void revisionsAreOneToOneAndTheMostSimilarComeFirst() {
        ArticleStatements first = several(URL, 1, "Three soldiers were killed near the old bridge on Monday",
                "Three soldiers were killed near the old mill on Sunday");
        ArticleStatements second = several(URL, 2, "Four soldiers were killed near the old bridge on Monday");
        List<Quad> links = links(List.of(first, second));
        assertThat(links).hasSize(1);
        assertThat(links.get(0).getSubject()).isEqualTo(emit(first).statements().get(0));
    }

    @Test
    void doesNotDependOnTheOrderInWhichArticlesAreAdded() {
        List<ArticleStatements> articles = articles(60, new Random(7));
        List<Quad> expected = links(articles);
        assertThat(expected).isNotEmpty();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertThat(links(articles)).isEqualTo(expected);
        }
    }

    @Test
    void doesNotDependOnThreads() {
        List<ArticleStatements> articles = articles(60, new Random(7));
        QuotationLinks links = new QuotationLinks(Emitted.IRIS);
        articles.parallelStream().forEach(read -> links.add(emit(read), read));
        Emitted emitted = new Emitted();
        links.emit(emitted.sink());
        assertThat(emitted.quads).isEqualTo(links(articles));
    }

    /** Against the plain comparison of all with all. */
    @Test
    void missesNoPair() {
        List<ArticleStatements> articles = articles(150, new Random(11));
        Set<Set<Node>> expected = new HashSet<>();
        List<int[]> grams = articles.stream().map(read -> WordTrigrams.of(QuotedWords.all(read.article().text()))).toList();
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                int shared = WordTrigrams.shared(grams.get(i), grams.get(j));
                if (shared * 5 >= (grams.get(i).length + grams.get(j).length - shared) * 4) {
                    expected.add(Set.of(statement(articles.get(i)), statement(articles.get(j))));
                }
            }
        }
        Set<Set<Node>> found = links(articles).stream().filter(quad -> quad.getPredicate().equals(Vocabulary.sameQuotationAs))
                .map(quad -> Set.of(quad.getSubject(), quad.getObject())).collect(Collectors.toSet());
        assertThat(found).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    /** Quotations of few different words, and some of them changed by a word or two. */
    private static List<ArticleStatements> articles(int number, Random random) {
        List<ArticleStatements> articles = new ArrayList<>();
        List<String> words = List.of();
        for (int i = 0; i < number; i++) {
            words = i % 4 == 0 ? random.ints(20 + i % 7, 0, 30).mapToObj(word -> "w" + word).toList() : changed(words, random);
            articles.add(direct("\"" + String.join(" ", words) + "\"", "https://x.example/" + i, 1, FerryArticle.LIND));
        }
        return articles;
    }

    private static List<String> changed(List<String> words, Random random) {
        List<String> changed = new ArrayList<>(words);
        changed.set(random.nextInt(changed.size()), "w" + random.nextInt(30));
        return changed;
    }

    private static ArticleStatements direct(String text, String url, int version, Actor speaker) {
        return FerryArticle.quotation(FerryArticle.article(text, url, version, null), speaker);
    }

    private static ArticleStatements several(String url, int version, String... sentences) {
        String text = String.join("\n", sentences);
        List<Statement> statements = IntStream.range(0, sentences.length).mapToObj(i -> {
            TextSpan content = FerryArticle.span(text, sentences[i]);
            Actor speaker = Actor.local(ActorType.PERSON, "Ann Orr");
            return FerryArticle.statement(List.of(content), new Attribution(speaker, List.of(), List.of(), Stance.NEUTRAL,
                    null, 1),
                    Channel.INDIRECT, Act.ASSERT, List.of());
        }).toList();
        return new ArticleStatements(FerryArticle.article(text, url, version, null), null, statements, List.of(), List.of());
    }

    private static EmittedArticle emit(ArticleStatements read) {
        return new QuadEmitter(Emitted.IRIS, TextLevel.NONE, FerryArticle.RUN).emit(read, StreamRDFLib.sinkNull());
    }

    private static Node statement(ArticleStatements read) {
        return emit(read).statements().get(0);
    }

    private static List<Quad> links(List<ArticleStatements> articles) {
        QuotationLinks links = new QuotationLinks(Emitted.IRIS);
        articles.forEach(read -> links.add(emit(read), read));
        Emitted emitted = new Emitted();
        links.emit(emitted.sink());
        return emitted.quads;
    }

    private static Quad quad(Node subject, Node predicate, Node object) {
        return Quad.create(Emitted.IRIS.quotationsGraph(), subject, predicate, object);
    }
}
