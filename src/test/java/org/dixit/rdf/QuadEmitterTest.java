package org.dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.dixit.rdf.Vocabulary.Skos;
import org.dixit.statement.Act;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.Channel;
import org.dixit.statement.Stance;
import org.dixit.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuadEmitterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/rdf");

    private final ArticleStatements read = FerryArticle.read();

    /** The expected graphs are rewritten only by {@code -Ddixit.golden=write}. */
    @ParameterizedTest
    @EnumSource
    void givesTheExpectedGraphsAtEveryTextLevel(TextLevel level) throws Exception {
        DatasetGraph emitted = Emitted.of(read, level).dataset();
        Path golden = GOLDEN.resolve("ferry-" + level.name().toLowerCase(Locale.ROOT) + ".trig");
        if ("write".equals(System.getProperty("dixit.golden"))) {
            try (OutputStream out = Files.newOutputStream(golden); QuadOutput output = QuadOutput.toStream(out,
                    QuadFormat.TRIG)) {
                Emitted.of(read, level).quads.forEach(output.quads()::quad);
                output.commit();
            }
        }
        assertThat(IsoMatcher.isomorphic(emitted, RDFDataMgr.loadDatasetGraph(golden.toString()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void conformsToTheShapesAtEveryTextLevel(TextLevel level) {
        assertThat(ShapesValidator.ofOntology().validate(Emitted.of(read, level).dataset()).violations()).isEmpty();
    }

    @Test
    void givesTheSameQuadsInTheSameOrderUnderAnyLocaleAndTimeZone() {
        List<Quad> expected = Emitted.of(read, TextLevel.FULL).quads;
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Emitted.of(FerryArticle.read(), TextLevel.FULL).quads).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void writesNoQuadTwiceAndNoBlankNode() {
        List<Quad> quads = Emitted.of(read, TextLevel.FULL).quads;
        assertThat(quads).doesNotHaveDuplicates().noneMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
    }

    @Test
    void outputsOfSeparateRunsCanBePutOneAfterTheOther() {
        ArticleStatements other = FerryArticle.quotation(
                FerryArticle.article("\"No.\"", "https://harbourpost.example/no", 1, null), FerryArticle.WIRE);
        Emitted together = new Emitted();
        QuadEmitter emitter = new QuadEmitter(Emitted.IRIS, TextLevel.EVIDENCE, FerryArticle.RUN);
        emitter.emit(read, together.sink());
        emitter.emit(other, together.sink());
        Set<Quad> apart = new HashSet<>(Emitted.of(other, TextLevel.EVIDENCE).quads);
        apart.addAll(Emitted.of(read, TextLevel.EVIDENCE).quads);
        assertThat(new HashSet<>(together.quads)).isEqualTo(apart);
    }

    @Test
    void countsOffsetsInCodePoints() {
        Emitted emitted = Emitted.of(read, TextLevel.EVIDENCE);
        Node position = IriScheme.part(statements().get(3), "content-1-position");
        int start = FerryArticle.TEXT.codePointCount(0, FerryArticle.TEXT.indexOf("\"We will"));
        assertThat(emitted.objects(position, Oa.start)).containsExactly(Literals.offset(start));
        assertThat(emitted.objects(position, Oa.end)).containsExactly(Literals.offset(start
                + "\"We will not pay for it,\"".length()));
        assertThat(emitted.texts(Vocabulary.textLength))
                .containsExactly(Integer.toString(FerryArticle.TEXT.codePointCount(0, FerryArticle.TEXT.length())));
    }

    @Test
    void surroundingsAreThirtyTwoCodePointsAndCutNoEmojiInHalf() {
        String text = "🚢".repeat(40) + "said" + "🌊".repeat(40);
        TextSpan said = FerryArticle.span(text, "said");
        Statement statement = FerryArticle.statement(List.of(said),
                new Attribution(null, List.of(), List.of(said), Stance.NEUTRAL, null, 1), Channel.UNATTRIBUTED, Act.ASSERT,
                        List.of());
        Emitted emitted = Emitted.of(new ArticleStatements(FerryArticle.article(text, null, 1, null), null, List.of(statement),
                List.of(), List.of()), TextLevel.FULL);
        assertThat(emitted.texts(Oa.prefix)).containsOnly("🚢".repeat(32));
        assertThat(emitted.texts(Oa.suffix)).containsOnly("🌊".repeat(32));
    }

    @Test
    void showsNoWordsOfTheTextAtLevelNone() {
        Emitted emitted = Emitted.of(read, TextLevel.NONE);
        assertThat(List.of(Vocabulary.content, Vocabulary.cue, Vocabulary.sourceMention, Vocabulary.roleLabel, Vocabulary.text,
                Oa.exact, Oa.prefix)).noneMatch(emitted::says);
        assertThat(emitted.says(Oa.start)).isTrue();
    }

    @Test
    void showsTheStatementsOwnWordsAtLevelEvidence() {
        Emitted emitted = Emitted.of(read, TextLevel.EVIDENCE);
        assertThat(emitted.texts(Vocabulary.content)).contains("\"We will not pay for it,\" … \"Not one crown, not this year.\"");
        assertThat(List.of(Vocabulary.text, Oa.prefix, Oa.suffix)).noneMatch(emitted::says);
    }

    @Test
    void followsReportsOverThreeHops() {
        Emitted emitted = Emitted.of(read, TextLevel.EVIDENCE);
        List<Node> statements = statements();
        assertThat(emitted.objects(statements.get(0), Vocabulary.reports)).containsExactly(statements.get(1));
        assertThat(emitted.objects(statements.get(0), Vocabulary.reportsTransitively))
                .containsExactly(statements.get(1), statements.get(2));
        assertThat(emitted.objects(statements.get(0), Vocabulary.originalStatement)).containsExactly(statements.get(2));
        assertThat(emitted.objects(statements.get(0), Vocabulary.originalSpeaker))
                .containsExactly(Emitted.IRIS.actor(FerryArticle.SOURCES));
        assertThat(emitted.objects(statements.get(2), Vocabulary.originalStatement)).isEmpty();
        assertThat(emitted.objects(statements.get(2), Vocabulary.originalSpeaker))
                .containsExactly(Emitted.IRIS.actor(FerryArticle.SOURCES));
    }

    @Test
    void survivesACycleOfReports() {
        Attribution nobody = new Attribution(null, List.of(), List.of(new TextSpan(0, 1)), Stance.NEUTRAL, null, 1);
        List<TextSpan> content = List.of(new TextSpan(2, 3));
        Statement one = FerryArticle.statement(content, nobody, Channel.INDIRECT, Act.REPORT, List.of(1));
        Statement other = FerryArticle.statement(content, nobody, Channel.INDIRECT, Act.REPORT, List.of(0));
        Emitted emitted = new Emitted();
        EmittedArticle article = new QuadEmitter(Emitted.IRIS, TextLevel.NONE, FerryArticle.RUN).emit(
                new ArticleStatements(FerryArticle.article(), null, List.of(one, other), List.of(), List.of()), emitted.sink());
        assertThat(article.statements()).doesNotHaveDuplicates();
        assertThat(emitted.objects(article.statements().get(0), Vocabulary.reportsTransitively))
                .containsExactly(article.statements().get(1));
        assertThat(emitted.says(Vocabulary.originalStatement)).isFalse();
    }

    @Test
    void leavesTheAgentOutWhereNobodyIsNamed() {
        Emitted emitted = Emitted.of(read, TextLevel.EVIDENCE);
        Node revealed = statements().get(4);
        assertThat(emitted.objects(revealed, Vocabulary.speaker)).isEmpty();
        assertThat(emitted.objects(IriScheme.part(revealed, "attribution-1"), Prov.agent)).isEmpty();
        assertThat(emitted.objects(IriScheme.part(revealed, "attribution-1"), Rdf.type)).containsExactly(Vocabulary.Attribution);
    }

    @Test
    void describesAGroupWithItsCountAndItsAffiliation() {
        Emitted emitted = Emitted.of(read, TextLevel.EVIDENCE);
        Node group = Emitted.IRIS.actor(FerryArticle.SOURCES);
        Node state = Emitted.IRIS.actor(FerryArticle.RURITANIA);
        assertThat(emitted.objects(group, Vocabulary.count)).containsExactly(Literals.integer(2));
        assertThat(emitted.objects(group, Vocabulary.affiliation)).containsExactly(state);
        assertThat(emitted.objects(state, Rdf.label)).containsExactly(Literals.text("Ruritania", "en"));
    }

    @Test
    void bearsTheIdentifiersOfALinkedActorWithTheConfidenceOfTheLink() {
        Emitted emitted = Emitted.of(read, TextLevel.EVIDENCE);
        Node wire = Emitted.IRIS.actor(FerryArticle.WIRE);
        assertThat(wire.getURI()).isEqualTo("http://localhost:3030/actor/media-ledger-wire");
        assertThat(emitted.objects(wire, Skos.exactMatch)).extracting(Node::getURI)
                .containsExactly("https://example.org/id/ledger-wire", "https://example.org/id/lw#it");
        Node second = IriScheme.part(wire, "id-2");
        assertThat(emitted.objects(second, Vocabulary.identifier)).extracting(Node::getURI)
                .containsExactly("https://example.org/id/lw#it");
        assertThat(emitted.objects(second, Vocabulary.confidence)).extracting(Node::getLiteralLexicalForm)
                .containsExactly("0.96");
    }

    @Test
    void twoLinksToOneActorInAnArticleGiveOneConfidence() {
        AuthorityEntry entry = new AuthorityEntry("state-x", ActorType.STATE, "X", List.of(URI.create("https://example.org/x")));
        Emitted emitted = Emitted.of(new ArticleStatements(FerryArticle.article(), null, List.of(), List.of(),
                List.of(new ArticleStatements.OtherName(Actor.linked(entry, 0.8), "The X"),
                        new ArticleStatements.OtherName(Actor.linked(entry, 0.95), "X"))), TextLevel.EVIDENCE);
        assertThat(emitted.texts(Vocabulary.confidence)).containsExactly("0.95");
        assertThat(emitted.texts(Skos.altLabel)).containsExactly("The X");
    }

    @Test
    void offersTheNodesThatLaterStagesNeed() {
        EmittedArticle emitted = new QuadEmitter(Emitted.IRIS, TextLevel.EVIDENCE, FerryArticle.RUN).emit(read, new Emitted()
                .sink());
        assertThat(emitted.graph().getURI()).isEqualTo("http://localhost:3030/graph/" + emitted.articleId());
        assertThat(emitted.article().getURI()).isEqualTo("http://localhost:3030/article/" + emitted.articleId());
        assertThat(emitted.statements()).hasSize(6).doesNotHaveDuplicates();
        assertThat(emitted.firstVersionId()).isEqualTo(emitted.articleId());
        assertThat(emitted.revises()).isNull();
    }

    @Test
    void aLaterVersionRevisesTheOneBeforeOrTheAddressThatItNames() {
        String url = "https://harbourpost.example/ferries";
        Article first = FerryArticle.article("a", url, 1, null);
        Article second = FerryArticle.article("b", url, 2, null);
        Article elsewhere = FerryArticle.article("c", "https://harbourpost.example/new", 1, url);
        Article thirdNamingItself = FerryArticle.article("d", url, 3, url);
        assertThat(earlier(first)).isEmpty();
        assertThat(earlier(second)).containsExactly(Emitted.IRIS.article(first));
        assertThat(earlier(elsewhere)).containsExactly(Emitted.IRIS.article(first));
        assertThat(earlier(thirdNamingItself)).containsExactly(Emitted.IRIS.article(second));
    }

    private static List<Node> earlier(Article article) {
        return Emitted.of(new ArticleStatements(article, null, List.of(), List.of(), List.of()), TextLevel.NONE)
                .objects(Emitted.IRIS.article(article), Prov.wasRevisionOf);
    }

    @Test
    void leavesOutASiteThatIsNoAddressAndALanguageThatIsNoTag() {
        Article odd = new Article("x", null, "", new org.dixit.article.Publisher("The Harbour Post",
                URI.create("harbourpost")), null,
                List.of(), "??", 1, Article.Status.PUBLISHED, null, "x", List.of());
        Emitted emitted = Emitted.of(new ArticleStatements(odd, FerryArticle.POST, List.of(), List.of(), List.of()),
                TextLevel.FULL);
        assertThat(emitted.says(Schema.url)).isFalse();
        assertThat(emitted.texts(DublinCore.language)).containsExactly("und");
    }

    @Test
    void refusesASpanOutsideOfTheTextBeforeItWritesAnything() {
        Statement wrong = FerryArticle.statement(List.of(new TextSpan(0, 9_999)),
                new Attribution(null, List.of(), List.of(), Stance.NEUTRAL, null, 1), Channel.INDIRECT, Act.ASSERT, List.of());
        ArticleStatements broken = new ArticleStatements(FerryArticle.article(), null, List.of(wrong), List.of(), List.of());
        Emitted emitted = new Emitted();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuadEmitter(Emitted.IRIS, TextLevel.NONE, FerryArticle.RUN).emit(broken, emitted.sink()))
                .withMessageContaining("ends after the text");
        assertThat(emitted.quads).isEmpty();
    }

    private List<Node> statements() {
        return new QuadEmitter(Emitted.IRIS, TextLevel.EVIDENCE, FerryArticle.RUN).emit(read, new Emitted().sink()).statements();
    }
}
