package org.dixit.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.dixit.article.Article;
import org.dixit.statement.ArticleStatements;

/**
 * Writes what was read out of an article as quads: one graph for the article, and its share of the actors' and the provenance
 * graph. Each article's quads are complete in themselves, so that outputs of separate runs can simply be put one after the other;
 * what two articles both say of an actor or a run comes twice then. Immutable and safe for many threads.
 */
public final class QuadEmitter {

    private final IriScheme iris;
    private final TextLevel level;
    private final ExtractionRun run;
    private final Node runNode;

    public QuadEmitter(IriScheme iris, TextLevel level, ExtractionRun run) {
        this.iris = iris;
        this.level = level;
        this.run = run;
        this.runNode = iris.run(run);
    }

    /**
     * Writes all quads of one article in an order that depends on nothing but the article: provenance, article, actors. None
     * comes twice, and there are no blank nodes.
     *
     * @param out gets quads only; starting and finishing it is the caller's
     * @throws IllegalArgumentException where a span lies outside the article's text or an address is not absolute; nothing has
     *         been written then
     */
    public EmittedArticle emit(ArticleStatements read, StreamRDF out) {
        return emit(Corrected.asRead(read, iris), out);
    }

    /** The same of what people have corrected; attributions, actors and the graph lead to the corrections. */
    public EmittedArticle emit(Corrected corrected, StreamRDF out) {
        ArticleStatements read = corrected.read();
        Article article = read.article();
        ArticleScope scope = ArticleScope.of(article, iris, level);
        Node graph = iris.articleGraph(scope.articleId());
        NamedActors actors = new NamedActors(iris);

        GraphTriples provenance = new GraphTriples(iris.provenanceGraph());
        RunQuads.add(runNode, run, provenance);
        RunQuads.addGraph(graph, scope.node(), runNode, provenance);
        CorrectionQuads.add(corrected, graph, provenance);

        GraphTriples extracted = new GraphTriples(graph);
        ArticleQuads.add(scope, read.publisher(), actors, extracted);
        StatementQuads statements = new StatementQuads(scope, corrected, actors, runNode);
        statements.addAll(extracted);
        RoleQuads.addAll(scope, read, actors, extracted);

        read.otherNames().forEach(other -> actors.otherName(other.actor(), other.name()));
        ActorQuads.addNamed(actors, scope.node(), extracted);
        GraphTriples described = new GraphTriples(iris.actorsGraph());
        ActorQuads.addAll(actors, described);
        CorrectionQuads.addActors(corrected, described);

        provenance.writeTo(out);
        extracted.writeTo(out);
        described.writeTo(out);
        String firstVersion = article.url() == null || article.version() == 1 ? scope.articleId()
                : iris.articleId(article.url(), 1);
        return new EmittedArticle(scope.node(), graph, scope.articleId(), corrected.statementIds(), statements.nodes(),
                ArticleQuads.revises(scope).orElse(null), firstVersion);
    }
}
